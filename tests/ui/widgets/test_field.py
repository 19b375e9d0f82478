"""A field is one thing: label, buddy, hint, error and what is read out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.widgets.button import Button
from app.ui.widgets.field import Combo, Field, Line, without_mnemonic


def test_label_buddy_and_accessible_name_agree(qtbot: QtBot) -> None:
    line = Line()
    field = Field(line)
    qtbot.addWidget(field)
    field.set_words("Document &number", "As printed.")
    (label,) = [one for one in field.findChildren(QLabel) if one.buddy() is line]
    assert label.text() == "Document &number"
    assert field.label() == line.accessibleName() == "Document number"
    assert line.accessibleDescription() == "As printed."


def test_an_error_is_seen_and_read_out_until_it_is_gone(qtbot: QtBot) -> None:
    line = Line()
    field = Field(line)
    qtbot.addWidget(field)
    field.set_words("Expiry", "As printed.")
    field.show()
    field.show_error("This date does not exist.")
    assert field.error() == "This date does not exist."
    assert line.property("invalid") is True
    assert line.accessibleDescription() == "As printed. This date does not exist."
    seen = [one.text() for one in field.findChildren(QLabel) if one.isVisible()]
    assert "This date does not exist." in seen
    field.show_error("")
    assert line.property("invalid") is False
    assert line.accessibleDescription() == "As printed."


def test_the_line_inside_a_combo_is_named_too(qtbot: QtBot) -> None:
    combo = Combo()
    combo.setEditable(True)
    field = Field(combo)
    qtbot.addWidget(field)
    field.set_words("&Country")
    (inner,) = combo.findChildren(QLineEdit)
    assert inner.accessibleName() == combo.accessibleName() == "Country"


def test_a_button_stands_beside_the_line(qtbot: QtBot) -> None:
    line, button = Line(), Button("Sign in")
    field = Field(line)
    qtbot.addWidget(field)
    field.put_beside(button)
    field.set_words("Passphrase")
    field.resize(500, 120)
    field.show()
    assert abs(button.geometry().center().y() - line.geometry().center().y()) <= 2
    assert button.x() > line.geometry().right()


def test_what_is_written_stands_at_the_reading_edge(qtbot: QtBot) -> None:
    line = Line("P01448263")
    qtbot.addWidget(line)
    assert line.alignment() & Qt.AlignmentFlag.AlignLeft
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert line.alignment() & Qt.AlignmentFlag.AlignRight
    assert line.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_mnemonic_marks_are_taken_out() -> None:
    assert without_mnemonic("Save && &go") == "Save & go"


def test_a_combo_leaves_room_for_its_arrow(qtbot: QtBot) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    combo.addItem("Oʻzbekcha")
    words = combo.fontMetrics().horizontalAdvance("Oʻzbekcha")
    assert combo.sizeHint().width() > words + 30
    combo.resize(combo.sizeHint())
    assert combo.grab().toImage().width() == combo.width()
