"""The anchor: the journal's last position, outside the database and MACed (docs/FORMATS.md, 12).

A database behind its anchor was restored from a copy, or lost commits. Two slots are written in
turn, each in a block of its own, so that a torn write leaves the other whole.
"""

import hashlib
import hmac
from dataclasses import dataclass

from app.domain.errors import TrustBroken

SLOT_BYTES = 96
FILE_BYTES = 8192
_BLOCK_BYTES = 4096
_MAGIC = b"MZANCHR1"
_INCARNATION_BYTES = 8
_CHAIN_BYTES = 32
_NUMBER_BYTES = 8


@dataclass(frozen=True, slots=True)
class Anchor:
    """A position (incarnation in 16 hexadecimal digits); `sequence` counts the writes."""

    sequence: int
    incarnation: str
    number: int
    chain: bytes


def slot_offset(sequence: int) -> int:
    """Where in the file the write of this sequence number goes."""
    return sequence % 2 * _BLOCK_BYTES


def encode_slot(anchor: Anchor, key: bytes) -> bytes:
    """`magic | sequence | incarnation | number | chain | HMAC-SHA256 of all before`, 96 bytes."""
    said = (
        _MAGIC
        + anchor.sequence.to_bytes(_NUMBER_BYTES, "big")
        + bytes.fromhex(anchor.incarnation)
        + anchor.number.to_bytes(_NUMBER_BYTES, "big")
        + anchor.chain
    )
    slot = said + _mac(said, key)
    if len(slot) != SLOT_BYTES:
        raise ValueError(len(slot))
    return slot


def read_anchor(data: bytes, key: bytes) -> Anchor:
    """The newest slot that holds. Raises TrustBroken when neither does."""
    slots = [_decode(data[start : start + SLOT_BYTES], key) for start in (0, _BLOCK_BYTES)]
    good = [slot for slot in slots if slot is not None]
    if not good:
        raise TrustBroken("anchor", "The record of the last save is damaged or is not this one's.")
    return max(good, key=lambda anchor: anchor.sequence)


def _decode(slot: bytes, key: bytes) -> Anchor | None:
    said, mac = slot[: -hashlib.sha256().digest_size], slot[-hashlib.sha256().digest_size :]
    proved = hmac.compare_digest(mac, _mac(said, key))
    if len(slot) != SLOT_BYTES or not proved or not said.startswith(_MAGIC):
        return None
    rest = said[len(_MAGIC) :]
    sequence, rest = rest[:_NUMBER_BYTES], rest[_NUMBER_BYTES:]
    incarnation, rest = rest[:_INCARNATION_BYTES], rest[_INCARNATION_BYTES:]
    number, chain = rest[:_NUMBER_BYTES], rest[_NUMBER_BYTES:]
    return Anchor(
        int.from_bytes(sequence, "big"), incarnation.hex(), int.from_bytes(number, "big"), chain
    )


def _mac(said: bytes, key: bytes) -> bytes:
    return hmac.new(key, said, hashlib.sha256).digest()
