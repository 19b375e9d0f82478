"""Sentences of the exchange and of broken trust: what stops says whom to call."""

from collections.abc import Callable

import pytest

from app.ui.exchange_sentences import exchange_sentences
from app.ui.exchange_words import STOPPED


@pytest.mark.parametrize("code", sorted(STOPPED))
def test_what_stops_the_exchange_has_its_own_sentence(code: str) -> None:
    assert exchange_sentences()[code]


@pytest.mark.parametrize("code", ["fork", "rollback", "store_damaged", "journal_chain"])
def test_what_a_registrar_cannot_mend_sends_them_to_headquarters(code: str) -> None:
    assert "call headquarters" in exchange_sentences()[code]


def test_being_offline_frightens_nobody(speak: Callable[[str], None]) -> None:
    assert "Nothing is lost" in exchange_sentences()["offline"]
    speak("ru")
    assert "Ничего не потеряно" in exchange_sentences()["offline"]


def test_no_sentence_is_empty() -> None:
    assert [code for code, words in exchange_sentences().items() if len(words) < 20] == []
