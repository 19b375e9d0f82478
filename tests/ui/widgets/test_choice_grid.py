"""One of several: by key, arrows or mouse; nothing until somebody chooses."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.views import Choice
from app.ui.widgets.choice import ChoiceButton
from app.ui.widgets.choice_grid import CAPS, ChoiceGrid

WAYS = [Choice(code, word, word) for code, word in (("F", "On foot"), ("B", "Bus"), ("R", "Train"))]


def grid_of(qtbot: QtBot, choices: list[Choice]) -> ChoiceGrid:
    grid = ChoiceGrid(2)
    qtbot.addWidget(grid)
    grid.offer(choices)
    grid.show()
    return grid


def checked(grid: ChoiceGrid) -> list[str]:
    return [b.label() for b in grid.findChildren(ChoiceButton) if b.isChecked()]


def test_nothing_is_chosen_beforehand(qtbot: QtBot) -> None:
    grid = grid_of(qtbot, WAYS)
    assert grid.code() == ""
    assert checked(grid) == []


def test_a_key_chooses_and_says_so(qtbot: QtBot) -> None:
    grid = grid_of(qtbot, WAYS)
    with qtbot.waitSignal(grid.chosen) as told:
        QTest.keyClick(grid.first(), Qt.Key.Key_2)
    assert told.args == ["B"]
    assert checked(grid) == ["Bus"]
    QTest.keyClick(grid.first(), Qt.Key.Key_9)
    assert grid.code() == "B", "a key that stands for nothing changes nothing"
    QTest.keyClick(grid.first(), Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert grid.code() == "B", "Alt+1 is the window's"


def test_a_click_chooses(qtbot: QtBot) -> None:
    grid = grid_of(qtbot, WAYS)
    train = next(b for b in grid.findChildren(ChoiceButton) if b.label() == "Train")
    with qtbot.waitSignal(grid.chosen):
        QTest.mouseClick(train, Qt.MouseButton.LeftButton)
    assert grid.code() == "R"


def test_what_was_chosen_stays_in_other_words(qtbot: QtBot) -> None:
    grid = grid_of(qtbot, WAYS)
    grid.choose("B")
    grid.offer([Choice("B", "Автобус", "Автобус"), Choice("R", "Поезд", "Поезд")])
    qtbot.waitUntil(lambda: len(grid.findChildren(ChoiceButton)) == 2)
    shown = grid.findChildren(ChoiceButton)
    assert [b.label() for b in shown if b.isChecked()] == ["Автобус"]
    grid.choose("")
    assert [b.label() for b in shown if b.isChecked()] == []


def test_dari_shows_its_own_digits_and_takes_both(qtbot: QtBot) -> None:
    grid = ChoiceGrid(2)
    qtbot.addWidget(grid)
    grid.offer(WAYS, "۱۲۳")
    assert [b.cap() for b in grid.findChildren(ChoiceButton)] == ["۱", "۲", "۳"]
    QTest.keyClick(grid.first(), Qt.Key.Key_3)
    assert grid.code() == "R"
    eastern = QKeyEvent(QEvent.Type.KeyPress, 0x06F2, Qt.KeyboardModifier.NoModifier, "۲")
    QApplication.sendEvent(grid.first(), eastern)
    assert grid.code() == "B"


def test_after_nine_come_letters(qtbot: QtBot) -> None:
    many = [Choice(str(n), f"Language {n}", "") for n in range(15)]
    grid = grid_of(qtbot, many)
    caps = [b.cap() for b in grid.findChildren(ChoiceButton)]
    assert caps == list(CAPS[:15])
    with qtbot.waitSignal(grid.chosen) as told:
        QTest.keyClick(grid.first(), Qt.Key.Key_A)
    assert told.args == ["9"]
