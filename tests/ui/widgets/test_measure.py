"""Sizes follow the letters; rows mirror; cleared boxes are empty."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.dress import dress
from app.ui.languages import language
from app.ui.widgets.measure import TARGET, clear, column, em, fixed_height, restyle, row


def test_a_target_is_forty_pixels_and_grows_with_the_letters(qapp: QApplication) -> None:
    assert em(TARGET) == 40
    dress(qapp, theme="light", point_size=13, language=language("en"))
    assert em(TARGET) == 47


def test_a_row_is_mirrored(qtbot: QtBot) -> None:
    first, second = QLabel("one"), QLabel("two")
    holder = QWidget()
    qtbot.addWidget(holder)
    line = row(first, 1, second)
    holder.setLayout(line)
    holder.resize(400, 40)
    holder.show()
    assert first.x() < second.x()
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    line.activate()
    assert first.x() > second.x()


def test_a_column_takes_layouts_widgets_and_stretches(qtbot: QtBot) -> None:
    upper, lower = QLabel("upper"), QLabel("lower")
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(column(upper, 1, row(lower), margins=1))
    holder.resize(200, 300)
    holder.show()
    assert upper.y() == em(1)
    assert lower.mapTo(holder, lower.rect().topLeft()).y() > 200


def test_clear_leaves_nothing(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    box = QVBoxLayout(holder)
    inner = QLabel("inner")
    box.addWidget(QLabel("outer"))
    box.addLayout(row(inner))
    with qtbot.waitSignal(inner.destroyed):
        clear(box)
    assert box.count() == 0
    assert holder.findChildren(QLabel) == []


def test_restyle_styles_again_only_what_changed(qtbot: QtBot, qapp: QApplication) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    label.setProperty("role", "body")
    label.ensurePolished()
    restyle(label, "role", "title")
    assert label.font().bold()
    restyle(label, "role", "title")
    assert label.property("role") == "title"
    fixed_height(label)
    assert label.sizePolicy().verticalPolicy().name == "Fixed"
