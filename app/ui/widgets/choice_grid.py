"""A set of choices of which one holds: chosen by its key, by arrows and space, or by mouse."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from app.services.views import Choice
from app.ui.keys import board_of, press_of, western_digits
from app.ui.widgets.choice import ChoiceButton
from app.ui.widgets.measure import clear, em

CAPS: Final = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class ChoiceGrid(QWidget):
    """Choices in rows, each with a fixed key; nothing is chosen until somebody chooses."""

    chosen = Signal(str)

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._columns = columns
        self._buttons: dict[str, ChoiceButton] = {}
        self._group = QButtonGroup(self)
        self._code = ""
        self._board = board_of(QGuiApplication.platformName())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(em(0.5))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def offer(self, choices: Sequence[Choice], caps: str = CAPS) -> None:
        """Show `choices` in this order under `caps`; what was chosen stays chosen.

        A cap is pressed by where its key lies, so that another layout changes nothing.
        """
        clear(self._grid)
        self._buttons = {}
        for place, choice in enumerate(choices):
            button = ChoiceButton(caps[place] if place < len(caps) else "", choice.short)
            button.setCheckable(True)
            button.setToolTip(choice.long if choice.long != choice.short else "")
            button.installEventFilter(self)
            button.clicked.connect(lambda _=False, code=choice.code: self._take(code))
            self._group.addButton(button)
            self._buttons[choice.code] = button
            self._grid.addWidget(button, place // self._columns, place % self._columns)
        self._mark()

    def choose(self, code: str) -> None:
        """Mark the choice with `code` as it stands already; tells nobody. "" marks none."""
        self._code = code
        self._mark()

    def code(self) -> str:
        return self._code

    def first(self) -> QWidget:
        """What takes the focus: the chosen button, else the first."""
        return self._buttons.get(self._code) or next(iter(self._buttons.values()), self)

    def follow(self, before: QWidget) -> QWidget:
        """Let Tab come here from `before`, then to each choice in turn; returns the last."""
        for button in self._buttons.values():
            QWidget.setTabOrder(before, button)
            before = button
        return before

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextPrevChild(True)
            return True
        pressed = press_of(event, self._board)
        for code, button in self._buttons.items():
            if pressed is not None and western_digits(button.cap()) == pressed.key != "":
                button.setFocus()
                self._take(code)
                return True
        return False

    def _take(self, code: str) -> None:
        self._code = code
        self._mark()
        self.chosen.emit(code)

    def _mark(self) -> None:
        self._group.setExclusive(False)
        for code, button in self._buttons.items():
            button.setChecked(code == self._code)
        self._group.setExclusive(bool(self._code))
