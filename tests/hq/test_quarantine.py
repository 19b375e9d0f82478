"""Quarantine: byte for byte, open or released, once an entry and content."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.hq.examine import Fault, head_sha256
from app.hq.quarantine import (
    SetAside,
    hashes_set_aside,
    mark_released,
    open_cases,
    set_aside,
)
from app.hq.store import Store
from app.journal.entry import Body, Entry
from tests.hq.headquarters import NOW
from tests.hq.laptop import Laptop, id_of


@pytest.fixture
def laptop() -> Laptop:
    return Laptop(b"")


def case(laptop: Laptop, entry: Entry, number: int = 1, code: str = "body") -> SetAside:
    return SetAside(
        entry, laptop.device, laptop.incarnation, number, Fault(code, "person.sex"), NOW
    )


def test_bytes_come_back_as_they_were(store: Store, laptop: Laptop) -> None:
    odd = laptop.entry(
        Body(b"\xff" * 16, '{"person": "spaced",\t"x":"\\u0000 ü نام"}'), Body(bytes(16), "")
    )
    gone = laptop.entry(Body(bytes(16), "x"))
    cases = [case(laptop, odd), case(laptop, Entry(gone.head, (None,)), 2)]
    with store.write() as tx:
        set_aside(tx, cases)
    with store.read() as reading:
        assert open_cases(reading) == cases


def test_a_case_is_opened_once_and_gets_the_newest_fault(store: Store, laptop: Laptop) -> None:
    one = case(laptop, laptop.register())
    later = replace(one, fault=Fault("record"), received_at=NOW + timedelta(days=1))
    with store.write() as tx:
        set_aside(tx, [one])
        set_aside(tx, [later])
        assert open_cases(tx) == [replace(one, fault=Fault("record"))]


def test_released_ones_are_out_and_may_come_back(store: Store, laptop: Laptop) -> None:
    one, other = (case(laptop, laptop.register(), n) for n in (1, 2))
    with store.write() as tx:
        set_aside(tx, [one, other])
        mark_released(tx, one, NOW)
        assert open_cases(tx) == [other]
        set_aside(tx, [one])
        assert open_cases(tx) == [one, other]


def test_two_contents_of_one_id_are_two_cases(store: Store, laptop: Laptop) -> None:
    first = laptop.register()
    second = laptop.entry(id=id_of(first))
    with store.write() as tx:
        set_aside(tx, [case(laptop, first), case(laptop, second, 2)])
        mark_released(tx, case(laptop, second), NOW)
        assert open_cases(tx) == [case(laptop, first)]
        assert hashes_set_aside(tx, [id_of(first), laptop.device]) == {
            id_of(first): {head_sha256(first.head), head_sha256(second.head)}
        }


def test_cases_stand_in_the_order_of_their_journals(store: Store, laptop: Laptop) -> None:
    cases = [case(laptop, laptop.register(), number) for number in (10, 2, 1)]
    with store.write() as tx:
        set_aside(tx, cases)
        assert [one.number for one in open_cases(tx)] == [1, 2, 10]
