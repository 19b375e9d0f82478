"""What the document says, beside the questions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.capture.document_words import DocumentWords, Fact
from app.ui.capture.edge_text import EdgeText
from app.ui.widgets.button import Button
from app.ui.widgets.measure import clear, column, em, row
from app.ui.widgets.panels import Banner, Card, ScrollColumn
from app.ui.widgets.text import Glyph, Rule, Text


class DocumentCard(Card):
    """Name, facts and checks of the document; before the scan a quiet place for them."""

    rescan = Signal()
    by_hand = Signal()

    def __init__(self) -> None:
        super().__init__(gap=0.5)
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
        self._build()

    def _build(self) -> None:
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(em(0.8))
        self._facts.setVerticalSpacing(em(0.32))
        self._facts.setColumnStretch(1, 1)
        names = column(self._family, self._given, gap=0.1)
        inside = QWidget()
        inside.setLayout(
            column(
                self._nothing,
                names,
                self._rules[0],
                self._facts,
                self._rules[1],
                self._checks,
                self._expired,
                self._looks,
                1,
                gap=0.5,
            )
        )
        head = row(self._heading, 1, self._rescan)
        self.add(head, ScrollColumn(inside), self._by_hand)
        self._by_hand.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rescan.clicked.connect(self.rescan)
        self._by_hand.clicked.connect(self.by_hand)

    def show_document(self, words: DocumentWords | None) -> None:
        """Show `words`; None before anything was read."""
        here = words is not None
        for part in (self._family, self._given, self._rescan, *self._rules):
            part.setVisible(here)
        self._nothing.setVisible(not here)
        self._nothing.setText(
            self.tr("Name, birth and document appear here, with what their check digits say.")
        )
        self._rescan.setText(self.tr("Rescan"))
        self._by_hand.setText(
            self.tr("Correct by hand") if here else self.tr("No readable lines: key in by hand")
        )
        clear(self._facts)
        clear(self._checks)
        self._heading.setText(words.heading if words else self.tr("The document"))
        self._expired.setVisible(bool(words and words.expired))
        self._looks.setVisible(bool(words and words.looks))
        if words is not None:
            self._fill(words)

    def _fill(self, words: DocumentWords) -> None:
        self._family.setText(words.family or words.given)
        self._given.setText(words.given if words.family else "")
        self._given.setVisible(bool(words.family and words.given))
        for place, fact in enumerate(words.facts):
            self._add_fact(place, fact)
        if words.agreed:
            self._checks.addWidget(_line("check_circle", words.agreed, "ok"))
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
        self._facts.addWidget(Text("muted", fact.label), place, 0, top)
        self._facts.addLayout(line, place, 1)
        value.setAccessibleName(f"{fact.label}: {fact.value}")


def _line(icon: str, words: str, tone: str) -> QWidget:
    line = QWidget()
    text = EdgeText("body", words, wrap=True, tone=tone)
    inside = row(Glyph(icon, tone=tone, size=1.1), text, gap=0.45)
    inside.setStretchFactor(text, 1)
    line.setLayout(inside)
    return line
