"""What the check digits protect, and that no text at all brings the reader down."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.mrz import as_json, read_mrz
from tests.documents import zones
from tests.documents.zones import SPECIMENS, Said, swap

TODAY = date(2026, 11, 24)
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"


PROTECTED: dict[str, dict[int, list[int]]] = {
    "TD1": {1: [*range(6, 31)], 2: [*range(1, 8), *range(9, 16), *range(19, 31)]},
    "TD2": {2: [*range(1, 11), *range(14, 21), *range(22, 37)]},
    "TD3": {2: [*range(1, 11), *range(14, 21), *range(22, 45)]},
    "MRV-A": {2: [*range(1, 11), *range(14, 21), *range(22, 29)]},
    "MRV-B": {2: [*range(1, 11), *range(14, 21), *range(22, 29)]},
}


@pytest.mark.parametrize("format_", SPECIMENS)
def test_any_other_character_in_a_protected_place_is_seen(format_: str) -> None:
    """Modulo 10 cannot see a change by a multiple of ten; every other change breaks the zone."""
    text = SPECIMENS[format_]
    rows = text.split("\n")
    tried = 0
    for line, positions in PROTECTED[format_].items():
        for position in positions:
            was = rows[line - 1][position - 1]
            for character in ALPHABET:
                if (value(character) - value(was)) % 10 == 0:
                    continue
                tried += 1
                changed = swap(text, line, position, character)
                assert not read_mrz(changed, TODAY).valid, (line, position, was, character)
    assert tried > 700


def value(character: str) -> int:
    return 0 if character == "<" else int(character, 36)


@pytest.mark.parametrize("format_", SPECIMENS)
def test_a_digit_in_a_date_is_never_taken_for_another(format_: str) -> None:
    """In dates only digits and fillers may stand: there every change of one digit is seen."""
    text = SPECIMENS[format_]
    rows = text.split("\n")
    for position in PROTECTED[format_][2]:
        was = rows[1][position - 1]
        for character in "0123456789":
            if was.isdigit() and character != was:
                assert not read_mrz(swap(text, 2, position, character), TODAY).valid


def test_a_failed_check_names_line_position_found_and_expected() -> None:
    reading = read_mrz(swap(zones.TD1, 2, 7, "3"), TODAY)
    failed = [check for check in reading.checks if not check.ok]
    assert [(c.name, c.line, c.position, c.found, c.expected) for c in failed] == [
        ("birth_date", 2, 7, "3", "2"),
        ("composite", 2, 30, "6", "9"),  # one more at the 32nd place, of weight 3
    ]
    told = [(p.code, p.line, p.position, p.found, p.expected) for p in reading.problems]
    assert told[:2] == [
        ("check_birth_date", 2, 7, "3", "2"),
        ("check_composite", 2, 30, "6", "9"),
    ]
    assert "line 2, position 7 is 3, computed 2" in reading.problems[0].message


def test_a_letter_for_a_digit_is_told_not_repaired() -> None:
    reading = read_mrz(swap(zones.TD3, 2, 17, "O"), TODAY)  # 740812 read as 740O12
    assert not reading.valid
    assert reading.birth_date is None
    assert ("character", 2, 17, "O", "a digit or <") in {
        (p.code, p.line, p.position, p.found, p.expected) for p in reading.problems
    }


# --- any zone that the naive second hand builds is read back ---

WORD = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=8)
SAID = st.builds(
    Said,
    state=st.sampled_from(["KAZ", "KGZ", "TJK", "UZB", "AFG", "D<<", "UNO"]),
    names=st.builds("{}<<{}".format, WORD, WORD),
    number=st.from_regex(r"[A-Z0-9]{9}", fullmatch=True),
    nationality=st.sampled_from(["KAZ", "KGZ", "XXA", "XXB", "D<<"]),
    birth=st.dates(date(1930, 1, 1), date(2020, 12, 31)).map(lambda day: f"{day:%y%m%d}"),
    sex=st.sampled_from("MFX<"),
    expiry=st.dates(date(2021, 1, 1), date(2060, 12, 31)).map(lambda day: f"{day:%y%m%d}"),
    optional=st.from_regex(r"[A-Z0-9]{0,7}", fullmatch=True),
)


@given(SAID, st.sampled_from(list(SPECIMENS)))
def test_what_was_built_is_read(said: Said, format_: str) -> None:
    reading = read_mrz(built(said, format_), TODAY)
    family, _, first = said.names.partition("<<")
    assert reading.format == format_
    assert reading.valid
    assert reading.document_number == said.number
    assert (reading.family_name, reading.given_names) == (family, first)
    assert reading.issuing_state == said.state.replace("<", "")
    assert reading.nationality == said.nationality.replace("<", "")
    assert reading.birth_date is not None
    assert reading.birth_date.replace("-", "")[2:] == said.birth
    assert reading.expiry_date is not None
    assert reading.expiry_date.replace("-", "")[2:] == said.expiry
    assert reading.sex == (None if said.sex == "<" else said.sex)
    assert reading.optional_data == ((said.optional,) if said.optional else ())


def built(said: Said, format_: str) -> str:
    match format_:
        case "TD1":
            return zones.td1(said.but(code="I<"))
        case "TD2":
            return zones.td2(said.but(code="I<"))
        case "MRV-A":
            return zones.visa(said.but(code="V<"), 44)
        case "MRV-B":
            return zones.visa(said.but(code="V<"), 36)
    return zones.td3(said)


# --- nothing raises ---


@given(st.text())
def test_no_text_raises(text: str) -> None:
    reading = read_mrz(text, TODAY)
    assert json.dumps(as_json(reading))
    assert reading.valid or reading.problems


@given(st.lists(st.text(ALPHABET + "abйЫ ", min_size=25, max_size=50), min_size=1, max_size=4))
def test_nothing_that_looks_like_a_zone_raises(rows: list[str]) -> None:
    reading = read_mrz("\n".join(rows), TODAY)
    assert json.dumps(as_json(reading))
    assert reading.valid or reading.problems


@given(st.data(), st.sampled_from(list(SPECIMENS.values())))
def test_no_damage_to_a_zone_raises(data: st.DataObject, text: str) -> None:
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text) - 1))
        text = text[:at] + data.draw(st.text(max_size=2)) + text[at + 1 :]
    reading = read_mrz(text, TODAY)
    assert reading.valid or reading.problems


def test_an_empty_text_says_what_a_zone_is() -> None:
    reading = read_mrz("", TODAY)
    assert (reading.format, reading.valid, reading.lines) == (None, False, ())
    assert [problem.code for problem in reading.problems] == ["no_mrz"]
