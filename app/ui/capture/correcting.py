"""The way of a correction: from the document to the form, and back as another document."""

from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserCanFix
from app.domain.fast_lane import ReadDocument
from app.ui.capture.correct_panel import CorrectPanel
from app.ui.capture.correction import Corrected, empty_document, typed_values
from app.ui.capture.counter import Counter, Phase
from app.ui.capture.inquiry import Inquiry


class Correcting(QObject):
    """Opens and closes the form. `changed` says that it went up or down."""

    changed = Signal()

    def __init__(
        self, panel: CorrectPanel, counter: Counter, inquiry: Inquiry, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._counter = counter
        self._inquiry = inquiry
        self._before: ReadDocument | None = None
        self.is_open = False
        panel.applied.connect(self.apply)
        panel.left.connect(self.close)
        panel.paused.connect(self._pause)

    def open(self) -> None:
        """Correct what was read, or key in what could not be read."""
        if self.is_open or self._counter.phase is not Phase.READY:
            return
        self._before = self._counter.document
        self.is_open = True
        self._panel.say(keyed=self._is_keyed())
        self.changed.emit()
        self._panel.start(typed_values(self._base()))

    def apply(self) -> None:
        """Take the form, unless something in it is wrong."""
        if self._is_keyed() and self._before is None and not self._panel.type():
            self._panel.show_errors({"type": UserCanFix("type_missing", "Choose the document.")})
            return
        self._inquiry.correct(self._base(), self._panel.values(), self._corrected)

    def close(self) -> None:
        """Leave the document as it was; what was kept of the form meanwhile goes too."""
        draft = self._counter.draft
        self.is_open = False
        self._panel.clear()
        if draft is not None and draft.document is not None:
            self._counter.keeper.keep(draft)
        self.changed.emit()

    def leave(self) -> None:
        """The laptop is about to be closed: keep the form as far as it came."""
        draft = self._counter.draft
        self._panel.stop()
        if self.is_open and draft is not None and self._has_something():
            self._inquiry.keep_correction(draft, self._base(), self._panel.values())

    def _corrected(self, corrected: Corrected) -> None:
        self._panel.show_errors(corrected.wrong)
        if not corrected.wrong and self.is_open:
            self.is_open = False
            self._before = None
            self._panel.clear()
            self._counter.correct(corrected.document)
            self.changed.emit()

    def _pause(self) -> None:
        if not self.is_open or not self._has_something():
            return
        self._inquiry.correct(self._base(), self._panel.values(), self._keep)

    def _keep(self, corrected: Corrected) -> None:
        if self.is_open:
            self._counter.note_correction(corrected.document)

    def _is_keyed(self) -> bool:
        return self._before is None or not self._before.mrz_lines

    def _base(self) -> ReadDocument:
        return self._before or empty_document(self._panel.type())

    def _has_something(self) -> bool:
        return self._before is not None or any(self._panel.values().values())
