"""What an officer types for a document."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import UserCanFix
from app.services.reading import read_document
from app.ui.capture.correction import FIELDS, apply_typed, empty_document, iso_date, typed_values
from tests.ui.capture.counter_desk import TOKTOGULOV

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("1985", "1985-XX-XX"),
        ("06.1985", "1985-06-XX"),
        ("6/1985", "1985-06-XX"),
        ("15.06.1985", "1985-06-15"),
        ("5.6.1985", "1985-06-05"),
        ("1985-06-15", "1985-06-15"),
        ("1985-06", "1985-06-XX"),
        (" 15 06 1985 ", "1985-06-15"),
        ("۱۵.۰۶.۱۹۸۵", "1985-06-15"),
        ("١٩٨٥", "1985-XX-XX"),
    ],
)
def test_dates_are_taken_as_well_as_they_are_known(typed: str, iso: str) -> None:
    assert iso_date(typed) == iso


@pytest.mark.parametrize("typed", ["", "85", "15.06.85", "1.2.3.1985", "June 1985", "19 85", "."])
def test_what_is_no_date_says_how_to_write_one(typed: str) -> None:
    with pytest.raises(UserCanFix) as raised:
        iso_date(typed)
    assert raised.value.code == "date_words"


def test_a_solar_hijri_year_is_not_taken_for_a_gregorian_one() -> None:
    with pytest.raises(UserCanFix) as raised:
        iso_date("12.03.1367")
    assert raised.value.code == "solar_year"


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_a_known_error(text: str) -> None:
    try:
        said = iso_date(text)
    except UserCanFix as error:
        said = error.code
    assert said in {"date_words", "solar_year"} or len(said) == 10


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_comes_back_as_it_was_written(day: date) -> None:
    assert iso_date(day.strftime("%d.%m.%Y")) == day.isoformat()


def test_only_what_was_changed_is_marked() -> None:
    document = read_document(TOKTOGULOV, TODAY)
    typed = typed_values(document) | {"family_name": "toktogulova ", "birth": "1960"}
    corrected = apply_typed(document, typed)
    assert corrected.wrong == {}
    assert corrected.document.family_name == "TOKTOGULOVA"
    assert corrected.document.birth.precision == "Y"
    assert corrected.document.corrected == ("family_name", "birth")
    assert corrected.document.given_name == "KUBANYCHBEK"


def test_nothing_changed_is_nothing_marked() -> None:
    document = read_document(TOKTOGULOV, TODAY)
    assert apply_typed(document, typed_values(document)).document == document


def test_each_wrong_field_is_told_and_the_others_taken() -> None:
    document = read_document(TOKTOGULOV, TODAY)
    typed = typed_values(document) | {
        "birth": "31.02.1985",
        "expires_on": "2031",
        "nationality": "QQQ",
        "number": "ab 12",
    }
    corrected = apply_typed(document, typed)
    assert {name: error.code for name, error in corrected.wrong.items()} == {
        "birth": "birth_date",
        "expires_on": "expiry_date",
        "nationality": "unknown_country",
    }
    assert corrected.document.number == "AB12"
    assert corrected.document.birth == document.birth


def test_a_keyed_document_needs_a_name_a_sex_and_a_nationality() -> None:
    empty = empty_document("P")
    assert set(typed_values(empty)) == set(FIELDS)
    wrong = apply_typed(empty, typed_values(empty)).wrong
    assert {name: error.code for name, error in wrong.items()} == {
        "family_name": "name_missing",
        "sex": "sex_missing",
        "nationality": "nationality_missing",
    }


def test_a_keyed_document_is_keyed_as_a_whole() -> None:
    typed = typed_values(empty_document("P")) | {
        "given_name": "Parwana",
        "sex": "0",
        "nationality": "XXX",
    }
    corrected = apply_typed(empty_document("P"), typed)
    assert corrected.wrong == {}
    assert corrected.document.read_by == "K"
    assert corrected.document.corrected == ()
    assert corrected.document.sex == "0"
