"""Which fields can be corrected, held against the records themselves."""

from dataclasses import fields

import pytest

from app.domain.codelists import load_code_lists
from app.domain.corrections import CORRECTABLE, IDENTITY, needs_approval
from app.domain.records import IdentityDocument, Journey, Movement, Person
from app.domain.sensitivity import Sensitivity, sensitivity_of

CLASSES = {
    "person": Person,
    "document": IdentityDocument,
    "journey": Journey,
    "movement": Movement,
}
NEVER = {
    "person": {"id", "registration_number"},
    "document": {"id", "person_id", "read_by", "checks", "mrz_lines", "lost_or_withheld"},
    "journey": {"id", "person_id"},
    "movement": {"id", "person_id", "post", "at", "officer_id", "lane"},
}


@pytest.mark.parametrize("kind", CLASSES)
def test_every_field_can_be_corrected_or_is_known_to_stay(kind: str) -> None:
    assert CORRECTABLE[kind] | NEVER[kind] == {field.name for field in fields(CLASSES[kind])}
    assert not CORRECTABLE[kind] & NEVER[kind]


@pytest.mark.parametrize(
    ("kind", "field", "expected"),
    [
        ("person", "family_name", True),
        ("person", "birth", True),
        ("person", "nationalities", True),
        ("person", "sex", True),
        ("person", "phone", False),
        ("document", "number", False),
        ("journey", "purpose", False),
    ],
)
def test_identity_needs_a_second_person(kind: str, field: str, *, expected: bool) -> None:
    assert needs_approval(kind, field) is expected


def test_whoever_decides_may_see_every_identity_field() -> None:
    lists = load_code_lists()
    assert all(
        sensitivity_of("person", field, "X", lists) is Sensitivity.PERSONAL for field in IDENTITY
    )
