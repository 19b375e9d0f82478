import hashlib
import json
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.vault.sealed_record import (
    SealedRecord,
    open_record,
    read_sealed,
    seal_record,
    write_sealed,
)
from app.vault.sealing import new_sealing_key, open_sealed, public_sealing_key

RECORD, PERSON = UUID(int=0x11), UUID(int=0x22)


@pytest.fixture(scope="module")
def private() -> bytes:
    return new_sealing_key()


def sealed_to(private: bytes, fields: str) -> SealedRecord:
    return seal_record(
        fields, record=RECORD, person=PERSON, receiver_key=public_sealing_key(private)
    )


def test_it_comes_back_through_a_journals_json(private: bytes) -> None:
    fields = '{"need":"…","urgent":true}'
    value = json.loads(json.dumps(write_sealed(sealed_to(private, fields))))
    sealed = read_sealed(value)
    assert sealed.receiver == hashlib.sha256(public_sealing_key(private)).hexdigest()[:16]
    assert open_record(sealed, record=RECORD, person=PERSON, private_key=private) == fields


def test_the_layout_is_the_formats(private: bytes) -> None:
    info = b"manzil-sealed-record-1\0" + RECORD.bytes + PERSON.bytes
    plain = open_sealed(sealed_to(private, "ab").sealed, private, info)
    assert plain == b"\x00\x00\x00\x02ab" + bytes(1018)


def test_yes_and_no_and_a_sentence_have_one_size(private: bytes) -> None:
    sizes = {len(sealed_to(private, text).sealed) for text in ("{}", '{"a":1}', "x" * 1020)}
    assert len(sizes) == 1
    assert len(sealed_to(private, "x" * 1100).sealed) > max(sizes)


def test_it_cannot_be_hung_on_another_record_or_person(private: bytes) -> None:
    sealed = sealed_to(private, "{}")
    for record, person in ((PERSON, PERSON), (RECORD, RECORD), (PERSON, RECORD)):
        with pytest.raises(TrustBroken):
            open_record(sealed, record=record, person=person, private_key=private)
    with pytest.raises(TrustBroken):
        open_record(sealed, record=RECORD, person=PERSON, private_key=new_sealing_key())


@pytest.mark.parametrize(
    "change",
    [
        {"suite": "HPKE-X25519"},
        {"sealed": "?"},
        {"sealed": None},
        {"receiver": 7},
    ],
)
def test_another_suite_or_shape_breaks_trust(private: bytes, change: dict[str, object]) -> None:
    with pytest.raises(TrustBroken):
        read_sealed({**write_sealed(sealed_to(private, "{}")), **change})


@given(st.recursive(st.none() | st.text(), lambda x: st.dictionaries(st.text(), x)))
def test_junk_breaks_trust(value: object) -> None:
    with pytest.raises(TrustBroken):
        read_sealed(value)
