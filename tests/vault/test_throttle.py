from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.vault.throttle import (
    Failures,
    Throttle,
    WrongPins,
    delay_after,
    dump,
    failed,
    load,
    pins_told,
    seconds_to_wait,
    succeeded,
    wrong_pin,
)

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
ONE, TWO = UUID(int=1), UUID(int=2)
WHOLE = (
    b'{"format":"manzil-throttle/1","officers":{"00000000-0000-0000-0000-000000000001":'
    b'{"failures":9,"since":"2026-01-01T00:00:00+00:00","not_before":"2026-01-01T00:00:00+00:00"}}}'
)


def after(failures: int) -> Throttle:
    throttle = Throttle()
    for _ in range(failures):
        throttle = failed(throttle, ONE, NOW)
    return throttle


def test_the_delays_are_the_designs() -> None:
    assert [delay_after(n) for n in range(14)] == [
        0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300,
    ]  # fmt: skip
    assert delay_after(10**9) == 300


@pytest.mark.parametrize(
    ("failures", "later", "wait"),
    [
        (3, 0.0, 0),
        (4, 0.0, 2),
        (4, 0.5, 2),
        (4, 1.5, 1),
        (4, 2.0, 0),
        (20, 0.0, 300),
        (20, 299.1, 1),
        (20, 300.0, 0),
    ],
)
def test_waiting(failures: int, later: float, wait: int) -> None:
    moment = NOW + timedelta(seconds=later)
    assert seconds_to_wait(after(failures), ONE, moment) == wait


def test_one_officers_failures_slow_no_other() -> None:
    assert seconds_to_wait(after(9), TWO, NOW) == 0


def test_a_clock_set_back_a_year_locks_nobody_out() -> None:
    assert seconds_to_wait(after(5), ONE, NOW - timedelta(days=365)) == 4


def test_success_forgets_only_this_officer_and_the_first_failure_is_kept() -> None:
    throttle = failed(after(2), TWO, NOW)
    later = failed(throttle, ONE, NOW + timedelta(hours=1))
    assert later.of(ONE) == Failures(3, NOW, NOW + timedelta(hours=1))
    assert succeeded(later, ONE).officers.keys() == {TWO}
    assert succeeded(Throttle(), ONE) == Throttle()


@given(
    st.dictionaries(
        st.uuids(),
        st.builds(
            Failures,
            st.integers(0, 1000),
            st.datetimes(timezones=st.just(UTC)),
            st.datetimes(timezones=st.just(UTC)),
        ),
    )
)
def test_it_survives_a_restart(officers: dict[UUID, Failures]) -> None:
    assert load(dump(Throttle(officers))) == Throttle(officers)


def test_another_zone_is_the_same_moment() -> None:
    there = NOW.astimezone(timezone(timedelta(hours=6)))
    assert load(dump(failed(Throttle(), ONE, there))) == failed(Throttle(), ONE, NOW)


def test_the_layout_is_the_formats() -> None:
    january = datetime(2026, 1, 1, tzinfo=UTC)
    assert load(WHOLE) == Throttle({ONE: Failures(9, january, january)})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"format":"manzil-throttle/2","officers":{}}',
        b'{"format":"manzil-throttle/1","officers":{"x":{}}}',
        b'{"format":"manzil-throttle/1","officers":[1]}',
        WHOLE.replace(b"9", b"1e999"),
        WHOLE.replace(b"+00:00", b""),
        WHOLE.replace(b"not_before", b"not_after"),
    ],
)
def test_a_damaged_record_locks_nobody_out(data: bytes) -> None:
    assert load(data) == Throttle()


@given(st.binary())
def test_junk_locks_nobody_out(data: bytes) -> None:
    assert load(data) == Throttle()


def test_wrong_pins_are_kept_until_they_are_told_and_make_nobody_wait() -> None:
    throttle = wrong_pin(after(4), TWO, NOW)
    throttle = wrong_pin(throttle, TWO, NOW + timedelta(minutes=1))
    throttle = wrong_pin(throttle, ONE, NOW + timedelta(minutes=2))
    assert throttle.pins == {
        TWO: WrongPins(2, NOW),
        ONE: WrongPins(1, NOW + timedelta(minutes=2)),
    }
    assert seconds_to_wait(throttle, TWO, NOW) == 0
    assert seconds_to_wait(throttle, ONE, NOW) == 2
    assert load(dump(throttle)) == throttle
    assert succeeded(failed(throttle, TWO, NOW), TWO) == throttle, "both leave the PINs alone"
    assert pins_told(throttle) == after(4)
    assert b"pins" not in dump(pins_told(throttle)), "as versions before wrote it"


@pytest.mark.parametrize("pins", ["7", "[]", '{"x":{}}', '{"' + str(ONE) + '":{"failures":1}}'])
def test_damaged_pins_count_as_an_empty_record(pins: str) -> None:
    assert load(WHOLE[:-1] + f',"pins":{pins}}}'.encode()) == Throttle()
