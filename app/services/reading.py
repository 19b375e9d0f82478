"""From the text of a machine-readable zone to what the registration needs of a document.

What is odd about a document (expired, a check digit that fails, an old country code) is a
problem to look at; it never keeps anybody from being registered.
"""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

from app.documents.mrz import read_mrz
from app.domain.dates import BirthDate, birth_from_iso, unknown_birth
from app.domain.errors import UserCanFix
from app.domain.fast_lane import ReadDocument
from app.domain.rules import SPECIAL_NATIONALITIES
from app.settings.countries import alpha3, country_name

MRZ_READER = "M"
KEYED = "K"
UNKNOWN_NATIONALITY = "XXX"
_SEX = MappingProxyType({"M": "1", "F": "2", "X": "9"})
_NOT_KNOWN = "0"
_TRAVEL_DOCUMENTS = MappingProxyType(
    # ICAO 9303-4, second letter of a passport; 9303-5 and -6 for cards
    {"PD": "PD", "PO": "PD", "PE": "RC", "PR": "PR", "PS": "PS", "IR": "RP", "AR": "RP"}
)
_FIRST_LETTERS = MappingProxyType({"P": "P", "I": "I", "A": "I", "C": "I"})
_BY_NATIONALITY = MappingProxyType({"XXA": "PS", "XXB": "PR"})
_OTHER = "OT"
# ICAO 9303-3, section 5: codes of its own beside ISO 3166-1
_STANDARDS_OWN = MappingProxyType(
    {"D": "DEU", "GBD": "GBR", "GBN": "GBR", "GBO": "GBR", "GBP": "GBR", "GBS": "GBR"}
)
_CHECK = MappingProxyType({True: "OK", False: "FAI"})


def read_document(text: str, today: date, read_by: str = MRZ_READER) -> ReadDocument:
    """What the MRZ in `text` says; `read_by` is a code of the list doc_read.

    Raises UserCanFix `no_mrz` when this is no MRZ of ICAO 9303.
    """
    reading = read_mrz(text, today)
    if reading.format is None:
        raise UserCanFix(
            "no_mrz",
            "This is not a machine-readable zone. Scan again, or type its two or three lines.",
            field="mrz",
        )
    issuer, issuer_was_old = _current_code(reading.issuing_state)
    nationality, nationality_was_old = _current_code(reading.nationality)
    known = nationality is None or _is_nationality(nationality)
    birth, birth_odd = _birth(reading.birth_date)
    found = (
        *(problem.code for problem in reading.problems),
        *(["issuing_code_old"] if issuer_was_old else []),
        *(["nationality_code_old"] if nationality_was_old else []),
        *([] if known else ["nationality_unknown"]),
        *(["birth_date_impossible"] if birth_odd else []),
    )
    return ReadDocument(
        type=_type(reading.document_code, nationality),
        read_by=read_by,
        mrz_lines=reading.lines,
        issuing_state=issuer,
        number=reading.document_number,
        family_name=reading.family_name,
        given_name=reading.given_names,
        sex=_SEX.get(reading.sex or "", _NOT_KNOWN),
        birth=birth,
        nationality=nationality if known else UNKNOWN_NATIONALITY,
        expires_on=reading.expiry_date,
        personal_number=reading.personal_number,
        checks=tuple((check.name, _CHECK[check.ok]) for check in reading.checks),
        problems=tuple(dict.fromkeys(found)),
    )


def correct(document: ReadDocument, field: str, value: str) -> ReadDocument:
    """The document with one field as the officer sees it on the paper; the field is marked.

    Names, number, issuing_state, nationality (alpha-3), sex (list sex), birth and expires_on
    (ISO, unknown parts as XX), personal_number. An empty value takes the field away. Raises
    UserCanFix for a date that does not exist or an unknown country.
    """
    said = " ".join(value.split())
    marked = tuple(dict.fromkeys((*document.corrected, field)))
    changed: dict[str, str | None]
    match field:
        case "birth":
            born = birth_from_iso(said) if said else unknown_birth()
            return replace(document, birth=born, corrected=marked)
        case "sex":
            return replace(document, sex=said or _NOT_KNOWN, corrected=marked)
        case "family_name" | "given_name":
            changed = {field: said.upper() or None}
        case "number" | "personal_number":
            changed = {field: said.upper().replace(" ", "") or None}
        case "issuing_state" | "nationality":
            if said:
                country_name(said.upper(), "en")
            changed = {field: said.upper() or None}
        case "expires_on":
            changed = {field: _exact_date(said) if said else None}
        case _:
            raise UserCanFix("unknown_field", "This field cannot be corrected here.", field=field)
    return replace(document, corrected=marked, **changed)  # type: ignore[arg-type] # all are str | None


def _exact_date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as wrong:
        raise UserCanFix(
            "expiry_date", "This date does not exist. Check day, month and year.", field="expiry"
        ) from wrong


def _type(document_code: str | None, nationality: str | None) -> str:
    """A code of the list doc_type. A passport of a refugee or stateless person says so."""
    code = document_code or ""
    known = _TRAVEL_DOCUMENTS.get(code[:2])
    if known:
        return known
    letter = _FIRST_LETTERS.get(code[:1], _OTHER)
    return _BY_NATIONALITY.get(nationality or "", letter) if letter == "P" else letter


def _current_code(code: str | None) -> tuple[str | None, bool]:
    """An alpha-3 code for what old and irregular documents print, and whether it was mapped."""
    if code is None:
        return None, False
    if code in _STANDARDS_OWN:
        return _STANDARDS_OWN[code], False
    try:
        return alpha3(code), True  # only two-letter codes are found
    except UserCanFix:
        return code, False


def _is_nationality(code: str) -> bool:
    if code in SPECIAL_NATIONALITIES:
        return True
    try:
        country_name(code, "en")
    except UserCanFix:
        return False
    return True


def _birth(text: str | None) -> tuple[BirthDate, bool]:
    if text is None:
        return unknown_birth(), False
    try:
        return birth_from_iso(text), False
    except UserCanFix:
        return unknown_birth(text), True
