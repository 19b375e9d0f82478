"""Check digits of machine-readable zones (ICAO Doc 9303-3, section 4.9).

Values 0-9, A=10 … Z=35, filler 0; weights 7, 3, 1 over and over; the sum modulo 10.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.documents.mrz_layout import Span
from app.documents.mrz_problem import Check
from app.documents.mrz_zone import FILLER, Zone

CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WEIGHTS = (7, 3, 1)


@dataclass(frozen=True, slots=True)
class Number:
    """A document's number without fillers, its check, and the optional data that follow it."""

    text: str | None
    check: Check | None
    optional: str | None


def check_digit(text: str) -> str | None:
    """The digit for `text`, or None when it holds a character that no MRZ has."""
    total = 0
    for place, character in enumerate(text):
        if character != FILLER:
            value = CHARACTERS.find(character)
            if value < 0:
                return None
            total += value * _WEIGHTS[place % 3]
    return str(total % 10)


def without_fillers(text: str | None) -> str | None:
    """None for what is not there or is all fillers."""
    return (text or "").replace(FILLER, "") or None


def read_number(zone: Zone) -> Number:
    """The document number, short or long.

    A number of more than nine characters in TD1 and TD2 has a filler in its check place and
    goes on in the optional data, up to its check digit and a filler (9303-5 and -6, 4.2.2).
    """
    layout = zone.layout
    text, place = zone.at(layout.number), zone.at(layout.number_check)
    optional = zone.at(next(iter(layout.optional), None))
    if text is None:
        return Number(None, None, optional)
    rest, _, after = (optional or "").partition(FILLER)
    if layout.long_numbers and place == FILLER and text[-1] != FILLER and len(rest) > 1:
        return Number(without_fillers(text + rest[:-1]), _long_check(zone, text, rest), after)
    check = _check("document_number", text, place, layout.number_check)
    return Number(without_fillers(text), check, optional)


def other_checks(zone: Zone) -> Iterator[Check]:
    """The checks of birth, expiry, personal number and the composite, where they can be made."""
    layout = zone.layout
    expiry = () if layout.expiry is None else (layout.expiry,)
    yield from _checked("birth_date", zone, (layout.birth,), layout.birth_check)
    yield from _checked("expiry_date", zone, expiry, layout.expiry_check)
    yield from _checked("personal_number", zone, layout.optional[:1], layout.personal_check)
    yield from _checked("composite", zone, layout.composite, layout.composite_check)


def _checked(name: str, zone: Zone, data: tuple[Span, ...], place: Span | None) -> Iterator[Check]:
    """A filler may stand for the digit of a field that is all fillers (9303-4, 4.2.2.2)."""
    text = zone.joined(data)
    if place is None or text is None:
        return
    check = _check(name, text, zone.at(place), place, filler_for_empty=name != "composite")
    if check is not None:
        yield check


def _check(
    name: str, text: str, found: str | None, place: Span, *, filler_for_empty: bool = False
) -> Check | None:
    expected = check_digit(text)
    if expected is None or found is None:
        return None
    empty = filler_for_empty and found == FILLER and not text.strip(FILLER)
    return Check(name, place.line, place.first, found, expected, found == expected or empty)


def _long_check(zone: Zone, text: str, rest: str) -> Check | None:
    """The digit is computed over the number without the filler, or, by some states, with it."""
    span = zone.layout.optional[0]
    place = Span(span.line, span.first + len(rest) - 1, span.first + len(rest) - 1)
    plain = _check("document_number", text + rest[:-1], rest[-1], place)
    if plain is None or plain.ok:
        return plain
    filled = _check("document_number", text + FILLER + rest[:-1], rest[-1], place)
    return filled if filled is not None and filled.ok else plain
