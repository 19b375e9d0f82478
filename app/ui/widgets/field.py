"""One class for every input: label, buddy, hint, error and accessible name together."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from app.ui import icons
from app.ui.widgets.measure import em, restyle, row
from app.ui.widgets.text import Glyph, Text


def without_mnemonic(label: str) -> str:
    """`label` as it reads: its mnemonic mark taken out."""
    return label.replace("&&", "\0").replace("&", "").replace("\0", "&")


class Field(QWidget):
    """An editor with its label above, a hint under the label and an error under the editor.

    The error is shown by picture, words and border, and read out with the editor.
    """

    def __init__(self, editor: QWidget) -> None:
        super().__init__()
        self.editor = editor
        self._label = Text("strong")
        self._label.setBuddy(editor)
        self._hint = Text("muted", wrap=True)
        self._error_glyph = Glyph("alert", tone="error", size=1.1)
        self._error = Text("muted", wrap=True, tone="error")
        self._error_row = QWidget()
        line = row(gap=0.4)
        line.addWidget(self._error_glyph, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._error, 1)
        self._error_row.setLayout(line)
        self.head = row(self._label, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(0.3))
        self._column.addLayout(self.head)
        self._column.addWidget(self._hint)
        self._beside = row(editor, gap=0.7)
        self._column.addLayout(self._beside)
        self._column.addWidget(self._error_row)
        self._column.addStretch(1)
        self.setFocusProxy(editor)
        self.set_words("")
        self.show_error("")

    def set_words(self, label: str, hint: str = "") -> None:
        """The label (with its mnemonic) and the hint."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        for widget in (self.editor, *self._inner()):
            widget.setAccessibleName(without_mnemonic(label))
        self._describe()

    def show_error(self, message: str) -> None:
        """Say what is wrong and what to do; "" takes it away."""
        self._error.setText(message)
        self._error_row.setVisible(bool(message))
        restyle(self.editor, "invalid", bool(message))
        self._describe()

    def error(self) -> str:
        return self._error.text()

    def put_beside(self, widget: QWidget) -> None:
        """Put a button in the editor's row."""
        self._beside.addWidget(widget)

    def label(self) -> str:
        return without_mnemonic(self._label.text())

    def _describe(self) -> None:
        words = " ".join(part for part in (self._hint.text(), self._error.text()) if part)
        for widget in (self.editor, *self._inner()):
            widget.setAccessibleDescription(words)

    def _inner(self) -> list[QWidget]:
        return list(self.editor.findChildren(QLineEdit))


class Line(QLineEdit):
    """A line to write in: what is written stands at the reading edge, whatever its script."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._align()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)


class Combo(QComboBox):
    """A list to pull down, with our own arrow at the reading edge's far side."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        arrow = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxArrow,
            self,
        )
        size = em(1.0)
        place = arrow.toRectF()
        place = place.adjusted(
            (place.width() - size) / 2,
            (place.height() - size) / 2,
            -(place.width() - size) / 2,
            -(place.height() - size) / 2,
        )
        ink = self.palette().color(QPalette.ColorRole.PlaceholderText)
        icons.draw(QPainter(self), "down", ink, place, mirrored=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        hint = super().sizeHint()
        return QSize(hint.width() + em(1.2), hint.height())
