"""The list grows page by page, shares its width and is read out line by line."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from app.ui.theme import THEMES
from app.ui.widgets.two_line_table import Cell, TwoLineModel, TwoLineTable

NOWHERE = QModelIndex()


def rows(first: int, count: int) -> list[tuple[Cell, ...]]:
    return [
        (Cell(f"NAME {n}", "Male"), Cell(f"KG06-{n:06d}-X"), Cell("Waiting", "here", "clock"))
        for n in range(first, first + count)
    ]


def test_the_next_page_is_asked_for_once(qtbot: QtBot) -> None:
    model = TwoLineModel(3)
    model.show_rows(rows(0, 50), more=True)
    assert model.canFetchMore(NOWHERE)
    with qtbot.waitSignal(model.more_asked):
        model.fetchMore(NOWHERE)
    assert not model.canFetchMore(NOWHERE), "not again while the page is on its way"
    model.add_rows(rows(50, 7), more=False)
    assert model.rowCount() == 57
    assert not model.canFetchMore(NOWHERE)
    model.show_rows([], more=False)
    assert model.rowCount() == 0


def test_a_list_that_is_scrolled_asks_for_more(qtbot: QtBot) -> None:
    model = TwoLineModel(3)
    table = TwoLineTable(model)
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    model.show_rows(rows(0, 50), more=True)
    with qtbot.waitSignal(model.more_asked):
        table.scrollToBottom()


def test_cells_are_read_out_whole() -> None:
    model = TwoLineModel(3)
    model.show_rows(rows(0, 1), more=False)
    model.head(("Person", "Number", "Headquarters"))
    first = model.index(0, 0)
    assert model.data(first) == "NAME 0\nMale"
    assert model.data(first, Qt.ItemDataRole.AccessibleTextRole) == "NAME 0\nMale"
    assert model.data(model.index(0, 1)) == "KG06-000000-X"
    assert model.data(first, Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Headquarters"


def test_every_column_has_the_width_it_needs(qtbot: QtBot) -> None:
    model = TwoLineModel(3)
    table = TwoLineTable(model)
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    model.show_rows(rows(0, 5), more=False)
    bold = table.font()
    bold.setBold(True)
    assert table.columnWidth(1) > QFontMetrics(bold).horizontalAdvance("KG06-000000-X")
    widths = [table.columnWidth(column) for column in range(3)]
    assert sum(widths) == table.viewport().width()
    table.resize(300, 300)
    assert table.columnWidth(0) >= table.viewport().width() // 3


def test_rows_are_painted_in_the_themes_colours(qtbot: QtBot) -> None:
    model = TwoLineModel(3)
    table = TwoLineTable(model)
    qtbot.addWidget(table)
    table.resize(700, 200)
    table.show()
    model.show_rows(rows(0, 1), more=False)
    plain = table.grab().toImage()
    assert table.color("quiet").name().upper() == THEMES["light"]["muted"]
    table.selectRow(0)
    chosen = table.grab().toImage()
    assert chosen != plain
    tint = THEMES["light"]["accent_tint"].lower()
    assert any(chosen.pixelColor(x, 60).name() == tint for x in range(chosen.width()))
