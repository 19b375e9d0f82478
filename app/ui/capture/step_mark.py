"""The number of a question: open, at hand, or answered."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen

from app.ui.widgets.measure import em, restyle
from app.ui.widgets.panels import Pill


class StepMark(Pill):
    """A number in a circle: outlined while open, filled when at hand, green when answered."""

    def __init__(self) -> None:
        super().__init__()
        self.text.hide()
        self._number = ""
        self._current = False
        self.setFixedSize(em(1.86), em(1.86))

    def show_step(self, number: str, *, current: bool, done: bool) -> None:
        self._number, self._current = number, current
        restyle(self, "tone", "ok" if done else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if not self._current:
            super().paintEvent(event)  # the circle of the stylesheet, drawn by its own painter
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        if self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawEllipse(QRectF(self.rect()))
            ink = self.palette().color(QPalette.ColorRole.HighlightedText)
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 0.92)
        painter.setFont(font)
        painter.setPen(QPen(ink))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._number)
        painter.end()
