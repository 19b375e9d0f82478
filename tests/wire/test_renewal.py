"""New keys for an enrolled device, proved by its former key."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.journal.chain import Position
from app.vault.signing import new_signing_key, public_signing_key, sign
from app.wire.renewal import (
    NewKeys,
    prove_renewal,
    read_renewal,
    verify_renewal,
    write_renewal,
)

FORMER = bytes(range(32))
KEYS = NewKeys(b"s" * 32, b"e" * 1216, b"t" * 32)
ENDS = (
    Position("0123456789abcdef", 7, b"\x01" * 32),
    Position("fedcba9876543210", 1, b"\x02" * 32),
)


def test_the_proof_by_hand() -> None:
    listed = (
        '[{"chain":"' + "01" * 32 + '","incarnation":"0123456789abcdef","number":7},'
        '{"chain":"' + "02" * 32 + '","incarnation":"fedcba9876543210","number":1}]'
    )
    message = b"s" * 32 + b"e" * 1216 + b"t" * 32 + listed.encode()
    renewal = prove_renewal(ENDS, KEYS, FORMER)
    assert renewal.proof == sign(FORMER, b"manzil-renew-1", message)
    verify_renewal(renewal, KEYS, public_signing_key(FORMER))


def test_it_is_read_as_it_was_written() -> None:
    renewal = prove_renewal(ENDS, KEYS, FORMER)
    assert read_renewal(json.loads(json.dumps(write_renewal(renewal)))) == renewal


def test_whatever_differs_is_not_proved() -> None:
    renewal, public = prove_renewal(ENDS, KEYS, FORMER), public_signing_key(FORMER)
    for other, keys, key in (
        (replace(renewal, heads=ENDS[:1]), KEYS, public),
        (renewal, replace(KEYS, signing=b"S" * 32), public),
        (renewal, replace(KEYS, sealing=b"E" * 1216), public),
        (renewal, replace(KEYS, transport=b"T" * 32), public),
        (renewal, KEYS, public_signing_key(new_signing_key())),
    ):
        with pytest.raises(TrustBroken):
            verify_renewal(other, keys, key)


NOTHING = st.none() | st.text() | st.lists(st.none())


@given(st.dictionaries(st.sampled_from(["heads", "proof"]), NOTHING))
def test_what_is_no_renewal(value: dict[str, object]) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        read_renewal(value)
