"""An answer is a file or codes, with the new passphrase."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.pages.recovery.answer_card import Answer, AnswerCard
from tests.ui.pages.laptop.showing import typed


@pytest.fixture
def card(qtbot: QtBot) -> AnswerCard:
    made = AnswerCard()
    qtbot.addWidget(made)
    made.retranslate()
    made.show()
    return made


def test_what_is_missing_is_said(card: AnswerCard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(card.taken):
        card.take.click()
        assert card.file.error() == "Choose the file first, or scan the codes."
        typed(card.file.line, "answer.txt")
        card.take.click()
    typed(card.words, "four other words here")
    with qtbot.waitSignal(card.taken) as told:
        card.take.click()
    assert told.args == [Answer(Path("answer.txt"), (), "four other words here")]
    assert "four" not in repr(told.args)


def test_codes_go_before_a_file(card: AnswerCard, qtbot: QtBot) -> None:
    typed(card.file.line, "answer.txt")
    card.codes.setPlainText("MZP1:1/2\n\nMZP1:2/2\n")
    typed(card.words, "four other words here")
    with qtbot.waitSignal(card.taken) as told:
        card.take.click()
    assert told.args == [Answer(None, ("MZP1:1/2", "MZP1:2/2"), "four other words here")]
