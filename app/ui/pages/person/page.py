"""The page of one person's file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.errors import ManzilError
from app.domain.ids import Clock
from app.domain.officers import Action
from app.services.open_laptop import OpenLaptop
from app.ui.error_text import error_text
from app.ui.figures import Figures
from app.ui.pages.person.head import PersonHead
from app.ui.pages.person.opened import OpenedFile, open_file
from app.ui.pages.person.panel import Panel
from app.ui.pages.person.panels import Panels
from app.ui.pages.person.quiet_room import QuietRoom
from app.ui.pages.person.sections import CONSENTS, OVERVIEW, RIGHTS, SECTIONS, Sections, tab_words
from app.ui.pages.person.sheet import sheet_of
from app.ui.pages.person.speaker import Speaker
from app.ui.tasks import TaskRunner
from app.ui.widgets.measure import column
from app.ui.widgets.page import KeyHelp, Page
from app.ui.widgets.panels import Banner, ScrollColumn

_SHUT: Final = frozenset({"use_stopped", "person_gone"})
"""The file may not be seen any more: its person asked so, or it is not here."""


class PersonPage(Page):
    """Opened for somebody by `show_person`; when it is left nothing of them stays in it."""

    def __init__(
        self, *, laptop: OpenLaptop, tasks: TaskRunner, clock: Clock, language: str
    ) -> None:
        super().__init__()
        self._laptop = laptop
        self._tasks = tasks
        self._clock = clock
        self._figures = Figures(language)
        self._person: UUID | None = None
        self._opened: OpenedFile | None = None
        self._read_at = self._said = ""
        self._head = PersonHead(SECTIONS)
        self._banner = Banner()
        self.panels = Panels(laptop, tasks)
        self.sections = Sections(laptop.officer)
        self.room = QuietRoom(laptop, tasks)
        self._file = QWidget()
        self._build()
        self.retranslate(language)

    def _build(self) -> None:
        self._banner.hide()
        self._head.back.clicked.connect(self.back_asked)
        self._head.correct.clicked.connect(self.correct)
        self._head.print.clicked.connect(self.print)
        self._head.tabs.chosen.connect(self.sections.choose)
        self.panels.done.connect(self._did)
        self.panels.closed.connect(self._head.back.setFocus)
        self.sections.consents.withdraw_asked.connect(self._withdraw)
        self.sections.requests.receive_asked.connect(self.receive)
        body = QWidget()
        body.setLayout(column(self._banner, self.panels, self.sections, 1, gap=0.9, margins=1.1))
        self._file.setLayout(column(self._head, ScrollColumn(body), gap=0))
        self.setLayout(column(self._file, self.room, gap=0))
        self._connect_protection()
        self._bind("Esc", self.escape)
        for key, button in (("F8", self._head.correct), ("Ctrl+P", self._head.print)):
            self._bind(key, button.click)
        for place, name in enumerate(SECTIONS, start=1):
            self._bind(f"Ctrl+{place}", partial(self.choose, name))

    def _connect_protection(self) -> None:
        card = self.sections.protection
        card.note_asked.connect(self._enter_room)
        card.read_asked.connect(self._read_sealed)
        card.question_asked.connect(lambda: self._unfold(self.panels.ask_to_read))
        card.answer_asked.connect(self._read_answer)
        self.room.left.connect(self._come_out)
        self.room.sealed.connect(self._sealed)
        self.panels.sealed.decided.connect(self._read_sealed)

    def _bind(self, key: str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)

    def title(self) -> str:
        return self.tr("Person")

    def subtitle(self) -> str:
        if not self._read_at or self.room.isVisible():
            return ""
        if self._opened is not None and self._opened.journaled:
            return self.tr("Opened {time} · this reading is in the journal").format(
                time=self._read_at
            )
        return self.tr("Opened {time}").format(time=self._read_at)

    def keys(self) -> tuple[KeyHelp, ...]:
        if self.room.isVisible():
            return (
                KeyHelp("Ctrl+Enter", self.tr("Close and seal")),
                KeyHelp("Esc", self.tr("Back")),
            )
        return (
            KeyHelp("F8", self.tr("Correct")),
            KeyHelp("Ctrl+P", self.tr("Print")),
            KeyHelp("Ctrl+1–5", self.tr("Sections")),
            KeyHelp("Esc", self.tr("Back")),
        )

    def show_person(self, person: UUID) -> None:
        """Whose file is read when the page comes to be seen."""
        self._person = person
        self.choose(OVERVIEW)

    def enter(self) -> None:
        if self._person is None:
            self.back_asked.emit()
            return
        self._said = ""
        self._banner.hide()
        self._head.back.setFocus()
        self.read()

    def leave(self) -> None:
        if self.room.isVisible():
            self.room.leave()
        self.panels.fold()
        self._forget()

    def read(self) -> None:
        """Read the file (anew): each time it is an entry where something sensitive is shown."""
        person, laptop, speaker = self._person, self._laptop, self._speaker()
        if person is not None:
            self._tasks.run(
                "storage",
                lambda: open_file(laptop, person, speaker),
                self,
                self._came,
                self._fell,
            )

    def escape(self) -> None:
        """Put away what is open; without it, go back to where the file was asked for."""
        if not self.panels.fold():
            self.back_asked.emit()

    def choose(self, section: str) -> None:
        self._head.tabs.choose(section)
        self.sections.choose(section)

    def receive(self) -> None:
        """Take a request of the person down."""
        self.choose(RIGHTS)
        self._unfold(self.panels.receive)

    def correct(self) -> None:
        """Ask for a correction."""
        if self._opened is not None and self._head.correct.isVisible():
            self._unfold(self.panels.correct)
            self.panels.correct.offer(self._opened.view, self._speaker())

    def print(self) -> None:
        """Print the record for the person."""
        if self._opened is not None and self._head.print.isVisible():
            self._unfold(self.panels.print)
            self.panels.print.offer(self._opened.view.reach)

    def retranslate(self, language: str) -> None:
        self._figures = Figures(language)
        self._head.retranslate()
        self.panels.retranslate(self._figures)
        self.room.retranslate(self._figures)
        self.sections.retranslate()
        self._say_tabs()
        opened, speaker = self._opened, self._speaker()
        if opened is not None:
            self._tasks.run(
                "compute",
                lambda: replace(opened, sheet=sheet_of(opened.view, speaker)),
                self,
                self._said_anew,
                self._fell,
            )

    def _said_anew(self, opened: OpenedFile) -> None:
        """The same reading in another language: no entry, for nobody read it again."""
        if self._opened is not None and self._opened.view is opened.view:
            self._opened = opened
            self._show(opened)

    def _speaker(self) -> Speaker:
        return Speaker(self._laptop.reference, self._figures, self._clock())

    def _came(self, opened: OpenedFile) -> None:
        if opened.view.person != self._person or not self.isVisible():
            return
        self._read_at = self._figures.time(self._clock())
        self._opened = opened
        self._show(opened)
        self.heading_changed.emit()

    def _show(self, opened: OpenedFile) -> None:
        may, reach = self._laptop.officer.may, opened.view.reach
        self._head.show_sheet(opened.sheet)
        self.sections.show()
        self._say_tabs()
        withdraws = may(Action.WITHDRAW_CONSENT, reach)
        self.sections.show_file(opened, self._speaker(), withdraws=withdraws)
        self._head.correct.setVisible(may(Action.ASK_CORRECTION, reach))
        self._head.print.setVisible(may(Action.PRINT_RECORD, reach))
        self.sections.requests.receive.setVisible(may(Action.RECEIVE_RIGHTS_REQUEST, reach))

    def _say_tabs(self) -> None:
        self._head.tabs.say(tab_words(self._opened, self._figures))

    def _withdraw(self, purpose: str) -> None:
        if self._person is None or self._opened is None:
            return
        lines = self._opened.sheet.consents or ()
        words = next((one.purpose for one in lines if one.code == purpose), purpose)
        self.choose(CONSENTS)
        self._unfold(self.panels.withdraw)
        self.panels.withdraw.ask(purpose, words)

    def _unfold(self, panel: Panel) -> None:
        if self._person is not None:
            self.panels.unfold(panel, self._person)
            panel.first().setFocus()

    def _enter_room(self) -> None:
        """The quiet room takes the whole page: nothing of the file stands beside it."""
        if self._opened is not None:
            self.panels.fold()
            self._file.hide()
            self.room.open(self._opened)
            self.heading_changed.emit()

    def _come_out(self) -> None:
        self._file.show()
        self.heading_changed.emit()
        self._head.back.setFocus()
        self.read()

    def _sealed(self) -> None:
        self._come_out()
        words = self.tr("Answered. Readable by protection officers.")
        self._banner.say(words, tone="ok")
        self._banner.show()

    def _read_sealed(self) -> None:
        if self._opened is not None:
            history = self._opened.view.history or ()
            self._unfold(self.panels.sealed)
            self.panels.sealed.read(self._speaker(), {one.entry: one.by_name for one in history})

    def _read_answer(self, approval: UUID) -> None:
        self._unfold(self.panels.sealed)
        self.panels.sealed.read_answer(approval, self._speaker())

    def _did(self, words: str) -> None:
        self._said = words
        self._banner.say(words, tone="ok")
        self._banner.show()
        self.read()

    def _forget(self) -> None:
        self._opened = None
        self._read_at = ""
        self._head.show_sheet(None)
        self._head.correct.hide()
        self._head.print.hide()
        self._say_tabs()
        self.sections.clear()

    def _fell(self, error: ManzilError) -> None:
        """A file that is shut is not seen any more; what was done before stays said above."""
        words = error_text(error, self._figures)
        if error.code in _SHUT:
            self._forget()
            self.sections.hide()
        if error.code in _SHUT and self._said:
            self._banner.say(self._said, words, tone="ok")
        else:
            self._banner.say(words, tone="warn")
        self._banner.show()
