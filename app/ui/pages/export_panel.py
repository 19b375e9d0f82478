"""Writing the list to a file: why, which days, where to; with a count, and it can be stopped."""

import threading
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from app.domain.errors import ManzilError, UserCanFix
from app.services.exporter import Exporter
from app.services.views import ExportFilter
from app.ui.error_text import error_text
from app.ui.figures import Figures, isolated
from app.ui.keys import western_digits
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.field import Field, Line
from app.ui.widgets.measure import column, row
from app.ui.widgets.panels import Banner, Card, CardHead
from app.ui.widgets.text import Text

_DAY = "%d.%m.%Y"
_FILE = "manzil.csv"


class ExportPanel(Card):
    """Unfolds above the list; the page goes on working while it writes."""

    closed = Signal()

    def __init__(self, exporter: Exporter, tasks: TaskRunner) -> None:
        super().__init__(tone="current")
        self._exporter = exporter
        self.tasks = tasks
        self._figures = Figures("en")
        self._cancel = threading.Event()
        self._text = ""
        self._busy = False
        self._head = CardHead(icon="save_file", tone="accent")
        self._what = Text("muted", wrap=True)
        self._reason, self._file = Field(Line()), Field(Line())
        self._since, self._until = Field(Line()), Field(Line())
        self._choose = Button()
        self._start, self._close = Button(kind="main"), Button(kind="quiet", key="Esc")
        self._bar = QProgressBar()
        self._count = Text("strong")
        self._result = Banner()
        self._build()
        self.hide()

    def _build(self) -> None:
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._head.add(self._close)
        days = row(self._since, self._until, gap=0.8)
        self._file.put_beside(self._choose)
        self._file.put_beside(self._start)
        self._work = QWidget()
        self._work.setLayout(column(self._count, self._bar, gap=0.3))
        self.add(self._head, self._what)
        fields = row(gap=0.8)
        fields.addWidget(self._reason, 3)
        fields.addLayout(days, 2)
        self.add(fields, self._file, self._work, self._result)
        self._choose.clicked.connect(self._ask_file)
        self._start.clicked.connect(self._begin)
        self._close.clicked.connect(self.put_away)
        for field in (self._reason, self._since, self._until, self._file):
            line = _line(field)
            line.textEdited.connect(lambda _, f=field: f.show_error(""))
            line.returnPressed.connect(self._begin)

    def retranslate(self, figures: Figures) -> None:
        self._figures = figures
        self._head.heading.setText(self.tr("Export the list"))
        self._reason.set_words(self.tr("&Reason, as it will stand in the journal"))
        self._since.set_words(self.tr("From &day"))
        self._until.set_words(self.tr("&To day, included"))
        for field in (self._since, self._until):
            _line(field).setPlaceholderText("24.11.2026")
        self._file.set_words(self.tr("Fi&le"))
        self._choose.setText(self.tr("&Choose …"))
        self._start.setText(self.tr("&Write the file"))
        self._close.setText(self.tr("Close"))
        self._say_what()

    def open(self, text: str) -> None:
        """Show the panel for what is searched now, "" for everyone."""
        if self._busy:
            return
        self._text = text
        self._say_what()
        self._work.hide()
        self._result.hide()
        if not _line(self._file).text():
            documents = QStandardPaths.StandardLocation.DocumentsLocation
            folder = QStandardPaths.writableLocation(documents)
            _line(self._file).setText(str(Path(folder) / _FILE))
        self.show()
        _line(self._reason).setFocus()

    def put_away(self) -> None:
        """Stop what is under way and fold the panel."""
        self.stop()
        self.hide()
        self.closed.emit()

    def stop(self) -> None:
        self._cancel.set()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)

    def _say_what(self) -> None:
        if self._text:
            words = self.tr("Those found by “{text}”, in a CSV file that anyone can read.")
            self._what.setText(words.format(text=isolated(self._text)))
        else:
            self._what.setText(self.tr("Everyone in the list, in a CSV file that anyone can read."))

    def _ask_file(self) -> None:
        """Opened beside the page, not in the way of it: locking takes the dialog away too."""
        dialog = QFileDialog(self, self.tr("Write the file"), _line(self._file).text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Tables (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self._take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_file(self, chosen: str) -> None:
        _line(self._file).setText(chosen)
        self._file.show_error("")

    def _begin(self) -> None:
        if self._busy:
            return
        try:
            asked = ExportFilter(self._text, _day(self._since, "since"), _day(self._until, "until"))
            target = self._target()
        except UserCanFix as wrong:
            self._show_wrong(wrong)
            return
        reason = _line(self._reason).text()
        self._cancel = threading.Event()
        cancel, tell = self._cancel, self.tasks.teller(self, self._told)
        self._set_busy(busy=True)
        self.tasks.run(
            "compute",
            lambda: self._exporter.csv(asked, target, reason, tell, cancel.is_set),
            self,
            self._wrote,
            self._fell,
        )

    def _target(self) -> Path:
        text = _line(self._file).text().strip()
        if not text:
            raise UserCanFix("file_missing", "Choose the file to write.", field="file")
        return Path(text)

    def _told(self, rows: int) -> None:
        words = self.tr("Written so far: {count}")
        self._count.setText(words.format(count=self._figures.number(rows)))

    def _wrote(self, rows: int) -> None:
        self._set_busy(busy=False)
        words = self.tr("Written: {count}").format(count=self._figures.number(rows))
        self._result.say(words, self.tr("The export stands in the journal."), tone="ok")
        self._result.show()

    def _fell(self, error: ManzilError) -> None:
        self._set_busy(busy=False)
        if isinstance(error, UserCanFix) and error.field:
            self._show_wrong(error)
            return
        self._result.say(error_text(error, self._figures), tone="warn")
        self._result.show()

    def _show_wrong(self, wrong: UserCanFix) -> None:
        fields = {
            "reason": self._reason,
            "since": self._since,
            "until": self._until,
            "file": self._file,
        }
        field = fields.get(wrong.field, self._file)
        field.show_error(error_text(wrong, self._figures))
        field.setFocus()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._work.setVisible(busy)
        self._result.hide()
        self._start.setEnabled(not busy)
        self._close.setText(self.tr("Stop") if busy else self.tr("Close"))
        self._told(0)


def _line(field: Field) -> Line:
    editor = field.editor
    if not isinstance(editor, Line):
        raise TypeError(editor)
    return editor


def _day(field: Field, name: str) -> date | None:
    """The day in `field`, None when empty. Raises UserCanFix `day` naming the field."""
    text = western_digits(_line(field).text().strip())
    if not text:
        return None
    try:
        return datetime.strptime(text, _DAY).date()  # noqa: DTZ007 - a day has no zone
    except ValueError as wrong:
        raise UserCanFix("day", "Write the day as 24.11.2026.", field=name) from wrong
