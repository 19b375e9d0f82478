"""The sync page over the real exchange: what it says, F9 sends, Esc stops."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.domain.errors import EnvironmentFailed
from app.services.open_laptop import OpenLaptop
from app.services.views import SendProgress
from app.ui.exchange_watch import ExchangeWatch
from app.ui.pages.sync import SyncPage
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import Enrolled
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


@pytest.fixture
def page(
    qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, enrolled: Enrolled, rest: Rest
) -> SyncPage:
    made = SyncPage(
        ExchangeWatch(laptop.exchange, tasks, enrolled.clock, tasks), enrolled.clock, "L1", "en"
    )
    qtbot.addWidget(made)
    made.resize(1170, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.enter()
    rest(tasks)
    return made


def main_button(page: SyncPage) -> QAbstractButton:
    return next(b for b in page.findChildren(QAbstractButton) if b.property("kind") == "main")


def test_counts_come_from_the_database(page: SyncPage) -> None:
    words = seen(page)
    assert "Waiting to be sent: 1" in words, "this sign-in"
    assert "Sign-ins" in words
    assert "Headquarters has not been reached yet" in words
    assert page.subtitle() == "This laptop: \u2066L1\u2069"


def test_f9_sends_and_says_what_went_wrong(page: SyncPage, tasks: TaskRunner, rest: Rest) -> None:
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert not main_button(page).isEnabled()
    assert "Already sending" in seen(page)
    rest(tasks)
    assert main_button(page).isEnabled()
    words = seen(page)
    assert "The last try did not succeed" in words
    assert "Headquarters cannot be reached. Nothing is lost; it is tried again." in words
    assert any(word.startswith("next ") for word in words)


def test_progress_and_stop(
    page: SyncPage, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest, enrolled: Enrolled
) -> None:
    watch = page.watch
    watch.send()
    watch.progress.emit(SendProgress(1, 2, 1_000, 2_000))
    assert "1 of 2 entries confirmed" in seen(page)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    rest(tasks)
    assert watch.sending_since is None
    assert "Waiting to be sent: 1" in seen(page)


def test_what_cannot_be_asked_is_said(page: SyncPage) -> None:
    page.watch.failed.emit(EnvironmentFailed("disk_full", "The disk is full."))
    assert "The disk is full. Make room, then try again." in seen(page)


def test_it_speaks_dari(page: SyncPage, speak: Callable[[str], None]) -> None:
    speak("prs")
    page.retranslate("prs")
    assert "در انتظار ارسال: ۱" in seen(page)
