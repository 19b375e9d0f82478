"""A trip under its lease: broken off, overtaken, and what the diary says afterwards."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain.errors import EnvironmentFailed, TrustBroken
from app.sync.carrier import read_carrier, write_carrier
from app.sync.diary import read_diary
from app.sync.lease import LEASE, take_lease
from app.sync.reply import LineTo, Reply
from app.sync.report import CarryReport
from app.sync.seal import seal_unsent
from app.sync.trip import Tick, make_trip
from tests.sync.direct import Direct
from tests.sync.laptop import NOW, Laptop, clock
from tests.sync.naive_headquarters import NaiveHeadquarters


@pytest.fixture
def direct(headquarters: NaiveHeadquarters, laptop: Laptop) -> Direct:
    write_carrier(laptop.place, replace(read_carrier(laptop.place), url="https://hq"))
    return Direct(headquarters)


def trip(laptop: Laptop, direct: Direct, *, stop_after: int = 10**9) -> CarryReport:
    asked = 0

    def cancelled() -> bool:
        return asked >= stop_after

    def ways(tick: Tick) -> LineTo:
        line = direct.to(None)

        def ticking(
            method: str, url: str, path: str, body: bytes, headers: Mapping[str, str]
        ) -> Reply:
            nonlocal asked
            tick()
            asked += 1
            return line(method, url, path, body, headers)

        return lambda _: ticking

    return make_trip(laptop.place, clock, lambda _: None, cancelled, ways=ways, draw=lambda: 0.5)


def test_there_and_back(laptop: Laptop, direct: Direct) -> None:
    laptop.write("one")
    seal_unsent(laptop.store, laptop.place, clock)
    report = trip(laptop, direct)
    assert (report.code, report.batches, report.contact) == ("ok", 1, NOW)
    assert read_diary(laptop.place).last_contact == NOW
    take_lease(laptop.place, clock).release()  # it was let go


def test_broken_off_between_two_batches(laptop: Laptop, direct: Direct) -> None:
    laptop.write(*(f"entry {n}" for n in range(9)))
    seal_unsent(laptop.store, laptop.place, clock, most=3)
    report = trip(laptop, direct, stop_after=2)
    assert (report.code, report.batches) == ("stopped", 1)
    assert trip(laptop, direct).batches == 2
    assert direct.headquarters.heads_of(laptop.id) == laptop.heads()


def test_the_lease_is_let_go_after_trouble(laptop: Laptop, direct: Direct) -> None:
    direct.urls = ()
    assert trip(laptop, direct).code == "offline"
    take_lease(laptop.place, clock).release()


def test_while_another_travels_nothing_is_touched(laptop: Laptop, direct: Direct) -> None:
    with take_lease(laptop.place, clock), pytest.raises(EnvironmentFailed) as raised:
        trip(laptop, direct)
    assert raised.value.code == "exchange_running"
    assert direct.asked == []
    assert not (laptop.place.folder / "exchange.json").exists()


def test_who_was_overtaken_writes_nothing_into_the_diary(laptop: Laptop, direct: Direct) -> None:
    """Suspended in mid-run for longer than the lease; another went meanwhile."""
    hands = {"now": NOW}

    def moving_clock() -> datetime:
        return hands["now"]

    def ways(tick: Tick) -> LineTo:
        hands["now"] += LEASE + timedelta(seconds=1)
        take_lease(laptop.place, moving_clock)
        return direct.to

    with pytest.raises(EnvironmentFailed) as raised:
        make_trip(
            laptop.place, moving_clock, lambda _: None, lambda: False, ways=ways, draw=lambda: 0
        )
    assert raised.value.code == "exchange_running"
    assert not (laptop.place.folder / "exchange.json").exists()


def test_a_broken_list_is_told_before_anything_else(laptop: Laptop, direct: Direct) -> None:
    carrier = read_carrier(laptop.place)
    write_carrier(laptop.place, replace(carrier, root_fingerprint="00" * 32))
    with pytest.raises(TrustBroken):
        trip(laptop, direct)
    assert direct.asked == []
