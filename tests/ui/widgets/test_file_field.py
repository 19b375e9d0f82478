"""A file is typed or taken from the dialog."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.ui.widgets.file_field import FileField, Wanted


@pytest.mark.parametrize("wanted", ["new", "there", "folder"])
def test_the_dialog_opens_beside_the_page(qtbot: QtBot, wanted: Wanted, tmp_path: Path) -> None:
    field = FileField(wanted)
    qtbot.addWidget(field)
    field.set_words("&File")
    field.set_choose("Choose …", "Tables (*.csv)")
    field.show()
    assert field.path() is None
    field.choose.click()
    (dialog,) = field.findChildren(QFileDialog)
    assert dialog.windowTitle() == "File"
    field.show_error("Choose the file first.")
    dialog.fileSelected.emit(str(tmp_path / "one"))
    assert field.path() == tmp_path / "one"
    assert field.error() == ""
    dialog.reject()
