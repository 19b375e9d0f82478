"""Cards, pills, banners and scrolling columns: what holds the parts of a page."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.widgets.measure import column, em, restyle, row
from app.ui.widgets.text import ElidedText, Glyph, Text


class Card(QFrame):
    """A panel; fill `body`, a column with margins.

    Tones: plain (""), current (the task at hand), quiet, dashed, ok, warn, error, accent.
    """

    def __init__(self, *, tone: str = "", margins: float = 1.1, gap: float = 0.6) -> None:
        super().__init__()
        self.setProperty("tone", tone)
        self.body = QVBoxLayout(self)
        across, down = em(margins), em(margins * 0.8)
        self.body.setContentsMargins(across, down, across, down)
        self.body.setSpacing(em(gap))

    def set_tone(self, tone: str) -> None:
        restyle(self, "tone", tone)

    def add(self, *parts: QWidget | QLayout | int) -> None:
        """Put parts below one another; a number is a stretch."""
        for part in parts:
            if isinstance(part, int):
                self.body.addStretch(part)
            elif isinstance(part, QLayout):
                self.body.addLayout(part)
            else:
                self.body.addWidget(part)


class CardHead(QWidget):
    """The first line of a card: picture, heading, and a quieter word at the far end."""

    def __init__(self, heading: str = "", *, icon: str = "", tone: str = "") -> None:
        super().__init__()
        self.glyph = Glyph(icon or "info", tone=tone)
        if not icon:
            self.glyph.hide()  # showing it here, before it has a parent, would open a window
        self.heading = Text("heading", heading, tone=tone)
        self.note = ElidedText("muted")
        self._line = row(self.glyph, self.heading, 1, self.note, gap=0.6)
        self.setLayout(self._line)

    def add(self, widget: QWidget) -> None:
        """Put `widget` at the far end."""
        self._line.addWidget(widget)


class Pill(QFrame):
    """A short state in words, with its picture and border."""

    def __init__(self, text: str = "", *, icon: str = "", tone: str = "") -> None:
        super().__init__()
        self.setProperty("tone", tone)
        self.glyph = Glyph(icon or "info", tone=tone, size=1.05)
        if not icon:
            self.glyph.hide()  # showing it here, before it has a parent, would open a window
        self.text = Text("small_strong", text, tone=tone)
        line = row(self.glyph, self.text, gap=0.35)
        line.setContentsMargins(em(0.7), em(0.12), em(0.75), em(0.12))
        self.setLayout(line)
        self.setMinimumHeight(em(2.0))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_state(self, text: str, icon: str, tone: str) -> None:
        restyle(self, "tone", tone)
        self.glyph.show_icon(icon, tone)
        self.glyph.setVisible(bool(icon))
        self.text.setText(text)
        self.text.set_tone(tone)


class Banner(Card):
    """A message across the page: picture, strong words, and what to do about it."""

    def __init__(self, *, tone: str = "warn", icon: str = "warning") -> None:
        super().__init__(tone=tone, margins=0.9)
        self.glyph = Glyph(icon, tone=tone)
        self.strong = Text("strong", tone=tone, wrap=True)
        self.words = Text(wrap=True)
        self._texts = column(self.strong, self.words, gap=0.15)
        self._line = row(gap=0.7)
        self._line.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(self._texts, 1)
        self.body.addLayout(self._line)

    def say(self, strong: str, words: str = "", *, tone: str = "warn", icon: str = "") -> None:
        """Show `strong` and, more quietly, `words`."""
        self.set_tone(tone)
        self.glyph.show_icon(icon or _ICON_OF.get(tone, "info"), tone)
        self.strong.setText(strong)
        self.strong.set_tone(tone)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.setAccessibleName(f"{strong} {words}".strip())

    def add_action(self, widget: QWidget) -> None:
        self._line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)


_ICON_OF: Final = {"ok": "check_circle", "warn": "warning", "error": "alert", "accent": "info"}


class ScrollColumn(QScrollArea):
    """A column that scrolls upright, takes no focus itself, and follows the focus inside."""

    def __init__(self, inside: QWidget | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        if inside is not None:
            inside.setObjectName("column")
            self.setWidget(inside)

    def follow_focus(self, widget: QWidget) -> None:
        """Bring the focused `widget` into view, if it stands in this column."""
        inside = self.widget()
        if inside is not None and inside.isAncestorOf(widget):
            self.ensureWidgetVisible(widget, em(1), em(1))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        inside = self.widget()
        wide = inside.minimumSizeHint().width() if inside is not None else 0
        return QSize(wide + self.verticalScrollBar().sizeHint().width(), em(6))


def follow_focus(_before: QWidget | None, now: QWidget | None) -> None:
    """For `QApplication.focusChanged`: every column around the focused widget shows it."""
    around = now.parentWidget() if now is not None else None
    while now is not None and around is not None:
        if isinstance(around, ScrollColumn):
            around.follow_focus(now)
        around = around.parentWidget()
