"""The outside of batches and pages: `signature | header length | header | sealed bytes`.

The signature covers SHA-256(header) | SHA-256(sealed bytes), so that header, hash and signature
stay evidence when the sealed bytes are gone (docs/FORMATS.md, 4 and 15).
"""

import hashlib
from dataclasses import dataclass

from app.vault.signing import SIGNATURE_BYTES

LENGTH_BYTES = 4
MOST_HEADER_BYTES = 4096
_START = SIGNATURE_BYTES + LENGTH_BYTES


@dataclass(frozen=True, slots=True)
class Envelope:
    """The parts as they lie in the bytes; nothing is read or proved."""

    signature: bytes
    header: bytes
    sealed: bytes

    @property
    def file_bytes(self) -> bytes:
        length = len(self.header).to_bytes(LENGTH_BYTES, "big")
        return self.signature + length + self.header + self.sealed


def take_apart(data: bytes) -> Envelope | None:
    """The parts; None when lengths do not fit: the header has 1 to 4096 bytes, the rest one."""
    length = int.from_bytes(data[SIGNATURE_BYTES:_START], "big")
    if len(data) <= _START + length or not 0 < length <= MOST_HEADER_BYTES:
        return None
    end = _START + length
    return Envelope(data[:SIGNATURE_BYTES], data[_START:end], data[end:])


def signed_bytes(header: bytes, sealed_sha256: bytes) -> bytes:
    """What the signature covers, within its context."""
    return sha256(header) + sealed_sha256


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
