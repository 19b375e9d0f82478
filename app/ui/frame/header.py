"""The header: which page this is, how the exchange stands, and the presets of the shift."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.domain.limits import Caution
from app.ui.exchange_words import StateWords
from app.ui.figures import Figures
from app.ui.frame.shift_strip import ShiftStrip
from app.ui.pages.laptop.caution_words import caution_words
from app.ui.widgets.button import Button
from app.ui.widgets.measure import em, restyle, row
from app.ui.widgets.page import Page
from app.ui.widgets.text import ElidedText, Text


class Header(QFrame):
    """Title and subtitle at the reading edge; strong warnings and the exchange at the other."""

    sync_asked = Signal()
    warnings_asked = Signal()

    def __init__(self, strip: ShiftStrip) -> None:
        super().__init__()
        self.setObjectName("header")
        self._title = Text("title")
        self._subtitle = ElidedText("muted")
        self.pill = Button(kind="pill", icon="sync", tone="accent")
        self.pill.clicked.connect(self.sync_asked)
        self.warnings = Button(kind="pill", icon="alert", tone="error")
        self.warnings.clicked.connect(self.warnings_asked)
        self.warnings.hide()
        self._strip = strip
        column = QVBoxLayout(self)
        column.setContentsMargins(em(1.6), em(0.6), em(1.6), em(0.6))
        column.setSpacing(em(0.3))
        column.addLayout(row(self._title, self._subtitle, 1, self.warnings, self.pill, gap=1.0))
        column.addWidget(strip)

    def show_page(self, page: Page) -> None:
        self._title.setText(page.title())
        self._subtitle.show_whole(page.subtitle())
        self._strip.setVisible(page.shows_shift)

    def show_warnings(self, strong: Sequence[Caution], figures: Figures) -> None:
        """How many strong warnings there are; which, when asked or read out."""
        self.warnings.setVisible(bool(strong))
        words = self.tr("Warnings: {count}").format(count=figures.number(len(strong)))
        self.warnings.setText(words)
        said = "\n".join(caution_words(one, figures).what for one in strong)
        self.warnings.setAccessibleDescription(said)
        self.warnings.setToolTip(said)

    def show_exchange(self, words: StateWords) -> None:
        restyle(self.pill, "tone", words.tone)
        self.pill.show_glyph(words.icon)
        self.pill.setText(words.text)
        self.pill.setAccessibleDescription(words.since)
