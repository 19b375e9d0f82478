"""Nobody at the keyboard is noticed; somebody is too."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.frame.idle import IdleWatch


def test_silence_is_told_once(qapp: QApplication, qtbot: QtBot) -> None:
    watch = IdleWatch(qapp, 1, qapp)
    with qtbot.waitSignal(watch.idle, timeout=10_000):
        watch.start()
    assert not watch.is_watching()
    watch.deleteLater()


def test_a_key_begins_the_time_anew(qapp: QApplication, qtbot: QtBot) -> None:
    watch, line = IdleWatch(qapp, 60, qapp), QLineEdit()
    qtbot.addWidget(line)
    watch.start()
    timer, whole = watch.timer, watch.timer.remainingTime()
    qtbot.waitUntil(lambda: timer.remainingTime() < whole - 1500)
    QTest.keyClick(line, Qt.Key.Key_A)
    assert timer.remainingTime() > whole - 1500
    watch.deleteLater()


def test_a_repaint_is_no_sign_of_life_and_a_stopped_watch_stays_still(
    qapp: QApplication, qtbot: QtBot
) -> None:
    watch, line = IdleWatch(qapp, 60, qapp), QLineEdit()
    qtbot.addWidget(line)
    watch.start()
    whole = watch.timer.remainingTime()
    qtbot.waitUntil(lambda: watch.timer.remainingTime() < whole - 1500)
    QApplication.sendEvent(line, QEvent(QEvent.Type.UpdateRequest))
    assert watch.timer.remainingTime() < whole - 1500
    watch.stop()
    QTest.keyClick(line, Qt.Key.Key_A)
    assert not watch.is_watching()
    watch.deleteLater()
