"""Plain values of messages, read strictly: one value has one written form.

Each raises ValueError or TypeError for anything else; the readers of whole messages turn these
into TrustBroken.
"""

from uuid import UUID

MOST_NUMBER = (1 << 63) - 1
"""The greatest whole number that every database of ours keeps."""
_DIGEST_BYTES = 32
_INCARNATION_BYTES = 8


def text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode()  # half a surrogate pair is no text
    return value


def whole(value: object, *, least: int = 0, most: int = MOST_NUMBER) -> int:
    if type(value) is not int:
        raise TypeError(value)
    if not least <= value <= most:
        raise ValueError(value)
    return value


def identifier(value: object) -> UUID:
    """A UUID in its 36 characters, lower case."""
    found = UUID(text(value))
    if str(found) != value:
        raise ValueError(value)
    return found


def digest(value: object) -> bytes:
    """The 32 bytes of 64 lower-case hexadecimal digits."""
    return _hexadecimal(value, _DIGEST_BYTES)


def read_incarnation(value: object) -> str:
    """16 lower-case hexadecimal digits, as they are."""
    return _hexadecimal(value, _INCARNATION_BYTES).hex()


def _hexadecimal(value: object, size: int) -> bytes:
    raw = bytes.fromhex(text(value))
    if len(raw) != size or raw.hex() != value:
        raise ValueError(value)
    return raw
