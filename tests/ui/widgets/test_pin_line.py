"""Six digits of any script, and nothing else."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.widgets.pin_line import PinLine


@pytest.mark.parametrize(
    ("typed", "pin"),
    [("482915", "482915"), ("48a2-9 15", "482915"), ("4829157", "482915")],
)
def test_digits_alone_are_taken(qtbot: QtBot, typed: str, pin: str) -> None:
    line = PinLine()
    qtbot.addWidget(line)
    QTest.keyClicks(line, typed)
    assert line.pin() == pin
    assert line.is_whole()
    assert line.echoMode() is QLineEdit.EchoMode.Password


def test_five_are_not_whole(qtbot: QtBot) -> None:
    line = PinLine()
    qtbot.addWidget(line)
    QTest.keyClicks(line, "48291")
    assert not line.is_whole()


def test_eastern_digits_are_the_same_pin(qtbot: QtBot) -> None:
    line = PinLine()
    qtbot.addWidget(line)
    line.insert("۴۸۲٩١٥")
    assert line.pin() == "482915"
