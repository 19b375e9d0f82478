"""Needs counted by a protection officer: true for the officer, without ids or few for others."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import UserCanFix
from app.services.protection_counts import ProtectionCounting
from tests.services.quiet_room import QuietRoom, open_quiet_room

NOVEMBER = date(2026, 11, 24)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[QuietRoom]:
    made = open_quiet_room(tmp_path / "laptop")
    made.deliver_key(made.protector)
    yield made
    made.registrar.store.close()


def said(room: QuietRoom) -> dict[str, object]:
    (body,) = room.counter.entries()[-1].bodies
    assert body is not None
    value: dict[str, Any] = json.loads(body.text)
    assert value["person"] is None
    event: dict[str, object] = value["event"]
    return event


def test_people_are_counted_by_need_and_few_are_not_told(room: QuietRoom) -> None:
    people = [room.person, *(room.register(n) for n in range(5))]
    for person in people:
        room.screening(person, "VT")
    room.screening(people[0], "GB", "VT")
    room.note("no flags in a note")
    counted = ProtectionCounting(room.protector).count(NOVEMBER)
    assert counted.people == {"GB": 1, "VT": 6}
    assert (counted.records, counted.unopened) == (8, 0)
    assert said(room) == {
        "area": "KG-O",
        "least": 5,
        "month": "2026-11",
        "people": {"GB": None, "VT": 6},
        "post": "KG06",
    }
    text = str(said(room))
    assert not any(str(person) in text for person in people)


def test_another_month_is_another_count(room: QuietRoom) -> None:
    room.screening(room.person, "VT")
    counted = ProtectionCounting(room.protector).count(date(2026, 10, 1))
    assert (counted.people, counted.records) == ({}, 0)


def test_what_does_not_open_is_counted_as_such(room: QuietRoom) -> None:
    room.deliver_key(room.second)
    room.screening(room.person, "VT")
    counted = ProtectionCounting(room.protector).count(NOVEMBER)
    assert (counted.people, counted.records, counted.unopened) == ({}, 1, 1)


def test_nobody_else_counts(room: QuietRoom) -> None:
    for officer in (room.registrar, room.supervisor):
        with pytest.raises(UserCanFix) as told:
            ProtectionCounting(officer).count(NOVEMBER)
        assert told.value.code == "not_allowed"
