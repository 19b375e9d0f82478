"""Buttons: large enough, wide enough for words and key, coloured by kind and state."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import THEMES
from app.ui.widgets.button import Button
from app.ui.widgets.measure import row


def shades(widget: QWidget) -> dict[str, int]:
    image: QImage = widget.grab().toImage()
    counts: dict[str, int] = {}
    for x in range(image.width()):
        for y in range(image.height()):
            name = image.pixelColor(x, y).name().upper()
            counts[name] = counts.get(name, 0) + 1
    return counts


def shown(qtbot: QtBot, button: Button) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(row(button))
    holder.show()
    return holder


@pytest.mark.parametrize("kind", ["main", "plain", "quiet", "nav"])
def test_a_target_is_at_least_forty_pixels(qtbot: QtBot, kind: str) -> None:
    button = Button("Save", kind=kind)
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 40
    assert button.minimumSizeHint() == button.sizeHint()


def test_text_icon_and_key_have_room(qtbot: QtBot) -> None:
    bare, full = Button("Save"), Button("Save", icon="save_file", key="Ctrl+Enter")
    for button in (bare, full):
        qtbot.addWidget(button)
        button.ensurePolished()
    metrics = QFontMetrics(full.font())
    needed = metrics.horizontalAdvance("Save") + metrics.horizontalAdvance("Ctrl+Enter") + 18
    assert full.sizeHint().width() >= needed
    assert full.sizeHint().width() > bare.sizeHint().width()
    full.show_key("")
    full.show_glyph("")
    assert full.sizeHint() == bare.sizeHint()


def test_a_mnemonic_takes_no_room(qtbot: QtBot) -> None:
    plain, marked = Button("Save"), Button("&Save")
    for button in (plain, marked):
        qtbot.addWidget(button)
    assert marked.sizeHint() == plain.sizeHint()


def test_a_main_button_is_filled_and_grey_when_it_cannot_be_pressed(qtbot: QtBot) -> None:
    button = Button("Send now", kind="main")
    holder = shown(qtbot, button)
    assert holder.isVisible()
    light = THEMES["light"]
    assert max(shades(button), key=lambda c: shades(button)[c]) == light["accent"]
    button.setEnabled(False)
    assert max(shades(button), key=lambda c: shades(button)[c]) == light["off"]


def test_a_chosen_chip_is_framed(qtbot: QtBot) -> None:
    chip = Button("Light", kind="chip")
    holder = shown(qtbot, chip)
    assert holder.isVisible()
    assert THEMES["light"]["accent"] not in shades(chip)
    chip.setChecked(True)
    assert shades(chip)[THEMES["light"]["accent"]] > 40


def test_focus_is_seen(qtbot: QtBot, qapp: QApplication) -> None:
    button = Button("Save")
    holder = shown(qtbot, button)
    before = shades(button).get(THEMES["light"]["focus"], 0)
    with qtbot.waitActive(holder):
        holder.activateWindow()
    button.setFocus()
    assert shades(button).get(THEMES["light"]["focus"], 0) > before + 50


def test_a_click_is_a_click(qtbot: QtBot) -> None:
    button = Button("Save")
    holder = shown(qtbot, button)
    assert holder.isVisible()
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.color("ink") == QColor(THEMES["light"]["ink"])
