"""The head of a person's file: who it is, what can be done, and the sections to choose from."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QWidget

from app.ui.figures import latin
from app.ui.pages.person.sheet import Sheet
from app.ui.widgets.button import Button
from app.ui.widgets.keycap import Badge
from app.ui.widgets.measure import TARGET, column, em, row
from app.ui.widgets.officer_row import initials
from app.ui.widgets.text import ElidedText, Text


class Initials(Badge):
    """The first letters of a name in a circle."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(em(3.4), em(3.4))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.palette().color(self.palette().ColorRole.AlternateBase))
        painter.setPen(QPen(self.palette().color(self.palette().ColorRole.Highlight), 1))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Tabs(QWidget):
    """The sections, each with a count; left and right move among them."""

    chosen = Signal(str)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {name: Button(kind="chip") for name in names}
        for name, button in self._buttons.items():
            button.setMinimumHeight(em(TARGET))
            self._group.addButton(button)
            button.clicked.connect(lambda _=False, chosen=name: self.chosen.emit(chosen))
        self.setLayout(row(*self._buttons.values(), 1, gap=0.3))
        self.choose(names[0])

    def say(self, words: Mapping[str, str]) -> None:
        for name, button in self._buttons.items():
            button.setText(words[name])
            button.setAccessibleName(words[name].replace("&", ""))

    def choose(self, name: str) -> None:
        self._buttons[name].setChecked(True)


class PersonHead(QFrame):
    """Name, number and what tells people apart; printing and correcting."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("header")
        self._initials = Initials()
        self._name = ElidedText("name")
        self._native = ElidedText("large")
        self._number = Text("strong", tone="accent")
        self._about = ElidedText("body")
        self.back = Button(kind="quiet", icon="undo", key="Esc")
        self.print = Button(icon="printer", key="Ctrl+P")
        self.correct = Button(icon="pencil", key="F8")
        self.tabs = Tabs(names)
        self._build()

    def _build(self) -> None:
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        first = row(self._name, self._native, 1, gap=1.0)
        second = row(self._number, self._about, 1, gap=0.8)
        texts = column(first, second, gap=0.2)
        line = row(self._initials, gap=0.9)
        line.addLayout(texts, 1)
        for button in (self.back, self.print, self.correct):
            line.addWidget(button)
        whole = column(line, self.tabs, gap=0.5)
        whole.setContentsMargins(em(1.6), em(0.5), em(1.6), em(0.5))
        self.setLayout(whole)

    def retranslate(self) -> None:
        self.back.setText(self.tr("Back"))
        self.print.setText(self.tr("Print"))
        self.correct.setText(self.tr("Correct"))

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Who it is; None while the file is being read."""
        self._initials.show_text(initials(sheet.name.strip("\u2068\u2069")) if sheet else "")
        self._name.show_whole(sheet.name if sheet else "")
        self._native.show_whole(sheet.native if sheet else "")
        self._number.setText(latin(sheet.number) if sheet and sheet.number else "")
        self._about.show_whole(sheet.about if sheet else "")
