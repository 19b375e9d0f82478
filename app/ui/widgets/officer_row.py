"""An officer to sign in as: initials in a circle, name, role, and what opens the laptop."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from app.ui.widgets.button import Button, paint_ring
from app.ui.widgets.measure import em
from app.ui.widgets.tinted import tint

_MOST_INITIALS = 2


def initials(name: str) -> str:
    """The first letters of the first and the last part of `name`."""
    parts = [part for part in name.replace(".", " ").split() if part]
    chosen = parts if len(parts) <= _MOST_INITIALS else [parts[0], parts[-1]]
    return "".join(part[0].upper() for part in chosen)


class OfficerRow(Button):
    """A row that is chosen like a radio button."""

    def __init__(self, name: str) -> None:
        super().__init__(name.replace("&", "&&"), kind="row")
        self.name = name
        self._role = self._way = ""
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, role: str, way: str) -> None:
        """The officer's role, and what is asked for (`Passphrase`)."""
        self._role, self._way = role, way
        self.setAccessibleName(f"{self.name}, {role}")
        self.setAccessibleDescription(way)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        bold, plain = QFontMetrics(self._bold()), self.fontMetrics()
        words = max(bold.horizontalAdvance(self.name), plain.horizontalAdvance(self._role))
        return QSize(em(6.2) + words + plain.horizontalAdvance(self._way), em(3.7))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_circle(painter)
        self._paint_words(painter)
        if self.hasFocus():
            paint_ring(painter, self.rect(), self.color("ring"))

    def _paint_circle(self, painter: QStylePainter) -> None:
        size = em(2.6)
        place = QRectF(self._mirror(QRect(em(0.9), (self.height() - size) // 2, size, size)))
        ink = self.color("ink_on" if self.isChecked() else "ink_key")
        painter.setBrush(self.color("ground"))
        painter.setPen(QPen(self.color("edge"), 1))
        painter.drawEllipse(place)
        painter.setPen(QPen(ink))
        small = self._bold()
        small.setPointSizeF(small.pointSizeF() * 0.88)
        painter.setFont(small)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, initials(self.name))

    def _paint_words(self, painter: QStylePainter) -> None:
        lead, half = em(4.3), self.height() // 2
        width = self.width() - lead - em(0.9)
        start = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        end = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignRight)
        painter.setFont(self._bold())
        painter.setPen(QPen(self.color("ink")))
        upper = self._mirror(QRect(lead, 0, width, half + em(0.1)))
        painter.drawText(upper, int(start | Qt.AlignmentFlag.AlignBottom), self.name)
        painter.setFont(self.font())
        painter.setPen(QPen(self.color("ink_key")))
        lower = self._mirror(QRect(lead, half, width, half))
        painter.drawText(lower, int(start | Qt.AlignmentFlag.AlignTop), self._role)
        whole = self._mirror(QRect(lead, 0, width, self.height()))
        if self.isChecked():
            painter.setPen(QPen(self.color("ink_on")))
        painter.drawText(whole, int(end | Qt.AlignmentFlag.AlignVCenter), self._way)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _mirror(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    ground = tint("ground")
    edge = tint("edge")
