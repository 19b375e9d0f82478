from hypothesis import given
from hypothesis import strategies as st

from app.documents.mrz_checks import check_digit, other_checks, read_number, without_fillers
from app.documents.mrz_zone import Zone, lay_out
from tests.documents import zones
from tests.documents.zones import Said, swap

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"


def zone_of(text: str) -> Zone:
    zone = lay_out(tuple(text.split("\n")))
    assert zone is not None
    return zone


def test_the_examples_of_9303_3_section_4_9() -> None:
    assert check_digit("520727") == "3"
    assert check_digit("AB2134<<<") == "5"
    assert check_digit("HA672242<") == "6"


@given(st.text(ALPHABET, max_size=50))
def test_the_digit_against_the_slow_way(text: str) -> None:
    assert check_digit(text) == zones.digit(text)


def test_no_digit_for_characters_that_no_zone_has() -> None:
    assert check_digit("12-4") is None
    assert check_digit("а") is None


def test_without_fillers() -> None:
    assert without_fillers("AB<12<<<<") == "AB12"
    assert without_fillers("<<<") is None
    assert without_fillers(None) is None


def test_a_short_number() -> None:
    number = read_number(zone_of(zones.TD3))
    assert number.text == "L898902C3"
    assert number.optional == "ZE184226B<<<<<"
    assert number.check is not None
    assert (number.check.position, number.check.found, number.check.ok) == (10, "6", True)


@given(st.from_regex(r"[A-Z0-9]{10,22}", fullmatch=True), st.booleans())
def test_long_numbers_in_both_conventions(text: str, filler_counts: bool) -> None:  # noqa: FBT001 - a drawn value
    said = Said(code="I<", number=text)
    number = read_number(zone_of(zones.long_td1(said, filler_counts=filler_counts)))
    assert number.text == text
    assert number.check is not None
    assert number.check.ok
    assert number.check.position == 15 + len(text) - 9 + 1
    assert without_fillers(number.optional) is None


def test_optional_data_after_a_long_number_stay_optional_data() -> None:
    said = Said(code="I<", number="ID9900001234", optional="AB1")
    number = read_number(zone_of(zones.long_td1(said, filler_counts=False)))
    assert number.text == "ID9900001234"
    assert without_fillers(number.optional) == "AB1"


def test_a_long_number_with_a_wrong_digit_expects_the_one_without_filler() -> None:
    number = read_number(zone_of(swap(zones.LONG_TD1, 1, 19, "0")))
    assert number.check is not None
    assert not number.check.ok
    assert (number.check.line, number.check.position) == (1, 19)
    assert (number.check.found, number.check.expected) == ("0", "9")


def test_a_short_number_without_its_digit_is_no_long_number() -> None:
    said = Said(code="I<", number="AB123", optional="777")
    number = read_number(zone_of(swap(zones.td1(said), 1, 15, "<")))
    assert number.text == "AB123"
    assert number.check is not None
    assert not number.check.ok


def test_passports_and_visas_have_no_long_numbers() -> None:
    number = read_number(zone_of(swap(zones.TD3, 2, 10, "<")))
    assert number.text == "L898902C3"
    assert number.check is not None
    assert not number.check.ok


def test_which_checks_each_layout_has() -> None:
    names = {
        format_: [check.name for check in other_checks(zone_of(text))]
        for format_, text in zones.SPECIMENS.items()
    }
    assert names == {
        "TD1": ["birth_date", "expiry_date", "composite"],
        "TD2": ["birth_date", "expiry_date", "composite"],
        "TD3": ["birth_date", "expiry_date", "personal_number", "composite"],
        "MRV-A": ["birth_date", "expiry_date"],
        "MRV-B": ["birth_date", "expiry_date"],
    }


def test_an_empty_personal_number_may_have_a_filler_or_a_zero() -> None:
    text = zones.td3(Said())
    assert text.split("\n")[1][42] == "0"
    for character, ok in (("0", True), ("<", True), ("1", False)):
        checks = {c.name: c.ok for c in other_checks(zone_of(swap(text, 2, 43, character)))}
        assert checks["personal_number"] is ok


def test_a_filler_is_no_digit_of_a_stated_field() -> None:
    born_on_a_zero = next(
        day for day in ("740810", "740811", "740813", "740815", "740817", "740819", "740820")
        if zones.digit(day) == "0"
    )  # fmt: skip
    text = swap(zones.td3(Said(birth=born_on_a_zero)), 2, 20, "<")
    checks = {c.name: c.ok for c in other_checks(zone_of(text))}
    assert checks["birth_date"] is False


def test_a_field_with_a_foreign_character_is_not_computed() -> None:
    checks = [c.name for c in other_checks(zone_of(swap(zones.TD3, 2, 15, "-")))]
    assert checks == ["expiry_date", "personal_number"]


def test_the_composite_is_a_digit_even_over_fillers_alone() -> None:
    checks = {c.name: c.ok for c in other_checks(zone_of(f"{'P' + '<' * 43}\n{'<' * 44}"))}
    assert checks == {
        "birth_date": True,
        "expiry_date": True,
        "personal_number": True,
        "composite": False,
    }
