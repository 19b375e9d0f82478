"""The stylesheet hands colours to painted widgets."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.tinted import tint


class Spot(QWidget):
    """Keeps two colours."""

    def __init__(self) -> None:
        super().__init__()
        self.colors: dict[str, QColor] = {}

    def color(self, which: str) -> QColor:
        return self.colors.get(which, QColor())

    def set_color(self, which: str, color: QColor) -> None:
        self.colors[which] = color

    ink = tint("ink")
    ring_one = tint("ring_one")


def test_a_sheet_sets_the_named_colours(qtbot: QtBot) -> None:
    spot = Spot()
    qtbot.addWidget(spot)
    spot.setStyleSheet("Spot { qproperty-ink: #112233; qproperty-ring_one: #445566; }")
    spot.ensurePolished()
    assert spot.colors == {"ink": QColor("#112233"), "ring_one": QColor("#445566")}
    assert spot.property("ink") == QColor("#112233")
