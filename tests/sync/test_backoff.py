"""Full jitter: the ceiling doubles from 2 s to 15 min; the wait lies anywhere below it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sync.backoff import ceiling_after, next_try, system_draw

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(1, 2), (2, 4), (3, 8), (4, 16), (8, 256), (9, 512), (10, 900), (11, 900), (10**9, 900)],
)
def test_the_ceiling_doubles_up_to_a_quarter_of_an_hour(failures: int, seconds: int) -> None:
    assert ceiling_after(failures) == seconds


@given(st.integers(1, 10_000), st.floats(0, 1, exclude_max=True))
def test_the_wait_lies_between_nothing_and_the_ceiling(failures: int, drawn: float) -> None:
    later = next_try(NOW, failures, 0, lambda: drawn)
    assert NOW <= later <= NOW + timedelta(seconds=900)
    assert later <= NOW + timedelta(seconds=2.0 * 2 ** min(failures - 1, 9))


def test_what_headquarters_asks_for_comes_before_the_jitter() -> None:
    assert next_try(NOW, 1, 120, lambda: 0.5) == NOW + timedelta(seconds=121)


def test_nobody_silences_a_laptop_for_longer_than_an_hour() -> None:
    assert next_try(NOW, 1, 10**9, lambda: 0) == NOW + timedelta(hours=1)


def test_draws_differ_and_lie_between_0_and_1() -> None:
    draws = {system_draw() for _ in range(50)}
    assert len(draws) > 40
    assert all(0 <= drawn < 1 for drawn in draws)
