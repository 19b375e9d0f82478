"""The sheet of keys (F1): what the keyboard does here and everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.widgets.button import Button
from app.ui.widgets.keycap import KeyCap
from app.ui.widgets.measure import clear, em
from app.ui.widgets.page import KeyHelp
from app.ui.widgets.panels import Card, CardHead, ScrollColumn
from app.ui.widgets.text import Text


class KeySheet(Card):
    """Lies over the page, blocks nothing, and goes with F1, Esc or its button."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tone="current")
        self.setParent(parent)
        self._head = CardHead(icon="key", tone="accent")
        self._close = Button(kind="quiet", key="Esc")
        self._close.clicked.connect(self.put_away)
        self._head.add(self._close)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(em(1.0))
        self._grid.setVerticalSpacing(em(0.4))
        inside = QWidget()
        inside.setLayout(self._grid)
        self.add(self._head, ScrollColumn(inside))
        self.hide()

    def show_keys(self, here: Sequence[KeyHelp], everywhere: Sequence[KeyHelp]) -> None:
        """Open with the keys of this page and those that work everywhere."""
        self._head.heading.setText(self.tr("Keys"))
        self._close.setText(self.tr("Close"))
        self.setAccessibleName(self.tr("Keys"))
        clear(self._grid)
        self._list(Text("strong", self.tr("On this page")), here)
        self._list(Text("strong", self.tr("Everywhere")), everywhere)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.place()
        self.show()
        self.raise_()
        self._close.setFocus()

    def place(self) -> None:
        """In the middle of what it lies over, as large as it needs and that allows."""
        over = self.parentWidget()
        if over is None:
            return
        wide = min(over.width() - em(4), max(self.sizeHint().width(), em(38)))
        inside = self._grid.sizeHint().height() + self._head.sizeHint().height() + em(3.5)
        high = min(over.height() - em(4), inside)
        self.setGeometry((over.width() - wide) // 2, (over.height() - high) // 2, wide, high)

    def put_away(self) -> None:
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)

    def _list(self, heading: Text, keys: Sequence[KeyHelp]) -> None:
        line = self._grid.rowCount()
        self._grid.addWidget(heading, line, 0, 1, 2)
        for shown in keys:
            line += 1
            leading = Qt.AlignmentFlag.AlignLeading
            self._grid.addWidget(KeyCap(shown.key), line, 0, leading)
            self._grid.addWidget(Text("body", shown.does, wrap=True), line, 1)
        self._grid.setColumnStretch(1, 1)
