"""Key caps and badges: small painted marks."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.measure import em
from app.ui.widgets.tinted import tint


@dataclass(frozen=True, slots=True)
class CapColors:
    """The colours of a drawn key."""

    ink: QColor
    ground: QColor
    edge: QColor


def paint_cap(painter: QPainter, where: QRectF, text: str, colors: CapColors) -> None:
    """Draw a key: its lower edge is thicker, as seen from the front."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = where.height() * 0.16
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.edge)
    painter.drawRoundedRect(where, radius, radius)
    painter.setBrush(colors.ground)
    painter.drawRoundedRect(where.adjusted(1, 1, -1, -2.4), radius - 1, radius - 1)
    painter.setPen(QPen(colors.ink))
    painter.drawText(where.adjusted(0, 0, 0, -1.4), Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class _Mark(QWidget):
    """A small painted text with its own ink and ground."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = text
        self._colors: dict[str, QColor] = {}
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 0.88)
        self.setFont(font)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def color(self, which: str) -> QColor:
        return self._colors.get(which, QColor())

    def set_color(self, which: str, color: QColor) -> None:
        self._colors[which] = color
        self.update()

    ink = tint("ink")
    ground = tint("ground")
    edge = tint("edge")


class KeyCap(_Mark):
    """A key to press, drawn as a key."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = QFontMetricsF(self.font()).horizontalAdvance(self._text)
        return QSize(max(em(1.9), int(width) + em(0.8)), em(1.9))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        colors = CapColors(self.color("ink"), self.color("ground"), self.color("edge"))
        paint_cap(QPainter(self), QRectF(self.rect()), self._text, colors)


class Badge(_Mark):
    """A count on a coloured ground; `small` where it sits on the corner of a picture."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._small = False

    def set_small(self, *, small: bool) -> None:
        if small != self._small:
            self._small = small
            font = QFont(self.font())
            font.setPointSizeF(font.pointSizeF() * (0.82 if small else 1 / 0.82))
            self.setFont(font)
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = QFontMetricsF(self.font()).horizontalAdvance(self._text)
        high, edge = (em(1.05), em(0.45)) if self._small else (em(1.4), em(0.9))
        return QSize(max(high, int(width) + edge), high)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.color("ground"))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(self.color("ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
