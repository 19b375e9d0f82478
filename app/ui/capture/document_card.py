"""What the document says, beside the questions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.capture.document_words import DocumentWords, Fact
from app.ui.capture.edge_text import EdgeText
from app.ui.capture.heights import layout_height
from app.ui.widgets.button import Button
from app.ui.widgets.measure import TARGET, clear, column, em, row
from app.ui.widgets.panels import Banner, Card, ScrollColumn
from app.ui.widgets.text import Glyph, Rule, Text


class DocumentCard(Card):
    """Name, facts and checks of the document; before the scan a quiet place for them."""

    rescan = Signal()
    by_hand = Signal()

    def __init__(self) -> None:
        super().__init__(margins=0.95, gap=0.4)
        self._heading = EdgeText("heading")
        self._rescan = Button(kind="quiet", key="F2")
        self._family, self._given = EdgeText("name", wrap=True), EdgeText("large", wrap=True)
        self._facts = QGridLayout()
        self._checks = column(gap=0.35)
        self._nothing = EdgeText("muted", wrap=True)
        self._expired = Banner(tone="warn", icon="clock")
        self._looks = Banner(tone="warn", icon="warning")
        self._by_hand = Button(kind="plain", key="F8")
        self._rules = [Rule(), Rule()]
        self._blank = QWidget()
        self._inside = QWidget()
        self._scroll = ScrollColumn(self._inside)
        self._build()

    def _build(self) -> None:
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(em(0.8))
        self._facts.setVerticalSpacing(em(0.32))
        self._facts.setColumnStretch(1, 1)
        facts = QWidget()
        facts.setLayout(column(self._rules[0], self._facts, self._rules[1], self._checks, gap=0.5))
        self._said = facts
        names = QWidget()
        names.setLayout(column(self._family, self._given, gap=0.1))
        self._column = column(self._blank, names, facts, self._expired, self._looks, 1, gap=0.5)
        self._inside.setLayout(self._column)
        self._picture = Glyph("document", tone="muted", size=2.6)
        blank = column(self._picture, self._nothing, gap=0.7)
        self._blank.setLayout(blank)
        head = row(self._heading, 1, self._rescan)
        edge = self.body.contentsMargins()
        edge.setTop(em(0.3))  # the button is taller than the heading beside it
        self.body.setContentsMargins(edge)
        self._heading.setMinimumHeight(em(TARGET))
        self.add(head, self._scroll, self._by_hand)
        self._by_hand.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rescan.clicked.connect(self.rescan)
        self._by_hand.clicked.connect(self.by_hand)

    def show_document(self, words: DocumentWords | None) -> None:
        """Show `words`; None before anything was read."""
        here = words is not None
        for part in (self._family, self._given, self._rescan, self._said):
            part.setVisible(here)
        self._blank.setVisible(not here)
        self._nothing.setText(
            self.tr("Name, birth and document appear here, with what their check digits say.")
        )
        self._rescan.setText(self.tr("Rescan"))
        self._by_hand.setText(self.tr("Correct by hand") if here else self.tr("Key in by hand"))
        clear(self._facts)
        clear(self._checks)
        self._heading.setText(words.heading if words else self.tr("The document"))
        self._expired.setVisible(bool(words and words.expired))
        self._looks.setVisible(bool(words and words.looks))
        for text in (self._family, self._given):
            text.setText("")  # nothing of the person before stays, seen or unseen
        if words is not None:
            self._fill(words)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """What deserves a look stands below the facts; above them where not all is in sight."""
        wide = self._scroll.viewport().width()
        needed = layout_height(self._column, wide)
        first = self._column.indexOf(self._said)
        above = self._column.indexOf(self._expired) < first
        wanted = needed > self._scroll.viewport().height()
        if above == wanted:
            return
        for banner in (self._expired, self._looks):
            self._column.removeWidget(banner)
        place = self._column.indexOf(self._said) + (0 if wanted else 1)
        for further, banner in enumerate((self._expired, self._looks)):
            self._column.insertWidget(place + further, banner)

    def _fill(self, words: DocumentWords) -> None:
        self._family.setText(words.family or words.given)
        self._given.setText(words.given if words.family else "")
        self._given.setVisible(bool(words.family and words.given))
        for place, fact in enumerate(words.facts):
            self._add_fact(place, fact)
        if words.agreed:
            agreed = _line("check_circle", words.agreed, "ok")
            self._checks.addWidget(agreed)
            agreed.show()
        if words.expired:
            self._expired.say(
                words.expired, self.tr("Note it and tell the traveller."), icon="clock"
            )
        if words.looks:
            self._looks.say(
                self.tr("Compare with the document: saving allowed"), "\n".join(words.looks)
            )

    def _add_fact(self, place: int, fact: Fact) -> None:
        value = EdgeText("strong", fact.value, wrap=True, tone=fact.tone)
        parts: list[QWidget] = [value]
        if fact.tone:
            parts.insert(0, Glyph("clock", tone=fact.tone, size=1.05))
        if fact.corrected:
            mark = Glyph("pencil", tone="muted", size=1.0)
            mark.setToolTip(self.tr("Corrected by hand"))
            mark.setAccessibleName(self.tr("Corrected by hand"))
            parts.insert(0, mark)
        line = row(*parts, gap=0.35)
        line.setStretchFactor(value, 1)
        top = Qt.AlignmentFlag.AlignTop
        label = Text("small", fact.label)
        self._facts.addWidget(label, place, 0, top)
        self._facts.addLayout(line, place, 1)
        for part in (label, *parts):
            part.show()  # at once, so that the height is known before Qt comes to it
        value.setAccessibleName(f"{fact.label}: {fact.value}")


def _line(icon: str, words: str, tone: str) -> QWidget:
    line = QWidget()
    text = EdgeText("body", words, wrap=True, tone=tone)
    inside = row(Glyph(icon, tone=tone, size=1.1), text, gap=0.45)
    inside.setStretchFactor(text, 1)
    line.setLayout(inside)
    return line
