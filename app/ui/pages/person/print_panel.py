"""Printing somebody's own record for them, after looking whether it is this very person."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QWidget

from app.domain.officers import Action, Officer, Reach
from app.services.access_print import AccessDocument, AccessPrint
from app.settings.whole_file import whole_or_not
from app.ui.figures import Figures
from app.ui.pages.person.panel import Panel
from app.ui.pages.person.paper import paper_of, pdf_of
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.field import Combo, Field
from app.ui.widgets.measure import TARGET, em, row

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_LANGUAGES = ("eng", "rus", "tgk", "uzb", "kir", "prs")
_FILE = "record.pdf"
Done = Callable[[AccessDocument], None]


class PrintPanel(Panel):
    """What is sealed is printed by a protection officer in a private place only."""

    def __init__(self, access_print: AccessPrint, officer: Officer, tasks: TaskRunner) -> None:
        super().__init__(tasks, icon="printer")
        self._access_print = access_print
        self._officer = officer
        self.checked, self.sealed, self.private = QCheckBox(), QCheckBox(), QCheckBox()
        self._language = Combo()
        self._field = Field(self._language)
        self.save = Button(icon="save_file")
        self.foot.insertWidget(1, self.save)
        for box in (self.checked, self.sealed, self.private):
            box.setMinimumHeight(em(TARGET))
        line = row(gap=0.8)
        line.addWidget(self._field, 1)
        line.addStretch(1)
        self.add(self.head, self.what, self.checked, self.sealed, self.private)
        self.add(line, self.trouble, self.foot)
        self.save.clicked.connect(self._ask_file)
        self.sealed.toggled.connect(self.private.setVisible)

    def first(self) -> QWidget:
        return self.checked

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self.head.heading.setText(self.tr("Print the record for the person"))
        self.what.setText(
            self.tr(
                "All that is recorded here about this person, in their language, to be handed over"
                " in person. It answers an open request for a copy; that it was printed stands in"
                " the journal. Anybody who finds the paper or the file can read it."
            )
        )
        self.checked.setText(self.tr("I have checked that it is this very person"))
        self.sealed.setText(self.tr("Print what is sealed too"))
        self.private.setText(self.tr("We are in a private place"))
        self._field.set_words(self.tr("Language"))
        self.start.setText(self.tr("Print"))
        self.save.setText(self.tr("Save as PDF"))
        chosen = self._language.currentIndex()
        self._language.clear()
        self._language.addItem(self.tr("The person’s own"), None)
        for code in _LANGUAGES:
            self._language.addItem(self._name(code), code)
        self._language.setCurrentIndex(max(0, chosen))

    def offer(self, reach: Reach) -> None:
        """Call `unfold` before. `reach`: whose record it is."""
        self.sealed.setVisible(self._officer.may(Action.READ_PROTECTION, reach))
        self.private.hide()

    def clear(self) -> None:
        super().clear()
        for box in (self.checked, self.sealed, self.private):
            box.setChecked(False)

    def begin(self) -> None:
        """Choose the printer first: what is journaled as printed has somewhere to go."""
        from PySide6.QtPrintSupport import (  # noqa: PLC0415 - loads the printers' library
            QPrintDialog,
            QPrinter,
        )

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._make(lambda made: self._print(printer, made)))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def write(self, file: Path) -> None:
        """Make the record and write it to `file`."""
        self._make(lambda made: self._write(file, made))

    def _ask_file(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        dialog = QFileDialog(self, self.tr("Save as PDF"), str(folder / _FILE))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _make(self, done: Done) -> None:
        person, make = self.about, self._access_print.make
        if person is None:
            return
        checked, sealed = self.checked.isChecked(), self.sealed.isChecked()
        private, language = self.private.isChecked(), self._language.currentData()

        def work() -> AccessDocument:
            return make(
                person,
                identity_checked=checked,
                include_h=sealed,
                private=private,
                language=language,
            )

        self.run(work, done)

    def _write(self, file: Path, document: AccessDocument) -> None:
        data = pdf_of(document)

        def write() -> None:
            with whole_or_not(file) as part:
                part.write(data)

        self.tasks.run("compute", write, self, lambda _: self._printed(), self.fell)

    def _print(self, printer: "QPrinter", document: AccessDocument) -> None:
        paper_of(document).print_(printer)
        self._printed()

    def _printed(self) -> None:
        words = self.tr("Printed for the person; it stands in the journal.")
        self.put_away()
        self.done.emit(words)

    def _name(self, code: str) -> str:
        names = {
            "eng": self.tr("English"),
            "rus": self.tr("Russian"),
            "tgk": self.tr("Tajik"),
            "uzb": self.tr("Uzbek"),
            "kir": self.tr("Kyrgyz"),
            "prs": self.tr("Dari"),
        }
        return names[code]
