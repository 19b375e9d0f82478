"""Views are values: nothing in them can be changed, and nothing in them is a row."""

from dataclasses import FrozenInstanceError, fields

import pytest

from app.services.person_views import PersonView, ShownRecord
from tests.services.counter import MORNING, REGISTRAR


def test_a_shown_record_does_not_change() -> None:
    shown = ShownRecord(REGISTRAR.id, "person", {}, (), MORNING, ())
    with pytest.raises(FrozenInstanceError):
        shown.kind = "other"  # type: ignore[misc] # what the test is about


def test_every_section_may_be_missing() -> None:
    """A section of a later version that forgets this could only be shown empty."""
    about = {"person", "reach", "registration_number", "sections"}
    sections = [field for field in fields(PersonView) if field.name not in about]
    assert len(sections) == 10
    assert all("None" in str(field.type) for field in sections)
