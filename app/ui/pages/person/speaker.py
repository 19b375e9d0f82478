"""Values of records in the language of the window, as the domain or the journal writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.domain.dates import BirthDate, age_on
from app.services.reference import Reference
from app.ui.code_label import code_label
from app.ui.figures import Figures, isolated, latin

_LISTS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "person": {
            "sex": "sex",
            "languages": "language",
            "civil_status": "civil_status",
            "education": "education",
            "occupation": "occupation",
        },
        "document": {"type": "doc_type", "read_by": "doc_read"},
        "journey": {
            "purpose": "purpose",
            "return_reason": "return_reason",
            "intended_stay": "intended_stay",
            "transport": "transport",
            "cost_band": "cost_band",
            "permit_status": "permit_status",
        },
        "movement": {"direction": "movement", "official_decision": "official_decision"},
        "consent": {
            "purpose": "consent_purpose",
            "decision": "consent_decision",
            "mode": "consent_mode",
            "language": "language",
            "legal_basis": "legal_basis",
        },
        "rights_request": {"kind": "rights_request", "outcome": "request_outcome"},
        "protection_need": {"urgency": "need_urgency"},
        "transfer": {"purpose": "consent_purpose"},
    }
)
"""By kind of record: the fields that hold a code, and the list of the code."""
_PLACES = frozenset(
    {"nationalities", "birth_country", "issuing_state", "departure_country", "departure_area"}
    | {"transit_countries", "next_destination", "final_destination"}
)
_LATIN = frozenset({"number", "personal_number", "registration_number", "receipt", "mrz_lines"})
_PARTS = ("earliest", "latest", "precision")


@dataclass(frozen=True, slots=True)
class Speaker:
    """What says values: `now` is this moment, from which ages are counted."""

    reference: Reference
    figures: Figures
    now: datetime

    def code(self, list: str, code: str) -> str:
        return code_label(self.reference, list, code, self.figures.code)

    def place(self, code: str) -> str:
        return self.reference.place(code, self.figures.code)

    def post(self, code: str) -> str:
        return self.reference.post(code, self.figures.code)

    def moment(self, moment: datetime) -> str:
        """Day and time, always both: a file is read later than it was written."""
        return f"{self.figures.day(moment.astimezone().date())} {self.figures.time(moment)}"

    def age(self, birth: BirthDate) -> str:
        """`35`, `8 or 9`, "" when it is not known."""
        ages = age_on(birth, self.now.astimezone().date())
        if ages is None:
            return ""
        youngest, oldest = (self.figures.number(age) for age in ages)
        if youngest == oldest:
            return youngest
        return QCoreApplication.translate("Record", "{age} or {oldest}").format(
            age=youngest, oldest=oldest
        )

    def value(self, kind: str, field: str, value: object) -> str:
        """What a field of a record of this kind says; a field `languages/tgk` says its item."""
        name, _, item = field.partition("/")
        if item:
            value = item if value else None
        match value:
            case None | () | []:
                return _none()
            case tuple() | list():
                return ", ".join(self.value(kind, field, one) for one in value)
            case BirthDate() | datetime() | date() | Mapping():
                return self._time(value)
            case bool():
                return _yes_no(said=value)
            case int():
                return self.figures.number(value)
        return "" if isinstance(value, UUID) else self._text(kind, name, str(value))

    def _time(self, value: BirthDate | date | Mapping[str, object]) -> str:
        if isinstance(value, BirthDate):
            return self.figures.birth(value)
        if isinstance(value, Mapping):
            return self._birth(value)
        return self.moment(value) if isinstance(value, datetime) else self.figures.day(value)

    def _text(self, kind: str, field: str, text: str) -> str:
        code_list = list_of(kind, field)
        if code_list is not None:
            return self.code(code_list, text)
        if (kind, field) == ("approval", "decision"):
            return _decision(text)
        if field in _PLACES:
            return self.place(text)
        if field == "post":
            return self.post(text)
        if field in _LATIN:
            return latin(text)
        return self._written_time(text) or isolated(text)

    def _written_time(self, text: str) -> str:
        """A day or a moment as the journal writes it, "" for any other text."""
        try:
            if len(text) == len("2026-11-24"):
                return self.figures.day(date.fromisoformat(text))
            return self.moment(datetime.fromisoformat(text)) if text.endswith("Z") else ""
        except ValueError:
            return ""

    def _birth(self, value: Mapping[str, object]) -> str:
        """A date of birth as the journal writes it; of any other map only that there is one."""
        if not set(_PARTS) <= value.keys():
            return "…"
        first, last = (
            date.fromisoformat(str(value[part])) if value[part] else None for part in _PARTS[:2]
        )
        return self.figures.birth(BirthDate(first, last, str(value["precision"])))


def _decision(text: str) -> str:
    translate = QCoreApplication.translate
    known = {"approved": translate("Record", "Approved"), "refused": translate("Record", "Refused")}
    return known.get(text, text)


def _none() -> str:
    return QCoreApplication.translate("Record", "nothing")


def _yes_no(*, said: bool) -> str:
    translate = QCoreApplication.translate
    return translate("Record", "Yes") if said else translate("Record", "No")


def list_of(kind: str, field: str) -> str | None:
    """The code list of a field, None where it holds no code of a list."""
    return _LISTS.get(kind, {}).get(field)
