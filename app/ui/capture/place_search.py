"""Finding a destination that is not on the digits: type part of its name, choose by digit."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.services.views import Choice
from app.ui.capture.choice_body import ChoiceBody
from app.ui.capture.lane import Option
from app.ui.figures import Figures
from app.ui.keys import western_digits
from app.ui.widgets.field import Field, Line
from app.ui.widgets.measure import column


class PlaceSearch(QWidget):
    """A line and what it finds. `asked` wants places for the text; `chosen` tells a code."""

    asked = Signal(str)
    chosen = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line = Line()
        self._field = Field(self._line)
        self._found = ChoiceBody(columns=2)
        self._choices: tuple[Choice, ...] = ()
        self.setLayout(column(self._field, self._found, gap=0.5))
        self._line.textEdited.connect(self.asked)
        self._line.installEventFilter(self)
        self._found.chosen.connect(self._choose)

    def begin(self, text: str) -> None:
        """Start with what was typed already."""
        self.show_found((), Figures("en"))
        self._line.setText(text)
        self._line.setFocus()
        self.asked.emit(text)

    def text(self) -> str:
        return self._line.text()

    def add(self, text: str) -> None:
        """What was typed while the window was busy."""
        self._line.setText(self._line.text() + text)
        self.asked.emit(self._line.text())

    def say(self) -> None:
        self._field.set_words(
            self.tr("Name or code of the &place"),
            self.tr("A digit chooses from the list. Esc: back to the nine."),
        )

    def show_found(self, choices: tuple[Choice, ...], figures: Figures) -> None:
        self._choices = choices
        self._found.show_options(
            [Option(str(place), choice) for place, choice in enumerate(choices, start=1)], figures
        )
        nothing = self.tr("No place found. Try the name in English, or a shorter part of it.")
        self._field.show_error("" if choices or len(self.text()) < 2 else nothing)  # noqa: PLR2004

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Digits choose: no name of a place holds one. Enter takes the only one found."""
        digit = western_digits(event.text())
        if digit.isdigit():
            self._choose(digit)
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if len(self._choices) == 1:
                self._choose("1")
            return True
        leaves = event.key() == Qt.Key.Key_Backspace and not self.text()
        if leaves or event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        return False

    def _choose(self, digit: str) -> None:
        place = int(digit)
        if 1 <= place <= len(self._choices):
            self.chosen.emit(self._choices[place - 1].code)
