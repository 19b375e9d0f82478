from datetime import date

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.slip import (
    Slip,
    assemble,
    is_slip_text,
    read_slip,
    slip_data,
    slip_text,
    to_be_signed,
)
from app.domain.errors import TrustBroken

SLIP = Slip("KG06-7F4K2Q-5", "KG06", date(2026, 11, 24), bytes.fromhex("0011223344556677"))
SIGNATURE = bytes(range(64))
# by hand from RFC 8949: map of four, unsigned keys, text strings, one byte string
PAYLOAD = bytes.fromhex(
    "a4"
    "01" "6d" "4b4730362d3746344b32512d35"
    "02" "64" "4b473036"
    "03" "6a" "323032362d31312d3234"
    "04" "48" "0011223344556677"
)  # fmt: skip
PROTECTED = bytes.fromhex("a10127")  # {1: -8}


def test_the_bytes_to_be_signed_by_hand() -> None:
    assert to_be_signed(SLIP) == (
        b"\x84"
         b"\x6aSignature1"
         b"\x43" + PROTECTED
        + b"\x4dmanzil-slip-1"
        + b"\x58" + bytes([len(PAYLOAD)]) + PAYLOAD
    )  # fmt: skip


def test_the_message_by_hand() -> None:
    assert assemble(SLIP, SIGNATURE) == (
        b"\xd2\x84"
         b"\x43" + PROTECTED
        + b"\xa0"
        + b"\x58" + bytes([len(PAYLOAD)]) + PAYLOAD
        + b"\x58\x40" + SIGNATURE
    )  # fmt: skip


def test_what_is_written_is_read() -> None:
    signed = read_slip(assemble(SLIP, SIGNATURE))
    assert signed.slip == SLIP
    assert signed.signature == SIGNATURE
    assert signed.to_be_signed == to_be_signed(SLIP)


def test_the_text_is_short_and_says_whose_it_is() -> None:
    text = slip_text(assemble(SLIP, SIGNATURE))
    assert text.startswith("MZ1:")
    assert len(text) < 200
    assert is_slip_text(text)
    assert read_slip(slip_data(text)).slip == SLIP


@pytest.mark.parametrize("text", ["", "MZ2:BB8", "BB8", "HC1:BB8"])
def test_other_codes_are_no_slips(text: str) -> None:
    assert not is_slip_text(text)
    with pytest.raises(TrustBroken):
        slip_data(text)


def message(**changed: object) -> bytes:
    value: dict[str, object] = {
        "protected": PROTECTED,
        "unprotected": {},
        "payload": PAYLOAD,
        "signature": SIGNATURE,
        **changed,
    }
    return cbor2.dumps(cbor2.CBORTag(18, list(value.values())), canonical=True)


def test_the_untouched_message_is_the_one_we_write() -> None:
    assert message() == assemble(SLIP, SIGNATURE)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xf6",
        b"\xd2\x84",
        message()[:-1],
        message() + b"\x00",
        message(protected=b"\xa1\x01\x26"),
        message(unprotected={4: b"x"}),
        message(signature=SIGNATURE[:-1]),
        message(payload=PAYLOAD[:-1]),
        message(payload=cbor2.dumps({1: "KG06-7F4K2Q-5", 2: "KG06", 3: "2026-11-24", 4: b"1"})),
        message(payload=cbor2.dumps({1: 1, 2: "KG06", 3: "2026-11-24", 4: b"12345678"})),
        message(payload=cbor2.dumps({1: "A", 2: "KG06", 3: "yesterday", 4: b"12345678"})),
        message(payload=cbor2.dumps({1: "A", 2: "B", 3: "2026-11-24", 4: b"12345678", 5: 1})),
        message(payload=cbor2.dumps([1])),
        message(payload=1),
        cbor2.dumps([PROTECTED, {}, PAYLOAD, SIGNATURE]),
        cbor2.dumps(cbor2.CBORTag(17, [PROTECTED, {}, PAYLOAD, SIGNATURE])),
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(TrustBroken) as broken:
        read_slip(data)
    assert broken.value.code == "slip"


@given(st.binary(max_size=120))
def test_no_bytes_bring_the_reader_down(data: bytes) -> None:
    with pytest.raises(TrustBroken):
        read_slip(data)


@given(st.integers(0, len(message()) - 1), st.integers(1, 255))
def test_a_changed_byte_is_refused_or_changes_what_was_signed(at: int, flip: int) -> None:
    data = bytearray(message())
    data[at] ^= flip
    try:
        signed = read_slip(bytes(data))
    except TrustBroken:
        return
    assert (signed.to_be_signed, signed.signature) != (to_be_signed(SLIP), SIGNATURE)
