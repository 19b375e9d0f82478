"""The quiet room: writing in private for protection officers, over the whole page.

What is written here is saved for its author alone and sealed in the end; nobody here reads it
again, the author neither.
"""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.codelists import load_code_lists
from app.domain.errors import ManzilError
from app.domain.protection import HIGHLY_SENSITIVE, CaseNote, Screening
from app.services.open_laptop import OpenLaptop
from app.services.protection import Answered
from app.services.protection_drafts import ProtectionDraft
from app.services.views import Choice
from app.ui.code_words import in_language
from app.ui.error_text import error_text
from app.ui.figures import Figures
from app.ui.pages.person.opened import OpenedFile
from app.ui.pages.person.quiet_door import Begin, QuietDoor
from app.ui.pages.person.quiet_forms import NoteForm, QuietForm, ScreeningForm, WithheldForm
from app.ui.pages.person.sealed_words import asked_in
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.choice_grid import CAPS, ChoiceGrid
from app.ui.widgets.field import Field
from app.ui.widgets.measure import clear, column, em, row
from app.ui.widgets.panels import Banner, Card, CardHead, ScrollColumn
from app.ui.widgets.text import ElidedText

PAUSE_MS: Final = 1500
"""After this pause what was written is saved; at the latest 2 s are promised."""


@dataclass(frozen=True, slots=True)
class Room:
    """What stands ready inside: the draft, and what can be asked and chosen."""

    draft: ProtectionDraft
    prompts: tuple[tuple[str, str], ...]
    needs: tuple[Choice, ...]
    types: tuple[Choice, ...]
    urgencies: tuple[Choice, ...]


