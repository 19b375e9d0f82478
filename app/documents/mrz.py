"""The door to machine-readable zones: `read_mrz(text, today)`.

ICAO Doc 9303 (eighth edition) parts 3 to 7: TD1, TD2, TD3, MRV-A, MRV-B. Issuer, nationality,
names and sex stand under no check digit, and visas have no composite: that all digits agree does
not mean that all is right.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.documents.keyboard import is_foreign
from app.documents.mrz_checks import Number, other_checks, read_number, without_fillers
from app.documents.mrz_fields import read_dates, read_state
from app.documents.mrz_names import Names, read_names
from app.documents.mrz_problem import Check, MrzProblem
from app.documents.mrz_remarks import failed_check, keyboard_layout, no_zone, wrong_lengths
from app.documents.mrz_structure import is_russian_internal, structure_problems
from app.documents.mrz_zone import Zone, clean_rows, lay_out

_SEXES = frozenset("MFX")


@dataclass(frozen=True, slots=True, kw_only=True)
class MrzReading:
    """What a machine-readable zone says.

    Names in upper case as printed, codes without fillers, what is absent None; dates as ISO text
    with unknown parts as XX; `sex` M, F, X or None; `optional_data` as it stands, without
    fillers. `valid`: structure and check digits hold; an expired document is valid with a
    problem. `format` None: the text is no such zone, and nothing was read.
    """

    format: str | None
    lines: tuple[str, ...]
    document_code: str | None = None
    issuing_state: str | None = None
    document_number: str | None = None
    family_name: str | None = None
    given_names: str | None = None
    nationality: str | None = None
    birth_date: str | None = None
    sex: str | None = None
    expiry_date: str | None = None
    personal_number: str | None = None
    optional_data: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()
    problems: tuple[MrzProblem, ...] = ()

    @property
    def valid(self) -> bool:
        return self.format is not None and not any(p.breaks for p in self.problems)


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
        *([keyboard_layout()] if is_foreign(text) else []),
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


def as_json(reading: MrzReading) -> dict[str, object]:
    """The object that `manzil mrz` prints for one document."""
    return {
        "format": reading.format,
        "document_code": reading.document_code,
        "issuing_state": reading.issuing_state,
        "document_number": reading.document_number,
        "family_name": reading.family_name,
        "given_names": reading.given_names,
        "nationality": reading.nationality,
        "birth_date": reading.birth_date,
        "sex": reading.sex,
        "expiry_date": reading.expiry_date,
        "personal_number": reading.personal_number,
        "valid": reading.valid,
        "problems": [_problem_json(problem) for problem in reading.problems],
    }


def _problem_json(problem: MrzProblem) -> dict[str, object]:
    return {
        "code": problem.code,
        "message": problem.message,
        "line": problem.line,
        "position": problem.position,
        "found": problem.found,
        "expected": problem.expected,
    }


def _checks(number: Number, zone: Zone) -> Iterator[Check]:
    if number.check is not None:
        yield number.check
    yield from other_checks(zone)


def _names(zone: Zone) -> Names:
    field = zone.at(zone.layout.names)
    return Names(None, None, ()) if field is None else read_names(field, zone.layout.names)


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
