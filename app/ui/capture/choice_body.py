"""Coded choices of a question, each with its fixed key."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

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
    It places its buttons itself, for no layout of Qt has a height that depends on its width so.
    """

    chosen = Signal(str)

    def __init__(self, columns: int = 3) -> None:
        super().__init__()
        self._most = columns
        self._gap = em(0.5)
        self._buttons: list[ChoiceButton] = []
        self._keys: tuple[str, ...] = ()
        self._options: tuple[Option, ...] = ()
        self._figures: Figures | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

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
        self._place()
        self.updateGeometry()

    def labels(self) -> tuple[str, ...]:
        return tuple(b.label() for b in self._shown())

    def columns(self) -> int:
        return self._columns_for(self.width())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        wide = self._width_of(self._most)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._width_of(min(_FEWEST_COLUMNS, self._most)), em(3))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        places = self._places(width)
        return max((place.bottom() + 1 for place in places), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place()

    def _shown(self) -> list[ChoiceButton]:
        return self._buttons[: len(self._keys)]

    def _width_of(self, columns: int) -> int:
        widest = max((b.minimumSizeHint().width() for b in self._shown()), default=0)
        return widest * columns + self._gap * (columns - 1)

    def _columns_for(self, width: int) -> int:
        """As many columns as fit; all of the same width."""
        fitting = (n for n in range(self._most, 1, -1) if self._width_of(n) <= width)
        return next(fitting, min(_FEWEST_COLUMNS, self._most))

    def _places(self, width: int) -> list[QRect]:
        """Where each button stands; many in few columns are lower where one line holds a label."""
        columns = self._columns_for(width)
        many = columns == _FEWEST_COLUMNS and len(self._keys) > _MANY
        each = (width - self._gap * (columns - 1)) // columns
        places, top = [], 0
        shown = self._shown()
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            one_line = all(button.sizeHint().width() <= each for button in row)
            low = max(_SMALLEST, em(2.3))
            tall = low if many and one_line else max(b.sizeHint().height() for b in row)
            places += [QRect(n * (each + self._gap), top, each, tall) for n in range(len(row))]
            top += tall + self._gap
        return places

    def _place(self) -> None:
        for button, place in zip(self._shown(), self._places(self.width()), strict=True):
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _add_button(self) -> None:
        number = len(self._buttons)
        button = ChoiceButton()
        button.setParent(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.chosen.emit(self._keys[number]))
        self._buttons.append(button)
