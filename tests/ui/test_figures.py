"""Numbers, days and moments, by examples written by hand."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import BirthDate, birth_from_iso, exact_birth, unknown_birth
from app.ui.figures import Figures, isolated, latin

ENGLISH, DARI = Figures("en"), Figures("prs")
NOON = datetime(2026, 11, 24, 12, 0).astimezone(UTC)


@pytest.mark.parametrize(
    ("value", "english", "dari"),
    [
        (0, "0", "۰"),
        (412, "412", "۴۱۲"),
        (9999, "9999", "۹۹۹۹"),
        (12345, "12\u202f345", "۱۲\u202f۳۴۵"),
    ],
)
def test_whole_numbers(value: int, english: str, dari: str) -> None:
    assert ENGLISH.number(value) == english
    assert DARI.number(value) == dari


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_can_be_read_back(value: int) -> None:
    for figures in (ENGLISH, DARI):
        assert int(figures.number(value).replace("\u202f", "")) == value


def test_days_are_latin_data_that_keeps_its_direction() -> None:
    assert ENGLISH.day(date(1988, 7, 2)) == "\u206602.07.1988\u2069"
    assert DARI.day(date(1988, 7, 2)) == ENGLISH.day(date(1988, 7, 2))


def test_moments_say_no_more_than_needed() -> None:
    assert ENGLISH.moment(NOON.replace(minute=5), NOON) == "12:05"
    assert DARI.moment(NOON.replace(minute=5), NOON) == "۱۲:۰۵"
    assert ENGLISH.moment(NOON.replace(day=23), NOON) == "yesterday 12:00"
    assert ENGLISH.moment(NOON.replace(day=2), NOON) == f"{latin('02.11.2026')} 12:00"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 s"),
        (59.4, "59 s"),
        (60, "1 min"),
        (3599, "59 min"),
        (19320, "5 h 22 min"),
        (200_000, "2 days 7 h"),
        (-5, "0 s"),
    ],
)
def test_spans(seconds: float, said: str) -> None:
    assert ENGLISH.span(seconds) == said


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "0 kB"), (1, "1 kB"), (118_000, "118 kB"), (999_999, "1000 kB"), (1_512_000, "1.5 MB")],
)
def test_sizes(size: int, said: str) -> None:
    assert ENGLISH.size(size) == said


@pytest.mark.parametrize(
    ("birth", "said"),
    [
        (exact_birth(date(1988, 7, 2)), "02.07.1988"),
        (birth_from_iso("2001-03-XX"), "03.2001"),
        (birth_from_iso("1991-XX-XX"), "1991"),
        (BirthDate(date(2016, 11, 25), date(2018, 11, 24), "A"), "2016–2018"),
    ],
)
def test_a_birth_date_never_says_more_than_is_known(birth: BirthDate, said: str) -> None:
    assert ENGLISH.birth(birth) == latin(said)


def test_an_unknown_birth_date_stays_visible(speak: Callable[[str], None]) -> None:
    assert ENGLISH.birth(unknown_birth()) == "birth date unknown"
    speak("ru")
    assert Figures("ru").birth(unknown_birth()) == "дата рождения неизвестна"


def test_marks_enclose_what_keeps_its_direction() -> None:
    assert latin("KG06") == "\u2066KG06\u2069"
    assert isolated("زهرا") == "\u2068زهرا\u2069"
