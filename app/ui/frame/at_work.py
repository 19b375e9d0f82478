"""Who is at work: from the sign-in over pauses to the lock, and what the window shows meanwhile."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.domain.errors import ManzilError
from app.ui.frame.closing import Closing, hide_others
from app.ui.frame.idle import IdleWatch
from app.ui.frame.sleep import SleepWatch
from app.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.open_laptop import OpenLaptop
    from app.services.pause import Paused
    from app.ui.frame.desk import Desk
    from app.ui.pages.pause import PausePage
    from app.ui.pages.sign_in import SignInPage


class AtWork(QObject):
    """Shows a desk, a pause or the locked screen in `stack`; the laptop goes with the desk.

    `locked_screen` gives the page that is shown while nobody is at work, `make_desk` a desk.
    """

    def __init__(
        self,
        *,
        application: QApplication,
        stack: QStackedWidget,
        tasks: TaskRunner,
        locked_screen: "Callable[[], SignInPage]",
        make_desk: "Callable[[OpenLaptop], Desk]",
        idle_seconds: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._window = parent
        self._stack = stack
        self._tasks = tasks
        self._locked_screen = locked_screen
        self._make_desk = make_desk
        self.desk: Desk | None = None
        self.pause_page: PausePage | None = None
        self.laptop: OpenLaptop | None = None
        self._closing = Closing(tasks, self)
        self._idle = IdleWatch(application, idle_seconds, self)
        self._idle.idle.connect(self.cover)
        self._sleep = SleepWatch(application, self)
        self._sleep.sleeps.connect(self.lock)

    def open(self, laptop: "OpenLaptop", page: str = "") -> None:
        """An officer signed in, or goes on after a pause: put up the desk, at `page` if given."""
        self._end_pause()
        desk = self._make_desk(laptop)
        desk.lock_asked.connect(self.cover)
        desk.closed.connect(self.lock)
        self.laptop, self.desk = laptop, desk
        self._stack.addWidget(desk)
        self._stack.setCurrentWidget(desk)
        desk.start(page)
        self._idle.start()
        self._sleep.listen()

    def cover(self) -> None:
        """Hide at once: pause where a PIN was chosen and a shift is open, else lock."""
        desk, laptop = self.desk, self.laptop
        if desk is None or laptop is None or not (laptop.pin.has_pin and desk.shift.is_open):
            self.lock()
            return
        from app.ui.pages.pause import PausePage  # noqa: PLC0415 - loaded when it is needed

        page = PausePage(laptop.officer, laptop.post, self._tasks, desk.language())
        self._stack.addWidget(page)
        at = self._put_away(page, desk)
        self.pause_page = page
        page.resumed.connect(lambda opened: self.open(opened, at))
        page.over.connect(self.lock)
        self._closing.pause(laptop, self._paused, self.lock)
        page.take_focus()

    def lock(self, error: ManzilError | None = None) -> None:
        """Hide at once, then close the laptop behind the screen; nothing while it is locked."""
        desk, laptop, screen = self.desk, self.laptop, self._locked_screen()
        if desk is not None and laptop is not None:
            words = desk.exchange_words()
            self._put_away(screen, desk)
            screen.show_exchange(words)
            self._closing.close(laptop, screen.show_trouble)
        elif self.pause_page is None:
            return
        self._stack.setCurrentWidget(screen)
        self._end_pause()
        screen.take_focus()
        if error is not None:
            screen.show_trouble(error)

    def _put_away(self, shown: QWidget, desk: "Desk") -> str:
        """Show `shown` in the desk's place, at once; returns where the desk stood."""
        self._idle.stop()
        at = desk.place()
        self._stack.setCurrentWidget(shown)
        self._window.repaint()
        hide_others(self._application, self._window)
        desk.leave()
        self.desk = self.laptop = None
        self._stack.removeWidget(desk)
        desk.deleteLater()
        return at

    def _paused(self, paused: "Paused[OpenLaptop] | None") -> None:
        page = self.pause_page
        if paused is None:
            self.lock()
        elif page is None:
            paused.lock()
        else:
            page.hold(paused)

    def _end_pause(self) -> None:
        page, self.pause_page = self.pause_page, None
        if page is not None:
            page.let_go()
            self._stack.removeWidget(page)
            page.deleteLater()
