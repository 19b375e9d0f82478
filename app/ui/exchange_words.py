"""The state of the exchange in words: for the pill, the status line and the sync page."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.services.views import ExchangeState
from app.ui.figures import Figures

STOPPED = frozenset({"fork", "rollback", "refused", "pin", "old_program", "other_device"})
"""Troubles after which nothing is sent until a person has looked into it."""


@dataclass(frozen=True, slots=True)
class StateWords:
    """A state with its picture and tone; `since` is the longer sentence of the status line."""

    text: str
    icon: str
    tone: str
    since: str


def state_words(
    state: ExchangeState | None, figures: Figures, now: datetime, *, sending: bool
) -> StateWords:
    """What to say about `state`; None while it is not known yet."""
    if state is None:
        words = QCoreApplication.translate("Exchange", "Looking what waits …")
        return StateWords(words, "sync", "accent", words)
    waiting = figures.number(state.waiting)
    since = _contact(state, figures, now)
    if sending:
        words = QCoreApplication.translate("Exchange", "Sending · {count} left")
        return StateWords(words.format(count=waiting), "sync", "accent", since)
    if state.trouble in STOPPED:
        words = QCoreApplication.translate("Exchange", "Stopped · {count} waiting")
        return StateWords(words.format(count=waiting), "alert", "error", since)
    if state.trouble:
        words = QCoreApplication.translate("Exchange", "Offline · {count} waiting")
        return StateWords(words.format(count=waiting), "offline", "warn", since)
    if state.waiting:
        words = QCoreApplication.translate("Exchange", "{count} waiting")
        return StateWords(words.format(count=waiting), "sync", "accent", since)
    words = QCoreApplication.translate("Exchange", "All confirmed")
    return StateWords(words, "check_circle", "ok", since)


def _contact(state: ExchangeState, figures: Figures, now: datetime) -> str:
    if state.last_contact is None:
        return QCoreApplication.translate("Exchange", "No contact with headquarters yet")
    when = figures.moment(state.last_contact, now)
    return QCoreApplication.translate("Exchange", "Last contact {when}").format(when=when)
