"""The door to machine-readable zones: `read_mrz(text, today)`.

ICAO Doc 9303 (eighth edition) parts 3 to 7: TD1, TD2, TD3, MRV-A, MRV-B. Issuer, nationality,
names and sex stand under no check digit, and visas have no composite: that all digits agree does
not mean that all is right.
"""

from collections.abc import Iterator
from datetime import date

from app.documents.keyboard import is_foreign
from app.documents.mrz_checks import Number, other_checks, read_number, without_fillers
from app.documents.mrz_fields import read_dates, read_state
from app.documents.mrz_layout import OLD_FRENCH
from app.documents.mrz_names import Names, join_names, read_names
from app.documents.mrz_problem import Check, MrzProblem
from app.documents.mrz_reading import MrzReading, as_json
from app.documents.mrz_remarks import (
    failed_check,
    keyboard_layout,
    no_zone,
    old_french,
    wrong_lengths,
)
from app.documents.mrz_structure import is_russian_internal, structure_problems
from app.documents.mrz_zone import Zone, clean_rows, lay_out

__all__ = ("MrzReading", "as_json", "read_mrz")

_SEXES = frozenset("MFX")


def read_mrz(text: str, today: date) -> MrzReading:
    """Read the zone in `text`, however it was typed or pasted; raises nothing for any text.

    Rows may be in lower case, with blanks, with any line ends or tabulators, unbroken, or typed
    under a Cyrillic keyboard layout. A character misread by a camera is not repaired. `today`
    chooses centuries and tells whether the document has expired.
    """
    rows = clean_rows(text)
    zone = lay_out(rows)
    if zone is None:
        return MrzReading(format=None, lines=rows, problems=(no_zone(rows),))
    number = read_number(zone)
    checks = tuple(_checks(number, zone))
    issuer = read_state(zone, zone.layout.issuing_state, "issuing_code")
    nationality = read_state(zone, zone.layout.nationality, "nationality_code")
    names, dates = _names(zone), read_dates(zone, today)
    problems = (
        *wrong_lengths(zone),
        *structure_problems(zone),
        *(failed_check(check) for check in checks if not check.ok),
        *names.problems,
        *issuer.problems,
        *nationality.problems,
        *dates.problems,
        *_remarks(text, zone),
    )
    return MrzReading(
        format=zone.layout.format,
        lines=tuple(row or given for row, given in zip(zone.rows, zone.given, strict=True)),
        document_code=without_fillers(zone.at(zone.layout.document_code)),
        issuing_state=issuer.code,
        document_number=number.text,
        family_name=names.family,
        given_names=names.given,
        nationality=nationality.code,
        birth_date=dates.birth,
        sex=_sex(zone),
        expiry_date=dates.expiry,
        personal_number=_personal_number(number, zone),
        optional_data=_optional_data(number, zone),
        checks=checks,
        problems=problems,
    )


def _checks(number: Number, zone: Zone) -> Iterator[Check]:
    if number.check is not None:
        yield number.check
    yield from other_checks(zone)


def _names(zone: Zone) -> Names:
    layout, field, given = zone.layout, zone.at(zone.layout.names), zone.at(zone.layout.given)
    names = Names(None, None, ()) if field is None else read_names(field, layout.names)
    if layout.given is None or given is None:
        return names
    return join_names(names, given, layout.given)


def _remarks(text: str, zone: Zone) -> Iterator[MrzProblem]:
    if zone.layout is OLD_FRENCH:
        yield old_french()
    if is_foreign(text):
        yield keyboard_layout()


def _sex(zone: Zone) -> str | None:
    said = zone.at(zone.layout.sex)
    return said if said in _SEXES else None


def _optional_data(number: Number, zone: Zone) -> tuple[str, ...]:
    more = (zone.at(span) for span in zone.layout.optional[1:])
    found = (without_fillers(text) for text in (number.optional, *more))
    return tuple(text for text in found if text is not None)


def _personal_number(number: Number, zone: Zone) -> str | None:
    """The first optional data; of a visa and a Russian internal passport they are other things."""
    if not zone.layout.personal or is_russian_internal(zone):
        return None
    return without_fillers(number.optional)
