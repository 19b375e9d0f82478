"""A QR code as large as its place allows: black on white in every theme, so that it can be read."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.documents.qr import QUIET_ZONE, modules
from app.ui.widgets.measure import em

_LEAST_PIXELS = 3
"""A module smaller than this is not read from a screen."""


class QrPicture(QWidget):
    """Shows the code of one text; what it says is told beside it, not by it."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[bool, ...], ...] = ()

    def show_code(self, text: str) -> None:
        """Raises UserCanFix `qr_too_long`."""
        self._rows = modules(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        side = max(em(22), _LEAST_PIXELS * (len(self._rows) + 2 * QUIET_ZONE))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if not self._rows:
            return
        painter = QPainter(self)
        whole = len(self._rows) + 2 * QUIET_ZONE
        side = max(1, min(self.width(), self.height()) // whole)
        left = (self.width() - side * whole) / 2
        painter.fillRect(QRectF(left, 0, side * whole, side * whole), QColor("#FFFFFF"))
        black = QColor("#000000")
        for y, line in enumerate(self._rows, QUIET_ZONE):
            for x, dark in enumerate(line, QUIET_ZONE):
                if dark:
                    painter.fillRect(QRectF(left + x * side, y * side, side, side), black)
