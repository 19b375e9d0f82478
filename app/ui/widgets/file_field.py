"""A field for a file or a folder: typed, or chosen in a dialog beside the page."""

from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QFileDialog

from app.ui.widgets.button import Button
from app.ui.widgets.field import Field, Line

Wanted = Literal["new", "there", "folder"]


class FileField(Field):
    """`wanted`: a new file to write, a file that is there, or a folder."""

    def __init__(self, wanted: Wanted) -> None:
        self.line = Line()
        super().__init__(self.line)
        self._wanted: Wanted = wanted
        self._pattern = ""
        self.choose = Button()
        self.put_beside(self.choose)
        self.choose.clicked.connect(self._ask)
        self.line.textEdited.connect(lambda _: self.show_error(""))

    def set_choose(self, words: str, pattern: str = "") -> None:
        """What the button says, and the dialog's filter (`Tables (*.csv)`)."""
        self._pattern = pattern
        self.choose.setText(words)

    def path(self) -> Path | None:
        """What is named, None for nothing."""
        text = self.line.text().strip()
        return Path(text) if text else None

    def take(self, chosen: str) -> None:
        self.line.setText(chosen)
        self.show_error("")

    def _ask(self) -> None:
        """Opened beside the page, not in the way of it: locking takes the dialog away too."""
        dialog = QFileDialog(self, self.label(), self.line.text())
        if self._wanted == "new":
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        elif self._wanted == "folder":
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if self._pattern:
            dialog.setNameFilter(self._pattern)
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
