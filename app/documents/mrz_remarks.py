"""What is said about a zone as a whole: its rows, its check digits, its keyboard."""

from collections.abc import Iterator, Mapping

from app.documents.mrz_problem import Check, MrzProblem
from app.documents.mrz_zone import Zone

_CHECKED: Mapping[str, str] = {
    "document_number": "the document number",
    "birth_date": "the date of birth",
    "expiry_date": "the date of expiry",
    "personal_number": "the personal number",
    "composite": "the whole document",
}


def failed_check(check: Check) -> MrzProblem:
    """The problem of a check digit that does not fit; its code is check_ and the check's name."""
    return MrzProblem(
        f"check_{check.name}",
        f"The check digit of {_CHECKED[check.name]} does not fit: line {check.line}, position"
        f" {check.position} is {check.found}, computed {check.expected}. Read the row again, or"
        " compare it with the document.",
        line=check.line,
        position=check.position,
        found=check.found,
        expected=check.expected,
    )


def wrong_lengths(zone: Zone) -> Iterator[MrzProblem]:
    """One problem for each row that did not come in its full length."""
    width = zone.layout.width
    for line, row in enumerate(zone.given, start=1):
        if len(row) != width:
            yield MrzProblem(
                "row_length",
                f"Line {line} has {len(row)} characters where {zone.layout.format} has {width}."
                " Read this row again.",
                line=line,
                position=min(len(row), width) + 1,
                found=str(len(row)),
                expected=str(width),
            )


def no_zone(given: tuple[str, ...]) -> MrzProblem:
    return MrzProblem(
        "no_mrz",
        "This is not a machine-readable zone: it has two rows of 44 or 36 characters, or three"
        " of 30.",
        found=", ".join(str(len(row)) for row in given) or None,
        expected="44, 44 or 36, 36 or 30, 30, 30",
    )


def old_french() -> MrzProblem:
    return MrzProblem(
        "old_french_card",
        "An old French identity card: it states no nationality and no expiry. Ask.",
        line=1,
        position=1,
        breaks=False,
    )


def keyboard_layout() -> MrzProblem:
    return MrzProblem(
        "keyboard_layout",
        "The keyboard was set to a Cyrillic layout; the letters were taken back by their keys."
        " Switch the layout before you type anything by hand.",
        breaks=False,
    )
