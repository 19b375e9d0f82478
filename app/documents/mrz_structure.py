"""What may stand where (ICAO Doc 9303-3, 4.3 and the data structures of parts 4 to 7)."""

from collections.abc import Iterator

from app.documents.mrz_checks import CHARACTERS
from app.documents.mrz_layout import Layout, Span
from app.documents.mrz_problem import MrzProblem
from app.documents.mrz_zone import FILLER, Zone

_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_DIGITS = frozenset("0123456789")
_ANY = frozenset(CHARACTERS + FILLER)
_SEXES = frozenset("MFX<")
_RUSSIAN_INTERNAL = "PNRUS"


def structure_problems(zone: Zone) -> Iterator[MrzProblem]:
    """Characters that cannot stand where they stand, from the first row to the last."""
    for line, row in enumerate(zone.rows, start=1):
        for position, character in enumerate(row or "", start=1):
            expected = _expected(zone, line, position, character)
            if expected:
                yield _wrong(line, position, character, expected)
    yield from _first_letter(zone)
    yield from _gaps(zone)


def is_russian_internal(zone: Zone) -> bool:
    """Russian internal passports write letters that Latin lacks as digits in the names.

    Their optional data are the series, the day of issue and the office: no personal number.
    """
    return (zone.rows[0] or "").startswith(_RUSSIAN_INTERNAL)


def _expected(zone: Zone, line: int, position: int, character: str) -> str | None:
    """What must stand at this place when `character` may not, otherwise None."""
    if character not in _ANY:
        return "A to Z, 0 to 9 or <"
    layout = zone.layout
    if _within(line, position, (layout.sex,)):
        return None if character in _SEXES else "M, F, X or <"
    if _within(line, position, _present(layout.birth, layout.expiry)):
        return None if character in _DIGITS or character == FILLER else "a digit or <"
    names = () if is_russian_internal(zone) else _present(layout.names, layout.given)
    if _within(line, position, (*_codes(layout), *names)):
        return None if character in _LETTERS or character == FILLER else "a letter or <"
    return None


def _codes(layout: Layout) -> tuple[Span, ...]:
    return _present(layout.document_code, layout.issuing_state, layout.nationality)


def _present(*spans: Span | None) -> tuple[Span, ...]:
    return tuple(span for span in spans if span is not None)


def _within(line: int, position: int, spans: tuple[Span, ...]) -> bool:
    return any(span.line == line and span.first <= position <= span.last for span in spans)


def _first_letter(zone: Zone) -> Iterator[MrzProblem]:
    row, letters = zone.rows[0], zone.layout.letters
    if row and row[0] not in letters and row[0] in _LETTERS | {FILLER}:
        yield _wrong(1, 1, row[0], " or ".join(letters))


def _gaps(zone: Zone) -> Iterator[MrzProblem]:
    """Codes of one or two letters stand to the left: no letter may follow a filler."""
    for span in _codes(zone.layout):
        text = zone.at(span) or ""
        letters = text.rstrip(FILLER)
        if FILLER in letters:
            place = letters.index(FILLER)
            yield _wrong(span.line, span.first + place, FILLER, "a letter")


def _wrong(line: int, position: int, found: str, expected: str) -> MrzProblem:
    return MrzProblem(
        "character",
        f"Line {line}, position {position}: '{found}' cannot stand here, only {expected}."
        " Read this row again.",
        line=line,
        position=position,
        found=found,
        expected=expected,
    )
