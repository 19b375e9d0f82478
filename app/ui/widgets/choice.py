"""Answers to choose from: each with the key that chooses it."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from app.ui.widgets.button import Button, paint_ring
from app.ui.widgets.keycap import CapColors, paint_cap
from app.ui.widgets.measure import em

_WRAP = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
)
_MOST_LINES = 2
_RESIZING = frozenset(
    {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange}
)


class ChoiceButton(Button):
    """A choice with its key cap, its label, and perhaps a quieter second line.

    The label takes two lines where one is too narrow. Clicking it answers; so does its key,
    which the page listens for. Layouts ask for its sizes dozens of times a key, so they are
    measured once for the words and letters shown.
    """

    _roomy: QSize | None = None
    _narrow: QSize | None = None

    def __init__(self, cap: str = "", text: str = "", below: str = "") -> None:
        super().__init__(text.replace("&", "&&"), kind="choice")
        self._cap = cap
        self._label = text
        self._below = below
        self.setAccessibleName(text)
        self.setAccessibleDescription(below)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_choice(self, cap: str, text: str, below: str = "") -> None:
        """Show another cap, label and second line."""
        self._cap, self._label, self._below = cap, text, below
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAccessibleDescription(below)
        self._forget_sizes()
        self.updateGeometry()
        self.update()

    def label(self) -> str:
        return self._label

    def cap(self) -> str:
        return self._cap

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        if self._roomy is None:
            wide = QFontMetrics(self._bold()).horizontalAdvance(self._label)
            if self._below:
                wide = max(wide, self.fontMetrics().horizontalAdvance(self._below))
            self._roomy = QSize(wide + self._lead() + em(0.8), self._height())
        return self._roomy

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        if self._narrow is None:
            metrics = QFontMetrics(self._bold())
            words = self._label.split() or [""]
            longest = max(metrics.horizontalAdvance(word) for word in words)
            while self._lines(longest) > _MOST_LINES:
                longest += em(0.5)
            self._narrow = QSize(longest + self._lead() + em(0.8), self._height())
        return self._narrow

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in _RESIZING:
            self._forget_sizes()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        if self._cap:
            self._paint_cap(painter)
        self._paint_words(painter)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, self.rect(), self.color("ring"))

    def _forget_sizes(self) -> None:
        self._roomy = self._narrow = None

    def _height(self) -> int:
        return em(4.2) if self._below else em(3.27)

    def _lead(self) -> int:
        return em(0.8) + (self._cap_width() + em(0.7) if self._cap else 0)

    def _cap_width(self) -> int:
        return max(em(1.85), self.fontMetrics().horizontalAdvance(self._cap) + em(0.8))

    def _lines(self, width: int) -> int:
        metrics = QFontMetrics(self._bold())
        box = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, self._label)
        return round(box.height() / metrics.lineSpacing())

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _mirror(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _paint_cap(self, painter: QStylePainter) -> None:
        height = em(1.85) if not self._below else em(2.2)
        place = QRect(em(0.8), (self.height() - height) // 2, self._cap_width(), height)
        small = self._bold()
        small.setPointSizeF(small.pointSizeF() * 0.88)
        painter.setFont(small)
        colors = CapColors(
            ink=self.color("ink_on" if self.isEnabled() else "ink_off"),
            ground=self.palette().base().color(),
            edge=self.color("ink_key"),
        )
        paint_cap(painter, QRectF(self._mirror(place)), self._cap, colors)

    def _paint_words(self, painter: QStylePainter) -> None:
        lead, edge = self._lead(), em(0.4)
        place = QRect(lead, 0, self.width() - lead - edge, self.height())
        ink = self.color("ink") if self.isEnabled() else self.color("ink_off")
        if self.isChecked() and self.isEnabled():
            ink = self.color("ink_on")
        painter.setPen(QPen(ink))
        painter.setFont(self._bold())
        flags = int(QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft))
        flags |= int(Qt.TextFlag.TextWordWrap)
        if not self._below:
            painter.drawText(
                self._mirror(place), flags | int(Qt.AlignmentFlag.AlignVCenter), self._label
            )
            return
        half = self.height() // 2
        upper = QRect(place.left(), 0, place.width(), half)
        lower = QRect(place.left(), half, place.width(), half)
        painter.drawText(
            self._mirror(upper), flags | int(Qt.AlignmentFlag.AlignBottom), self._label
        )
        painter.setFont(self.font())
        painter.setPen(QPen(self.color("ink_key")))
        painter.drawText(self._mirror(lower), flags | int(Qt.AlignmentFlag.AlignTop), self._below)
