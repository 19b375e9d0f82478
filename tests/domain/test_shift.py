import dataclasses
from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.domain.shift import Presets, Shift

PRESETS = Presets(direction="E", transport="B", language="kir", departure_country="UZB")
SHIFT = Shift(UUID(int=1), "KG06", PRESETS, datetime(2026, 11, 24, 8, tzinfo=UTC))


def test_a_shift_has_no_default_that_nobody_chose() -> None:
    for kind in (Presets, Shift):
        for field in dataclasses.fields(kind):
            assert field.default is dataclasses.MISSING
            assert field.default_factory is dataclasses.MISSING


def test_presets_change_by_a_new_value_only() -> None:
    changed = dataclasses.replace(SHIFT, presets=dataclasses.replace(PRESETS, direction="X"))
    assert (changed.presets.direction, SHIFT.presets.direction) == ("X", "E")
    field = "post"
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(SHIFT, field, "KG07")
