"""Before anything is asked in private: nobody else can hear, and what shall be written."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from app.services.open_laptop import OpenLaptop
from app.services.protection import DraftKind
from app.services.protection_drafts import ProtectionDraft
from app.ui.figures import Figures
from app.ui.pages.person.opened import OpenedFile
from app.ui.widgets.button import Button
from app.ui.widgets.field import Combo, Field
from app.ui.widgets.measure import TARGET, em, row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Text

Begin = Callable[[OpenLaptop], ProtectionDraft]
_DAY_AND_TIME = "{day} {time}"


class QuietDoor(Card):
    """`entered` brings how the writing is begun or found again; only after the box is ticked."""

    entered = Signal(object)

    def __init__(self) -> None:
        super().__init__(tone="current")
        self._person: UUID | None = None
        self._head = CardHead(icon="lock", tone="accent")
        self._words = Text(wrap=True)
        self.alone = QCheckBox()
        self._instead = Combo()
        self._instead_field = Field(self._instead)
        self._begun = Button(kind="main", icon="undo")
        self._draft: UUID | None = None
        self._kinds = {
            DraftKind.SCREENING: Button(icon="speech"),
            DraftKind.CASE_NOTE: Button(icon="pencil"),
            DraftKind.DOCUMENT_WITHHELD: Button(icon="document"),
        }
        self.alone.setMinimumHeight(em(TARGET))
        self.setFocusProxy(self.alone)
        choices = row(self._begun, *self._kinds.values(), 1, gap=0.8)
        self.add(self._head, self._words, self.alone, self._instead_field, choices)
        self.alone.toggled.connect(self._show)
        self._begun.clicked.connect(self._go_on)
        for kind, button in self._kinds.items():
            button.clicked.connect(lambda _=False, chosen=kind: self._begin(chosen))

    def retranslate(self) -> None:
        self._head.heading.setText(self.tr("A private place first"))
        self._words.setText(
            self.tr(
                "Ask to speak alone, where nobody hears or sees this screen: no family, no"
                " official, nobody who waits. An interpreter stays only if the person wants it."
                " Nothing has to be answered."
            )
        )
        self.alone.setText(self.tr("We are alone, and the person wants to go on"))
        self._instead_field.set_words(self.tr("What you write"))
        self._begun.setText(self.tr("Go on with what you began"))
        self._kinds[DraftKind.SCREENING].setText(self.tr("Ask the questions"))
        self._kinds[DraftKind.CASE_NOTE].setText(self.tr("Write a note"))
        self._kinds[DraftKind.DOCUMENT_WITHHELD].setText(self.tr("A document is kept by somebody"))

    def stand_before(self, opened: OpenedFile, figures: Figures) -> None:
        """Ask anew each time: who was alone before may not be alone now."""
        self._person = opened.view.person
        self._draft = opened.drafts[0].id if opened.drafts else None
        self._instead.clear()
        self._instead.addItem(self.tr("Something new"), None)
        for one in opened.answered:
            day = figures.day(one.noted_at.astimezone().date())
            when = _DAY_AND_TIME.format(day=day, time=figures.time(one.noted_at))
            words = self.tr("Instead of what you answered on {when}").format(when=when)
            self._instead.addItem(words, one.record)
        self.alone.setChecked(False)
        self._show()

    def _show(self) -> None:
        alone, begun = self.alone.isChecked(), self._draft is not None
        self._begun.setVisible(begun)
        self._begun.setEnabled(alone)
        self._instead_field.setVisible(not begun and self._instead.count() > 1)
        for button in self._kinds.values():
            button.setVisible(not begun)
            button.setEnabled(alone)

    def _begin(self, kind: DraftKind) -> None:
        person, replaces = self._person, self._instead.currentData()
        if person is not None:
            instead = replaces if isinstance(replaces, UUID) else None
            self.entered.emit(lambda laptop: laptop.protection.begin(person, kind, instead))

    def _go_on(self) -> None:
        draft = self._draft
        if draft is not None:
            self.entered.emit(lambda laptop: laptop.protection.load(draft))
