"""The chain, recomputed by hand from its definition."""

import hashlib
from uuid import UUID

from app.journal.chain import Position, genesis, next_chain

DEVICE = UUID("0199f6a0-0000-7000-8000-0000000000d1")
INCARNATION = "00112233445566ff"


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def test_the_beginning_binds_the_device_and_the_incarnation() -> None:
    said = b"manzil-journal-1\0" + DEVICE.bytes + b"\0" + bytes.fromhex(INCARNATION) + b"\0-"
    assert genesis(DEVICE, INCARNATION, None) == sha(said)


def test_the_beginning_binds_the_parent() -> None:
    parent = Position("ffeeddccbbaa9988", 258, b"\x07" * 32)
    origin = bytes.fromhex("ffeeddccbbaa9988") + b"\0\0\0\0\0\0\x01\x02" + b"\x07" * 32
    said = (
        b"manzil-journal-1\0" + DEVICE.bytes + b"\0" + bytes.fromhex(INCARNATION) + b"\0" + origin
    )
    assert genesis(DEVICE, INCARNATION, parent) == sha(said)


def test_each_link_binds_all_before_and_the_head_verbatim() -> None:
    first = next_chain(b"\x01" * 32, '{"a":"ё"}')
    assert first == sha(b"\x01" * 32 + sha('{"a":"ё"}'.encode()))
    assert next_chain(first, "{}") != next_chain(b"\x01" * 32, "{}")
    assert next_chain(first, '{"a": "ё"}') != next_chain(first, '{"a":"ё"}')
