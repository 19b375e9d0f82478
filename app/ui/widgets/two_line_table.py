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
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.ui import icons
from app.ui.widgets.measure import em
from app.ui.widgets.tinted import tint

_Index = QModelIndex | QPersistentModelIndex
_CELL: Final = Qt.ItemDataRole.UserRole.value
_AIR: Final = 2.5


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell."""

    strong: str
    quiet: str = ""
    icon: str = ""
    tone: str = "quiet"


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

    def __init__(self, table: "TwoLineTable") -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell: Cell = index.data(_CELL)
        place: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, self._table.color("chosen"))
        painter.setPen(self._table.color("rule"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        inner = place.adjusted(em(0.5), em(0.3), -em(0.5), -em(0.3))
        if cell.icon:
            inner = self._paint_icon(painter, option, inner, cell)
        shown = [pair for pair in (("strong", cell.strong), ("quiet", cell.quiet)) if pair[1]]
        high = inner.height() // max(1, len(shown))
        for number, (which, text) in enumerate(shown):
            line = QRect(inner.left(), inner.top() + number * high, inner.width(), high)
            self._write(painter, option, line, (which, text))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        cell: Cell = index.data(_CELL)
        bold = QFontMetrics(_font(option, bold=True)).horizontalAdvance(cell.strong)
        quiet = QFontMetrics(_font(option, bold=False)).horizontalAdvance(cell.quiet)
        return QSize(max(bold, quiet) + em(1.1) + (em(1.7) if cell.icon else 0), em(3.5))

    def _paint_icon(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, cell: Cell
    ) -> QRect:
        """Draw the icon before the text; returns the room left for the text."""
        size = em(1.2)
        corner = QRect(inner.left(), inner.top() + (inner.height() - size) // 2, size, size)
        square = QStyle.visualRect(option.direction, inner, corner).toRectF()
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        icons.draw(painter, cell.icon, self._table.color(cell.tone), square, mirrored=mirrored)
        rest = inner.adjusted(em(1.7), 0, 0, 0)
        return QStyle.visualRect(option.direction, inner, rest)

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        said: tuple[str, str],
    ) -> None:
        which, text = said
        font = _font(option, bold=which == "strong")
        painter.setFont(font)
        painter.setPen(self._table.color(which))
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

    def __init__(self, model: TwoLineModel) -> None:
        super().__init__()
        self._colors: dict[str, QColor] = {}
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
        model.modelReset.connect(self.share_width)
        model.rowsInserted.connect(lambda *_: self.share_width())

    def share_width(self) -> None:
        """Give every column what it needs, the first what is left, but never less than a third."""
        whole = self.viewport().width()
        head = self.horizontalHeader()
        others = range(1, head.count())
        needed = {
            c: max(self.sizeHintForColumn(c), head.sectionSizeHint(c)) + em(_AIR) for c in others
        }
        most = whole - whole // 3
        asked = sum(needed.values())
        for column, width in needed.items():
            self.setColumnWidth(column, width if asked <= most else width * most // asked)
        self.setColumnWidth(0, whole - sum(self.columnWidth(c) for c in others))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.share_width()

    def color(self, which: str) -> QColor:
        return self._colors.get(which, QColor())

    def set_color(self, which: str, color: QColor) -> None:
        self._colors[which] = color
        self.viewport().update()

    strong = tint("strong")
    quiet = tint("quiet")
    rule = tint("rule")
    chosen = tint("chosen")
    ok = tint("ok")
