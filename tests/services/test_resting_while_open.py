"""A counter that is never idle: what locking would do is done every quarter of an hour as well."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import EnvironmentFailed
from app.domain.ids import system_clock
from app.journal.entry import read_head
from app.services.exchange import EVERY
from app.services.open_laptop import OpenLaptop
from app.storage import journal
from app.storage.anchor import Verdict
from app.sync.lease import take_lease
from app.sync.medium import choose_medium
from tests.services.counter import KARIMOV, PRESETS, SetClock, filled_draft
from tests.services.enrolled import enrolled_laptop


@pytest.fixture
def clock() -> SetClock:
    return SetClock(system_clock())


@pytest.fixture
def desk(headquarters: DemoHeadquarters, tmp_path: Path, clock: SetClock) -> Iterator[OpenLaptop]:
    opened = enrolled_laptop(tmp_path / "laptop", headquarters, clock).sign_in()
    yield opened
    opened.close()


def register(desk: OpenLaptop, clock: SetClock, number: str) -> None:
    shift = desk.shifts.current() or desk.shifts.start(PRESETS)
    desk.registrar.register(filled_draft(clock, replace(KARIMOV, number=number)), shift)


def look(desk: OpenLaptop, clock: SetClock) -> None:
    """As the window does; no exchange gets on, so that nothing else lets go or copies."""
    with take_lease(desk._signed_in.place, clock), pytest.raises(EnvironmentFailed) as told:
        desk.exchange.run_due(lambda: False)
    assert told.value.code == "exchange_running"


def purges(desk: OpenLaptop) -> int:
    with desk._signed_in.store.read() as tx:
        heads = [read_head(entry.head) for _, entry in journal.all_entries(tx)]
    return sum("purged" in head.kinds for head in heads)


def test_what_is_due_goes_and_copies_are_made_while_the_laptop_stays_open(
    desk: OpenLaptop, clock: SetClock, tmp_path: Path
) -> None:
    register(desk, clock, "XC00001")
    desk.exchange.send_now(lambda _: None, lambda: False)
    clock.pass_time(days=31)
    register(desk, clock, "XC00002")
    medium = tmp_path / "stick"
    medium.mkdir()
    choose_medium(desk._signed_in.place, medium)
    quarter = EVERY.total_seconds()
    for passed, rests in ((0, 0), (quarter - 1, 0), (1, 1), (quarter - 1, 1)):
        clock.pass_time(seconds=passed)
        look(desk, clock)
        assert purges(desk) == rests
        assert any(medium.rglob("*.batch")) == bool(rests)
    assert len(desk.search.page()) == 1, "one was let go, one stays, and the laptop is open"
    with desk._signed_in.store.read() as tx:
        assert desk._signed_in.anchor.compare(tx) is Verdict.HOLDS


def test_a_clock_set_back_does_not_put_it_off(desk: OpenLaptop, clock: SetClock) -> None:
    register(desk, clock, "XC00001")
    desk.exchange.send_now(lambda _: None, lambda: False)
    clock.pass_time(days=90)
    look(desk, clock)
    clock.pass_time(days=-40)
    look(desk, clock)
    assert purges(desk) == 1
