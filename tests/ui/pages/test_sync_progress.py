"""Sending shows counts, a part and an estimate; at rest it says how things stand."""

from dataclasses import replace

from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from app.services.views import SendProgress
from app.ui.figures import Figures
from app.ui.pages.sync_progress import ProgressCard
from tests.ui.seen import seen
from tests.ui.test_exchange_words import QUIET


def card_of(qtbot: QtBot) -> ProgressCard:
    card = ProgressCard()
    qtbot.addWidget(card)
    card.retranslate(Figures("en"))
    card.resize(900, 120)
    card.show()
    return card


def test_at_rest(qtbot: QtBot) -> None:
    card = card_of(qtbot)
    card.show_sending(sending=False)
    card.show_state(replace(QUIET, waiting=12))
    assert "Waiting to be sent: 12" in seen(card)
    assert not card.stop.isVisible()
    card.show_state(QUIET)
    assert "Headquarters has confirmed everything" in seen(card)


def test_while_sending(qtbot: QtBot) -> None:
    card = card_of(qtbot)
    card.show_sending(sending=True)
    assert card.stop.isVisible()
    assert "Sending begins …" in seen(card)
    card.show_progress(SendProgress(7, 19, 118_000, 322_000), 29.0)
    (bar,) = card.findChildren(QProgressBar)
    assert abs(bar.value() / bar.maximum() - 118 / 322) < 0.002
    words = seen(card)
    assert "7 of 19 entries confirmed" in words
    assert "about 50 s left" in words
    assert any(w.startswith("118 kB of 322 kB confirmed by headquarters.") for w in words)
    card.show_state(replace(QUIET, waiting=12))
    assert "7 of 19 entries confirmed" in seen(card), "a send under way is not talked over"


def test_too_early_nothing_is_estimated(qtbot: QtBot) -> None:
    card = card_of(qtbot)
    card.show_sending(sending=True)
    card.show_progress(SendProgress(0, 19, 0, 322_000), 10.0)
    card.show_progress(SendProgress(1, 19, 1_000, 322_000), 0.5)
    card.show_progress(SendProgress(0, 0, 0, 0), 9.0)
    assert not any("about" in words for words in seen(card))
    card.show_sending(sending=False)
    card.show_progress(SendProgress(9, 19, 200_000, 322_000), 10.0)
    assert not any("9 of 19" in words for words in seen(card))
