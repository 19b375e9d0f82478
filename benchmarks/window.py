"""The real window, offscreen, with somebody signed in: what is measured on it, and keys to it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.services.access import Access
from app.services.open_laptop import OpenLaptop
from app.settings.place import Place, hold
from app.ui.application import Program, make_application
from app.ui.frame.desk import Desk
from app.ui.window import MainWindow
from tests.end2end.window_at_the_counter import NeverCameError

T = TypeVar("T")
PATIENCE_MS = 60_000


@dataclass(frozen=True)
class OpenWindow:
    """The program with a desk in its window."""

    program: Program
    laptop: OpenLaptop
    desk: Desk

    @property
    def window(self) -> MainWindow:
        return self.program.window

    @property
    def handle(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def rest(self) -> None:
        """Until everything that was asked of the lanes has come home."""
        happen(lambda: self.program.tasks.is_idle)


@contextmanager
def signed_in(place: Place, access: Access, passphrase: str) -> Iterator[OpenWindow]:
    """The first officer of the sign-in screen types the passphrase."""
    application = the_application()
    with hold(place):
        program = Program(application, access, place, access._clock)
        try:
            program.window.show()
            program.window.activateWindow()
            happen(program.window.isActiveWindow)
            program.get_ready()
            yield _opened(program, passphrase)
        finally:
            program.close()
            program.window.deleteLater()
            QCoreApplication.processEvents()


def the_application() -> QApplication:
    """One for all benchmarks of a run; its cursors do not blink, for that is painting too."""
    made = QApplication.instance()
    application = made if isinstance(made, QApplication) else make_application(["manzil"])
    application.setCursorFlashTime(0)
    return application


def press(window: QWindow, key: Qt.Key, control: bool = False) -> None:  # noqa: FBT001, FBT002
    """A key goes down, on the way it takes from the system: shortcuts first, then the window."""
    QTest.keyPress(window, key, _modifier(control=control))


def release(window: QWindow, key: Qt.Key, control: bool = False) -> None:  # noqa: FBT001, FBT002
    QTest.keyRelease(window, key, _modifier(control=control))


def happen(until: Callable[[], bool]) -> None:
    """Let events happen until this holds; waits for them as the program's own loop does."""
    late = QTimer()
    late.setSingleShot(True)
    late.start(PATIENCE_MS)
    while not until():
        if not late.isActive():
            raise NeverCameError("the window did not come so far")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def there(found: Callable[[], T | None]) -> T:
    """Let events happen until there is one, and return it."""
    happen(lambda: found() is not None)
    value = found()
    assert value is not None
    return value


def _opened(program: Program, passphrase: str) -> OpenWindow:
    window = program.window
    there(window.sign_in.who.chosen)
    happen(lambda: program.tasks.is_idle)
    handle = window.windowHandle()
    assert handle is not None
    window.sign_in.who._line.setText(passphrase)
    press(handle, Qt.Key.Key_Return)
    release(handle, Qt.Key.Key_Return)
    desk = there(lambda: window.desk)
    laptop = window.work.laptop
    assert laptop is not None
    return OpenWindow(program, laptop, desk)


def _modifier(*, control: bool) -> Qt.KeyboardModifier:
    return Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
