"""The shift over the real services: four choices, none made for anyone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.domain.shift import Presets
from app.services.open_laptop import OpenLaptop
from app.ui.pages.shift import ShiftPage
from app.ui.tasks import TaskRunner
from app.ui.widgets.choice import ChoiceButton
from app.ui.widgets.choice_grid import ChoiceGrid
from app.ui.widgets.typeahead import TypeAhead
from tests.ui.seen import said

Rest = Callable[[TaskRunner], None]


@pytest.fixture
def page(qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest) -> ShiftPage:
    made = ShiftPage(laptop.shifts, laptop.reference, laptop.pin, tasks, "en")
    qtbot.addWidget(made)
    made.resize(1170, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.enter()
    rest(tasks)
    return made


def main_button(page: ShiftPage) -> QAbstractButton:
    return next(b for b in page.findChildren(QAbstractButton) if b.property("kind") == "main")


def marked(page: ShiftPage) -> list[str]:
    return [b.label() for b in page.findChildren(ChoiceButton) if b.isChecked()]


def grids(page: ShiftPage) -> list[ChoiceGrid]:
    return page.findChildren(ChoiceGrid)


def test_nothing_is_chosen_and_the_button_says_what_is_missing(page: ShiftPage) -> None:
    assert marked(page) == []
    assert page.findChildren(TypeAhead)[0].code() == ""
    assert not main_button(page).isEnabled()
    assert "Still to choose: direction, transport, country, language" in said(page)


def test_refused_entry_is_no_direction_of_a_shift(page: ShiftPage) -> None:
    labels = [b.label() for b in page.findChildren(ChoiceButton)]
    assert "Entry" in labels
    assert "Not crossing" in labels
    assert "Refused entry" not in labels


def test_four_keys_and_a_country_start_the_shift(
    page: ShiftPage, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest, qtbot: QtBot
) -> None:
    for grid, key in zip(grids(page), (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_2), strict=True):
        QTest.keyClick(grid.first(), key)
    country = page.findChildren(TypeAhead)[0]
    QTest.keyClicks(country, "uzb")
    popup = country.completer().popup()
    assert popup is not None
    popup.hide()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page), "the offscreen platform forgets it when a popup closes"
    QTest.keyClick(country, Qt.Key.Key_Return)
    assert main_button(page).isEnabled()
    with qtbot.waitSignal(page.shift_changed) as told:
        QTest.keyClick(country, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [True]
    shift = laptop.shifts.current()
    assert shift is not None
    assert shift.presets == Presets("E", "B", "uzb", "UZB")
    rest(tasks)


def test_an_open_shift_is_shown_changed_and_ended(
    page: ShiftPage, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest, qtbot: QtBot
) -> None:
    laptop.shifts.start(Presets("X", "C", "tgk", "AFG"))
    page.enter()
    rest(tasks)
    assert marked(page) == ["Exit", "Car / minibus", "Tajik"]
    assert page.findChildren(TypeAhead)[0].text() == "Afghanistan (AFG)"
    assert main_button(page).text() == "Keep"
    QTest.keyClick(grids(page)[0].first(), Qt.Key.Key_1)
    with qtbot.waitSignal(page.shift_changed):
        main_button(page).click()
    shift = laptop.shifts.current()
    assert shift is not None
    assert shift.presets == Presets("E", "C", "tgk", "AFG")
    end = next(b for b in page.findChildren(QAbstractButton) if "End" in b.text())
    with qtbot.waitSignal(page.shift_changed) as told:
        end.click()
    assert told.args == [False]
    assert laptop.shifts.current() is None
    assert marked(page) == []
    rest(tasks)


def test_choices_stay_when_the_language_changes(
    page: ShiftPage,
    tasks: TaskRunner,
    rest: Rest,
    speak: Callable[[str], None],
    qtbot: QtBot,
) -> None:
    QTest.keyClick(grids(page)[1].first(), Qt.Key.Key_3)
    speak("prs")
    page.retranslate("prs")
    rest(tasks)
    qtbot.waitUntil(lambda: marked(page) == ["بس"])
    assert page.title() == "نوبت کاری"


def test_the_keyboard_alone_goes_down_the_page(page: ShiftPage) -> None:
    direction, transport, spoken = grids(page)
    country = page.findChildren(TypeAhead)[0]
    direction.first().setFocus()
    seen = []
    for key, tabbed_to in (
        (Qt.Key.Key_1, transport),
        (Qt.Key.Key_3, country),
        (Qt.Key.Key_U, spoken),
        (Qt.Key.Key_2, page),
    ):
        QTest.keyClick(page.focusWidget(), key)
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        seen.append(tabbed_to.isAncestorOf(page.focusWidget()) or tabbed_to is page.focusWidget())
    assert seen == [True, True, True, True]
    assert marked(page) == ["Entry", "Bus", "Uzbek"]


def test_what_was_chosen_stays_when_the_page_is_left_before_the_shift_begins(
    page: ShiftPage, tasks: TaskRunner, rest: Rest
) -> None:
    QTest.keyClick(grids(page)[0].first(), Qt.Key.Key_1)
    page.leave()
    page.enter()
    rest(tasks)
    assert marked(page) == ["Entry"]
