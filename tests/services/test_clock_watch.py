"""A clock that is moved while the laptop is open."""

import time
from dataclasses import replace

import pytest

from app.services.clock_watch import ClockWatch, unsettable_seconds
from app.services.registrar import Registrar
from tests.services.counter import Counter
from tests.services.staff import last_entry, said_in


class Passing:
    """Seconds that pass only when told to; nobody can set them back."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def passes(counter: Counter, passing: Passing, minutes: float) -> None:
    counter.clock.pass_time(minutes=minutes)
    passing.seconds += minutes * 60


def test_time_that_passes_is_no_jump(counter: Counter) -> None:
    passing = Passing()
    watch = ClockWatch(counter.signed_in, passing)
    passes(counter, passing, 8 * 60)
    counter.clock.pass_time(minutes=4)  # a clock put right by a few minutes
    assert not watch.look()
    assert counter.entries() == []


@pytest.mark.parametrize("minutes", [6, -6, 60 * 24 * 365, -60 * 24])
def test_a_jump_forward_or_back_is_told_once(counter: Counter, minutes: int) -> None:
    passing = Passing()
    watch = ClockWatch(counter.signed_in, passing)
    passes(counter, passing, 60)
    expected = counter.clock()
    counter.clock.pass_time(minutes=minutes)
    assert watch.look()
    assert said_in(last_entry(counter, "clock_jumped")) == {
        "clock": {
            "expected": f"{expected:%Y-%m-%dT%H:%M:%S.%fZ}",
            "now": f"{counter.clock():%Y-%m-%dT%H:%M:%S.%fZ}",
        }
    }
    assert not watch.look()
    passes(counter, passing, 60)
    assert not watch.look()
    assert len(counter.entries()) == 1


def test_moving_it_little_by_little_is_a_jump_too(counter: Counter) -> None:
    watch = ClockWatch(counter.signed_in, Passing())
    found = []
    for _ in range(4):
        counter.clock.pass_time(minutes=2)
        found.append(watch.look())
    assert found == [False, False, True, False]


def test_a_save_looks_before_it_writes(counter: Counter) -> None:
    passing = Passing()
    watch = ClockWatch(counter.signed_in, passing)
    registrar = Registrar(counter.signed_in, counter.reference, counter.drafts, watch)
    counter.clock.pass_time(days=-2)
    registrar.register(counter.draft(), counter.shift)
    assert [head.kinds[0] for head in counter.heads()] == ["clock_jumped", "registered"]


def test_the_systems_own_seconds_go_on() -> None:
    before = unsettable_seconds()
    assert isinstance(before, float)
    assert unsettable_seconds() >= before


def test_where_the_system_knows_no_boot_time_the_plain_ones_serve(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    before = time.monotonic()
    assert before <= unsettable_seconds() <= time.monotonic()


def test_a_jump_is_told_by_who_is_signed_in(counter: Counter) -> None:
    other = replace(counter.signed_in.officer, name="N")
    watch = ClockWatch(counter.as_officer(other), Passing())
    counter.clock.pass_time(hours=3)
    assert watch.look()
    assert counter.heads()[-1].author == other.id
