"""A laptop is let go of behind what every lane still does on it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import EnvironmentFailed, ManzilError
from app.services.open_laptop import OpenLaptop
from app.services.pause import Paused
from app.ui.frame.closing import Closing, hide_others
from app.ui.tasks import Lane, TaskRunner
from tests.ui.enrolled import PRESETS, Enrolled

Rest = Callable[[TaskRunner], None]
PIN = "482915"


def failing(error: ManzilError) -> None:
    raise AssertionError(error)


def test_closing_waits_for_every_lane(enrolled: Enrolled, tasks: TaskRunner, rest: Rest) -> None:
    laptop, owner = enrolled.sign_in(), QObject()
    found: list[int] = []

    def search() -> None:
        found.append(len(laptop.search.page()))

    lanes: tuple[Lane, ...] = ("network", "compute")
    for lane in lanes:
        tasks.run(lane, search, owner, lambda _: None, failing)
    Closing(tasks, owner).close(laptop, failing)
    rest(tasks)
    assert found == [0, 0], "the laptop was open for both"
    with pytest.raises(EnvironmentFailed):
        laptop.search.page()


def test_a_pause_is_begun_or_the_laptop_locked(
    enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    owner = QObject()
    told: list[Paused[OpenLaptop] | None] = []
    laptop = enrolled.sign_in()
    Closing(tasks, owner).pause(laptop, told.append, failing)
    rest(tasks)
    assert told == [None], "without a PIN it is the lock"
    with pytest.raises(EnvironmentFailed):
        laptop.search.page()
    laptop = enrolled.sign_in()
    laptop.shifts.start(PRESETS)
    laptop.pin.set_pin(PIN)
    Closing(tasks, owner).pause(laptop, told.append, failing)
    rest(tasks)
    assert isinstance(told[1], Paused)
    told[1].lock()


def test_dialogs_are_hidden_with_the_page(qapp: QApplication, qtbot: QtBot) -> None:
    window, dialog = QWidget(), QWidget()
    for widget in (window, dialog):
        qtbot.addWidget(widget)
        widget.show()
    hide_others(qapp, window)
    assert window.isVisible()
    assert not dialog.isVisible()
