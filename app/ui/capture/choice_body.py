"""Coded choices of a question, each with its fixed key."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.capture.lane import Option
from app.ui.figures import Figures
from app.ui.widgets.choice import ChoiceButton
from app.ui.widgets.measure import em

_FEWEST_COLUMNS = 2
_MANY = 9
_SMALLEST = 40  # pixels: the smallest target for a finger


class ChoiceBody(QWidget):
    """A grid of choices in the order of their keys; `chosen` tells the key.

    It has `columns` columns, fewer where words are too long for its width: keys do not change.
    """

    chosen = Signal(str)

    def __init__(self, columns: int = 3) -> None:
        super().__init__()
        self._most = columns
        self._columns = 0
        self._buttons: list[ChoiceButton] = []
        self._keys: tuple[str, ...] = ()
        self._options: tuple[Option, ...] = ()
        self._figures: Figures | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(em(0.5))

    def show_options(self, options: Sequence[Option], figures: Figures) -> None:
        """Show these choices; buttons are kept, so that pages turn without a flicker."""
        if self._options == tuple(options) and self._figures == figures:
            return
        self._options, self._figures = tuple(options), figures
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
        self._lay_out()

    def labels(self) -> tuple[str, ...]:
        return tuple(b.label() for b in self._buttons[: len(self._keys)])

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        fewest = min(_FEWEST_COLUMNS, self._most)
        return QSize(self._width_of(fewest), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._lay_out()

    def _width_of(self, columns: int) -> int:
        widest = max((b.minimumSizeHint().width() for b in self._shown()), default=0)
        return widest * columns + self._grid.horizontalSpacing() * (columns - 1)

    def _shown(self) -> list[ChoiceButton]:
        return self._buttons[: len(self._keys)]

    def _lay_out(self) -> None:
        """As many columns as fit; all of the same width."""
        fitting = (n for n in range(self._most, 1, -1) if self._width_of(n) <= self.width())
        columns = next(fitting, min(_FEWEST_COLUMNS, self._most))
        self._set_heights(columns)
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self._buttons):
            self._grid.addWidget(button, place // columns, place % columns)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()

    def _set_heights(self, columns: int) -> None:
        """Many choices in few columns are lower, where their label stands in one line."""
        many = columns == _FEWEST_COLUMNS and len(self._keys) > _MANY
        wide = (self.width() - self._grid.horizontalSpacing() * (columns - 1)) // columns
        for button in self._shown():
            low = many and button.sizeHint().width() <= wide
            tall = max(_SMALLEST, em(2.3)) if low else button.sizeHint().height()
            button.setFixedHeight(tall)

    def _add_button(self) -> None:
        place = len(self._buttons)
        button = ChoiceButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.chosen.emit(self._keys[place]))
        self._buttons.append(button)
        columns = self._columns or self._most
        self._grid.addWidget(button, place // columns, place % columns)
