"""The header: which page this is, how the exchange stands, and the presets of the shift."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.ui.exchange_words import StateWords
from app.ui.frame.shift_strip import ShiftStrip
from app.ui.widgets.button import Button
from app.ui.widgets.measure import em, restyle, row
from app.ui.widgets.page import Page
from app.ui.widgets.text import ElidedText, Text


class Header(QFrame):
    """Title and subtitle at the reading edge, the pill of the exchange at the other."""

    sync_asked = Signal()

    def __init__(self, strip: ShiftStrip) -> None:
        super().__init__()
        self.setObjectName("header")
        self._title = Text("title")
        self._subtitle = ElidedText("muted")
        self.pill = Button(kind="pill", icon="sync", tone="accent")
        self.pill.clicked.connect(self.sync_asked)
        self._strip = strip
        column = QVBoxLayout(self)
        column.setContentsMargins(em(1.6), em(0.6), em(1.6), em(0.6))
        column.setSpacing(em(0.3))
        column.addLayout(row(self._title, self._subtitle, 1, self.pill, gap=1.0))
        column.addWidget(strip)

    def show_page(self, page: Page) -> None:
        self._title.setText(page.title())
        self._subtitle.show_whole(page.subtitle())
        self._strip.setVisible(page.shows_shift)

    def show_exchange(self, words: StateWords) -> None:
        restyle(self.pill, "tone", words.tone)
        self.pill.show_glyph(words.icon)
        self.pill.setText(words.text)
        self.pill.setAccessibleDescription(words.since)
