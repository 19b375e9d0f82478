"""The fields of an access print are fields of their records, and nothing personal is forgotten."""

from dataclasses import fields

from app.domain.records import IdentityDocument, Journey, Person
from app.services.access_fields import SECTIONS

LEFT_OUT = {
    Person: {"id", "interpreter_used"},
    IdentityDocument: {"id", "person_id", "checks", "personal_number_scheme", "lost_or_withheld"},
    Journey: {"id", "person_id", "final_assumed"},
}


def test_each_field_is_one_of_the_record() -> None:
    for made, (_, shown) in SECTIONS.items():
        assert set(shown) <= {field.name for field in fields(made)}


def test_only_these_fields_are_left_out() -> None:
    for made, left_out in LEFT_OUT.items():
        shown = set(SECTIONS[made][1])
        assert {field.name for field in fields(made)} - shown == left_out