class QuietRoom(QWidget):
    """First the door: nobody else may hear. Then what is written, and how urgent it is."""

    sealed = Signal()
    left = Signal()

    def __init__(self, laptop: OpenLaptop, tasks: TaskRunner) -> None:
        super().__init__()
        self._laptop = laptop
        self._tasks = tasks
        self._figures = Figures("en")
        self._draft: ProtectionDraft | None = None
        self._form: QuietForm | None = None
        self._touched = False
        self.door = QuietDoor()
        self._card = Card(tone="current")
        self._head = CardHead(icon="lock", tone="accent")
        self._trouble = Banner()
        self._inside = column(gap=0.5)
        self.urgency = ChoiceGrid(4)
        self._urgency = Field(self.urgency)
        self._bar = QFrame()
        self._note = ElidedText("muted")
        self._throw = Button(kind="quiet", icon="bin")
        self._later = Button(key="Esc")
        self.close_button = Button(kind="main", icon="lock", key="Ctrl+Enter")
        self._pause = QTimer(self)
        self._build()
        self.hide()

    def _build(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self._card.add(self._head, self._inside, self._urgency)
        self._bar.setObjectName("bar")
        line = row(self._throw, 1, self._note, self._later, self.close_button, gap=0.8)
        line.setContentsMargins(em(1.6), em(0.65), em(1.6), em(0.65))
        self._bar.setLayout(line)
        body = QWidget()
        body.setLayout(column(self._trouble, self.door, self._card, 1, gap=0.9, margins=1.1))
        self.setLayout(column(ScrollColumn(body), self._bar, gap=0))
        self.door.entered.connect(self._enter)
        self._throw.clicked.connect(self._discard)
        self._later.clicked.connect(self.leave)
        self.close_button.clicked.connect(self._close)
        for key, do in (
            ("Esc", self.leave),
            ("Ctrl+Return", self.close_button.click),
            ("Ctrl+Enter", self.close_button.click),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def retranslate(self, figures: Figures) -> None:
        self._figures = figures
        self.door.retranslate()
        self._head.heading.setText(self.tr("In private"))
        self._head.note.show_whole(self.tr("F12 hides this at once"))
        self._urgency.set_words(self.tr("How urgent is it"))
        self._throw.setText(self.tr("Throw away"))
        self._say_later()
        self.close_button.setText(self.tr("Close and seal"))
        self._note.show_whole(self.tr("Once sealed, nobody here reads it again."))

    def open(self, opened: OpenedFile) -> None:
        """Stand before the door: for a new writing, or for what was begun."""
        self._empty()
        self.door.stand_before(opened, self._figures)
        self._show_inside(inside=False)
        self.show()
        self.door.setFocus()

    def leave(self) -> None:
        """Keep what is written and go; it is found again here, by its author alone."""
        self.keep()
        self._empty()
        self.hide()
        self.left.emit()

    def keep(self) -> None:
        """Save what is written now, in the storage lane."""
        self._pause.stop()
        draft, protection = self._written(), self._laptop.protection
        if draft is not None and self._touched:
            self._touched = False
            self._tasks.run(
                "storage", lambda: protection.save(draft), self, lambda _: None, self._fell
            )

    def _touch(self) -> None:
        self._touched = True
        self._pause.start()

    def _written(self) -> ProtectionDraft | None:
        if self._draft is None or self._form is None:
            return None
        return replace(self._draft, content=self._form.content())

    def _enter(self, begin: Begin) -> None:
        """Somebody said that nobody else can hear."""
        laptop, code = self._laptop, self._figures.code
        self._trouble.hide()
        self._tasks.run(
            "storage", lambda: _room(laptop, begin(laptop), code), self, self._entered, self._fell
        )

    def _entered(self, room: Room) -> None:
        self._draft = room.draft
        form: QuietForm
        if isinstance(room.draft.content, Screening):
            form = ScreeningForm(room.prompts, room.needs)
        elif isinstance(room.draft.content, CaseNote):
            form = NoteForm()
        else:
            form = WithheldForm(room.types)
        form.show_content(room.draft.content)
        form.changed.connect(self._touch)
        self._form = form
        self._inside.addWidget(form)
        self.urgency.offer(room.urgencies, self._figures.digits(CAPS))
        self._show_inside(inside=True)
        form.setFocus()

    def _close(self) -> None:
        draft, protection, urgency = self._written(), self._laptop.protection, self.urgency.code()
        if draft is None:
            return
        self._trouble.hide()
        self._urgency.show_error("")
        if not urgency:
            self._urgency.show_error(self.tr("Choose how urgent it is."))
            self.urgency.first().setFocus()
            return
        self._pause.stop()
        self.close_button.setEnabled(False)
        self._tasks.run(
            "storage", lambda: protection.close(draft, urgency), self, self._closed, self._fell
        )

    def _closed(self, _answered: Answered) -> None:
        self._empty()
        self.hide()
        self.sealed.emit()

    def _discard(self) -> None:
        draft, protection = self._draft, self._laptop.protection
        self._pause.stop()
        if draft is not None:
            begun = draft.id
            self._tasks.run(
                "storage", lambda: protection.discard(begun), self, lambda _: None, self._fell
            )
        self._empty()
        self.hide()
        self.left.emit()

    def _empty(self) -> None:
        self._pause.stop()
        self._draft = self._form = None
        self._touched = False
        clear(self._inside)
        self.urgency.choose("")
        self._urgency.show_error("")
        self._trouble.hide()
        self.close_button.setEnabled(True)

    def _show_inside(self, *, inside: bool) -> None:
        self.door.setVisible(not inside)
        self._card.setVisible(inside)
        self._throw.setVisible(inside)
        self._note.setVisible(inside)
        self.close_button.setVisible(inside)
        self._say_later()

    def _say_later(self) -> None:
        inside = not self._card.isHidden()
        self._later.setText(self.tr("Leave it for later") if inside else self.tr("Back"))

    def _fell(self, error: ManzilError) -> None:
        self.close_button.setEnabled(True)
        self._trouble.say(error_text(error, self._figures), tone="warn")
        self._trouble.show()


def _room(laptop: OpenLaptop, draft: ProtectionDraft, code: str) -> Room:
    """What is asked and chosen inside. Needs of the sensitivity H stand in no other list."""
    needs = (
        in_language(Choice(one.code, one.short(code), one.label(code)), code)
        for one in load_code_lists().choices("need_flag")
        if one.sensitivity == HIGHLY_SENSITIVE
    )
    types, urgencies = (
        tuple(in_language(choice, code) for choice in laptop.reference.choices(name, code))
        for name in ("doc_type", "need_urgency")
    )
    return Room(draft, laptop.protection.prompts(asked_in(code)), tuple(needs), types, urgencies)
