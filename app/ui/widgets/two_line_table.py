"""A list whose cells say two things: a strong line and a quieter one below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.ui.widgets.measure import em

_Index = QModelIndex | QPersistentModelIndex
_CELL: Final = Qt.ItemDataRole.UserRole.value


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell."""

    strong: str
    quiet: str = ""


class TwoLineModel(QAbstractTableModel):
    """Rows of cells that arrive page by page; `more_asked` says that the next page is wanted."""

    more_asked = Signal()

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._columns = columns
        self._heads: tuple[str, ...] = ("",) * columns
        self._rows: list[tuple[Cell, ...]] = []
        self._more = False

    def head(self, heads: Sequence[str]) -> None:
        self._heads = tuple(heads)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)

    def show_rows(self, rows: Sequence[tuple[Cell, ...]], *, more: bool) -> None:
        """Replace all rows; `more` tells that others follow."""
        self.beginResetModel()
        self._rows = list(rows)
        self._more = more
        self.endResetModel()

    def add_rows(self, rows: Sequence[tuple[Cell, ...]], *, more: bool) -> None:
        self._more = more
        if not rows:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows.extend(rows)
        self.endInsertRows()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        return 0 if parent.isValid() else self._columns

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._rows[index.row()][index.column()]
        if role == _CELL:
            return cell
        if role in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return f"{cell.strong}\n{cell.quiet}" if cell.quiet else cell.strong
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._heads[section]

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802 - Qt's name
        return self._more and not parent.isValid()

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802 - Qt's name
        if self.canFetchMore(parent):
            self._more = False
            self.more_asked.emit()


class _Painter(QStyledItemDelegate):
    """Paints the two lines at the reading edge, shortened where the column is too narrow."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell = index.data(_CELL)
        place: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(place, option.palette.highlight())
        painter.setPen(option.palette.mid().color())
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        inner = place.adjusted(em(0.5), em(0.3), -em(0.5), -em(0.3))
        lines = (True, cell.strong), (False, cell.quiet)
        shown = [(bold, text) for bold, text in lines if text]
        high = inner.height() // max(1, len(shown))
        for number, (bold, text) in enumerate(shown):
            role = option.palette.text() if bold else option.palette.placeholderText()
            if chosen:
                role = option.palette.highlightedText()
            painter.setPen(role.color())
            line = QRect(inner.left(), inner.top() + number * high, inner.width(), high)
            self._write(painter, option, line, text, bold=bold)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        cell = index.data(_CELL)
        bold = QFontMetrics(_font(option, bold=True)).horizontalAdvance(cell.strong)
        quiet = QFontMetrics(_font(option, bold=False)).horizontalAdvance(cell.quiet)
        return QSize(max(bold, quiet) + em(1.1), em(3.5))

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        text: str,
        *,
        bold: bool,
    ) -> None:
        font = _font(option, bold=bold)
        painter.setFont(font)
        short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        edge = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(place, int(edge | Qt.AlignmentFlag.AlignVCenter), short)


def _font(option: QStyleOptionViewItem, *, bold: bool) -> QFont:
    font = QFont(option.font)
    font.setBold(bold)
    if not bold:
        font.setPointSizeF(font.pointSizeF() * 0.93)
    return font


class TwoLineTable(QTableView):
    """The list itself: whole rows are chosen, keys move by rows, Tab leaves it."""

    def __init__(self, model: TwoLineModel, stretches: Sequence[int]) -> None:
        super().__init__()
        self._stretches = tuple(stretches)
        self.setModel(model)
        self.setItemDelegate(_Painter(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(em(3.5))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(em(8))

    def share_width(self) -> None:
        """Divide the width among the columns by their stretches."""
        whole = self.viewport().width()
        shared = sum(self._stretches)
        for column, stretch in enumerate(self._stretches):
            self.setColumnWidth(column, whole * stretch // shared)
