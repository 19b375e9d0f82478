"""Reading what was sealed: protection officers, and for a time a supervisor by headquarters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.protection import SealedContent
from app.services.open_laptop import OpenLaptop
from app.services.protection_files import ProtectionRecord
from app.ui.figures import Figures, isolated
from app.ui.pages.person.panel import Panel
from app.ui.pages.person.sealed_words import asked_in, content_kind, content_lines, why_not
from app.ui.pages.person.speaker import Speaker
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.lines import Lines, Said, Shown
from app.ui.widgets.measure import clear, em, row
from app.ui.widgets.panels import Card
from app.ui.widgets.text import Glyph, Text

_SHORT = 40
"""Longer words than this stand in a line of their own."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """One version of a sealed record as it is shown; `record` and `entry` decide a conflict."""

    strong: str
    quiet: str
    lines: tuple[tuple[str, str], ...]
    record: UUID | None = None
    entry: UUID | None = None
    torn: bool = False


class SealedPanel(Panel):
    """What is sealed about one person. Folding it takes every word out of the window.

    `decided` says that one of several versions was chosen.
    """

    decided = Signal()

    def __init__(self, laptop: OpenLaptop, tasks: TaskRunner) -> None:
        super().__init__(tasks, icon="key")
        self._laptop = laptop
        self._names: Mapping[UUID, str] = {}
        self._inside = QVBoxLayout()
        self._inside.setSpacing(em(0.5))
        self.add(self.head, self.what, self.trouble, self._inside)
        self.start.hide()

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self.head.heading.setText(self.tr("What is sealed"))
        self.what.setText(self.tr("Read it alone. This look is an entry in the journal."))

    def clear(self) -> None:
        super().clear()
        clear(self._inside)

    def read(self, speaker: Speaker, names: Mapping[UUID, str]) -> None:
        """Open the sealed records; `names`: who made each entry. Call `unfold` before."""
        person, laptop = self.about, self._laptop
        self._names = names
        if person is None:
            return

        def work() -> tuple[Shelf, ...]:
            prompts = dict(laptop.protection.prompts(asked_in(speaker.figures.code)))
            found = laptop.protection_files.read(person)
            return tuple(_shelves(found, prompts, speaker, names))

        self.run(work, self._show)

    def read_answer(self, approval: UUID, speaker: Speaker) -> None:
        """Open what headquarters opened for this supervisor. Call `unfold` before."""
        laptop = self._laptop

        def work() -> tuple[Shelf, ...]:
            prompts = dict(laptop.protection.prompts(asked_in(speaker.figures.code)))
            answer = laptop.break_glass.read_answer(approval)
            contents = [one for versions in answer.records.values() for one in versions]
            return tuple(_opened(one, prompts, speaker) for one in contents)

        self.run(work, self._show)

    def _show(self, shelves: Sequence[Shelf]) -> None:
        clear(self._inside)
        for shelf in shelves:
            self._inside.addWidget(self._card(shelf))
        if not shelves:
            self._inside.addWidget(Text("muted", self.tr("Nothing is sealed.")))

    def _card(self, shelf: Shelf) -> QWidget:
        card = Card(tone="error" if shelf.torn else "quiet", margins=0.8, gap=0.3)
        head = row(gap=0.6)
        if shelf.torn:
            head.addWidget(Glyph("alert", tone="error"))
        head.addWidget(Text("strong", shelf.strong, wrap=True), 1)
        if shelf.torn:
            button = Button(self.tr("This one stands"))
            button.setAccessibleDescription(shelf.quiet)
            button.clicked.connect(lambda: self._decide(shelf))
            head.addWidget(button)
        card.add(head, Text("muted", shelf.quiet, wrap=True))
        lines = Lines(0)
        lines.show_lines(
            [
                Shown("", (Said(label), Said(value, "strong")), ruled=False)
                if len(value) <= _SHORT
                else Shown("", (Said(value),), ruled=False)
                for label, value in shelf.lines
            ]
        )
        card.add(lines)
        return card

    def _decide(self, shelf: Shelf) -> None:
        person, record, entry = self.about, shelf.record, shelf.entry
        files = self._laptop.protection_files
        if person is None or record is None or entry is None:
            return
        self.run(lambda: files.decide(person, record, entry), lambda _: self.decided.emit())


def _shelves(
    records: Sequence[ProtectionRecord],
    prompts: Mapping[str, str],
    speaker: Speaker,
    names: Mapping[UUID, str],
) -> Iterator[Shelf]:
    for record in records:
        urgency = speaker.value("protection_need", "urgency", record.urgency)
        for version in record.versions:
            content = version.content
            who = names.get(version.entry, "")
            parts = (urgency, speaker.moment(version.at), isolated(who) if who else "")
            yield Shelf(
                strong=content_kind(content) if content else why_not(version.why),
                quiet=" · ".join(part for part in parts if part),
                lines=content_lines(content, prompts, speaker) if content else (),
                record=record.id,
                entry=version.entry,
                torn=len(record.versions) > 1,
            )


def _opened(content: SealedContent, prompts: Mapping[str, str], speaker: Speaker) -> Shelf:
    return Shelf(content_kind(content), "", content_lines(content, prompts, speaker))
