"""A wiped laptop says by whose word, and what to do."""

import pytest
from pytestqt.qtbot import QtBot

from app.settings.laptop import Wiped, wiped_error
from app.ui.pages.withdrawn import WIPED, WithdrawnCard
from tests.ui.seen import seen


@pytest.mark.parametrize(
    ("why", "heading"),
    [
        (Wiped.HEADQUARTERS, "This laptop was withdrawn"),
        (Wiped.SUPERVISOR, "This laptop was erased"),
    ],
)
def test_by_whose_word(qtbot: QtBot, why: Wiped, heading: str) -> None:
    card = WithdrawnCard()
    qtbot.addWidget(card)
    error = wiped_error(why)
    assert error.code in WIPED
    card.show_error(error)
    card.show()
    assert heading in seen(card)
    assert any("enrol" in words for words in seen(card))
