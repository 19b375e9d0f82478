"""The paused screen alone: what it asks, and what becomes of a laptop that comes too late."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.errors import EnvironmentFailed
from app.services.open_laptop import OpenLaptop
from app.ui.pages.pause import PausePage
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import PRESETS, REGISTRAR, Enrolled
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]
PIN = "482915"


@pytest.fixture
def page(qtbot: QtBot, tasks: TaskRunner, enrolled: Enrolled, rest: Rest) -> PausePage:
    laptop = enrolled.sign_in()
    laptop.shifts.start(PRESETS)
    laptop.pin.set_pin(PIN)
    made = PausePage(REGISTRAR, "KG06", tasks, "en")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.hold(laptop.pause())
    rest(tasks)
    return made


def test_it_says_where_who_and_how_many_tries(page: PausePage) -> None:
    words = " ".join(seen(page))
    for word in ("Paused", "Dostuk", "Tries left: 5.", "PIN of M. Karimova"):
        assert word in words.replace("&", "")
    assert page.line.echoMode() is QLineEdit.EchoMode.Password


def test_fewer_digits_are_not_tried(page: PausePage) -> None:
    QTest.keyClicks(page.line, "123")
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert "Type all six digits." in seen(page)
    assert any("Tries left: 5." in words for words in seen(page))


def test_a_laptop_that_opens_too_late_is_closed(
    page: PausePage, tasks: TaskRunner, rest: Rest
) -> None:
    opened: list[OpenLaptop] = []
    page.resumed.connect(opened.append)
    QTest.keyClicks(page.line, PIN)
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    page.let_go()
    rest(tasks)
    assert opened == []


def test_the_right_digits_hand_over_the_laptop(
    page: PausePage, tasks: TaskRunner, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.resumed) as told:
        QTest.keyClicks(page.line, PIN)
        QTest.keyClick(page.line, Qt.Key.Key_Return)
    (laptop,) = told.args or [None]
    assert isinstance(laptop, OpenLaptop)
    laptop.close()
    with pytest.raises(EnvironmentFailed):
        laptop.search.page()
