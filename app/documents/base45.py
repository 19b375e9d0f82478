"""Base45 (RFC 9285): bytes in the characters that a QR code holds most densely."""

from collections.abc import Iterator

from app.domain.errors import TrustBroken

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_BASE = 45


def encode(data: bytes) -> str:
    """Two bytes to three characters, a last single byte to two."""
    return "".join(_characters(data[at : at + 2]) for at in range(0, len(data), 2))


def decode(text: str) -> bytes:
    """Raises TrustBroken `base45` for text that `encode` gives for no bytes."""
    return b"".join(_bytes(text[at : at + 3]) for at in range(0, len(text), 3))


def _characters(pair: bytes) -> str:
    number = int.from_bytes(pair, "big")
    return "".join(_ALPHABET[digit] for digit in _digits(number, len(pair) + 1))


def _digits(number: int, count: int) -> Iterator[int]:
    """Least significant first."""
    for _ in range(count):
        number, digit = divmod(number, _BASE)
        yield digit


def _bytes(group: str) -> bytes:
    digits = [_ALPHABET.find(character) for character in group]
    number, size = 0, len(group) - 1
    for digit in reversed(digits):
        number = number * _BASE + digit
    if size == 0 or -1 in digits or number >= 1 << 8 * size:
        raise TrustBroken("base45", "This code is damaged. Scan it again.")
    return number.to_bytes(size, "big")
