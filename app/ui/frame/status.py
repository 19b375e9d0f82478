"""The line at the foot: what is safe, when headquarters was heard, and the keys of this page."""

from collections.abc import Sequence

from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QFrame

from app.ui.exchange_words import StateWords
from app.ui.figures import isolated, latin
from app.ui.widgets.measure import em, row
from app.ui.widgets.page import KeyHelp
from app.ui.widgets.text import ElidedText, Glyph

_BETWEEN = "   "


class StatusLine(QFrame):
    """States at the reading edge, keys at the other.

    Where room is short the page's last keys are left out: they stand on its buttons too.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._stored = ElidedText("small")
        self._link_glyph = Glyph("sync", tone="muted", size=1.0)
        self._link = ElidedText("small")
        self._shown = ElidedText("small")
        self._here: tuple[KeyHelp, ...] = ()
        self._always: tuple[KeyHelp, ...] = ()
        safe = row(Glyph("lock", tone="muted", size=1.0), self._stored)
        line = row(safe, row(self._link_glyph, self._link), 1, gap=1.6)
        line.addWidget(self._shown)
        line.setContentsMargins(em(1.1), em(0.25), em(1.1), em(0.25))
        self.setLayout(line)

    def retranslate(self) -> None:
        self._stored.show_whole(self.tr("Stored on this laptop, encrypted"))

    def show_exchange(self, words: StateWords) -> None:
        self._link_glyph.show_icon("offline" if words.icon == "offline" else "sync", "muted")
        self._link.show_whole(words.since)
        self._fit()

    def show_keys(self, here: Sequence[KeyHelp], always: Sequence[KeyHelp]) -> None:
        """The keys of the page, and those that are never left out."""
        self._here, self._always = tuple(here), tuple(always)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._shown.ensurePolished()
        states = self._stored.sizeHint().width() + self._link.sizeHint().width()
        room = self.width() - states - em(9)
        metrics = QFontMetricsF(self._shown.font())
        shown = len(self._here)
        while shown and metrics.horizontalAdvance(self._words(shown)) > room:
            shown -= 1
        self._shown.show_whole(self._words(shown))

    def _words(self, shown: int) -> str:
        """Each key stays together with what it does, also among Arabic script."""
        keys = (*self._here[:shown], *self._always)
        return _BETWEEN.join(isolated(f"{latin(key.key)} {key.does}") for key in keys)
