import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.mrz_layout import OLD_FRENCH, TD1, TD2, TD3, Span
from app.documents.mrz_zone import clean_rows, lay_out
from tests.documents import zones


def rows(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


@pytest.mark.parametrize("format_", zones.SPECIMENS)
def test_each_specimen_is_known_by_its_shape(format_: str) -> None:
    zone = lay_out(rows(zones.SPECIMENS[format_]))
    assert zone is not None
    assert zone.layout.format == format_
    assert zone.rows == zone.given == rows(zones.SPECIMENS[format_])


@pytest.mark.parametrize("format_", zones.SPECIMENS)
def test_unbroken_rows_are_cut(format_: str) -> None:
    text = zones.SPECIMENS[format_]
    zone = lay_out((text.replace("\n", ""),))
    assert zone is not None
    assert (zone.layout.format, zone.rows) == (format_, rows(text))


def test_two_rows_run_together_are_cut() -> None:
    first, second, third = rows(zones.TD1)
    zone = lay_out((first + second, third))
    assert zone is not None
    assert zone.rows == rows(zones.TD1)


def test_cells_of_a_zone() -> None:
    zone = lay_out(rows(zones.TD3))
    assert zone is not None
    assert zone.at(Span(2, 1, 9)) == "L898902C3"
    assert zone.at(None) is None
    assert zone.joined((Span(1, 1, 2), Span(2, 44, 44))) == "P<0"


def test_a_row_of_names_may_come_without_its_fillers() -> None:
    zone = lay_out(("P<UTOERIKSSON<<ANNA<MARIA", rows(zones.TD3)[1]))
    assert zone is not None
    assert zone.rows == rows(zones.TD3)
    assert zone.given[0] == "P<UTOERIKSSON<<ANNA<MARIA"


def test_a_row_of_names_may_have_fillers_too_many_but_no_letters() -> None:
    first, second = rows(zones.TD3)
    more = lay_out((first + "<<", second))
    assert more is not None
    assert more.rows[0] == first
    letters = lay_out((first + "<A", second))
    assert letters is not None
    assert letters.rows[0] is None
    assert letters.at(TD3.issuing_state) is None


def test_a_data_row_of_a_wrong_length_stays_unread() -> None:
    first, second = rows(zones.TD3)
    zone = lay_out((first, second[:-1]))
    assert zone is not None
    assert zone.rows == (first, None)
    assert zone.at(TD3.number) is None
    assert zone.joined((TD3.names, TD3.number)) is None


def test_a_card_that_lost_two_characters_is_not_taken_for_a_passport() -> None:
    """30 + 29 + 29 is 88, like the two rows of a passport."""
    first, second, third = rows(zones.TD1)
    zone = lay_out((first, second[:-1], third[:-1]))
    assert zone is not None
    assert zone.layout is TD1
    assert zone.rows == (first, None, third)


def test_the_old_french_card_is_told_by_its_beginning() -> None:
    french, plain = lay_out(rows(zones.OLD_FRENCH)), lay_out(rows(zones.TD2))
    assert french is not None
    assert plain is not None
    assert french.layout is OLD_FRENCH
    assert plain.layout is TD2


@pytest.mark.parametrize(
    "given_rows",
    [(), ("A",), ("A" * 44,), ("A" * 44, "B" * 10), ("A" * 20, "B" * 20), ("A" * 30,) * 4],
)
def test_what_is_no_zone(given_rows: tuple[str, ...]) -> None:
    assert lay_out(given_rows) is None


def test_cleaning() -> None:
    assert clean_rows(" p<uto\r\n\r\n l8 98\t<\ufeff<\u200b ") == ("P<UTO", "L898", "<<")
    assert clean_rows("ab,,c") == ("AB<<C",)
    assert clean_rows("ab,<c") == ("AB,<C",)
    assert clean_rows("ЗБГЕЩ") == ("P<UTO",)
    assert clean_rows("") == ()


@given(st.text())
def test_clean_rows_are_clean(text: str) -> None:
    again = clean_rows(text)
    assert all(row and not any(c.isspace() for c in row) for row in again)


@given(st.lists(st.text("AV<19", max_size=100), max_size=5))
def test_any_rows_are_laid_out_or_refused(given_rows: list[str]) -> None:
    zone = lay_out(tuple(row for row in given_rows if row))
    if zone is not None:
        assert all(row is None or len(row) == zone.layout.width for row in zone.rows)
        assert len(zone.rows) == zone.layout.rows
