"""Which field is how sensitive, by hand from product.md and the code lists."""

from dataclasses import fields

import pytest

from app.domain.codelists import load_code_lists
from app.domain.records import IdentityDocument, Journey, Person, RightsRequest, Transfer
from app.domain.sensitivity import CODED, HIGHLY_SENSITIVE, SENSITIVE, sensitivity_of

LISTS = load_code_lists()
CLASSES = {
    "person": Person,
    "document": IdentityDocument,
    "journey": Journey,
    "rights_request": RightsRequest,
    "transfer": Transfer,
}


@pytest.mark.parametrize(
    ("kind", "field", "value", "expected"),
    [
        ("person", "family_name", "KARIMOV", "P"),
        ("person", "languages/tgk", True, "P"),
        ("person", "phone", "+996 555 010203", "S"),
        ("person", "safe_to_call", False, "S"),
        ("person", "civil_status", "S", "P"),
        ("person", "civil_status", "R", "S"),
        ("document", "number", "FA9900001", "P"),
        ("document", "personal_number", "31506198500017", "S"),
        ("document", "mrz_lines", ("P<UZB", "FA99"), "S"),
        ("document", "lost_or_withheld", "E", "H"),
        ("document", "type", "P", "P"),
        ("document", "type", "PR", "S"),
        ("journey", "purpose", "WRK", "P"),
        ("journey", "purpose", "MED", "S"),
        ("journey", "purpose", "PRO", "H"),
        ("journey", "purpose", "A later version's", "S"),
        ("journey", "return_reason", "SAF", "H"),
        ("journey", "return_reason", None, "P"),
        ("journey", "ban_until", "2027-01-01", "S"),
        ("movement", "direction", "R", "P"),
        ("protection_need", "urgency", "24H", "S"),
        ("sealed", "sealed", {}, "H"),
        ("correction", "new", {"phone": '"1"'}, "S"),
        ("correction", "reason", "Misread.", "P"),
        ("transfer", "partner", "P1", "S"),
    ],
)
def test_fields_by_hand(kind: str, field: str, value: object, expected: str) -> None:
    assert sensitivity_of(kind, field, value, LISTS) == expected


def test_every_field_named_exists() -> None:
    """A field renamed would silently be personal."""
    for table in (SENSITIVE, HIGHLY_SENSITIVE, CODED):
        for kind, names in table.items():
            if kind in CLASSES:
                assert set(names) <= {field.name for field in fields(CLASSES[kind])}, kind
    assert all(LISTS.choices(name) for coded in CODED.values() for name in coded.values())
