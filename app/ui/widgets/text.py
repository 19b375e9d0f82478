"""Labels: the roles of text, small pictures beside it, key caps, badges, rules."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from app.ui import icons
from app.ui.widgets.measure import em, restyle
from app.ui.widgets.tinted import tint


class Text(QLabel):
    """A label in one of the stylesheet's roles: title, heading, strong, muted, mono."""

    def __init__(
        self, role: str = "body", text: str = "", *, wrap: bool = False, tone: str = ""
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self._centred = False
        self._align()

    def set_centred(self, *, centred: bool) -> None:
        self._centred = centred
        self._align()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        """At the reading edge of the layout, whatever script the text is in."""
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        if self._centred:
            edge = Qt.AlignmentFlag.AlignHCenter
        self.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def set_tone(self, tone: str) -> None:
        restyle(self, "tone", tone)


class ElidedText(Text):
    """One line that may be shortened; the whole text stays as tool tip and accessible name."""

    def __init__(self, role: str = "body", text: str = "", *, tone: str = "") -> None:
        super().__init__(role, "", tone=tone)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.show_whole(text)

    def show_whole(self, text: str) -> None:
        if text == self._whole:
            return
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._shorten()

    def whole(self) -> str:
        return self._whole

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = QFontMetricsF(self.font()).horizontalAdvance(self._whole)
        return QSize(int(width) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(min(em(3), self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._shorten()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._shorten()

    def _shorten(self) -> None:
        metrics = QFontMetricsF(self.font())
        short = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(short)
        tip = "" if short == self._whole else self._whole
        if tip != self.toolTip():
            self.setToolTip(tip)


class Glyph(QWidget):
    """An icon of `size` font units in the colour of its tone."""

    def __init__(self, name: str, *, tone: str = "", size: float = 1.25) -> None:
        super().__init__()
        self._name = name
        self._tint = self.palette().color(QPalette.ColorRole.WindowText)
        self.setProperty("tone", tone)
        self.setFixedSize(em(size), em(size))

    def show_icon(self, name: str, tone: str = "") -> None:
        self._name = name
        restyle(self, "tone", tone)
        self.update()

    def color(self, _which: str) -> QColor:
        return self._tint

    def set_color(self, _which: str, color: QColor) -> None:
        self._tint = color
        self.update()

    tint = tint("tint")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icons.draw(painter, self._name, self._tint, QRectF(self.rect()), mirrored=mirrored)


class Rule(QFrame):
    """A thin line between things; `upright` stands between neighbours in a row."""

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        if upright:
            self.setFixedWidth(max(1, em(0.07)))
        else:
            self.setFixedHeight(max(1, em(0.07)))
