"""Every code of the counter can be translated: its English label stands where lupdate reads."""

from collections.abc import Callable

import pytest

from app.domain.codelists import load_code_lists
from app.services.views import Choice
from app.ui import code_words
from app.ui.code_words import in_language

LISTS = (
    "movement",
    "transport",
    "language",
    "sex",
    "doc_type",
    "purpose",
    "return_reason",
    "intended_stay",
)


@pytest.mark.parametrize("name", LISTS)
def test_every_label_of_the_counter_is_there(name: str) -> None:
    read = {
        *code_words.movements(),
        *code_words.transports(),
        *code_words.languages(),
        *code_words.people_and_documents(),
        *code_words.purposes(),
        *code_words.reasons_and_stays(),
    }
    offered = {c.short("en") for c in load_code_lists().choices(name) if c.sensitivity != "H"}
    assert offered <= read


def test_the_lists_own_languages_are_left_alone() -> None:
    work = Choice("WRK", "Работа", "Работа (есть договор)")
    assert in_language(work, "ru") is work


def test_dari_gets_its_own_word(speak: Callable[[str], None]) -> None:
    speak("prs")
    study = in_language(Choice("STU", "Study", "Study"), "prs")
    assert study.code == "STU"
    assert any("\u0600" <= letter <= "\u06ff" for letter in study.short)
    unknown = Choice("ZZZ", "No such label", "No such label")
    assert in_language(unknown, "prs").short == "No such label"
