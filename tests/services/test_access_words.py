"""Every language has every word, no word is used for two labels of one section."""

import json
from datetime import UTC, date, datetime
from importlib.resources import files

import pytest

from app.domain.codelists import load_code_lists
from app.domain.dates import BirthDate, unknown_birth
from app.services.access_fields import SECTIONS
from app.services.access_words import COUNTRY, access_words

LISTS = load_code_lists()
TEXTS = json.loads(files("app.services").joinpath("data/access_print.json").read_text("utf-8"))


@pytest.mark.parametrize("language", sorted(TEXTS["texts"]))
def test_every_label_is_there(language: str) -> None:
    words = access_words((language,), LISTS)
    assert words.language == language
    for title, fields in SECTIONS.values():
        labels = [words.say(name) for name in fields]
        assert words.say(title)
        assert all(labels)
        assert len(set(labels)) == len(labels)
    assert words.labels.keys() == TEXTS["texts"]["eng"].keys()


def test_lists_that_are_named_exist() -> None:
    named = {code_list for _, fields in SECTIONS.values() for code_list in fields.values()}
    for code_list in named - {"", COUNTRY}:
        assert LISTS.choices(code_list)


def test_the_first_language_that_there_is_and_else_russian() -> None:
    assert access_words(("deu", "kaa", "rus"), LISTS).language == "uzb"
    assert access_words((), LISTS).language == "rus"


def test_values_are_written_for_people() -> None:
    words = access_words(("eng",), LISTS)
    assert words.value(date(2026, 11, 4), "") == "04.11.2026"
    assert words.value(datetime(2026, 11, 4, tzinfo=UTC), "").startswith("0")
    assert words.value(("UZB", "KG-B"), COUNTRY) == "Uzbekistan, KG-B"
    assert words.value("2", "sex") == "Female"
    assert words.value("new-code", "sex") == "new-code"
    assert words.value(False, "") == "no"
    year = BirthDate(date(1985, 1, 1), date(1985, 12, 31), "Y")
    assert words.value(year, "") == "01.01.1985 – 31.12.1985"
    assert words.value(unknown_birth("in the spring"), "") == "in the spring"
