"""Invented zones follow ICAO 9303: the specimen of the standard itself is the measure."""

from datetime import date

import pytest

from app.demo.passports import InventedPassport, check_digit, mrz_lines


@pytest.mark.parametrize(
    ("text", "digit"), [("L898902C3", "6"), ("740812", "2"), ("120415", "9"), ("<<<<<<", "0")]
)
def test_check_digits_of_the_standards_specimen(text: str, digit: str) -> None:
    """ICAO 9303-4, appendix B."""
    assert check_digit(text) == digit


def test_lines_of_an_invented_passport() -> None:
    made = InventedPassport(
        "TJK", "SHARIPOV", "KOMRON", "409991988", date(1970, 6, 12), "M", date(2030, 11, 9)
    )
    assert mrz_lines(made) == (
        "P<TJKSHARIPOV<<KOMRON<<<<<<<<<<<<<<<<<<<<<<<",
        "4099919883TJK7006126M3011098<<<<<<<<<<<<<<<8",
    )


def test_blanks_in_names_are_fillers() -> None:
    made = InventedPassport(
        "KGZ", "ASAN KYZY", "JAZGUL", "PE9", date(1995, 5, 27), "F", date(2032, 10, 7)
    )
    first, second = mrz_lines(made)
    assert first.startswith("P<KGZASAN<KYZY<<JAZGUL<<<")
    assert len(first) == len(second) == 44
