"""The request's code for the telephone, and its codes one after another."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui.figures import Figures
from app.ui.pages.recovery.request_card import RequestCard
from tests.ui.seen import seen


def test_codes_are_turned_over_and_round(qtbot: QtBot) -> None:
    card = RequestCard()
    qtbot.addWidget(card)
    card.retranslate(Figures("en"))
    card.show_request("7F4K-2QX5")
    card.show()
    assert "7F4K-2QX5" in seen(card)
    card.show_codes(("one", "two", "three"))
    for words in ("Code 1 of 3", "Code 2 of 3", "Code 3 of 3", "Code 1 of 3"):
        assert card.picture.accessibleName() == words
        card.next.click()
    card.before.click()
    assert card.picture.accessibleName() == "Code 1 of 3"


def test_a_file_is_needed_to_save(qtbot: QtBot, tmp_path: Path) -> None:
    card = RequestCard()
    qtbot.addWidget(card)
    card.retranslate(Figures("en"))
    with qtbot.assertNotEmitted(card.save_asked):
        card.save.click()
    assert card.file.error() == "Choose the file to write."
    card.file.take(str(tmp_path / "one"))
    with qtbot.waitSignal(card.save_asked) as told:
        card.save.click()
    assert told.args == [tmp_path / "one"]
