"""The page's widgets and where they stand: document, questions, side, with the foot below."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.capture.correct_panel import CorrectPanel
from app.ui.capture.document_card import DocumentCard
from app.ui.capture.footer import Footer
from app.ui.capture.heights import widget_height
from app.ui.capture.lane_bodies import LaneBodies
from app.ui.capture.messages import Messages
from app.ui.capture.notice_bar import NoticeBar
from app.ui.capture.question_list import QuestionList
from app.ui.capture.scan_panel import ScanPanel
from app.ui.capture.side_column import SideColumn
from app.ui.figures import Figures
from app.ui.widgets.measure import column, em
from app.ui.widgets.panels import ScrollColumn

_LEFT, _MIDDLE, _RIGHT = 28, 50, 26


class Surface(QWidget):
    """Three columns, of which the middle holds the one task at hand: scan, correct or answer."""

    def __init__(self) -> None:
        super().__init__()
        self.notice = NoticeBar()
        self.document = DocumentCard()
        self.messages = Messages()
        self.scan = ScanPanel()
        self.correct = CorrectPanel()
        self.bodies = LaneBodies(self)
        self.questions = QuestionList(self.bodies)
        self.side = SideColumn()
        self.footer = Footer()
        self._middle = QWidget()
        self._tasks = column(self.messages, self.scan, self.correct, self.questions, 1, gap=0.5)
        self._middle.setLayout(self._tasks)
        self._scroll = ScrollColumn(self._middle)
        self._build()
        self.correct.hide()

    def say(self, language: str, figures: Figures) -> None:
        """Every fixed word again, in the language of the window."""
        self.messages.say()
        self.scan.say(figures, again=False)
        self.correct.say(keyed=False)
        self.bodies.say(language)
        self.questions.say()
        self.side.say()
        self.footer.say()

    def fit(self) -> None:
        """Fold rows where the window is low, and bring the task at hand into sight."""
        width = self._middle.width()
        above = [w for w in (self.messages, self.scan, self.correct) if not w.isHidden()]
        used = sum(widget_height(widget, width) + self._tasks.spacing() for widget in above)
        self.questions.fit(self._scroll.viewport().height() - used)
        panel = self.questions.open_panel()
        if panel is not None and not panel.isHidden():
            self._tasks.activate()
            self._scroll.ensureWidgetVisible(panel, 0, em(0.4))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.fit()

    def _build(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(em(0.95))
        side = ScrollColumn(self.side)
        for widget, share in ((self.document, _LEFT), (self._scroll, _MIDDLE), (side, _RIGHT)):
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
            columns.addWidget(widget, share)
        above = column(self.notice, gap=0.8)
        above.addLayout(columns, 1)
        above.setContentsMargins(em(1.6), em(0.8), em(1.6), em(0.8))
        whole = column(gap=0)
        whole.addLayout(above, 1)
        whole.addWidget(self.footer)
        self.setLayout(whole)
