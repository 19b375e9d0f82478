"""The line at the foot: what is safe, when headquarters was heard, and the keys of this page."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from app.ui.figures import isolated, latin
from app.ui.frame.exchange_words import StateWords
from app.ui.widgets.measure import em, row
from app.ui.widgets.page import KeyHelp
from app.ui.widgets.text import ElidedText, Glyph


class StatusLine(QFrame):
    """States at the reading edge, keys at the other."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._stored = ElidedText("small")
        self._link_glyph = Glyph("sync", tone="muted", size=1.0)
        self._link = ElidedText("small")
        self._keys = ElidedText("small")
        safe = row(Glyph("lock", tone="muted", size=1.0), self._stored)
        line = row(safe, row(self._link_glyph, self._link), 1, gap=1.6)
        line.addWidget(self._keys)
        line.setContentsMargins(em(1.1), em(0.25), em(1.1), em(0.25))
        self.setLayout(line)

    def retranslate(self) -> None:
        self._stored.show_whole(self.tr("Stored on this laptop, encrypted"))

    def show_exchange(self, words: StateWords) -> None:
        self._link_glyph.show_icon("offline" if words.icon == "offline" else "sync", "muted")
        self._link.show_whole(words.since)

    def show_keys(self, keys: Sequence[KeyHelp]) -> None:
        """Each key stays together with what it does, also among Arabic script."""
        pairs = (isolated(f"{latin(shown.key)} {shown.does}") for shown in keys)
        self._keys.show_whole("   ".join(pairs))
