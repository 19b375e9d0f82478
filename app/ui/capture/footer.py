"""The foot of the page: throw away, what is still open, save."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from app.domain.fast_lane import FastLaneDraft
from app.ui.capture.lane import left, may_save
from app.ui.figures import Figures
from app.ui.widgets.button import Button
from app.ui.widgets.measure import em, row
from app.ui.widgets.text import ElidedText, Glyph


class Footer(QFrame):
    """Always in sight. A disabled save says beside it why."""

    discarded = Signal()
    saved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._discard = Button(kind="quiet")
        self._glyph = Glyph("info", tone="muted", size=1.1)
        self._why = ElidedText("body", tone="muted")
        self._save = Button(kind="main", key="Ctrl+Enter")
        line = row(self._discard, 1, self._glyph, self._why, self._save, gap=0.7)
        line.setContentsMargins(em(1.6), em(0.55), em(1.6), em(0.55))
        self.setLayout(line)
        self._discard.clicked.connect(self.discarded)
        self._save.clicked.connect(self.saved)

    def say(self) -> None:
        self._discard.setText(self.tr("Throw &away"))
        self._save.setText(self.tr("&Save and scan next"))

    def show_state(
        self,
        draft: FastLaneDraft | None,
        figures: Figures,
        *,
        saving: bool,
        correcting: bool,
        usable: bool,
    ) -> None:
        """Why saving has to wait, or nothing."""
        why = self._reason(draft, figures, saving=saving, usable=usable)
        if correcting:
            why = self.tr("Correcting: Ctrl+Enter takes it, Esc leaves it")
        self._discard.setEnabled(draft is not None and draft.document is not None and not saving)
        self._save.setEnabled(not why)
        if why != self._why.whole():
            self._why.set_tone("muted")
            self._glyph.show_icon("info", "muted")
        self._why.show_whole(why)
        self._glyph.setVisible(bool(why))

    def insist(self) -> None:
        """Saving was asked for too early: say why more clearly."""
        self._why.set_tone("warn")
        self._glyph.show_icon("warning", "warn")

    def reason(self) -> str:
        return self._why.whole()

    def _reason(
        self, draft: FastLaneDraft | None, figures: Figures, *, saving: bool, usable: bool
    ) -> str:
        if saving:
            return self.tr("Saving …")
        if draft is None or draft.document is None:
            return self.tr("Nothing to save before a document is read")
        if not usable:
            return self.tr("The consent text is a draft, for practice only: ask headquarters")
        if open_ones := left(draft):
            return self.tr("Questions left: {count}").format(count=figures.number(open_ones))
        if not may_save(draft):
            return self.tr("Say the key message, then press F5")
        return ""
