"""Members of a JSON file in the clear, read strictly: bytes (standard base64), texts, numbers."""

import base64


def to_base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def from_base64(value: object) -> bytes:
    """One text for the same bytes. Raises TypeError for no text, ValueError for no base64."""
    raw = base64.b64decode(plain_text(value), validate=True)
    if to_base64(raw) != value:
        raise ValueError("bits that say nothing are set")
    return raw


def plain_text(value: object) -> str:
    """Raises TypeError for what is no text, UnicodeEncodeError for half a surrogate pair."""
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode()
    return value


def whole_number(value: object) -> int:
    """Raises TypeError for what is no whole number; true and false are none."""
    if type(value) is not int:
        raise TypeError(value)
    return value
