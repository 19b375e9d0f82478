"""What a page says of itself when it says nothing."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.widgets.page import KeyHelp, Page


def test_a_bare_page_has_no_keys_and_no_shift_and_must_be_titled(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    assert page.keys() == ()
    assert page.subtitle() == ""
    assert not page.shows_shift
    with pytest.raises(NotImplementedError):
        page.title()


def test_entering_leaving_and_speaking_ask_for_nothing(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.enter()
    page.leave()
    page.retranslate("ru")
    assert KeyHelp("F9", "Send") == KeyHelp("F9", "Send")
