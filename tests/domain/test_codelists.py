import csv
from pathlib import Path

import pytest

from app.domain.codelists import Code, CodeLists, load_code_lists
from app.domain.errors import UserCanFix

FILE = Path(__file__).resolve().parents[2] / "app" / "domain" / "data" / "codelists.csv"
LISTS = load_code_lists()


def code(list_: str, name: str, sort: int, **labels: str) -> Code:
    return Code(list_, name, labels or {"en": name}, labels or {"en": name}, "P", sort)


def test_every_row_of_the_file_is_a_code() -> None:
    rows = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines()))
    assert len(LISTS.codes) == len(rows) == 283
    for row in rows:
        found = LISTS.require(row["list"], row["code"], field="x")
        assert found.label("en") == row["label_en"]
        assert found.label("ru") == row["label_ru"]
        assert found.short("en") == row["label_short_en"]
        assert found.short("ru") == row["label_short_ru"]
        assert found.sensitivity == row["sensitivity"]


def test_codes_are_unique_in_their_list() -> None:
    pairs = [(c.list, c.code) for c in LISTS.codes]
    assert len(set(pairs)) == len(pairs)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("sex", "2 1 0 9"),
        ("date_precision", "D Y A M E U"),
        ("movement", "E X T N R"),
        ("consent_decision", "Y N L W"),
        ("document_check", "OK NRD FAI ABS"),
        ("intended_stay", "1 2 3 4 9"),
        ("transport", "F C B R L A W H"),
    ],
)
def test_choices_come_in_the_order_they_are_shown(name: str, codes: str) -> None:
    assert [c.code for c in LISTS.choices(name)] == codes.split()


def test_what_is_not_for_the_counter_is_marked() -> None:
    marked = {c.code for c in LISTS.choices("purpose") if c.sensitivity == "H"}
    assert marked == {"PRO"}
    assert {c.code for c in LISTS.choices("return_reason") if c.sensitivity == "H"} == {"SAF"}


def test_sorting_is_by_the_order_not_by_the_file() -> None:
    lists = CodeLists(
        (code("a", "Z", 10), code("b", "Q", 5), code("a", "A", 20), code("a", "M", 1))
    )
    assert [c.code for c in lists.choices("a")] == ["M", "Z", "A"]
    assert [c.code for c in lists.choices("b")] == ["Q"]


def test_a_language_without_words_is_english() -> None:
    lists = CodeLists((code("a", "Z", 10, en="Zebra", ru=""),))
    found = lists.require("a", "Z", field="x")
    assert (found.label("ru"), found.label("tg"), found.short("ky")) == ("Zebra",) * 3


def test_an_unknown_code_names_field_and_list() -> None:
    assert LISTS.find("purpose", "???") is None
    assert LISTS.find("no such list", "P") is None
    with pytest.raises(UserCanFix) as refused:
        LISTS.require("purpose", "???", field="purpose")
    assert (refused.value.code, refused.value.field) == ("unknown_code", "purpose")
    assert refused.value.details == {"list": "purpose"}


@pytest.mark.parametrize("list_", sorted({c.list for c in LISTS.codes}))
def test_no_label_is_empty_and_short_ones_are_not_longer(list_: str) -> None:
    for one in LISTS.choices(list_):
        for language in ("en", "ru"):
            assert one.label(language)
            assert one.short(language)
