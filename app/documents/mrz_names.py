"""Names of machine-readable zones: primary and secondary identifier (ICAO Doc 9303-3, 4.6).

`ERIKSSON<<ANNA<MARIA`: two fillers part the two, one filler parts words. Many people have one
name only; it stands alone as the primary identifier.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.documents.mrz_layout import Span
from app.documents.mrz_problem import MrzProblem
from app.documents.mrz_zone import FILLER

_PARTING = FILLER * 2


@dataclass(frozen=True, slots=True)
class Names:
    """Family and given names in upper case, words parted by a blank; None where absent."""

    family: str | None
    given: str | None
    problems: tuple[MrzProblem, ...]


def read_names(field: str, span: Span) -> Names:
    """The names of `field`, which stands at `span`."""
    family, parting, given = field.rstrip(FILLER).partition(_PARTING)
    return Names(_words(family), _words(given), tuple(_problems(field, span, given, parting)))


def join_names(family: Names, given_field: str, given_span: Span) -> Names:
    """Names whose given part stands in a place of its own."""
    cut = tuple(_truncated(given_field, given_span))
    return Names(family.family, _words(given_field), (*family.problems, *cut))


def _problems(field: str, span: Span, given: str, parting: str) -> Iterator[MrzProblem]:
    if not field.strip(FILLER):
        yield MrzProblem(
            "name_missing",
            "The place for the name is empty. Read this row again.",
            line=span.line,
            position=span.first,
            found=FILLER,
            expected="a letter",
        )
    elif field.startswith(FILLER) or _PARTING in given.lstrip(FILLER):
        yield MrzProblem(
            "name_parts",
            "The names are parted in an unusual way. Compare them with the document.",
            line=span.line,
            position=span.first + _odd_place(field, parting),
            breaks=False,
        )
    yield from _truncated(field, span)


def _truncated(field: str, span: Span) -> Iterator[MrzProblem]:
    if not field.endswith(FILLER):
        yield MrzProblem(
            "name_truncated",
            "The name fills its place to the end and may be cut off. Compare it with the document.",
            line=span.line,
            position=span.last,
            found=field[-1],
            breaks=False,
        )


def _odd_place(field: str, parting: str) -> int:
    """Where the names are parted a second time; 0 when the field begins with a filler."""
    if field.startswith(FILLER):
        return 0
    return field.index(_PARTING, field.index(parting) + len(parting))


def _words(text: str) -> str | None:
    return " ".join(text.replace(FILLER, " ").split()) or None
