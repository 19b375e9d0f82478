"""The chain of heads: `chain[n] = SHA-256(chain[n-1] | SHA-256(head[n]))`, 32 bytes each."""

import hashlib
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a journal: incarnation (16 hexadecimal digits), number, chain after it."""

    incarnation: str
    number: int
    chain: bytes


def genesis(device: UUID, incarnation: str, parent: Position | None) -> bytes:
    """chain[0] of an incarnation; it binds the device and, if there is one, the parent."""
    origin = b"-" if parent is None else _parent_bytes(parent)
    parts = (b"manzil-journal-1", device.bytes, bytes.fromhex(incarnation), origin)
    return hashlib.sha256(b"\0".join(parts)).digest()


def next_chain(chain: bytes, head: str) -> bytes:
    return hashlib.sha256(chain + hashlib.sha256(head.encode()).digest()).digest()


def _parent_bytes(parent: Position) -> bytes:
    return bytes.fromhex(parent.incarnation) + parent.number.to_bytes(8, "big") + parent.chain
