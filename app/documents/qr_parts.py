"""A text too long for one QR code, in several, scanned in any order (docs/FORMATS.md, 16).

A part names its place, the whole it belongs to and its own sum, so that what is missing, damaged
or of another text can be said. The sums find accidents, not forgers: the text is signed.
"""

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from app.documents.base45 import decode, encode
from app.domain.errors import TrustBroken, UserCanFix

MARK = "MZP1:"
PART_BYTES = 600
_MOST_PARTS = 99
_MOST_TEXT_BYTES = 1 << 20
_PART = re.compile(r"MZP1:([0-9]{1,2})/([0-9]{1,2}):([0-9A-F]{8})-([0-9A-F]{8}):(.+)\.")


@dataclass(frozen=True, slots=True)
class _Part:
    number: int
    of: int
    whole: str
    content: bytes


def split(text: str) -> tuple[str, ...]:
    """The parts of `text`, each for one code of 98 modules a side at most.

    Raises UserCanFix `qr_too_long` beyond 99 parts.
    """
    packed = zlib.compress(text.encode(), 9)
    pieces = [packed[at : at + PART_BYTES] for at in range(0, len(packed), PART_BYTES)]
    if len(pieces) > _MOST_PARTS:
        raise UserCanFix("qr_too_long", "This text does not fit into codes. Use a file.")
    whole = _sum(packed)
    return tuple(
        f"{MARK}{number}/{len(pieces)}:{whole}-{_sum(piece)}:{encode(piece)}."
        for number, piece in enumerate(pieces, start=1)
    )


def join(parts: Iterable[str]) -> str:
    """The text of its parts, in any order; the same part may come twice.

    Raises UserCanFix `qr_part_damaged` (with `number`), `qr_part_foreign` (`number`) or
    `qr_parts_missing` (`missing`: the numbers), TrustBroken `qr_parts` when the whole is none.
    """
    found = [_read(part, place) for place, part in enumerate(parts, start=1)]
    if not found:
        raise UserCanFix("qr_parts_missing", "No part of a code was read. Scan them.", missing="1")
    first = found[0]
    by_number: dict[int, bytes] = {}
    for place, part in enumerate(found, start=1):
        if (part.of, part.whole) != (first.of, first.whole):
            raise UserCanFix(
                "qr_part_foreign",
                f"Code {place} belongs to another text than the first. Scan one set only.",
                number=place,
            )
        by_number[part.number] = part.content
    _require_all(by_number, first.of)
    packed = b"".join(by_number[number] for number in range(1, first.of + 1))
    if _sum(packed) != first.whole:
        raise TrustBroken("qr_parts", "The codes do not belong together. Scan them again.")
    return _unpacked(packed)


def _read(text: str, place: int) -> _Part:
    """`place` is the how-manieth it was read, for a part too damaged to say its number."""
    match = _PART.fullmatch(text.strip())
    number = int(match[1]) if match else place
    damaged = UserCanFix(
        "qr_part_damaged", f"Code {number} was read wrongly. Scan it again.", number=number
    )
    if match is None:
        raise damaged
    try:
        content = decode(match[5])
    except TrustBroken:
        raise damaged from None
    of = int(match[2])
    if _sum(content) != match[4] or not 1 <= number <= of:
        raise damaged
    return _Part(number, of, match[3], content)


def _require_all(by_number: dict[int, bytes], of: int) -> None:
    missing = ", ".join(str(n) for n in range(1, of + 1) if n not in by_number)
    if missing:
        raise UserCanFix(
            "qr_parts_missing",
            f"Of {of} codes these are still missing: {missing}. Scan them.",
            missing=missing,
        )


def _unpacked(packed: bytes) -> str:
    unpacker = zlib.decompressobj()
    no_text = TrustBroken("qr_parts", "The codes hold no text.")
    try:
        text = unpacker.decompress(packed, _MOST_TEXT_BYTES).decode()
    except (zlib.error, UnicodeDecodeError) as wrong:
        raise no_text from wrong
    if not unpacker.eof or unpacker.unused_data:
        raise no_text
    return text


def _sum(data: bytes) -> str:
    return f"{zlib.crc32(data):08X}"
