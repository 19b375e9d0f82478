"""How sensitive each field of a record is: P personal, S sensitive, H highly sensitive.

Source: product.md, The record; where a field holds a code, the code list says it too. Fields are
named as in the journal, records by their kind there. What is not named is P.
"""

from collections.abc import Mapping
from enum import StrEnum

from app.domain.codelists import CodeLists


class Sensitivity(StrEnum):
    """P is for whoever may read the person, S needs more, H is never shown beside them."""

    PERSONAL = "P"
    SENSITIVE = "S"
    HIGHLY = "H"


SENSITIVE: Mapping[str, frozenset[str]] = {
    "person": frozenset({"phone", "safe_to_call"}),
    # the lines of a machine-readable zone hold the personal number too
    "document": frozenset({"personal_number", "personal_number_scheme", "mrz_lines"}),
    "journey": frozenset({"recruiter_used", "ban_until", "permit_status"}),
    "protection_need": frozenset({"urgency", "sealed_record", "noted_at", "noted_by"}),
    "rights_request": frozenset({"words", "answer"}),
    "correction": frozenset({"old", "new"}),  # they hold whatever was wrong
    "transfer": frozenset({"partner"}),  # who helps tells what with
}
HIGHLY_SENSITIVE: Mapping[str, frozenset[str]] = {
    "document": frozenset(
        {"lost_or_withheld"}
    ),  # an employer who keeps it is a sign of trafficking
    "sealed": frozenset({"sealed"}),
}
CODED: Mapping[str, Mapping[str, str]] = {
    "person": {"civil_status": "civil_status"},
    "document": {"type": "doc_type"},
    "journey": {"purpose": "purpose", "return_reason": "return_reason"},
}
"""Fields whose codes differ in sensitivity, and their lists."""


def sensitivity_of(kind: str, field: str, value: object, lists: CodeLists) -> Sensitivity:
    """How sensitive `value` is in this field of a record of this kind.

    A field `name/item` is of the map `name`. A code that no list knows counts as sensitive: it
    may be a later version's.
    """
    name = field.partition("/")[0]
    if name in HIGHLY_SENSITIVE.get(kind, ()):
        return Sensitivity.HIGHLY
    if name in SENSITIVE.get(kind, ()):
        return Sensitivity.SENSITIVE
    code_list = CODED.get(kind, {}).get(name)
    if code_list is None or value is None:
        return Sensitivity.PERSONAL
    known = lists.find(code_list, value) if isinstance(value, str) else None
    return Sensitivity(known.sensitivity) if known else Sensitivity.SENSITIVE
