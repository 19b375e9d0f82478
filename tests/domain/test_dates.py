import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import (
    GREGORIAN,
    SOLAR_HIJRI,
    BirthDate,
    age_on,
    birth_from_iso,
    exact_birth,
    unknown_birth,
)
from app.domain.errors import UserCanFix

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("1985-06-15", date(1985, 6, 15), date(1985, 6, 15), "D"),
        ("1985-06-XX", date(1985, 6, 1), date(1985, 6, 30), "M"),
        ("1984-02-XX", date(1984, 2, 1), date(1984, 2, 29), "M"),
        ("1985-02-XX", date(1985, 2, 1), date(1985, 2, 28), "M"),
        ("1985-XX-XX", date(1985, 1, 1), date(1985, 12, 31), "Y"),
        ("1985-XX-15", date(1985, 1, 1), date(1985, 12, 31), "Y"),
        ("XXXX-06-15", None, None, "U"),
        ("XXXX-XX-XX", None, None, "U"),
        ("", None, None, "U"),
        ("long ago", None, None, "U"),
    ],
)
def test_iso_text_with_unknown_parts(
    text: str, earliest: date | None, latest: date | None, precision: str
) -> None:
    birth = birth_from_iso(text)
    assert (birth.earliest, birth.latest, birth.precision) == (earliest, latest, precision)
    assert birth.calendar == GREGORIAN
    assert birth.stated == text


@pytest.mark.parametrize(
    "text",
    ["1985-02-30", "1985-13-01", "1985-13-XX", "0000-01-01", "1985-00-XX", "19850615", "9" * 30],
)
def test_what_is_no_date_names_its_field(text: str) -> None:
    with pytest.raises(UserCanFix) as refused:
        birth_from_iso(text)
    assert (refused.value.code, refused.value.field) == ("birth_date", "birth")


@given(st.text(max_size=20))
def test_any_text_is_a_birth_or_a_word_to_the_user(text: str) -> None:
    code = "none"
    try:
        assert birth_from_iso(text).stated == text
    except UserCanFix as refused:
        code = refused.code
    assert code in {"none", "birth_date"}


@given(st.dates())
def test_an_exact_birth_round_trips(day: date) -> None:
    assert birth_from_iso(day.isoformat()) == exact_birth(day)


def test_a_birth_never_gets_a_day_that_nobody_said() -> None:
    birth = birth_from_iso("1985-XX-XX")
    assert birth.precision == "Y"
    assert birth.earliest != birth.latest
    assert exact_birth(date(1985, 1, 1), "1.1.85").stated == "1.1.85"


def test_half_a_range_and_a_range_backwards_are_refused() -> None:
    with pytest.raises(UserCanFix) as half:
        BirthDate(date(1985, 1, 1), None, "Y")
    with pytest.raises(UserCanFix) as backwards:
        BirthDate(date(1986, 1, 1), date(1985, 1, 1), "Y")
    assert (half.value.code, backwards.value.code) == ("birth_half", "birth_order")
    assert unknown_birth("?").stated == "?"


@pytest.mark.parametrize(
    ("birth", "ages"),
    [
        (exact_birth(date(2000, 11, 24)), (26, 26)),
        (exact_birth(date(2000, 11, 25)), (25, 25)),
        (exact_birth(date(2000, 2, 29)), (26, 26)),
        (exact_birth(TODAY), (0, 0)),
        (birth_from_iso("1985-XX-XX"), (40, 41)),
        (birth_from_iso("2026-XX-XX"), (0, 0)),  # part of the range has not come yet
        (exact_birth(date(2027, 1, 1)), (0, 0)),
        (unknown_birth(), None),
    ],
)
def test_ages(birth: BirthDate, ages: tuple[int, int] | None) -> None:
    assert age_on(birth, TODAY) == ages


@given(st.dates(date(1900, 1, 1), TODAY), st.dates(TODAY, date(2100, 1, 1)))
def test_an_age_against_counting_birthdays(born: date, today: date) -> None:
    def birthday(year: int) -> date:
        leap_child_waits = (born.month, born.day) == (2, 29) and (
            year % 4 != 0 or (year % 100 == 0 and year % 400 != 0)
        )
        return date(year, 3, 1) if leap_child_waits else born.replace(year=year)

    counted = sum(1 for year in range(born.year + 1, today.year + 1) if birthday(year) <= today)
    assert age_on(exact_birth(born), today) == (counted, counted)


def test_the_calendar_is_kept_as_stated() -> None:
    birth = BirthDate(date(1985, 3, 21), date(1986, 3, 20), "Y", SOLAR_HIJRI, "1364")
    assert (birth.calendar, birth.stated) == ("SH", "1364")
    field = "stated"
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(birth, field, "1365")
