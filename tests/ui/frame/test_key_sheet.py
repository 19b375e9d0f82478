"""The sheet of keys lies over the page and goes again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.frame.key_sheet import KeySheet
from app.ui.widgets.keycap import KeyCap
from app.ui.widgets.page import KeyHelp


def test_it_lists_keys_fits_its_place_and_goes_with_escape(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(900, 600)
    over.show()
    sheet = KeySheet(over)
    assert not sheet.isVisible()
    sheet.show_keys((KeyHelp("F9", "Send now"),), (KeyHelp("F12", "Hide"), KeyHelp("F1", "Keys")))
    assert sheet.isVisible()
    assert over.rect().contains(sheet.geometry())
    assert [cap.text() for cap in sheet.findChildren(KeyCap)] == ["F9", "F12", "F1"]
    said = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Send now", "Hide", "Keys", "On this page", "Everywhere"} <= said
    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_opened_again_it_shows_the_new_page_only(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(500, 300)
    over.show()
    sheet = KeySheet(over)
    sheet.show_keys((KeyHelp("F9", "Send now"),), ())
    sheet.show_keys((KeyHelp("F2", "Scan"),), ())
    qtbot.waitUntil(lambda: [cap.text() for cap in sheet.findChildren(KeyCap)] == ["F2"])
    sheet.place()
    assert over.rect().contains(sheet.geometry())
