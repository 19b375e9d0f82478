"""Coded choices of a question, each with its fixed key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.capture.lane import Option
from app.ui.figures import Figures
from app.ui.widgets.choice import ChoiceButton
from app.ui.widgets.measure import em


class ChoiceBody(QWidget):
    """A grid of choices in the order of their keys; `chosen` tells the key."""

    chosen = Signal(str)

    def __init__(self, columns: int = 3) -> None:
        super().__init__()
        self._columns = columns
        self._buttons: list[ChoiceButton] = []
        self._keys: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(em(0.5))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def show_options(self, options: Sequence[Option], figures: Figures) -> None:
        """Show these choices; buttons are kept, so that pages turn without a flicker."""
        while len(self._buttons) < len(options):
            self._add_button()
        self._keys = tuple(option.key for option in options)
        for place, button in enumerate(self._buttons):
            if place < len(options):
                option = options[place]
                words = option.choice.short if option.choice else self.tr("More…")
                button.show_choice(figures.digits(option.key), words)
                button.setToolTip(option.choice.long if option.choice else "")
            button.setVisible(place < len(options))

    def labels(self) -> tuple[str, ...]:
        return tuple(b.label() for b in self._buttons[: len(self._keys)])

    def _add_button(self) -> None:
        place = len(self._buttons)
        button = ChoiceButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.chosen.emit(self._keys[place]))
        self._buttons.append(button)
        self._grid.addWidget(button, place // self._columns, place % self._columns)
