"""F12 with a PIN pauses: hidden at once, keys gone from the store, and on again with six digits."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.demo.passports import mrz_lines
from app.demo.people import invented_travellers
from app.domain.errors import EnvironmentFailed
from app.services.open_laptop import OpenLaptop
from app.services.reading import MRZ_READER
from app.services.wipe import Wipe, wipe
from app.settings.laptop import Wiped
from app.ui.application import Program
from app.ui.capture.page import CapturePage
from app.ui.frame.places import REGISTER, SEARCH
from app.ui.pages.pause import PausePage
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import NOON, PRESETS, REGISTRAR, Enrolled
from tests.ui.seen import said, seen

Rest = Callable[[TaskRunner], None]
PIN = "482915"


@pytest.fixture
def opened(enrolled: Enrolled) -> OpenLaptop:
    """The registrar's laptop, with people in the list, a shift open and a PIN."""
    enrolled.fill(3)
    laptop = enrolled.sign_in(REGISTRAR)
    laptop.pin.set_pin(PIN)
    return laptop


@pytest.fixture
def program(open_program: Callable[..., Program], opened: OpenLaptop, rest: Rest) -> Program:
    made = open_program()
    made.window.open(opened)
    rest(made.tasks)
    return made


def paused_page(program: Program, rest: Rest) -> PausePage:
    QTest.keyClick(program.window, Qt.Key.Key_F12)
    page = pause_of(program)
    assert page is not None
    assert page.isVisible(), "before anything is closed the screen is hidden"
    rest(program.tasks)
    return page


def pause_of(program: Program) -> PausePage | None:
    return program.window.work.pause_page


def type_pin(page: PausePage, pin: str) -> None:
    QTest.keyClicks(page.line, pin)
    QTest.keyClick(page.line, Qt.Key.Key_Return)


def test_six_digits_go_on_where_the_work_stopped(
    program: Program, opened: OpenLaptop, rest: Rest
) -> None:
    desk = program.window.desk
    assert desk is not None
    desk.go(SEARCH)
    rest(program.tasks)
    page = paused_page(program, rest)
    with pytest.raises(EnvironmentFailed, match="locked"):
        opened.search.page()
    type_pin(page, PIN)
    rest(program.tasks)
    again = program.window.desk
    assert again is not None
    assert again is not desk
    assert again.place() == SEARCH
    assert pause_of(program) is None
    page = paused_page(program, rest)
    type_pin(page, PIN)
    rest(program.tasks)
    assert program.window.desk is not None, "the PIN holds until the lock"


def test_a_paused_screen_names_nobody_who_was_registered(
    program: Program, opened: OpenLaptop, rest: Rest
) -> None:
    names = [str(row.family_name) for row in opened.search.page()]
    numbers = [row.registration_number for row in opened.search.page()]
    desk = program.window.desk
    assert desk is not None
    desk.go(SEARCH)
    rest(program.tasks)
    paused_page(program, rest)
    words = " ".join(said(program.window))
    assert REGISTRAR.name in words
    assert [name for name in (*names, *numbers) if name in words] == []
    assert program.window.windowTitle() == "Manzil"


def test_the_draft_is_found_again(program: Program, rest: Rest) -> None:
    desk = program.window.desk
    assert desk is not None
    page = desk.pages[REGISTER]
    assert isinstance(page, CapturePage)
    (traveller,) = invented_travellers(9, NOON.date())[8:]
    page.counter.scan("\n".join(mrz_lines(traveller.passport)), MRZ_READER)
    rest(program.tasks)
    type_pin(paused_page(program, rest), PIN)
    rest(program.tasks)
    desk = program.window.desk
    assert desk is not None
    assert "An unfinished registration was found" in seen(desk)


def test_wrong_digits_are_counted_and_the_fifth_locks(program: Program, rest: Rest) -> None:
    page = paused_page(program, rest)
    for left in (4, 3, 2, 1):
        type_pin(page, "111222")
        rest(program.tasks)
        assert f"This is not the PIN. Tries left: {left}." in seen(page)
    type_pin(page, "111222")
    rest(program.tasks)
    assert pause_of(program) is None
    assert "The pause is over. Sign in with your passphrase." in seen(program.window.sign_in)


def test_lock_instead_needs_the_passphrase(program: Program, rest: Rest) -> None:
    page = paused_page(program, rest)
    page.over.emit(None)
    assert program.window.sign_in.isVisible()
    assert pause_of(program) is None
    rest(program.tasks)


def test_an_hour_and_sleep_end_the_pause(program: Program, enrolled: Enrolled, rest: Rest) -> None:
    page = paused_page(program, rest)
    page.look()
    assert pause_of(program) is page
    enrolled.clock.now += timedelta(minutes=61)
    page.look()
    assert pause_of(program) is None
    assert program.window.sign_in.isVisible()
    rest(program.tasks)


def test_a_machine_that_goes_to_sleep_is_locked(
    program: Program, qapp: QApplication, rest: Rest
) -> None:
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationSuspended)
    assert program.window.desk is None
    assert pause_of(program) is None, "asleep it is the lock, not the pause"
    rest(program.tasks)


def test_without_a_shift_there_is_only_the_lock(
    open_program: Callable[..., Program], enrolled: Enrolled, rest: Rest
) -> None:
    laptop = enrolled.sign_in()
    laptop.pin.set_pin(PIN)
    program = open_program()
    program.window.open(laptop)
    rest(program.tasks)
    QTest.keyClick(program.window, Qt.Key.Key_F12)
    assert pause_of(program) is None
    assert program.window.sign_in.isVisible()
    rest(program.tasks)


def test_locked_while_the_pause_begins(program: Program, rest: Rest, qtbot: QtBot) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_F12)
    program.window.lock()
    assert program.window.sign_in.isVisible()
    rest(program.tasks)
    assert pause_of(program) is None


def test_pauses_of_the_idle_too(
    open_program: Callable[..., Program], enrolled: Enrolled, rest: Rest, qtbot: QtBot
) -> None:
    laptop = enrolled.sign_in()
    laptop.shifts.start(PRESETS)
    laptop.pin.set_pin(PIN)
    program = open_program(idle_seconds=1)
    program.window.open(laptop)
    rest(program.tasks)
    qtbot.waitUntil(lambda: program.window.work.pause_page is not None, timeout=10_000)
    rest(program.tasks)


def test_a_laptop_wiped_meanwhile_says_so(program: Program, enrolled: Enrolled, rest: Rest) -> None:
    desk = program.window.desk
    assert desk is not None
    error = wipe(enrolled.place, Wipe(Wiped.HEADQUARTERS))
    desk.watch.failed.emit(error)
    rest(program.tasks)
    assert program.window.desk is None
    assert "This laptop was withdrawn" in seen(program.window)
