"""Corrections by hand: what an officer types for a document, and the document it makes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from app.domain.dates import unknown_birth
from app.domain.errors import ManzilError, UserCanFix
from app.domain.fast_lane import ReadDocument
from app.services.reading import KEYED, correct
from app.ui.keys import western_digits

FIELDS: Final = (
    "family_name",
    "given_name",
    "sex",
    "birth",
    "nationality",
    "issuing_state",
    "number",
    "expires_on",
)
_FIRST_GREGORIAN_YEAR = 1800
_SEPARATORS: Final = str.maketrans("/-, ", "....")
_DAY_PARTS = 3
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Corrected:
    """The document with every field that could be taken, and what is wrong with the others."""

    document: ReadDocument
    wrong: Mapping[str, ManzilError]


def empty_document(type: str) -> ReadDocument:
    """A document of which nothing is known yet, to be keyed by hand."""
    return ReadDocument(
        type=type,
        read_by=KEYED,
        mrz_lines=(),
        issuing_state=None,
        number=None,
        family_name=None,
        given_name=None,
        sex="",
        birth=unknown_birth(),
        nationality=None,
        expires_on=None,
        personal_number=None,
        checks=(),
    )


def typed_values(document: ReadDocument) -> dict[str, str]:
    """What the fields of the form say for `document`, dates as they are written here."""
    birth = document.birth
    return {
        "family_name": document.family_name or "",
        "given_name": document.given_name or "",
        "sex": document.sex,
        "birth": _written(birth.stated) if birth.earliest else "",
        "nationality": document.nationality or "",
        "issuing_state": document.issuing_state or "",
        "number": document.number or "",
        "expires_on": _written(document.expires_on or ""),
    }


def apply_typed(document: ReadDocument, typed: Mapping[str, str]) -> Corrected:
    """`document` with the fields of `typed` that differ from it; only those are marked."""
    before = typed_values(document)
    wrong: dict[str, ManzilError] = {}
    for field in FIELDS:
        value = typed[field].strip()
        if value == before[field]:
            continue
        try:
            document = correct(document, field, _as_stored(field, value))
        except UserCanFix as error:
            wrong[field] = error
    wrong |= {name: error for name, error in _missing(document).items() if name not in wrong}
    if document.read_by == KEYED:
        document = replace(document, corrected=())
    return Corrected(document, wrong)


def iso_date(text: str) -> str:
    """`15.06.1985`, `06.1985` or `1985` (also with - / and digits of any script) as ISO text.

    Parts not given are XX. Raises UserCanFix `date_words` when it is no date, `solar_year` when
    the year is none of the Gregorian calendar.
    """
    parts = [p for p in western_digits(text).translate(_SEPARATORS).split(".") if p]
    if not parts or not all(part.isascii() and part.isdigit() for part in parts):
        raise _no_date()
    if len(parts[0]) == _YEAR_DIGITS:
        parts.reverse()
    if len(parts) > _DAY_PARTS or len(parts[-1]) != _YEAR_DIGITS:
        raise _no_date()
    if int(parts[-1]) < _FIRST_GREGORIAN_YEAR:
        raise UserCanFix(
            "solar_year", "Give the year of the Gregorian calendar, such as 1985.", field="birth"
        )
    day, month, year = ["XX", "XX", *parts][-_DAY_PARTS:]
    return f"{year}-{month.zfill(2)}-{day.zfill(2)}"


def _as_stored(field: str, value: str) -> str:
    if field in {"birth", "expires_on"} and value:
        return iso_date(value)
    return value


def _missing(document: ReadDocument) -> dict[str, ManzilError]:
    """What every registration needs: a name, a sex, a nationality."""
    found: dict[str, ManzilError] = {}
    if not (document.family_name or document.given_name):
        found["family_name"] = UserCanFix("name_missing", "Give at least one name.")
    if not document.sex:
        found["sex"] = UserCanFix("sex_missing", "Choose one. Not known is an answer too.")
    if not document.nationality:
        found["nationality"] = UserCanFix(
            "nationality_missing", "Choose the country, or Nationality unknown."
        )
    return found


def _written(iso: str) -> str:
    """ISO text as dd.MM.yyyy, MM.yyyy or yyyy; other text as it is."""
    parts = iso.split("-")
    if len(parts) != _DAY_PARTS:
        return iso
    return ".".join(part for part in reversed(parts) if part.isdigit())


def _no_date() -> UserCanFix:
    return UserCanFix("date_words", "Write the date as 15.06.1985, 06.1985 or 1985.")
