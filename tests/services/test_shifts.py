"""A shift, its presets and the counters of the day."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.errors import UserCanFix
from app.domain.shift import Presets, Shift
from app.journal.entry import read_json
from app.services.shifts import Shifts
from app.services.views import DayCount
from tests.services.counter import (
    ANALYST,
    KARIMOV,
    MORNING,
    PRESETS,
    REGISTRAR,
    SUPERVISOR,
    Counter,
)

LEAVING = Presets("X", "C", "rus", "KGZ")


def event_of(counter: Counter, number: int) -> Any:
    (body,) = counter.entries()[number].bodies
    assert body is not None
    return read_json(body.text)["event"]


def test_a_shift_is_started_changed_and_ended_with_an_entry_each(counter: Counter) -> None:
    shifts = Shifts(counter.signed_in)
    assert shifts.current() is None
    started = shifts.start(PRESETS)
    assert started == shifts.current() == Shift(REGISTRAR.id, "KG06", PRESETS, MORNING)
    counter.clock.pass_time(hours=2)
    changed = shifts.change(LEAVING)
    assert changed == shifts.current() == Shift(REGISTRAR.id, "KG06", LEAVING, MORNING)
    shifts.end()
    assert shifts.current() is None
    assert [head.kinds for head in counter.heads()] == [
        ("shift_started",),
        ("shift_changed",),
        ("shift_ended",),
    ]
    assert event_of(counter, 1) == {
        "departure_country": "KGZ",
        "direction": "X",
        "language": "rus",
        "post": "KG06",
        "transport": "C",
    }


def test_each_officer_has_an_own_shift(counter: Counter) -> None:
    Shifts(counter.signed_in).start(PRESETS)
    other = Shifts(counter.as_officer(SUPERVISOR))
    assert other.current() is None
    other.start(LEAVING)
    mine = Shifts(counter.signed_in).current()
    assert mine is not None
    assert mine.presets == PRESETS


def test_without_a_shift_nothing_is_changed_or_ended(counter: Counter) -> None:
    shifts = Shifts(counter.signed_in)
    with pytest.raises(UserCanFix) as told:
        shifts.change(PRESETS)
    assert told.value.code == "no_shift"
    shifts.end()
    assert counter.entries() == []


@pytest.mark.parametrize(
    ("field", "code"),
    [("direction", "Q"), ("transport", ""), ("language", "xyz"), ("departure_country", "UZ")],
)
def test_presets_outside_the_lists_are_refused(counter: Counter, field: str, code: str) -> None:
    with pytest.raises(UserCanFix):
        Shifts(counter.signed_in).start(replace(PRESETS, **{field: code}))
    assert counter.entries() == []


def test_who_may_not_register_has_no_shift(counter: Counter) -> None:
    with pytest.raises(UserCanFix) as told:
        Shifts(counter.as_officer(ANALYST)).start(PRESETS)
    assert told.value.code == "not_allowed"


def test_counters_count_this_hour_and_today_in_the_laptops_own_zone(counter: Counter) -> None:
    noon = MORNING.astimezone().replace(hour=12, minute=10)
    yesterday, earlier = noon - timedelta(days=1), noon - timedelta(hours=2)
    for n, (at, refuses) in enumerate(
        [
            (yesterday, False),
            (yesterday, True),
            (earlier, False),
            (earlier, True),
            (noon, False),
            (noon, False),
        ]
    ):
        counter.clock.now = at.astimezone(MORNING.tzinfo)
        draft = counter.draft(replace(KARIMOV, number=f"FA{n}"))
        if refuses:
            counter.registrar.refuse(draft, counter.shift)
        else:
            counter.registrar.register(draft, counter.shift)
    assert Shifts(counter.signed_in).day_count() == DayCount(3 - 1, 3, 1)
