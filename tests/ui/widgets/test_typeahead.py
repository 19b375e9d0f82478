"""A choice is found by code or by any part of its name; what names nothing chooses nothing."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.views import Choice
from app.ui.widgets.typeahead import TypeAhead

PLACES = [
    Choice("AFG", "Afghanistan", "Afghanistan"),
    Choice("TJK", "Tajikistan", "Tajikistan"),
    Choice("KGZ", "Kyrgyzstan", "Kyrgyzstan"),
    Choice("PAK", "Pakistan", "Pakistan"),
]


@pytest.fixture
def line(qtbot: QtBot) -> TypeAhead:
    made = TypeAhead()
    qtbot.addWidget(made)
    made.offer(PLACES)
    return made


def close_list(line: TypeAhead) -> None:
    popup = line.completer().popup()
    assert popup is not None
    popup.hide()


def leave(line: TypeAhead) -> None:
    close_list(line)
    QApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))


@pytest.mark.parametrize(
    ("typed", "code"), [("tjk", "TJK"), ("ajik", "TJK"), ("KYRG", "KGZ"), ("pakistan (p", "PAK")]
)
def test_leaving_takes_the_only_one_that_fits(
    line: TypeAhead, qtbot: QtBot, typed: str, code: str
) -> None:
    QTest.keyClicks(line, typed)
    with qtbot.waitSignal(line.chosen) as told:
        leave(line)
    assert told.args == [code]
    assert line.code() == code
    assert line.text().endswith(f"({code})")


def test_enter_settles_too(line: TypeAhead, qtbot: QtBot) -> None:
    QTest.keyClicks(line, "kgz")
    close_list(line)
    with qtbot.waitSignal(line.chosen) as told:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert told.args == ["KGZ"]


@pytest.mark.parametrize("typed", ["stan", "zzz", ""])
def test_what_fits_several_or_none_chooses_nothing(line: TypeAhead, typed: str) -> None:
    QTest.keyClicks(line, typed)
    leave(line)
    assert line.code() == ""


def test_writing_on_takes_the_choice_back(line: TypeAhead, qtbot: QtBot) -> None:
    line.choose("AFG")
    assert line.code() == "AFG"
    with qtbot.waitSignal(line.chosen) as told:
        QTest.keyClicks(line, "x")
    assert told.args == [""]


def test_the_choice_stays_in_another_language(line: TypeAhead) -> None:
    line.choose("TJK")
    line.offer([Choice("TJK", "Таджикистан", "Таджикистан"), Choice("AFG", "Афганистан", "")])
    assert line.text() == "Таджикистан (TJK)"
    assert line.code() == "TJK"


def test_the_list_below_finds_any_part(line: TypeAhead) -> None:
    completer = line.completer()
    completer.setCompletionPrefix("gha")
    assert completer.currentCompletion() == "Afghanistan (AFG)"
    assert next(iter(line.offered())) == "Afghanistan (AFG)"
