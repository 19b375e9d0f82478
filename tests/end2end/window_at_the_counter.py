"""A child process: the real window, offscreen, driven by keys alone.

`python -m tests.end2end.window_at_the_counter FOLDER OFFICER PASSPHRASE`. Each line on standard
input is a JSON object: `rows` of an MRZ, typed as a reader types them, and whether to `save`.
Says `Ready DRAFTS`, then for each `Answered` when all questions have their answer and, once it is
saved, `Saved NUMBER` when the window says so.
"""

import json
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.fast_lane import Question, next_question
from app.domain.ids import system_clock
from app.domain.shift import Presets
from app.services.access import Access
from app.services.views import Registered
from app.settings.place import Place, hold
from app.ui.application import Program, make_application
from app.ui.capture.counter import Counter, Phase
from app.ui.capture.page import CapturePage
from app.ui.frame.desk import Desk
from app.ui.pages.shift import ShiftPage
from app.ui.window import MainWindow

T = TypeVar("T")
PATIENCE_SECONDS = 60
FASTEST_HAND_SECONDS = 0.25  # an Enter right behind a scan is still the reader's
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Presets("E", "B", "uzb", "UZB")
KEYS: Mapping[Question, tuple[Qt.Key, str]] = {
    Question.EARLIER_VISIT: (Qt.Key.Key_Return, "\r"),
    Question.PURPOSE: (Qt.Key.Key_1, "1"),
    Question.NEXT_DESTINATION: (Qt.Key.Key_1, "1"),
    Question.INTENDED_STAY: (Qt.Key.Key_2, "2"),
    Question.CONSENT: (Qt.Key.Key_Y, "y"),
    Question.WORRIED: (Qt.Key.Key_N, "n"),
}


class NeverCameError(Exception):
    """Something that was waited for did not happen."""


class StrayWindows(QObject):
    """Notices anything but the main window that opens a window of its own, if for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is not QEvent.Type.Show or not isinstance(watched, QWidget):
            return False
        if watched.isWindow() and not isinstance(watched, MainWindow):
            self.found.append(type(watched).__name__)
        return False


def main(folder: Path, officer: str, passphrase: str) -> None:
    application = make_application(["manzil"])
    place = Place(folder)
    strays = StrayWindows()
    application.installEventFilter(strays)
    with hold(place):
        program = Program(application, Access(place, system_clock), place, system_clock)
        program.window.show()
        program.window.activateWindow()
        program.window.windowHandle().requestActivate()
        wait(program.window.isActiveWindow)
        counter = sign_in(program.window, officer, passphrase)
        saved: list[Registered] = []
        counter.saved.connect(saved.append)
        for line in sys.stdin:
            asked = json.loads(line)
            try:
                answer(program.window, counter, asked["rows"])
            except NeverCameError as never:
                at = f"{counter.phase}, {counter.trouble}, focus on {application.focusWidget()}"
                raise SystemExit(f"{never}: {asked['rows']}, {at}") from never
            if not asked["save"]:
                continue
            QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_Return, CONTROL)
            wait(lambda: bool(saved) or counter.trouble is not None)
            if counter.trouble is not None:
                raise SystemExit(f"not saved: {counter.trouble.code}")
            say(f"Saved {saved.pop().registration_number}")
        program.close()
    if strays.found:
        raise SystemExit(f"opened windows of their own: {strays.found}")


def sign_in(window: MainWindow, officer: str, passphrase: str) -> Counter:
    """Type the passphrase of the first officer, who is chosen by typing the name's letter."""
    who = window.sign_in.who
    if wait_for(who.chosen).name != officer:
        raise SystemExit(f"the sign-in screen does not offer {officer} first")
    for letter in passphrase:
        press(window, Qt.Key.Key_unknown, letter)
    press(window, Qt.Key.Key_Return, "\r")
    desk = wait_for(lambda: window.desk)
    laptop = wait_for(lambda: window.work.laptop)
    if laptop.shifts.current() is None:
        start_shift(desk)
    wait(lambda: isinstance(desk.page(), CapturePage))
    counter = next(p for p in desk.pages.values() if isinstance(p, CapturePage)).counter
    wait(lambda: counter.shift is not None and counter.phase is Phase.READY)
    say(f"Ready {len(laptop.drafts.found())}")
    return counter


def start_shift(desk: Desk) -> None:
    """Choose the presets on the shift page, which is shown when no shift is open."""
    page = wait_for(lambda: found if isinstance(found := desk.page(), ShiftPage) else None)
    wait(lambda: bool(page._departure.offered()))
    for part, code in (
        (page._direction, SHIFT.direction),
        (page._transport, SHIFT.transport),
        (page._spoken, SHIFT.language),
        (page._departure, SHIFT.departure_country),
    ):
        part.choose(code)
    page._look()
    page._save.click()


def answer(window: MainWindow, counter: Counter, rows: list[str]) -> None:
    wait(lambda: counter.phase is Phase.READY and counter.document is None)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F5)
    for row in rows:
        for letter in row:
            press(window, Qt.Key.Key_unknown, letter)
        press(window, Qt.Key.Key_Return, "\r")
    typed_at = time.monotonic()
    wait(lambda: counter.phase is Phase.READY and counter.document is not None)
    wait(lambda: time.monotonic() - typed_at > FASTEST_HAND_SECONDS)
    while (question := question_at(counter)) is not Question.SAVE:
        press(window, *KEYS[question])
        wait(lambda asked=question: question_at(counter) is not asked)  # type: ignore[misc] # mypy cannot infer a lambda with a default
    wait(lambda: not counter.keeper._writing and counter.keeper._next is None)
    say("Answered")


def question_at(counter: Counter) -> Question:
    wait(lambda: counter.phase is Phase.READY)
    found = next_question(counter.draft) if counter.draft else None
    if found is None:
        raise SystemExit("no question stands although a document was scanned")
    return found


def press(window: MainWindow, key: Qt.Key, text: str) -> None:
    """One key down and up, as it reaches the window; the text may be of any keyboard layout."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(window.windowHandle(), event)


def wait(until: Callable[[], bool]) -> None:
    """Let events happen until this holds."""
    limit = time.monotonic() + PATIENCE_SECONDS
    while not until():
        if time.monotonic() > limit:
            raise NeverCameError("the window did not come so far")
        QCoreApplication.processEvents()


def wait_for(found: Callable[[], T | None]) -> T:
    """Let events happen until there is one, and return it."""
    wait(lambda: found() is not None)
    there = found()
    assert there is not None
    return there


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
