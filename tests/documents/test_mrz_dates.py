from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.mrz_dates import PartDate, birth_century, exists, expiry_century, parse

TODAY = date(2026, 11, 24)


def born(text: str) -> PartDate:
    parts = parse(text)
    assert parts is not None
    return parts


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("850615", "1985-06-15"),
        ("8506<<", "1985-06-XX"),
        ("85<<<<", "1985-XX-XX"),
        ("85<<15", "1985-XX-15"),
        ("<<0615", "XXXX-06-15"),
        ("<<<<<<", "XXXX-XX-XX"),
    ],
)
def test_unknown_parts(text: str, shown: str) -> None:
    assert born(text).iso(1900) == shown


@pytest.mark.parametrize(
    "text",
    [
        "851315",
        "850015",
        "850632",
        "850600",
        "850231",
        "8<0615",
        "85061<",
        "85O615",
        "٨٥٠٦١٥",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "expires", "century"),
    [
        ("261124", None, 2000),  # born today
        ("261125", None, 1900),  # tomorrow is not possible
        ("300101", None, 1900),
        ("850615", None, 1900),
        ("120506", date(2020, 1, 1), 2000),
        ("240506", date(2020, 1, 1), 1900),  # 2024 would be after the expiry
        ("200101", date(2020, 1, 1), 2000),
        ("26<<<<", None, 2000),  # some day of this year has been
        ("2612<<", None, 1900),  # none of December has
        ("27<<<<", None, 1900),
        ("000229", None, 2000),
    ],
)
def test_the_century_of_a_birth(text: str, expires: date | None, century: int) -> None:
    assert birth_century(born(text), expires, TODAY) == century


@given(st.dates(date(1927, 1, 1), TODAY))
def test_anybody_under_a_hundred_is_read_right(day: date) -> None:
    parts = born(f"{day:%y%m%d}")
    century = birth_century(parts, None, TODAY)
    if day > date(1926, 11, 24):
        assert parts.iso(century) == day.isoformat()


@given(st.dates(date(1976, 1, 1), date(2075, 12, 31)))
def test_an_expiry_is_within_fifty_years(day: date) -> None:
    parts = born(f"{day:%y%m%d}")
    assert parts.iso(expiry_century(parts, TODAY)) == day.isoformat()


def test_the_window_of_expiry_moves_with_today() -> None:
    assert born("760101").iso(expiry_century(born("760101"), date(2026, 1, 1))) == "1976-01-01"
    assert born("760101").iso(expiry_century(born("760101"), date(2027, 1, 1))) == "2076-01-01"
    assert born("990101").iso(expiry_century(born("990101"), date(1998, 1, 1))) == "1999-01-01"


def test_the_first_and_the_last_possible_day() -> None:
    assert born("85<<<<").earliest(1900) == date(1985, 1, 1)
    assert born("85<<<<").latest(1900) == date(1985, 12, 31)
    assert born("8502<<").latest(1900) == date(1985, 2, 28)
    assert born("8402<<").latest(1900) == date(1984, 2, 29)
    assert born("85<<31").latest(1900) == date(1985, 12, 31)
    assert born("850615").earliest(1900) == born("850615").latest(1900) == date(1985, 6, 15)


def test_the_29th_of_february_exists_in_leap_years_only() -> None:
    assert exists(born("840229"), 1900)
    assert not exists(born("850229"), 1900)
    assert exists(born("000229"), 2000)
    assert not exists(born("000229"), 1900)
    assert exists(born("85<<29"), 1900)
