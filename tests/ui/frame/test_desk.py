"""The desk: every place by its key, F1 and F7, narrow and wide, counts where they belong."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.limits import Caution, Level, Limit
from app.settings.appearance import Appearance
from app.ui.application import Program
from app.ui.frame.desk import NARROW, Desk
from app.ui.frame.header import Header
from app.ui.frame.key_sheet import KeySheet
from app.ui.frame.nav import Nav, NavItem
from app.ui.frame.places import LAPTOP, PERSON, REGISTER, SEARCH, SHIFT, SYNC, WORK
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import PRESETS, SUPERVISOR, Enrolled
from tests.ui.seen import said, seen

Rest = Callable[[TaskRunner], None]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def program(open_program: Callable[..., Program], enrolled: Enrolled, rest: Rest) -> Program:
    enrolled.fill(3)
    made = open_program()
    laptop = enrolled.sign_in(SUPERVISOR)
    laptop.shifts.start(PRESETS)
    made.window.open(laptop)
    rest(made.tasks)
    return made


def desk_of(program: Program) -> Desk:
    desk = program.window.desk
    assert desk is not None
    return desk


def test_alt_and_a_digit_leads_to_every_place(program: Program, rest: Rest) -> None:
    desk = desk_of(program)
    assert desk.page() is desk.pages[REGISTER]
    for key, name in (
        (Qt.Key.Key_2, SEARCH),
        (Qt.Key.Key_3, SYNC),
        (Qt.Key.Key_4, SHIFT),
        (Qt.Key.Key_5, WORK),
        (Qt.Key.Key_1, REGISTER),
    ):
        QTest.keyClick(program.window, key, ALT)
        assert desk.page() is desk.pages[name]
        marked = [item.place.name for item in desk.findChildren(NavItem) if item.isChecked()]
        assert marked == [name]
    rest(program.tasks)


def test_f7_leads_to_the_shift_and_f1_shows_and_hides_the_keys(
    program: Program, rest: Rest
) -> None:
    desk = desk_of(program)
    QTest.keyClick(program.window, Qt.Key.Key_F7)
    assert desk.page() is desk.pages[SHIFT]
    (sheet,) = desk.findChildren(KeySheet)
    QTest.keyClick(program.window, Qt.Key.Key_F1)
    assert sheet.isVisible()
    QTest.keyClick(program.window, Qt.Key.Key_F1)
    assert not sheet.isVisible()
    rest(program.tasks)


def test_the_navigation_is_icons_only_up_to_1280(program: Program, qtbot: QtBot) -> None:
    desk = desk_of(program)
    (nav,) = desk.findChildren(Nav)
    program.window.resize(1366, 768)
    qtbot.waitUntil(lambda: desk.width() == 1366)
    wide = nav.width()
    program.window.resize(NARROW, 720)
    qtbot.waitUntil(lambda: nav.width() < wide // 2)
    assert program.window.width() == NARROW, "the window is allowed to be that narrow"


def test_what_waits_stands_in_the_header_the_navigation_and_the_foot(program: Program) -> None:
    desk = desk_of(program)
    state = desk.watch.state
    assert state is not None
    (sync,) = [item for item in desk.findChildren(NavItem) if item.place.name == SYNC]
    assert sync.accessibleDescription() == str(state.waiting)
    assert str(state.waiting) in desk.exchange_words().text


def test_a_count_follows_every_registration(program: Program, rest: Rest) -> None:
    desk = desk_of(program)
    before = desk.watch.state
    assert before is not None
    desk.pages[REGISTER].count_changed.emit()
    rest(program.tasks)
    assert "3" in said(desk), "three today"


def test_the_desk_speaks_another_language_at_once(program: Program, rest: Rest) -> None:
    program.window.wear(Appearance("ru", "light", 11))
    rest(program.tasks)
    desk = desk_of(program)
    names = {item.text() for item in desk.findChildren(NavItem)}
    assert {"Регистрация", "Поиск", "Обмен", "Смена"} <= names
    assert {"Достук", "Въезд"} <= set(said(desk))


def test_a_file_leads_back_to_where_it_was_asked_for(
    program: Program, enrolled: Enrolled, rest: Rest
) -> None:
    desk = desk_of(program)
    laptop = enrolled.sign_in(SUPERVISOR)
    person = laptop.search.page()[0].person_id
    laptop.close()
    for place in (SEARCH, WORK):
        desk.go(place)
        desk.page().person_asked.emit(person)
        rest(program.tasks)
        assert desk.page() is desk.pages[PERSON]
        assert [i.place.name for i in desk.findChildren(NavItem) if i.isChecked()] == [place]
        QTest.keyClick(program.window, Qt.Key.Key_Escape)
        assert desk.page() is desk.pages[place]
    rest(program.tasks)


def test_what_waits_on_a_page_stands_in_the_navigation(program: Program, rest: Rest) -> None:
    desk = desk_of(program)
    (work,) = [item for item in desk.findChildren(NavItem) if item.place.name == WORK]
    desk.pages[WORK].waiting_changed.emit(2)
    assert work.accessibleDescription() == "2"
    desk.pages[WORK].waiting_changed.emit(0)
    assert work.accessibleDescription() == ""
    rest(program.tasks)


def test_ending_the_shift_closes_the_counter(program: Program, rest: Rest) -> None:
    desk = desk_of(program)
    desk.pages[SHIFT].shift_changed.emit(False)
    desk.go(REGISTER)
    assert desk.page() is desk.pages[SHIFT], "without a shift the counter is closed"
    rest(program.tasks)


def test_strong_warnings_stand_in_the_header_and_on_the_sync_page(
    program: Program, rest: Rest
) -> None:
    desk = desk_of(program)
    desk.go(SYNC)
    desk.limits.cautions = (Caution(Limit.CONTACT_DAYS, Level.STRONG, 15),)
    desk.limits.changed.emit(desk.limits.cautions)
    assert "Warnings: 1" in said(desk)
    assert "Days without contact with headquarters: 15" in seen(desk.page())
    desk.findChildren(Header)[0].warnings.click()
    assert desk.place() == LAPTOP
    rest(program.tasks)
