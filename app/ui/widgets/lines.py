"""Lines of a card, replaced at once: a grid that is made anew when what it says is different."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.widgets.measure import em
from app.ui.widgets.text import Glyph, Rule, Text


@dataclass(frozen=True, slots=True)
class Said:
    """A text in a role of the stylesheet."""

    text: str
    role: str = "body"


@dataclass(frozen=True, slots=True)
class Shown:
    """A line: a picture (or none) and texts in columns; the one at `wide` takes the room.

    `ruled` draws a thin line above.
    """

    icon: str
    texts: tuple[Said, ...]
    tone: str = "muted"
    ruled: bool = True


class Lines(QWidget):
    """Shows lines; the same lines again change nothing, so that nothing flickers."""

    def __init__(self, wide: int) -> None:
        super().__init__()
        self._wide = wide
        self._lines: tuple[Shown, ...] = ()
        self._inside: QWidget | None = None
        self._holder = QVBoxLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)

    def show_lines(self, lines: Sequence[Shown]) -> None:
        if tuple(lines) == self._lines and self._inside is not None:
            return
        self._lines = tuple(lines)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(em(1.1))
        grid.setVerticalSpacing(em(0.5))
        for line in lines:
            self._add(grid, line)
        if self._inside is not None:
            self._holder.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = inside
        self._holder.addWidget(inside)

    def _add(self, grid: QGridLayout, line: Shown) -> None:
        columns = 1 + max(len(one.texts) for one in self._lines)
        row = grid.rowCount()
        if line.ruled:
            grid.addWidget(Rule(), row, 0, 1, columns)
            row += 1
        if line.icon:
            grid.addWidget(Glyph(line.icon, tone=line.tone, size=1.15), row, 0)
        first = 1 if line.icon else 0
        for place, said in enumerate(line.texts):
            last = place == len(line.texts) - 1
            span = columns - first - place if last else 1
            wraps = place == self._wide
            grid.addWidget(Text(said.role, said.text, wrap=wraps), row, first + place, 1, span)
        grid.setColumnStretch(1 + self._wide, 1)
