"""The window: the locked screen, the desk of whoever is signed in, and the pause between."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from app.domain.ids import Clock
from app.services.access import Access
from app.settings.appearance import Appearance, write_appearance
from app.settings.place import Place
from app.ui.dress import dress
from app.ui.frame.at_work import AtWork
from app.ui.languages import Language
from app.ui.pages.sign_in import SignInPage
from app.ui.tasks import TaskRunner
from app.ui.translation import Interpreter
from app.ui.widgets.panels import follow_focus
from app.ui.widgets.stack import Stack

if TYPE_CHECKING:
    from app.services.open_laptop import OpenLaptop
    from app.ui.frame.desk import Desk

IDLE_SECONDS = 300


class MainWindow(QMainWindow):
    """Shows the locked screen, a desk or a pause. Its title names nobody and nothing."""

    def __init__(
        self,
        *,
        application: QApplication,
        access: Access,
        place: Place,
        tasks: TaskRunner,
        clock: Clock,
        appearance: Appearance,
        interpreter: Interpreter,
        languages: Sequence[Language],
        idle_seconds: int = IDLE_SECONDS,
    ) -> None:
        super().__init__()
        self._application = application
        self._access = access
        self._place = place
        self._tasks = tasks
        self._clock = clock
        self.appearance = appearance
        self._interpreter = interpreter
        self._languages = tuple(languages)
        self._stack = Stack()
        self._stack.setObjectName("window")
        self.setCentralWidget(self._stack)
        self.resize(1366, 768)
        self.setWindowTitle("Manzil")
        self._dress()
        self.work = AtWork(
            application=application,
            stack=self._stack,
            tasks=tasks,
            locked_screen=lambda: self.sign_in,
            make_desk=self._make_desk,
            idle_seconds=idle_seconds,
            parent=self,
        )
        self.sign_in = self._make_sign_in(None)
        application.focusChanged.connect(follow_focus)
        hide = QShortcut(QKeySequence("F12"), self)
        hide.setContext(Qt.ShortcutContext.ApplicationShortcut)
        hide.activated.connect(self.work.cover)

    @property
    def desk(self) -> "Desk | None":
        """The desk of whoever is at work."""
        return self.work.desk

    def open(self, laptop: "OpenLaptop") -> None:
        """An officer signed in: put up the desk."""
        self.work.open(laptop)

    def lock(self) -> None:
        """Hide at once, then close the laptop behind the screen."""
        self.work.lock()

    def wear(self, appearance: Appearance) -> None:
        """Another language, theme or size of letters, at once and without a restart."""
        resized = appearance.point_size != self.appearance.point_size
        self.appearance = appearance
        self._dress()
        if resized and self.desk is None:
            self.sign_in = self._make_sign_in(self.sign_in)
        self.sign_in.retranslate(appearance)
        if self.desk is not None:
            self.desk.retranslate(appearance)
        self._tasks.run(
            "compute",
            lambda: write_appearance(self._place, appearance),
            self,
            lambda _: None,
            self.sign_in.show_trouble,
        )

    def _dress(self) -> None:
        language = self._interpreter.speak(self.appearance.language)
        look = self.appearance
        dress(self._application, theme=look.theme, point_size=look.point_size, language=language)

    def _make_desk(self, laptop: "OpenLaptop") -> "Desk":
        from app.ui.frame.desk import Desk  # noqa: PLC0415 - loaded while the passphrase is typed

        desk = Desk(laptop, self._tasks, self._clock, self.appearance, self._languages)
        desk.appearance_asked.connect(self.wear)
        return desk

    def _make_sign_in(self, before: SignInPage | None) -> SignInPage:
        page = SignInPage(self._access, self._tasks, self._clock, self.appearance)
        page.offer(self._languages)
        page.opened.connect(self.work.open)
        page.appearance_asked.connect(self.wear)
        self._stack.insertWidget(0, page)
        self._stack.setCurrentWidget(page)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
        return page
