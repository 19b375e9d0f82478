"""The program with a window: Qt, fonts, words, lanes and the window itself, put together."""

import gc
import importlib
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.ids import Clock
from app.services.access import Access
from app.settings.appearance import Appearance, read_appearance
from app.settings.place import Place
from app.ui.fonts import load_fonts
from app.ui.tasks import TaskRunner
from app.ui.translation import FOLDER, Interpreter, compile_translations, offered
from app.ui.window import IDLE_SECONDS, MainWindow

_PAINTED_MS = 100
"""After the officers are known; before, loading would keep their page from being painted."""


def make_application(arguments: Sequence[str]) -> QApplication:
    """The one QApplication, with the bundled fonts. Its name is neutral in task bars too."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeMenuBar)
    application = QApplication(list(arguments))
    application.setApplicationName("Manzil")
    application.setApplicationDisplayName("Manzil")
    load_fonts()
    return application


class Program:
    """The window over one data folder. `close` waits for what is under way."""

    def __init__(
        self,
        application: QApplication,
        access: Access,
        place: Place,
        clock: Clock,
        *,
        appearance: Appearance | None = None,
        idle_seconds: int = IDLE_SECONDS,
    ) -> None:
        self.tasks = TaskRunner()
        self._closed = False
        self._interpreter = Interpreter(application)
        self.window = MainWindow(
            application=application,
            access=access,
            place=place,
            tasks=self.tasks,
            clock=clock,
            appearance=appearance or read_appearance(place),
            interpreter=self._interpreter,
            languages=offered(),
            idle_seconds=idle_seconds,
        )

    def get_ready(self) -> None:
        """Load, while the passphrase is typed, what the locked screen does without."""
        if not self._closed:
            lost = self.window.sign_in.show_trouble
            self.tasks.run("storage", load_desk, self.window, lambda _: None, lost)

    def close(self) -> None:
        """Lock, let the laptop be closed, and end the lanes. A second call does nothing."""
        if self._closed:
            return
        self._closed = True
        self.window.lock()
        self.tasks.reached("storage").wait()
        self.tasks.close()
        self.window.close()
        self._interpreter.silence()


def load_desk() -> None:
    """Import the desk and all services: most of the program, half a second of work.

    In the lane that signs in, so that no two threads import at once. What was made by now stays
    until the end: it is not looked through for garbage any more, which held up the window for
    some 60 ms now and then.
    """
    for module in ("app.services.opening", "app.ui.frame.desk"):
        importlib.import_module(module)
    gc.collect()
    gc.freeze()


def run(access: Access, place: Place, clock: Clock, arguments: Sequence[str] = ("manzil",)) -> int:
    """Show the window until it is closed; returns the exit code."""
    application = make_application(arguments)
    compile_translations(FOLDER)
    program = Program(application, access, place, clock)
    program.tasks.rested.connect(
        lambda: QTimer.singleShot(_PAINTED_MS, program.window, program.get_ready),
        Qt.ConnectionType.SingleShotConnection,
    )
    application.lastWindowClosed.connect(application.quit)
    _show(program.window)
    code = application.exec()
    program.close()
    return code


def _show(window: MainWindow) -> None:
    """Whole on small screens, in its own size on larger ones."""
    room = window.screen().availableSize()
    if room.width() <= window.width() or room.height() <= window.height():
        window.showMaximized()
    else:
        window.show()
