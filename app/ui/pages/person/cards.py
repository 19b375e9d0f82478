"""The cards of a person's file that only show: crossings, records, consents, history."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.figures import Figures
from app.ui.pages.person.sheet import Block, ConsentLine, Passage
from app.ui.pages.person.told import Told
from app.ui.widgets.button import Button
from app.ui.widgets.lines import Lines, Said, Shown
from app.ui.widgets.measure import clear, column, em, row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Glyph, Rule, Text

_LOOKS: Final = MappingProxyType(
    {"given": ("check", "ok"), "refused": ("cross", "muted"), "withdrawn": ("undo", "warn")}
)


class FileCard(Card):
    """A card with a heading, over parts that are made anew when the file is read again."""

    def __init__(self, *, icon: str = "") -> None:
        super().__init__()
        self.head = CardHead(icon=icon)
        self.empty = Text("muted", wrap=True)
        self.inside = QVBoxLayout()
        self.inside.setSpacing(em(0.5))
        self.add(self.head, self.empty, self.inside)

    def say(self, heading: str, empty: str) -> None:
        """`empty` is said where there is nothing, or nothing that this role sees."""
        self.head.heading.setText(heading)
        self.empty.setText(empty)

    def refill(self, parts: Sequence[QWidget]) -> None:
        clear(self.inside)
        for part in parts:
            self.inside.addWidget(part)
        self.empty.setVisible(not parts)


class Timeline(FileCard):
    """Crossings with their journeys, the newest first, along a line."""

    def show_passages(self, passages: Sequence[Passage], figures: Figures) -> None:
        last = len(passages) - 1
        self.refill([_step(one, is_last=n == last) for n, one in enumerate(passages)])
        self.head.note.show_whole(figures.number(len(passages)) if passages else "")


class Blocks(FileCard):
    """Records with a line for each field; what is hidden is named in one quiet line."""

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        self.refill([_block(one, self.tr("Your role does not see: {fields}")) for one in blocks])


class ConsentsCard(FileCard):
    """One line a purpose. `withdraw_asked` brings its code; asked for only where it is offered."""

    withdraw_asked = Signal(str)

    def show_consents(self, lines: Sequence[ConsentLine], *, offers: bool) -> None:
        self.refill([self._line(one, offers=offers) for one in lines])

    def _line(self, line: ConsentLine, *, offers: bool) -> QWidget:
        icon, tone = _LOOKS[line.state]
        words = Text("small_strong", line.words, tone=tone if tone != "muted" else "")
        purpose = Text(text=line.purpose, wrap=True)
        texts = column(purpose, gap=0.1)
        if offers:
            texts.addWidget(Text("muted", line.mode))
        parts = row(Glyph(icon, tone=tone, size=1.1), gap=0.6)
        parts.addLayout(texts, 1)
        parts.addWidget(words)
        parts.addWidget(Text("muted", line.when))
        if offers and line.state == "given":
            button = Button(self.tr("Withdraw"), kind="quiet", icon="undo")
            button.setAccessibleName(self.tr("Withdraw: {purpose}").format(purpose=line.purpose))
            button.clicked.connect(lambda _=False, code=line.code: self.withdraw_asked.emit(code))
            parts.addWidget(button)
        holder = QWidget()
        holder.setLayout(parts)
        return holder


class HistoryCard(FileCard):
    """Who, what, when, why; the newest first, at most `most` of them."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def show_history(self, told: Sequence[Told], figures: Figures) -> None:
        self.refill([_entry(one) for one in told[: self._most]])
        words = self.tr("Entries: {count}").format(count=figures.number(len(told)))
        self.head.note.show_whole(words if told else "")


def _step(passage: Passage, *, is_last: bool) -> QWidget:
    mark = column(gap=0.2)
    tone = "warn" if passage.icon == "cross" else "accent"
    mark.addWidget(Glyph(passage.icon, tone=tone, size=1.4), 0, Qt.AlignmentFlag.AlignHCenter)
    if is_last:
        mark.addStretch(1)
    else:
        mark.addWidget(Rule(upright=True), 1, Qt.AlignmentFlag.AlignHCenter)
    first = row(Text("strong", passage.strong, wrap=True), gap=0.6)
    first.setStretch(0, 1)
    first.addWidget(Text("muted", passage.when))
    texts = column(first, gap=0.15)
    for role, words in (("body", passage.line), ("muted", passage.quiet)):
        if words:
            texts.addWidget(Text(role, words, wrap=True))
    texts.addSpacing(em(0.4))
    parts = row(gap=0.8)
    parts.addLayout(mark)
    parts.addLayout(texts, 1)
    holder = QWidget()
    holder.setLayout(parts)
    return holder


def _block(block: Block, hidden: str) -> QWidget:
    card = Card(tone="quiet", margins=0.8, gap=0.4)
    card.add(Text("muted", block.title))
    lines = Lines(1)
    lines.show_lines(
        [
            Shown("", (Said(label, "muted"), Said(value, "strong")), ruled=False)
            for label, value in block.rows
        ]
    )
    card.add(lines)
    for conflict in block.conflicts:
        line = row(Glyph("alert", tone="error", size=1.1), gap=0.4)
        line.addWidget(Text(text=conflict, wrap=True, tone="error"), 1)
        card.add(line)
    if block.withheld:
        card.add(Text("muted", hidden.format(fields=block.withheld), wrap=True))
    return card


def _entry(told: Told) -> QWidget:
    card = Card(tone="quiet", margins=0.8, gap=0.2)
    first = row(Text("strong", told.strong, wrap=True), gap=0.6)
    first.setStretch(0, 1)
    first.addWidget(Text("muted", told.when))
    card.add(first)
    if told.changes:
        card.add(Text(text=" · ".join(told.changes), wrap=True))
    card.add(Text("muted", " · ".join(part for part in (told.by, told.reason) if part), wrap=True))
    return card
