import pytest

from app.documents.mrz_structure import is_russian_internal, structure_problems
from app.documents.mrz_zone import Zone, lay_out
from tests.documents import zones
from tests.documents.zones import Said, swap


def zone_of(text: str) -> Zone:
    zone = lay_out(tuple(text.split("\n")))
    assert zone is not None
    return zone


def found_in(text: str) -> list[tuple[int | None, int | None, str | None, str | None]]:
    return [(p.line, p.position, p.found, p.expected) for p in structure_problems(zone_of(text))]


@pytest.mark.parametrize("format_", zones.SPECIMENS)
def test_specimens_are_well_built(format_: str) -> None:
    assert found_in(zones.SPECIMENS[format_]) == []


@pytest.mark.parametrize(
    ("line", "position", "character", "expected"),
    [
        (1, 1, "X", "P"),
        (1, 1, "<", "P"),
        (1, 2, "5", "a letter or <"),
        (1, 3, "0", "a letter or <"),
        (1, 6, "3", "a letter or <"),
        (1, 44, "0", "a letter or <"),
        (2, 1, "#", "A to Z, 0 to 9 or <"),
        (2, 11, "1", "a letter or <"),
        (2, 14, "O", "a digit or <"),
        (2, 21, "H", "M, F, X or <"),
        (2, 21, "1", "M, F, X or <"),
        (2, 22, "I", "a digit or <"),
        (2, 30, "é", "A to Z, 0 to 9 or <"),
    ],
)
def test_what_cannot_stand_where(line: int, position: int, character: str, expected: str) -> None:
    text = swap(zones.TD3, line, position, character)
    assert found_in(text) == [(line, position, character, expected)]


@pytest.mark.parametrize(
    ("line", "position", "character"), [(2, 21, "X"), (2, 21, "<"), (1, 2, "D")]
)
def test_what_may_stand(line: int, position: int, character: str) -> None:
    assert found_in(swap(zones.TD3, line, position, character)) == []


@pytest.mark.parametrize("letter", "ACI")
def test_cards_begin_with_one_of_three_letters(letter: str) -> None:
    assert found_in(swap(zones.TD1, 1, 1, letter)) == []
    assert found_in(swap(zones.TD2, 1, 1, letter)) == []


def test_a_card_that_begins_with_another_letter() -> None:
    assert found_in(swap(zones.TD1, 1, 1, "P")) == [(1, 1, "P", "A or C or I")]


def test_short_codes_stand_to_the_left() -> None:
    assert found_in(zones.td3(Said(state="D<<", nationality="D<<"))) == []
    assert found_in(zones.td3(Said(state="D<D"))) == [(1, 4, "<", "a letter")]
    assert found_in(zones.td3(Said(nationality="<KZ"))) == [(2, 11, "<", "a letter")]


def test_digits_in_names_are_a_matter_of_russian_internal_passports() -> None:
    said = Said(code="PN", state="RUS", names="IVANOV<<IVAN<IVANOVI3")
    assert is_russian_internal(zone_of(zones.td3(said)))
    assert found_in(zones.td3(said)) == []
    abroad = said.but(code="P<")
    assert not is_russian_internal(zone_of(zones.td3(abroad)))
    assert found_in(zones.td3(abroad)) == [(1, 26, "3", "a letter or <")]


def test_a_foreign_character_is_told_once_and_breaks() -> None:
    problems = list(structure_problems(zone_of(swap(zones.TD3, 2, 14, "Ж"))))
    assert [(p.code, p.breaks) for p in problems] == [("character", True)]
    assert "Line 2, position 14" in problems[0].message
