"""Sleep is noticed as far as the system tells of it."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.frame.sleep import SleepWatch


def test_logind_tells_before_the_sleep_and_after_it(qapp: QApplication, qtbot: QtBot) -> None:
    owner = QObject()
    watch = SleepWatch(qapp, owner)
    watch.listen()
    told: list[bool] = []
    watch.sleeps.connect(lambda: told.append(True))
    watch.prepare(False)
    assert told == []
    watch.prepare(True)
    assert told == [True]


def test_a_suspended_application_sleeps(qapp: QApplication) -> None:
    owner = QObject()
    watch = SleepWatch(qapp, owner)
    told: list[bool] = []
    watch.sleeps.connect(lambda: told.append(True))
    watch.state_changed(Qt.ApplicationState.ApplicationInactive)
    assert told == []
    watch.state_changed(Qt.ApplicationState.ApplicationSuspended)
    assert told == [True]
