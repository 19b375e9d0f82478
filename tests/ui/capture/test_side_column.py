"""Quiet cards beside the questions."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services.views import EarlierVisit, ExchangeState, Registered
from app.ui.capture.side_column import SideColumn
from app.ui.capture.wording import Wording
from app.ui.figures import Figures
from tests.ui.enrolled import NOON

FIGURES = Figures("en")
OWN = EarlierVisit(UUID(int=1), NOON, "KG06", "X", own_post=True, purpose="WRK")
OTHERS = EarlierVisit(UUID(int=2), NOON, "KZ01", "E", own_post=False, purpose=None)


def state(**parts: object) -> ExchangeState:
    given: dict[str, object] = {
        "waiting": 12,
        "oldest": NOON,
        "by_kind": (),
        "acknowledged": (),
        "set_aside": (),
        "last_contact": None,
        "trouble": "",
        "next_try": None,
        "clock_skew_seconds": None,
    }
    return ExchangeState(**(given | parts))  # type: ignore[arg-type] # each by its name


@pytest.fixture
def side(qapp: object) -> Iterator[SideColumn]:
    made = SideColumn()
    made.say()
    yield made
    made.deleteLater()


def test_of_another_post_only_day_post_and_direction(side: SideColumn, wording: Wording) -> None:
    side.show_visits((OTHERS,), None, wording, FIGURES)
    assert "Entry" in side._visits.said()
    assert side._purpose.isHidden()
    assert side._decided.isHidden()


def test_what_was_decided_stands_in_words(side: SideColumn, wording: Wording) -> None:
    side.show_visits((OWN, OTHERS), "Y", wording, FIGURES)
    assert side._visits.said().count("\n") == 1
    assert side._purpose.said() == "Purpose then: Work (has job)"
    assert side._decided.said() == "You confirmed: same person"
    side.show_visits((OWN,), "N", wording, FIGURES)
    assert side._decided.said() == "Somebody else"


def test_nothing_found_shows_no_card(side: SideColumn, wording: Wording) -> None:
    side.show_visits((OWN,), None, wording, FIGURES)
    side.show_visits((), "none", wording, FIGURES)
    assert side._visit.isHidden()


def test_the_last_number_stays_in_sight(side: SideColumn) -> None:
    side.show_last(Registered(UUID(int=1), "KG06-7F4K2Q-5", NOON, returning=False))
    assert "KG06-7F4K2Q-5" in side._number.said()
    side.show_last(None)
    assert side._last.isHidden()


def test_the_exchange_is_told_in_counts_and_times(side: SideColumn) -> None:
    now = NOON + timedelta(hours=1)
    side.show_exchange(
        state(trouble="offline", last_contact=NOON, next_try=now + timedelta(minutes=4)),
        FIGURES,
        now,
    )
    assert side._waiting.said() == "Waiting to be sent: 12"
    contact = side._contact.said()
    assert FIGURES.time(NOON) in contact
    assert "Next try" in contact
    assert "Nothing is lost offline" in contact
    side.show_exchange(state(waiting=0, last_contact=NOON), FIGURES, now)
    assert side._waiting.said() == "Nothing waits to be sent"
    assert "Next try" not in side._contact.said()


def test_details_lead_to_the_sync_page(side: SideColumn) -> None:
    told: list[None] = []
    side.sync_asked.connect(lambda: told.append(None))
    QTest.mouseClick(side._more, Qt.MouseButton.LeftButton)
    assert len(told) == 1
