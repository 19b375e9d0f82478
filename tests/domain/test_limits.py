"""Warnings come at their numbers, in two steps, and settings are read back or refused."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import UserCanFix
from app.domain.limits import Caution, Level, Limit, LimitSteps, Step, read_limits, write_limits


@pytest.mark.parametrize(
    ("limit", "value", "level"),
    [
        (Limit.CONTACT_DAYS, 2, None),
        (Limit.CONTACT_DAYS, 3, Level.WARNING),
        (Limit.CONTACT_DAYS, 13, Level.WARNING),
        (Limit.CONTACT_DAYS, 14, Level.STRONG),
        (Limit.UNSENT, 499, None),
        (Limit.UNSENT, 500, Level.WARNING),
        (Limit.UNSENT, 5_000, Level.STRONG),
        (Limit.DISK_FREE_MB, 2_049, None),
        (Limit.DISK_FREE_MB, 2_048, Level.WARNING),
        (Limit.DISK_FREE_MB, 513, Level.WARNING),
        (Limit.DISK_FREE_MB, 512, Level.STRONG),
        (Limit.DISK_FREE_MB, 0, Level.STRONG),
        (Limit.KEY_LIST_DAYS, 364, None),
        (Limit.KEY_LIST_DAYS, 365, Level.WARNING),
        (Limit.KEY_LIST_DAYS, 730, Level.STRONG),
        (Limit.BACKUP_DAYS, 1, None),
        (Limit.BACKUP_DAYS, 2, Level.WARNING),
        (Limit.BACKUP_DAYS, 7, Level.STRONG),
    ],
)
def test_each_limit_warns_at_its_numbers(limit: Limit, value: int, level: Level | None) -> None:
    expected = [] if level is None else [Caution(limit, level, value)]
    assert list(LimitSteps().cautions({limit: value})) == expected


def test_every_limit_has_its_numbers() -> None:
    assert set(LimitSteps().steps) == set(Limit)


def test_headquarters_sets_other_numbers() -> None:
    limits = read_limits({"unsent": 10, "unsent_strong": 20, "of_a_later_version": 1})
    assert limits.steps[Limit.UNSENT] == Step(10, 20)
    assert limits.steps[Limit.CONTACT_DAYS] == Step(3, 14)
    written = write_limits(limits)
    assert (written["disk_free_mb"], written["disk_free_mb_strong"]) == (2_048, 512)
    assert len(written) == 2 * len(Limit)


@pytest.mark.parametrize(
    "said",
    [
        {"unsent": 5_001},
        {"unsent": 7, "unsent_strong": 6},
        {"unsent": -1},
        {"unsent_strong": 1_000_001},
        {"unsent": True},
        {"unsent_strong": True},
        {"unsent": "7"},
        {"unsent": 7.0},
        {"unsent": None},
        {"disk_free_mb": 511},
        {"disk_free_mb_strong": 2_049},
    ],
)
def test_a_limit_that_is_none_is_refused(said: dict[str, object]) -> None:
    with pytest.raises(UserCanFix) as wrong:
        read_limits(said)
    assert wrong.value.code == "limits"


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from(Limit))
def test_what_is_written_is_read_back(one: int, other: int, limit: Limit) -> None:
    near, far = sorted((one, other))
    step = Step(far, near) if limit is Limit.DISK_FREE_MB else Step(near, far)
    limits = replace(LimitSteps(), steps={**LimitSteps().steps, limit: step})
    assert read_limits(write_limits(limits)).steps == limits.steps


@given(st.integers(0, 10**6), st.sampled_from(Limit))
def test_more_of_what_is_bad_is_never_told_less_loudly(value: int, limit: Limit) -> None:
    worse = value - 1 if limit is Limit.DISK_FREE_MB else value + 1
    loudness = [None, Level.WARNING, Level.STRONG]
    levels = [
        next((one.level for one in LimitSteps().cautions({limit: at})), None)
        for at in (value, worse)
    ]
    assert loudness.index(levels[0]) <= loudness.index(levels[1])
