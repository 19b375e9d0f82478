import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.matching.numbers import fold_document_number

ALIKE = [("O", "0"), ("Q", "0"), ("D", "0"), ("I", "1"), ("L", "1"), ("Z", "2"), ("S", "5"),
         ("B", "8"), ("G", "6")]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "folded"),
    [
        ("FA9900001", "FA9900001"),
        ("fa 99-00001", "FA9900001"),
        ("FA9O000O1", "FA9000001"),
        ("ID9972063", "109972063"),
        ("N 99291704", "N99291704"),
        ("АН 1234567", "AH1234567"),  # Cyrillic letters that look Latin
        ("۱۲۳", "123"),
        ("１２３", "123"),
        ("AB<12<<", "A812"),
        ("№ 12/34", "N01234"),
        ("", ""),
        ("- /", ""),
    ],
)
def test_numbers_by_hand(number: str, folded: str) -> None:
    assert fold_document_number(number) == folded


@pytest.mark.parametrize(("letter", "digit"), ALIKE)
def test_what_is_read_alike_is_one(letter: str, digit: str) -> None:
    assert fold_document_number(f"A{letter}7") == fold_document_number(f"A{digit}7") == f"A{digit}7"


def test_other_characters_stay_apart() -> None:
    kept = "ACEFHJKMNPRTUVWXY0123456789"
    assert len({fold_document_number(c) for c in kept}) == len(kept)


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold_document_number(text)
    assert fold_document_number(once) == once


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", max_size=20), st.text("- ./<", max_size=5))
def test_separators_and_case_do_not_matter(number: str, between: str) -> None:
    assert fold_document_number(between.join(number.lower())) == fold_document_number(number)
