"""An officer is shown by initials, name and role, and read out with both."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.widgets.officer_row import OfficerRow, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("M. Karimova", "MK"),
        ("Zarina", "Z"),
        ("Али Хасан оглы Каримов", "АК"),
        ("م. کریمووا", "مک"),
        ("  ", ""),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_row_says_name_role_and_what_is_asked(qtbot: QtBot) -> None:
    row = OfficerRow("R. Nazarov")
    qtbot.addWidget(row)
    row.say("Supervisor", "Passphrase")
    assert row.accessibleName() == "R. Nazarov, Supervisor"
    assert row.accessibleDescription() == "Passphrase"
    assert row.sizeHint().height() >= 40
    assert row.sizeHint().width() > row.fontMetrics().horizontalAdvance("R. NazarovPassphrase")


def test_choosing_marks_it(qtbot: QtBot) -> None:
    row = OfficerRow("R. Nazarov")
    qtbot.addWidget(row)
    row.say("Supervisor", "Passphrase")
    row.show()
    plain = row.grab().toImage()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.isChecked()
    assert row.grab().toImage() != plain
