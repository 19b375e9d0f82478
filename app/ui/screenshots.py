"""Pictures of every page of the real program, for the README and for looking at what was built."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.errors import EnvironmentFailed
from app.domain.ids import Clock
from app.domain.shift import Presets
from app.services.access import Access
from app.services.open_laptop import OpenLaptop
from app.services.reading import MRZ_READER
from app.settings.appearance import Appearance
from app.settings.place import Place
from app.ui.application import Program
from app.ui.capture.page import CapturePage
from app.ui.frame.places import LAPTOP, PERSON, PLACES, REGISTER, SEARCH
from app.ui.keys import ENTER, Press
from app.ui.pages.laptop.page import LaptopPage
from app.ui.pages.person.page import PersonPage
from app.ui.pages.person.sections import SECTIONS
from app.ui.pages.search import SearchPage
from app.ui.translation import compile_translations
from app.ui.window import MainWindow

_REST_MS: Final = 250
"""Longer than every pause after which a page asks again by itself (typing, fitting)."""
_SHIFT: Final = Presets("E", "B", "uzb", "UZB")
_PIN: Final = "804215"
_KEYS_TO_CONSENT: Final = ("1", "2", "2")
"""Purpose, destination and stay: the first or second choice of each."""


@dataclass(frozen=True, slots=True)
class Sitter:
    """Who sits for the pictures: an officer's name and passphrase, and a document to scan."""

    officer: str
    passphrase: str
    document: str


@dataclass(frozen=True, slots=True)
class Picture:
    """How to take them: the appearance and the size of the window in pixels."""

    appearance: Appearance
    width: int = 1366
    height: int = 768

    def name(self, page: str) -> str:
        look = self.appearance
        return f"{page}-{look.language}-{look.theme}-{look.point_size}-{self.width}.png"


class Studio:
    """Takes pictures of the laptop in `place`, whose folder the caller holds."""

    def __init__(
        self, application: QApplication, access: Access, place: Place, clock: Clock, sitter: Sitter
    ) -> None:
        compile_translations()
        self._application = application
        self._access = access
        self._place = place
        self._clock = clock
        self._sitter = sitter

    def take(self, pictures: Sequence[Picture], folder: Path) -> tuple[Path, ...]:
        """Write a PNG of every page for each of `pictures` into `folder`; returns the files.

        Raises EnvironmentFailed `disk` when a file cannot be written, and what signing in does.
        """
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(file for picture in pictures for file in self._session(picture, folder))

    def _session(self, picture: Picture, folder: Path) -> Iterator[Path]:
        program = Program(
            self._application,
            self._access,
            self._place,
            self._clock,
            appearance=picture.appearance,
        )
        window = program.window
        window.resize(picture.width, picture.height)
        window.show()
        try:
            for page in self._pages(program):
                self._rest(program)
                file = folder / picture.name(page)
                if not window.grab().save(str(file)):
                    raise EnvironmentFailed("disk", "The picture could not be written.")
                yield file
        finally:
            program.close()
            window.deleteLater()
            QCoreApplication.processEvents()

    def _pages(self, program: Program) -> Iterator[str]:
        """Bring one page after another into sight and name it."""
        window = program.window
        yield "sign-in"
        window.sign_in.lost.click()
        yield "recovery"
        window.sign_in.take_focus()
        window.open(self._open())
        self._rest(program)
        yield from self._counter(program)
        for place in PLACES:
            if place.name != REGISTER:
                _go(window, place.name)
                yield place.name
        _go(window, SEARCH)
        page = window.desk.pages[SEARCH] if window.desk else None
        if isinstance(page, SearchPage):
            page.open_export()
            yield "export"
            page.close_export()
        yield from self._person(program)
        yield from self._laptop(window)
        if window.desk is not None:
            window.desk.toggle_keys()
            yield "keys"
            window.desk.toggle_keys()
        yield from self._pause(program)
        window.lock()
        yield "locked"

    def _person(self, program: Program) -> Iterator[str]:
        """Whoever came last: each section of the file, and the door of the quiet room."""
        desk, laptop = program.window.desk, program.window.work.laptop
        if desk is None or laptop is None:
            return
        for row in laptop.search.page(limit=1):
            desk.open_person(row.person_id)
        page = desk.pages[PERSON]
        if not isinstance(page, PersonPage):
            return
        self._rest(program)
        for name in SECTIONS:
            page.choose(name)
            yield f"person-{name}"
        for name, unfold in (("correct", page.correct), ("print", page.print)):
            unfold()
            yield f"person-{name}"
            page.panels.fold()
        page.sections.protection.note.click()
        yield "person-private"
        page.room.leave()
        self._rest(program)

    def _laptop(self, window: MainWindow) -> Iterator[str]:
        """The sections of the page of this laptop, one after another."""
        _go(window, LAPTOP)
        page = window.desk.pages[LAPTOP] if window.desk else None
        if isinstance(page, LaptopPage):
            for name in page.sections:
                page.show_section(name)
                yield f"laptop-{name}"

    def _pause(self, program: Program) -> Iterator[str]:
        """Paused by a PIN, and on again."""
        work = program.window.work
        laptop = work.laptop
        if laptop is None:
            return
        laptop.pin.set_pin(_PIN)
        work.cover()
        self._rest(program)
        yield "paused"
        page = work.pause_page
        if page is not None:
            page.line.setText(_PIN)
            page.line.returnPressed.emit()
        self._rest(program)

    def _counter(self, program: Program) -> Iterator[str]:
        _go(program.window, REGISTER)
        yield "register"
        page = program.window.desk.pages[REGISTER] if program.window.desk else None
        if not isinstance(page, CapturePage):
            return
        page.counter.say_notice()
        page.counter.scan(self._sitter.document, MRZ_READER)
        yield "register-scanned"
        if page.counter.visits:
            page.counter.take(Press(ENTER))
        yield "register-purpose"
        for key in _KEYS_TO_CONSENT:
            page.counter.take(Press(key))
        yield "register-consent"
        page.counter.discard()
        self._rest(program)

    def _open(self) -> OpenLaptop:
        """Sign in, and begin a shift where none is open."""
        (card,) = [c for c in self._access.officers() if c.name == self._sitter.officer]
        laptop = self._access.sign_in(card.id, self._sitter.passphrase)
        if laptop.shifts.current() is None:
            laptop.shifts.start(_SHIFT)
        return laptop

    def _rest(self, program: Program) -> None:
        """Let everything that was asked come home and be painted."""
        while True:
            loop = QEventLoop()
            QTimer.singleShot(_REST_MS, loop.quit)
            loop.exec()
            if program.tasks.is_idle:
                return


def _go(window: MainWindow, page: str) -> None:
    if window.desk is not None:
        window.desk.go(page)
