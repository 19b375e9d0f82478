"""A card is a value; its corrections are what the journal writes."""

from dataclasses import FrozenInstanceError

import pytest

from app.services.approval_views import AskedField


def test_a_field_asked_for_does_not_change() -> None:
    field = AskedField("sex", "1", "2")
    with pytest.raises(FrozenInstanceError):
        field.new = "9"  # type: ignore[misc] # what the test is about
