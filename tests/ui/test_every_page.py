"""Every page in every language and size: nothing cut, nothing unnamed, nothing too large."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.services.protection import DraftKind
from app.settings.appearance import Appearance
from app.ui.application import Program
from app.ui.frame.places import PERSON, REGISTER, SEARCH, SHIFT, SYNC, WORK
from app.ui.pages.person.page import PersonPage
from app.ui.pages.search import SearchPage
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.choice import ChoiceButton
from app.ui.widgets.text import ElidedText
from tests.ui.enrolled import PRESETS, SUPERVISOR, Enrolled

Rest = Callable[[TaskRunner], None]
LANGUAGES = ("en", "ru", "prs")
WINDOWS = ((1366, 768), (1280, 720))
WIDEST, HIGHEST = 1366, 700
_ROUNDS = 12
PAGES = (REGISTER, SEARCH, SYNC, SHIFT, WORK, PERSON)


def cut(window: QWidget) -> Iterator[str]:
    """Labels and buttons in sight whose text has less room than it needs."""
    for label in window.findChildren(QLabel):
        if not label.isVisible() or isinstance(label, ElidedText) or not label.text():
            continue
        if label.wordWrap():
            if label.heightForWidth(label.width()) > label.height() + 1:
                yield f"label {label.text()!r} is too high for {label.size()}"
        elif label.sizeHint().width() > label.width() + 1:
            yield f"label {label.text()!r} is too wide for {label.width()}"
    for button in window.findChildren(Button):
        needed = button.minimumSizeHint() if isinstance(button, ChoiceButton) else button.sizeHint()
        if button.isVisible() and button.text() and needed.width() > button.width() + 1:
            yield f"button {button.text()!r} is too wide for {button.width()}"


def unnamed(window: QWidget) -> Iterator[str]:
    """What takes the keyboard without saying what it is."""
    for widget in window.findChildren(QWidget):
        focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
        if not focusable or isinstance(widget, QScrollArea):
            continue
        if widget.focusProxy() is not None or widget.objectName().startswith("qt_"):
            continue
        named = widget.accessibleName()
        if isinstance(widget, QAbstractButton):
            named = named or widget.text()
        if isinstance(widget, (QLineEdit, QPlainTextEdit, QAbstractItemView)):
            named = widget.accessibleName()
        if not named:
            yield f"{type(widget).__name__} {widget.objectName()}"


def repeated_mnemonics(window: QWidget) -> list[str]:
    """Letters that lead to more than one thing in sight."""
    labels = [w.text() for w in window.findChildren(QLabel) if w.isVisible()]
    buttons = [
        w.text()
        for w in window.findChildren(QAbstractButton)
        if w.isVisible() and not isinstance(w, ChoiceButton)
    ]
    letters = Counter(
        plain[plain.index("&") + 1].casefold()
        for plain in (text.replace("&&", "") for text in (*labels, *buttons))
        if "&" in plain[:-1]
    )
    return [letter for letter, count in letters.items() if count > 1]


@pytest.fixture
def open_desk(
    open_program: Callable[..., Program], enrolled: Enrolled, rest: Rest
) -> Callable[[int], Program]:
    """The program at a text size, the supervisor at the desk, a shift open, people in the list."""

    def open_it(points: int) -> Program:
        enrolled.fill(6)
        program = open_program(Appearance("en", "light", points))
        laptop = enrolled.sign_in(SUPERVISOR)
        laptop.shifts.start(PRESETS)
        program.window.open(laptop)
        rest(program.tasks)
        return program

    return open_it


def settled(program: Program, rest: Rest) -> None:
    """Everything is home and laid out: layouts answer requests of layouts some rounds long."""
    for _ in range(_ROUNDS):
        rest(program.tasks)
        QCoreApplication.processEvents()


def resized(program: Program, width: int, height: int, rest: Rest) -> None:
    """Also when the words of the language before needed more room than that."""
    program.window.resize(width, height)
    settled(program, rest)
    program.window.resize(width, height)
    settled(program, rest)


def somebody(enrolled: Enrolled) -> UUID:
    """Whoever was registered last."""
    laptop = enrolled.sign_in(SUPERVISOR)
    person = laptop.search.page()[0].person_id
    laptop.close()
    return person


@pytest.mark.parametrize("points", [11, 13])
def test_nothing_is_cut_unnamed_or_too_large(
    open_desk: Callable[[int], Program], enrolled: Enrolled, rest: Rest, points: int
) -> None:
    program = open_desk(points)
    window = program.window
    found: list[str] = []
    first = somebody(enrolled)
    for language in LANGUAGES:
        window.wear(replace(window.appearance, language=language))
        for width, height in WINDOWS:
            resized(program, width, height, rest)
            for name in PAGES:
                desk = window.desk
                assert desk is not None
                if name == PERSON:
                    desk.open_person(first)
                else:
                    desk.go(name)
                page = desk.pages[name]
                if name == SEARCH and isinstance(page, SearchPage):
                    page.open_export()
                settled(program, rest)
                where = f"{language} {points} {width} {name}: "
                found += [where + trouble for trouble in (*cut(window), *unnamed(window))]
                found += [f"{where}Alt+{letter}" for letter in repeated_mnemonics(window)]
                needs = window.minimumSizeHint()
                if needs.width() > WIDEST or needs.height() > HIGHEST or window.width() != width:
                    found.append(f"{where}needs {needs.width()} x {needs.height()}")
    assert found == []


def unfolded(page: PersonPage) -> Iterator[str]:
    """What can be done about a person, one after another, and the quiet room at the end."""
    panels = page.panels
    for name, panel in (("receive", panels.receive), ("ask", panels.ask_to_read)):
        page._unfold(panel)
        yield name
    for name, unfold in (("correct", page.correct), ("print", page.print)):
        unfold()
        yield name
    page._withdraw("REG")
    yield "withdraw"
    panels.fold()
    page.sections.protection.note.click()
    yield "door"
    page.room.door.alone.setChecked(True)
    page.room.door._begin(DraftKind.SCREENING)
    yield "questions"
    page.room.leave()


@pytest.mark.parametrize("points", [11, 13])
def test_what_unfolds_in_a_persons_file(
    open_desk: Callable[[int], Program], enrolled: Enrolled, rest: Rest, points: int
) -> None:
    program = open_desk(points)
    window = program.window
    found: list[str] = []
    first = somebody(enrolled)
    for language in LANGUAGES:
        window.wear(replace(window.appearance, language=language))
        resized(program, *WINDOWS[-1], rest)
        desk = window.desk
        assert desk is not None
        desk.open_person(first)
        settled(program, rest)
        page = desk.pages[PERSON]
        assert isinstance(page, PersonPage)
        for name in unfolded(page):
            settled(program, rest)
            where = f"{language} {points} {name}: "
            found += [where + trouble for trouble in (*cut(window), *unnamed(window))]
            found += [f"{where}Alt+{letter}" for letter in repeated_mnemonics(window)]
            needs = window.minimumSizeHint()
            if needs.width() > WIDEST or needs.height() > HIGHEST:
                found.append(f"{where}needs {needs.width()} x {needs.height()}")
    assert found == []


@pytest.mark.parametrize("points", [11, 13])
def test_the_locked_screen_too(
    open_program: Callable[..., Program], rest: Rest, points: int
) -> None:
    program = open_program(Appearance("en", "light", points))
    window = program.window
    found: list[str] = []
    for language in LANGUAGES:
        window.wear(replace(window.appearance, language=language))
        for width, height in WINDOWS:
            resized(program, width, height, rest)
            where = f"{language} {points} {width}: "
            found += [where + trouble for trouble in (*cut(window), *unnamed(window))]
            found += [f"{where}Alt+{letter}" for letter in repeated_mnemonics(window)]
            needs = window.minimumSizeHint()
            if needs.width() > WIDEST or needs.height() > HIGHEST or window.width() != width:
                found.append(f"{where}needs {needs.width()} x {needs.height()}")
    assert found == []


def test_the_sweep_finds_what_it_looks_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("&A label that is far too long", window)
    label.resize(20, 20)
    button = Button("&Another", kind="plain")
    button.setParent(window)
    button.resize(10, 40)
    line = QLineEdit(window)
    window.resize(400, 100)
    window.show()
    assert len(list(cut(window))) == 2
    assert list(unnamed(window)) == ["QLineEdit "]
    assert repeated_mnemonics(window) == ["a"]
    assert line.isVisible()
