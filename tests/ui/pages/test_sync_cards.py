"""What waits, what was confirmed, what was set aside, when it is tried again."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from app.services.views import AcknowledgedBatch, SetAside, WaitingKind
from app.ui.figures import Figures
from app.ui.pages.sync_cards import AcknowledgedCard, AsideCard, ScheduleCard, WaitingCard
from tests.ui.enrolled import NOON
from tests.ui.seen import said, seen
from tests.ui.test_exchange_words import QUIET

ENGLISH = Figures("en")


def at(**ago: float) -> str:
    return (NOON - timedelta(**ago)).astimezone().strftime("%H:%M")


def test_kinds_that_are_called_the_same_are_counted_together(qtbot: QtBot) -> None:
    card = WaitingCard()
    qtbot.addWidget(card)
    card.retranslate(ENGLISH)
    card.show()
    kinds = (
        WaitingKind("registered", 8, NOON - timedelta(minutes=90)),
        WaitingKind("shift_started", 1, NOON - timedelta(minutes=20)),
        WaitingKind("shift_ended", 1, NOON - timedelta(minutes=10)),
    )
    card.show_state(replace(QUIET, waiting=10, oldest=kinds[0].oldest, by_kind=kinds), NOON)
    words = said(card)
    assert "Oldest: 1 h 30 min" in words
    assert words[words.index("Registrations") :][:3] == ["Registrations", at(minutes=90), "8"]
    assert words[words.index("Shifts") :][:3] == ["Shifts", at(minutes=20), "2"]
    card.show_state(QUIET, NOON)
    qtbot.waitUntil(lambda: "Nothing waits." in seen(card))


def test_confirmed_batches_with_time_count_and_size(qtbot: QtBot) -> None:
    card = AcknowledgedCard()
    qtbot.addWidget(card)
    card.retranslate(ENGLISH)
    card.show()
    card.show_state(QUIET, NOON)
    assert "Nothing yet." in said(card)
    batches = tuple(
        AcknowledgedBatch(NOON - timedelta(minutes=n), n, 1000 * n) for n in range(1, 9)
    )
    card.show_state(replace(QUIET, acknowledged=batches), NOON)
    words = said(card)
    assert words[-18:-15] == [at(minutes=1), "Entries: 1", "1 kB"]
    assert "Entries: 7" not in words, "the newest six"


def test_set_aside_is_counted_explained_once_and_not_lost(qtbot: QtBot) -> None:
    card = AsideCard()
    qtbot.addWidget(card)
    card.retranslate(ENGLISH)
    card.show_state(QUIET, NOON)
    assert not card.isVisible()
    aside = tuple(
        SetAside(UUID(int=n), "kind_unknown", NOON - timedelta(minutes=n)) for n in (5, 40)
    )
    card.show_state(replace(QUIET, set_aside=aside), NOON)
    words = said(card)
    assert "Set aside: 2" in words
    assert f"since {at(minutes=40)}" in words
    assert words.count("Headquarters does not know this kind of entry yet.") == 1
    assert "The records are safe on this laptop and are not lost." in words


@pytest.mark.parametrize(
    ("skew", "words"),
    [
        (None, "The clock was not compared yet."),
        (3.0, "The clock agrees with headquarters."),
        (-3700.0, "The clock differs from headquarters by 1 h 1 min. Put it right."),
    ],
)
def test_the_clock(qtbot: QtBot, skew: float | None, words: str) -> None:
    card = ScheduleCard()
    qtbot.addWidget(card)
    card.retranslate(ENGLISH)
    card.show()
    later = replace(QUIET, clock_skew_seconds=skew, next_try=NOON + timedelta(minutes=4))
    card.show_state(later, NOON)
    assert words in said(card)
    assert f"next {(NOON + timedelta(minutes=4)).astimezone():%H:%M}" in said(card)


def test_troubles(qtbot: QtBot) -> None:
    card = ScheduleCard()
    qtbot.addWidget(card)
    offline, fork = card.trouble("offline"), card.trouble("fork")
    assert (offline.tone, fork.tone) == ("warn", "error")
    assert "Nothing is lost" in offline.words
    assert "call headquarters" in fork.words
