"""Sections by role, chosen by digits."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.limits import Caution, Level, Limit
from app.services.open_laptop import OpenLaptop
from app.ui.pages.laptop.page import (
    CONDITION,
    COPIES,
    ERASE,
    EVIDENCE,
    HEADQUARTERS,
    OFFICERS,
    OWN,
    LaptopPage,
)
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import Enrolled
from tests.ui.pages.laptop.showing import soon

Rest = Callable[[TaskRunner], None]


def page_of(qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, at: Enrolled) -> LaptopPage:
    page = LaptopPage(laptop, tasks, at.clock, "en")
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    page.enter()
    return page


def test_a_supervisor_has_every_section_and_digits_choose(
    qtbot: QtBot, laptop: OpenLaptop, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    page = page_of(qtbot, laptop, tasks, enrolled)
    rest(tasks)
    order = [OWN, CONDITION, COPIES, HEADQUARTERS, EVIDENCE, OFFICERS, ERASE]
    assert list(page.sections) == order
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_7)
    assert page.section() is page.sections[ERASE]
    assert [name for name, one in page.sections.items() if one.isVisible()] == [ERASE]
    rest(tasks)


def test_a_registrar_has_neither_officers_nor_erasing(
    qtbot: QtBot, registrars: OpenLaptop, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    page = page_of(qtbot, registrars, tasks, enrolled)
    rest(tasks)
    assert list(page.sections) == [OWN, CONDITION, COPIES, HEADQUARTERS, EVIDENCE]


def test_what_was_measured_elsewhere_is_shown(
    qtbot: QtBot, laptop: OpenLaptop, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    page = page_of(qtbot, laptop, tasks, enrolled)
    page.show_section(CONDITION)
    rest(tasks)
    page.show_cautions((Caution(Limit.UNSENT, Level.STRONG, 6000),))
    soon(qtbot, page, "6000")
    page.leave()
    rest(tasks)
