"""The field for the lines of a machine-readable zone, typed or pasted."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from app.documents.wedge import normalise_typed
from app.ui.widgets.measure import em

_WIDTHS: Final = (44, 36, 30)
_UNBROKEN: Final = frozenset({88, 72, 90})
_WIDEST_OF_THREE = 33


def rows_of(text: str) -> tuple[str, ...]:
    """The rows typed so far, in upper-case Latin without blanks."""
    return tuple(row for row in normalise_typed(text).split("\n") if row)


def rows_needed(rows: tuple[str, ...]) -> int:
    """Two rows, or three where the first is as short as an ID card's."""
    return 3 if rows and len(rows[0]) <= _WIDEST_OF_THREE else 2


def width_of(row: str) -> int:
    """The width that a row of this length is on its way to."""
    return next((width for width in reversed(_WIDTHS) if len(row) <= width), _WIDTHS[0])


def is_complete(text: str) -> bool:
    """Whether nothing is left to type: Enter then reads instead of beginning a new line."""
    rows = rows_of(text)
    if len(rows) == 1 and len(rows[0]) in _UNBROKEN:
        return True
    return len(rows) >= rows_needed(rows)


class MrzBox(QPlainTextEdit):
    """Two or three lines in the monospaced font. Enter reads them once they are all there."""

    entered = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("mono", "true")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        )
        self.show_rows(2)

    def show_rows(self, count: int) -> None:
        """Be as tall as `count` rows."""
        self.setFixedHeight(self.fontMetrics().lineSpacing() * count + em(1.3))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if is_complete(self.toPlainText()):
                self.entered.emit(self.toPlainText())
            elif self.toPlainText().strip():
                self.appendPlainText("")
                self.moveCursor(self.textCursor().MoveOperation.End)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
