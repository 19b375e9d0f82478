"""States of the exchange in words, with their picture and tone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.services.views import ExchangeState
from app.ui.exchange_words import state_words
from app.ui.figures import Figures
from tests.ui.enrolled import NOON

QUIET = ExchangeState(
    waiting=0,
    oldest=None,
    by_kind=(),
    acknowledged=(),
    set_aside=(),
    last_contact=NOON - timedelta(minutes=7),
    trouble="",
    next_try=None,
    clock_skew_seconds=None,
)
LOCAL = (NOON - timedelta(minutes=7)).astimezone().strftime("%H:%M")


@pytest.mark.parametrize(
    ("state", "sending", "said", "icon", "tone"),
    [
        (QUIET, False, "All confirmed", "check_circle", "ok"),
        (replace(QUIET, waiting=12), False, "12 waiting", "sync", "accent"),
        (replace(QUIET, waiting=12), True, "Sending · 12 left", "sync", "accent"),
        (
            replace(QUIET, waiting=3, trouble="offline"),
            False,
            "Offline · 3 waiting",
            "offline",
            "warn",
        ),
        (
            replace(QUIET, waiting=3, trouble="portal"),
            False,
            "Offline · 3 waiting",
            "offline",
            "warn",
        ),
        (replace(QUIET, waiting=3, trouble="fork"), False, "Stopped · 3 waiting", "alert", "error"),
        (
            replace(QUIET, waiting=3, trouble="rollback"),
            False,
            "Stopped · 3 waiting",
            "alert",
            "error",
        ),
        (None, False, "Looking what waits …", "sync", "accent"),
    ],
)
def test_the_pill(
    state: ExchangeState | None, said: str, icon: str, tone: str, *, sending: bool
) -> None:
    words = state_words(state, Figures("en"), NOON, sending=sending)
    assert (words.text, words.icon, words.tone) == (said, icon, tone)


def test_the_last_contact_is_dated() -> None:
    assert state_words(QUIET, Figures("en"), NOON, sending=False).since == f"Last contact {LOCAL}"
    never = replace(QUIET, last_contact=None)
    since = state_words(never, Figures("en"), NOON, sending=False).since
    assert since == "No contact with headquarters yet"


def test_dari_counts_in_its_own_digits(speak: Callable[[str], None]) -> None:
    speak("prs")
    words = state_words(
        replace(QUIET, waiting=12, trouble="offline"), Figures("prs"), NOON, sending=False
    )
    assert words.text == "آفلاین · ۱۲ در انتظار"
