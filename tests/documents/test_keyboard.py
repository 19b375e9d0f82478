import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.keyboard import SCAN_CODES_SET_1, SCAN_CODES_X11, as_latin, is_foreign

MRZ_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# what each letter key gives under ЙЦУКЕН, written down letter by letter
RUSSIAN = {
    "A": "Ф", "B": "И", "C": "С", "D": "В", "E": "У", "F": "А", "G": "П", "H": "Р", "I": "Ш",
    "J": "О", "K": "Л", "L": "Д", "M": "Ь", "N": "Т", "O": "Щ", "P": "З", "Q": "Й", "R": "К",
    "S": "Ы", "T": "Е", "U": "Г", "V": "М", "W": "Ц", "X": "Ч", "Y": "Н", "Z": "Я", "<": "Б",
}  # fmt: skip
KAZAKH_DIGITS = dict(zip("1234567890", '"әіңғ,.үұқ', strict=True))
TAJIK = {**RUSSIAN, "S": "Ҷ", "M": "Ӣ", "W": "Қ", "O": "Ҳ"}


def under(layout: dict[str, str], text: str) -> str:
    return "".join(layout.get(c, c) for c in text)


@given(st.text(MRZ_LETTERS + "<0123456789", max_size=60))
def test_a_russian_layout_is_taken_back(text: str) -> None:
    typed = under(RUSSIAN, text)
    assert as_latin(typed) == text
    assert as_latin(typed.lower()) == text
    assert is_foreign(typed) is any(c not in "0123456789" for c in text)


@given(st.text(MRZ_LETTERS + "<0123456789", min_size=5, max_size=60))
def test_a_kazakh_layout_is_taken_back_digits_too(text: str) -> None:
    typed = under({**RUSSIAN, **KAZAKH_DIGITS}, "P" + text)
    assert as_latin(typed) == "P" + text
    assert as_latin(typed.upper()) == "P" + text


@given(st.text(MRZ_LETTERS + "<", max_size=60))
def test_a_tajik_layout_is_taken_back(text: str) -> None:
    assert as_latin(under(TAJIK, text) + "1") == text + "1"


def test_the_row_of_the_collection() -> None:
    typed = "ЗБГЯИЛФКШЬЩМББАФКЛРЩВБББ"
    assert as_latin(typed) == "P<UZBKARIMOV<<FARKHOD<<<"


@pytest.mark.parametrize("text", ["P<UTO1,2.3", "", "12345", "ß<ﬁ", "علی"])
def test_other_text_only_becomes_upper_case(text: str) -> None:
    assert not is_foreign(text)
    assert as_latin(text) == text.upper() if len(text.upper()) == len(text) else text


def test_places_do_not_move() -> None:
    assert len(as_latin("straße ﬁЗ")) == len("straße ﬁЗ")


@pytest.mark.parametrize(
    ("code", "character"),
    [(2, "1"), (11, "0"), (16, "Q"), (25, "P"), (30, "A"), (38, "L"), (44, "Z"), (50, "M"),
     (51, "<"), (86, "<"), (28, "\n"), (15, "\t"), (82, "0"), (73, "9")],
)  # fmt: skip
def test_scan_codes_of_set_1(code: int, character: str) -> None:
    assert SCAN_CODES_SET_1[code] == character
    assert SCAN_CODES_X11[code + 8] == character


def test_every_character_of_a_zone_has_a_key() -> None:
    assert set(SCAN_CODES_SET_1.values()) == {*MRZ_LETTERS, *"0123456789<", "\n", "\t"}
