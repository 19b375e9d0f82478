"""Padmé padding: a sealed size tells little of its content, for at most 12 % more bytes.

Nikitin et al., Reducing Metadata Leakage from Encrypted Files and Communication with PURBs
(2019), section 4. Padded bytes are `length (u32, big-endian) | content | zeros`.
"""

from app.domain.errors import TrustBroken

_LENGTH_BYTES = 4


def padme(size: int) -> int:
    """The padded size for `size` bytes (at least 2)."""
    exponent = size.bit_length() - 1
    kept_bits = exponent.bit_length()
    mask = (1 << exponent - kept_bits) - 1
    return size + mask & ~mask


def pad(content: bytes) -> bytes:
    framed = len(content).to_bytes(_LENGTH_BYTES, "big") + content
    return framed.ljust(padme(len(framed)), b"\0")


def unpad(padded: bytes) -> bytes:
    """The content. Raises TrustBroken when length and zeros do not agree."""
    size = int.from_bytes(padded[:_LENGTH_BYTES], "big")
    content, rest = padded[_LENGTH_BYTES : _LENGTH_BYTES + size], padded[_LENGTH_BYTES + size :]
    if len(padded) < _LENGTH_BYTES or len(content) != size or any(rest):
        raise TrustBroken("padding", "Sealed content is padded wrongly.")
    return content
