"""Locked and unlocked: what F12 hides at once, what stays behind, and changing the looks."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.settings.appearance import Appearance, read_appearance
from app.ui.application import Program
from app.ui.frame.places import REGISTER, SEARCH, SHIFT
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import NOON, PASSPHRASE, REGISTRAR, Enrolled

Rest = Callable[[TaskRunner], None]
OpenProgram = Callable[..., Program]


def sign_in(program: Program, rest: Rest, passphrase: str = PASSPHRASE) -> None:
    """As an officer does: type the passphrase, press Enter."""
    (line,) = program.window.sign_in.who.findChildren(QLineEdit)
    line.clear()
    QTest.keyClicks(line, passphrase)
    QTest.keyClick(line, Qt.Key.Key_Return)
    rest(program.tasks)


def words_of(program: Program) -> str:
    """Everything that any widget of the window says, seen or not."""
    window = program.window
    labels = [f"{label.text()} {label.toolTip()}" for label in window.findChildren(QLabel)]
    lines = [line.text() for line in window.findChildren(QLineEdit)]
    return " ".join((*labels, *lines, window.windowTitle()))


def test_the_right_passphrase_opens_the_desk_at_the_shift_page(
    open_program: OpenProgram, rest: Rest
) -> None:
    program = open_program()
    sign_in(program, rest)
    desk = program.window.desk
    assert desk is not None
    assert desk.page() is desk.pages[SHIFT], "without a shift nothing is registered"


def test_an_open_shift_leads_straight_to_the_counter(
    open_program: OpenProgram, enrolled: Enrolled, rest: Rest
) -> None:
    enrolled.fill(1)
    program = open_program()
    sign_in(program, rest)
    desk = program.window.desk
    assert desk is not None
    assert desk.page() is desk.pages[REGISTER]


def test_a_wrong_passphrase_says_so_at_the_line_and_opens_nothing(
    open_program: OpenProgram, rest: Rest
) -> None:
    program = open_program()
    sign_in(program, rest, "not my words at all")
    assert program.window.desk is None
    assert "This is not the passphrase" in words_of(program)
    sign_in(program, rest)
    assert program.window.desk is not None


def test_f12_hides_at_once_and_leaves_no_name_behind(
    open_program: OpenProgram, enrolled: Enrolled, rest: Rest, qtbot: QtBot
) -> None:
    enrolled.fill(3)
    program = open_program()
    sign_in(program, rest)
    window = program.window
    desk = window.desk
    assert desk is not None
    desk.go(SEARCH)
    rest(program.tasks)
    with qtbot.waitSignal(desk.destroyed):
        QTest.keyClick(window, Qt.Key.Key_F12)
        assert window.sign_in.isVisible(), "before anything is closed the screen is hidden"
        assert window.desk is None
    rest(program.tasks)
    (line,) = window.sign_in.who.findChildren(QLineEdit)
    assert line.text() == ""
    assert window.windowTitle() == "Manzil"
    said = words_of(program)
    for row in enrolled.sign_in().search.page():
        assert row.registration_number not in said
        assert str(row.family_name) not in said


def test_after_locking_the_same_officer_comes_in_again(
    open_program: OpenProgram, rest: Rest
) -> None:
    program = open_program()
    sign_in(program, rest)
    program.window.lock()
    sign_in(program, rest)
    assert program.window.desk is not None
    laptop_words = words_of(program)
    assert REGISTRAR.name in laptop_words


def test_nobody_at_the_keyboard_locks(open_program: OpenProgram, rest: Rest, qtbot: QtBot) -> None:
    program = open_program(idle_seconds=1)
    sign_in(program, rest)
    qtbot.waitUntil(lambda: program.window.desk is None, timeout=10_000)
    assert program.window.sign_in.isVisible()


def test_language_theme_and_size_change_at_once_and_are_kept(
    open_program: OpenProgram, enrolled: Enrolled, rest: Rest, qapp: QApplication
) -> None:
    program = open_program()
    program.window.wear(Appearance("prs", "dark", 13))
    rest(program.tasks)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert "شما کی هستید؟" in words_of(program)
    assert read_appearance(enrolled.place) == Appearance("prs", "dark", 13)
    sign_in(program, rest)
    program.window.wear(Appearance("ru", "glare", 13))
    rest(program.tasks)
    desk = program.window.desk
    assert desk is not None
    assert desk.page().title() == "Смена"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_what_stood_of_the_exchange_stays_on_the_locked_screen(
    open_program: OpenProgram, enrolled: Enrolled, rest: Rest
) -> None:
    enrolled.fill(2)
    program = open_program()
    sign_in(program, rest)
    program.window.lock()
    rest(program.tasks)
    said = words_of(program)
    assert "waiting" in said
    assert "Nothing is lost" in said
    assert enrolled.clock() > NOON
