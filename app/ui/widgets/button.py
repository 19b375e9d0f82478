"""Buttons: text, a small picture before it and the key that presses it after it."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from app.ui import icons
from app.ui.widgets.measure import TARGET, em
from app.ui.widgets.tinted import tint

_MNEMONIC = int(Qt.TextFlag.TextShowMnemonic)


class Button(QPushButton):
    """A push button of one of the kinds main, plain, quiet, chip, row, nav, pill.

    `key` is shown after the text (`Ctrl+Enter`); pressing that key is the page's business.
    """

    def __init__(
        self, text: str = "", *, kind: str = "plain", icon: str = "", key: str = "", tone: str = ""
    ) -> None:
        super().__init__(text)
        self._glyph = icon
        self._key = key
        self._colors: dict[str, QColor] = {}
        self.setProperty("kind", kind)
        self.setProperty("tone", tone)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCheckable(kind in {"chip", "row", "nav"})
        if kind == "chip":  # bold when chosen, which takes more room
            self.toggled.connect(lambda _: self.updateGeometry())

    def show_glyph(self, name: str) -> None:
        self._glyph = name
        self.updateGeometry()
        self.update()

    def show_key(self, key: str) -> None:
        self._key = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        kind = self.property("kind")
        height = {"pill": 2.04, "chip": 2.4}.get(kind, TARGET)
        edge = {"quiet": 0.62, "main": 1.1, "pill": 0.7}.get(kind, 0.95)
        wide = sum(self._widths()) + em(0.62) * (len(self._widths()) - 1) + 2 * em(edge)
        return QSize(int(wide) + 2, em(height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_parts(painter)
        if self.hasFocus():
            paint_ring(painter, self.rect(), self.color("ring"))

    def _paint_parts(self, painter: QPainter) -> None:
        widths = self._widths()
        gap = em(0.62)
        total = sum(widths) + gap * (len(widths) - 1)
        left = self.property("kind") == "nav" and bool(self.text())
        x = float(em(0.95)) if left else (self.width() - total) / 2
        for part, width in zip(self._parts(), widths, strict=True):
            place = QRect(round(x), 0, round(width) + 1, self.height())
            self._paint_part(
                painter, part, QStyle.visualRect(self.layoutDirection(), self.rect(), place)
            )
            x += width + gap

    def _paint_part(self, painter: QPainter, part: str, place: QRect) -> None:
        ink = self.color("ink")
        if not self.isEnabled():
            ink = self.color("ink_off")
        elif self.isChecked():
            ink = self.color("ink_on")
        if part == "glyph":
            size = em(1.25)
            corner = QPointF(place.center().x() - size / 2 + 0.5, (self.height() - size) / 2)
            square = QRectF(corner.x(), corner.y(), size, size)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            icons.draw(painter, self._glyph, ink, square, mirrored=mirrored)
            return
        centred = int(Qt.AlignmentFlag.AlignCenter)
        painter.setFont(self._text_font())
        painter.setPen(QPen(ink))
        if part == "text":
            painter.drawText(place, centred | _MNEMONIC, self.text())
            return
        if self.isEnabled() and not self.isChecked():
            painter.setPen(QPen(self.color("ink_key")))
        painter.drawText(place, centred, self._key)

    def _parts(self) -> tuple[str, ...]:
        given = (("glyph", self._glyph), ("text", self.text()), ("key", self._key))
        return tuple(name for name, content in given if content)

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(self._text_font())
        measured = {
            "glyph": float(em(1.25)),
            "text": metrics.size(_MNEMONIC, self.text()).width(),
            "key": metrics.horizontalAdvance(self._key),
        }
        return [measured[part] for part in self._parts()]

    def _text_font(self) -> QFont:
        font = QFont(self.font())
        kind = self.property("kind")
        font.setBold(kind in {"main", "pill"} or (kind == "chip" and self.isChecked()))
        if kind == "pill":
            font.setPointSizeF(font.pointSizeF() * 0.95)
        return font

    def color(self, which: str) -> QColor:
        return self._colors.get(which, QColor("#000000"))

    def set_color(self, which: str, color: QColor) -> None:
        self._colors[which] = color
        self.update()

    ink = tint("ink")
    ink_on = tint("ink_on")
    ink_off = tint("ink_off")
    ink_key = tint("ink_key")
    ring = tint("ring")


def paint_ring(painter: QPainter, where: QRect, color: QColor) -> None:
    """The mark of keyboard focus: a ring inside the edge."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 3))
    radius = em(0.34)
    painter.drawRoundedRect(QRectF(where).adjusted(2, 2, -2, -2), radius, radius)
    painter.restore()
