"""Own shift, own post, another post; and that a question makes nobody one's own."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Officer, Reach
from app.journal.entry import RecordChange, new_body
from app.services.reach import of_own_post, reach_of_person
from app.services.shifts import Shifts
from app.storage import journal
from tests.services.counter import PRESETS, REGISTRAR, SUPERVISOR, Counter


def reach(counter: Counter, person: UUID, officer: Officer = REGISTRAR) -> Reach:
    at = counter.as_officer(officer)
    with at.store.read() as tx:
        return reach_of_person(tx, at, person)


def test_somebody_met_in_the_running_shift_is_of_it_for_this_officer_alone(
    counter: Counter,
) -> None:
    Shifts(counter.signed_in).start(PRESETS)
    Shifts(counter.as_officer(SUPERVISOR)).start(PRESETS)
    person = counter.registrar.register(counter.draft(), counter.shift).person_id
    assert reach(counter, person) is Reach.OWN_SHIFT
    assert reach(counter, person, SUPERVISOR) is Reach.OWN_POST


def test_when_the_shift_ends_they_are_of_the_post(counter: Counter) -> None:
    shifts = Shifts(counter.signed_in)
    shifts.start(PRESETS)
    person = counter.registrar.register(counter.draft(), counter.shift).person_id
    shifts.end()
    assert reach(counter, person) is Reach.OWN_POST
    counter.clock.pass_time(hours=10)
    shifts.start(PRESETS)
    assert reach(counter, person) is Reach.OWN_POST


def test_who_comes_again_is_of_the_shift_in_which_they_come(counter: Counter) -> None:
    person = counter.registrar.register(counter.draft(), counter.shift).person_id
    counter.clock.pass_time(hours=10)
    Shifts(counter.signed_in).start(PRESETS)
    again = replace(counter.draft(earlier_visit="Y"), earlier_person=person)
    counter.registrar.register(again, counter.shift)
    assert reach(counter, person) is Reach.OWN_SHIFT


def test_an_entry_about_somebody_that_is_no_encounter_brings_nobody_nearer(
    counter: Counter,
) -> None:
    person = counter.registrar.register(counter.draft(), counter.shift).person_id
    counter.clock.pass_time(hours=10)
    Shifts(counter.signed_in).start(PRESETS)
    body = new_body(person, [RecordChange(UUID(int=5), "approval", (), {"reason": "x"})])
    at, now = counter.signed_in, counter.clock()
    with at.store.write() as tx:
        journal.append(tx, at.entry("approval_asked", id=UUID(int=6), at=now, bodies=[body]))
    assert reach(counter, person) is Reach.OWN_POST


def test_setting_the_clock_back_brings_nobody_nearer(counter: Counter) -> None:
    person = counter.registrar.register(counter.draft(), counter.shift).person_id
    counter.clock.pass_time(days=-30)
    Shifts(counter.signed_in).start(PRESETS)
    assert reach(counter, person) is Reach.OWN_POST


def test_a_new_shift_ends_one_that_was_left_open(counter: Counter) -> None:
    shifts = Shifts(counter.signed_in)
    shifts.start(PRESETS)
    person = counter.registrar.register(counter.draft(), counter.shift).person_id
    shifts.change(PRESETS)
    assert reach(counter, person) is Reach.OWN_SHIFT
    shifts.start(PRESETS)
    assert reach(counter, person) is Reach.OWN_POST


def test_a_shift_that_nobody_ended_is_over_after_a_day(counter: Counter) -> None:
    Shifts(counter.signed_in).start(PRESETS)
    person = counter.registrar.register(counter.draft(), counter.shift).person_id
    counter.clock.pass_time(hours=23)
    assert reach(counter, person) is Reach.OWN_SHIFT
    counter.clock.pass_time(hours=2)
    assert reach(counter, person) is Reach.OWN_POST


def test_somebody_recorded_elsewhere_is_of_another_post(counter: Counter) -> None:
    Shifts(counter.signed_in).start(PRESETS)
    elsewhere = replace(counter.shift, post="KG07")
    person = counter.registrar.register(counter.draft(), elsewhere).person_id
    assert reach(counter, person) is Reach.OTHER_POST
    with counter.signed_in.store.read() as tx:
        assert of_own_post(tx, counter.signed_in, [person]) == frozenset()


def test_somebody_unknown_has_no_reach(counter: Counter) -> None:
    with pytest.raises(UserCanFix) as told:
        reach(counter, UUID(int=1))
    assert told.value.code == "person_gone"
