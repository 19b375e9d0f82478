"""The desk of a signed-in officer: navigation, header, pages and status line around one laptop."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.errors import ManzilError
from app.domain.ids import Clock
from app.services.open_laptop import OpenLaptop
from app.settings.appearance import Appearance
from app.ui.error_text import error_text
from app.ui.exchange_watch import ExchangeWatch
from app.ui.exchange_words import StateWords, state_words
from app.ui.figures import Figures
from app.ui.frame.header import Header
from app.ui.frame.key_sheet import KeySheet
from app.ui.frame.nav import Nav
from app.ui.frame.places import (
    LAPTOP,
    PERSON,
    PLACES,
    REGISTER,
    SEARCH,
    SHIFT,
    SYNC,
    WORK,
    first_place,
    make_pages,
)
from app.ui.frame.shift_strip import ShiftStrip
from app.ui.frame.shift_watch import ShiftWatch
from app.ui.frame.status import StatusLine
from app.ui.frame.view_menu import ViewMenu
from app.ui.languages import Language, language
from app.ui.limits_watch import LimitsWatch
from app.ui.pages.person.page import PersonPage
from app.ui.tasks import TaskRunner
from app.ui.widgets.measure import column, row
from app.ui.widgets.page import KeyHelp, Page
from app.ui.widgets.panels import Banner
from app.ui.widgets.stack import Stack

NARROW = 1280
"""Up to this width in pixels the navigation shows icons only."""
CLOSED = frozenset({"withdrawn", "erased_here", "store_closed"})
"""After these there is nothing left that a desk could do."""


class Desk(QWidget):
    """Made when an officer signs in, deleted when the screen is locked: no name stays behind."""

    lock_asked = Signal()
    closed = Signal(object)
    """The laptop was closed by what was done with it; with the error that says why, or None."""
    appearance_asked = Signal(object)

    def __init__(
        self,
        laptop: OpenLaptop,
        tasks: TaskRunner,
        clock: Clock,
        appearance: Appearance,
        languages: Sequence[Language],
    ) -> None:
        super().__init__()
        self._laptop = laptop
        self._tasks = tasks
        self._clock = clock
        self._appearance = appearance
        self._languages = tuple(languages)
        self._first = REGISTER
        self._before = SEARCH
        self.watch = ExchangeWatch(laptop.exchange, tasks, clock, self)
        self.limits = LimitsWatch(laptop.limits, tasks, self)
        self._strip = ShiftStrip()
        self.shift = ShiftWatch(
            strip=self._strip,
            shifts=laptop.shifts,
            reference=laptop.reference,
            officer=laptop.officer.name,
            tasks=tasks,
            language=appearance.language,
        )
        self._nav = Nav(PLACES, laptop.officer.name)
        self._header = Header(self._strip)
        self._status = StatusLine()
        self._banner = Banner(tone="error")
        self.pages = make_pages(laptop, tasks, clock, self.watch, appearance.language)
        self._stack = Stack()
        self._sheet = KeySheet(self)
        self._build()
        self._connect()
        self.retranslate(appearance)

    def start(self, page: str = "") -> None:
        """Ask for the shift and the exchange; then work begins at the counter, or at `page`."""
        self._first = first_place(page)
        self.shift.start()
        self.watch.start()
        self.limits.start()

    def page(self) -> Page:
        """The page that is seen."""
        return next(page for page in self.pages.values() if page is self._stack.currentWidget())

    def language(self) -> str:
        """The language that it speaks."""
        return self._appearance.language

    def place(self) -> str:
        """The name of the page that is seen."""
        return next(name for name, page in self.pages.items() if page is self.page())

    def go(self, name: str) -> None:
        """Show a page; without a shift the counter leads to the shift page first."""
        wanted = SHIFT if name == REGISTER and not self.shift.is_open else name
        page = self.pages[wanted]
        if page is not self.page():
            self.page().leave()
            self._stack.setCurrentWidget(page)
        self._nav.show_place(wanted)
        self._banner.hide()
        self._show_page()
        page.enter()

    def open_person(self, person: UUID) -> None:
        """Show somebody's file; Back leads to where it was asked for."""
        file = self.pages[PERSON]
        if isinstance(file, PersonPage):
            if self.page() is not file:
                self._before = next(n for n, page in self.pages.items() if page is self.page())
            file.show_person(person)
            self.go(PERSON)

    def leave(self) -> None:
        """The screen is being locked: what is unsaved is asked to be kept, sending breaks off."""
        self._sheet.hide()
        for page in self.pages.values():
            page.leave()
        self.watch.close()
        self.limits.close()

    def retranslate(self, appearance: Appearance) -> None:
        self._appearance = appearance
        code = appearance.language
        for page in self.pages.values():
            page.retranslate(code)
            page.setAccessibleName(page.title())
        self._nav.say(words=self._place_names(), language=language(code).own_name)
        reference, post = self._laptop.reference, self._laptop.post
        self._tasks.run(
            "compute", lambda: reference.post(post, code), self, self._nav.say_post, self._fell
        )
        self._status.retranslate()
        self.shift.retranslate(code)
        self._show_page()
        self._show_exchange()
        self._show_warnings()

    def exchange_words(self) -> StateWords:
        """How the exchange stands, in words."""
        sending = self.watch.sending_since is not None
        figures = Figures(self._appearance.language)
        return state_words(self.watch.state, figures, self._clock(), sending=sending)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        page = self._stack.minimumSizeHint().width()
        wide = self._nav.wide_width() + page <= self.width()
        self._nav.set_compact(compact=self.width() <= NARROW or not wide)
        self._sheet.place()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What is needed with icons only: the navigation gives way before the window refuses."""
        needed = super().minimumSizeHint()
        spare = self._nav.minimumWidth() - self._nav.narrow_width()
        return QSize(needed.width() - spare, needed.height())

    def _build(self) -> None:
        for page in self.pages.values():
            self._stack.addWidget(page)
        self._banner.hide()
        right = column(self._header, self._banner, gap=0)
        right.addWidget(self._stack, 1)
        right.addWidget(self._status)
        line = row(self._nav, gap=0)
        line.addLayout(right, 1)
        self.setLayout(line)

    def _connect(self) -> None:
        self._nav.chosen.connect(self.go)
        self._nav.lock_asked.connect(self.lock_asked)
        self._nav.view_asked.connect(self._ask_view)
        self._header.sync_asked.connect(lambda: self.go(SYNC))
        self._header.warnings_asked.connect(lambda: self.go(LAPTOP))
        self.limits.changed.connect(lambda _: self._show_warnings())
        self._strip.change_asked.connect(lambda: self.go(SHIFT))
        self._sheet.closed.connect(lambda: self.page().setFocus())
        self.watch.changed.connect(lambda _: self._show_exchange())
        self.watch.failed.connect(self._fell)
        self.shift.failed.connect(self._fell)
        self.shift.known.connect(lambda _: self.go(self._first))
        for name, page in self.pages.items():
            page.heading_changed.connect(self._show_page)
            page.count_changed.connect(self._count)
            page.shift_changed.connect(self._shift_changed)
            page.closing.connect(self._closing)
            page.closed.connect(self.closed)
            page.sync_asked.connect(lambda: self.go(SYNC))
            page.seen_asked.connect(partial(self.go, name))
            page.person_asked.connect(self.open_person)
            page.back_asked.connect(lambda: self.go(self._before))
            page.waiting_changed.connect(partial(self._show_waiting, name))
        for place in PLACES:
            shortcut = QShortcut(QKeySequence(place.key), self)
            shortcut.activated.connect(lambda name=place.name: self.go(name))
        QShortcut(QKeySequence("F1"), self).activated.connect(self.toggle_keys)
        QShortcut(QKeySequence("F7"), self).activated.connect(lambda: self.go(SHIFT))

    def _closing(self, begins: bool) -> None:  # noqa: FBT001 - a signal's argument
        """No exchange meanwhile: the laptop is about to be closed, or stays open after all."""
        (self.watch.close if begins else self.watch.start)()

    def _place_names(self) -> dict[str, str]:
        return {
            REGISTER: self.tr("Register"),
            SEARCH: self.tr("Search"),
            SYNC: self.tr("Sync"),
            SHIFT: self.tr("Shift"),
            WORK: self.tr("Open work"),
            LAPTOP: self.tr("This laptop"),
        }

    def _count(self) -> None:
        self.shift.count()
        self.watch.refresh()

    def _shift_changed(self, is_open: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.shift.is_open = is_open
        self.shift.refresh()
        self.watch.refresh()
        if is_open:
            self.go(REGISTER)

    def _show_page(self) -> None:
        page = self.page()
        self._header.show_page(page)
        always = (KeyHelp("F1", self.tr("Keys")), KeyHelp("F12", self.tr("Hide")))
        self._status.show_keys(page.keys(), always)

    def _show_exchange(self) -> None:
        words = self.exchange_words()
        self._header.show_exchange(words)
        self._status.show_exchange(words)
        state = self.watch.state
        waiting = state.waiting if state is not None else 0
        figures = Figures(self._appearance.language)
        self._nav.count(SYNC, figures.number(waiting) if waiting else "")

    def _show_waiting(self, name: str, count: int) -> None:
        figures = Figures(self._appearance.language)
        self._nav.count(name, figures.number(count) if count else "")

    def _show_warnings(self) -> None:
        """In the header how many strong ones; in whole sentences where they belong."""
        self._header.show_warnings(self.limits.strong(), Figures(self._appearance.language))
        for page in self.pages.values():
            page.show_cautions(self.limits.cautions)

    def _ask_view(self) -> None:
        menu = ViewMenu(self, self._languages, self._appearance)
        menu.chosen.connect(self.appearance_asked)
        menu.aboutToHide.connect(menu.deleteLater)
        corner = self._nav.view_button()
        menu.popup(corner.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def toggle_keys(self) -> None:
        """Show the sheet of keys, or put it away."""
        if self._sheet.isVisible():
            self._sheet.put_away()
            return
        names = self._place_names()
        everywhere = [KeyHelp(place.key, names[place.name]) for place in PLACES]
        everywhere.append(KeyHelp("F1", self.tr("This sheet of keys")))
        everywhere.append(KeyHelp("F7", self.tr("Change the shift")))
        everywhere.append(KeyHelp("F12", self.tr("Hide and lock at once")))
        self._sheet.show_keys(self.page().keys(), everywhere)

    def _fell(self, error: ManzilError) -> None:
        """Where the laptop has been closed, wiped by headquarters' word, there is no desk."""
        if error.code in CLOSED:
            self.closed.emit(error)
            return
        self._banner.say(error_text(error), tone="error")
        self._banner.show()
