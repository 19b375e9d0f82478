"""The journal's check and its copy, and the log for whoever helps from afar."""

import threading

from PySide6.QtWidgets import QProgressBar

from app.domain.errors import ManzilError
from app.domain.officers import Action
from app.services.journal_check import CheckedJournal
from app.services.journal_copy import CopiedJournal
from app.services.open_laptop import OpenLaptop
from app.ui.figures import Figures
from app.ui.pages.laptop.section import Places, Section
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.file_field import FileField
from app.ui.widgets.lines import Lines, Said, Shown
from app.ui.widgets.measure import row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Text


class EvidenceSection(Section):
    """Check and copy are the supervisor's; everybody may write the log."""

    def __init__(self, laptop: OpenLaptop, tasks: TaskRunner) -> None:
        super().__init__(tasks)
        self._laptop = laptop
        self._cancel = threading.Event()
        heads = (CardHead(icon="check_circle", tone="accent"), CardHead(), CardHead())
        self._check_head, self._copy_head, self._log_head = heads
        texts = (Text("muted", wrap=True), Text("muted", wrap=True), Text("muted", wrap=True))
        self._check_what, self._copy_what, self._log_what = texts
        self.check, self.stop = Button(kind="main"), Button(kind="quiet")
        self._count, self._bar = Text("strong"), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self.problems = Lines(0)
        self.copy_file, self.log_file = FileField("new"), FileField("new")
        self.copy, self.log = Button(), Button()
        self._build()

    def _build(self) -> None:
        check, copy, log = Card(), Card(), Card()
        check.add(self._check_head, self._check_what, self._count, self._bar, self.problems)
        check.add(row(1, self.stop, self.check))
        copy.add(self._copy_head, self._copy_what, self.copy_file, row(1, self.copy))
        log.add(self._log_head, self._log_what, self.log_file, row(1, self.log))
        self.put(check, copy, log)
        self._show_checking(checking=False)
        may = self._laptop.officer.may
        for card in (check, copy):
            card.setVisible(may(Action.COPY_JOURNAL))
        log.setVisible(may(Action.EXPORT_LOG))
        self.check.clicked.connect(self._check)
        self.stop.clicked.connect(self._stop)
        self.copy.clicked.connect(self._write_copy)
        self.log.clicked.connect(self._write_log)

    def title(self) -> str:
        return self.tr("Journal and log")

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self._check_head.heading.setText(self.tr("Check the journal"))
        self._check_what.setText(
            self.tr(
                "Whether an entry of this laptop was altered, taken out, put in another order, or"
                " an older state put back. It takes some seconds for a thousand people, and"
                " registering goes on meanwhile."
            )
        )
        self.check.setText(self.tr("Check &all entries"))
        self.stop.setText(self.tr("&Stop"))
        self._copy_head.heading.setText(self.tr("Copy of the journal"))
        self._copy_what.setText(
            self.tr(
                "For an auditor. It holds everybody's data in the clear: give it to nobody else,"
                " and destroy it afterwards. That it was written stands in the journal."
            )
        )
        self.copy_file.set_words(self.tr("F&ile for the copy"))
        self.copy.setText(self.tr("&Write the copy"))
        self._log_head.heading.setText(self.tr("Log for support"))
        self._log_what.setText(
            self.tr("Versions, counts and what went wrong. It names nobody who was registered.")
        )
        self.log_file.set_words(self.tr("Fil&e for the log"))
        self.log.setText(self.tr("Write the lo&g"))
        for field in (self.copy_file, self.log_file):
            field.set_choose(self.tr("Choose …"))

    def leave(self) -> None:
        super().leave()
        self._cancel.set()

    def _check(self) -> None:
        if self.busy:
            return
        self._cancel = threading.Event()
        cancel, tell = self._cancel, self.tasks.teller(self, self._told)
        check = self._laptop.journal_check
        self._show_checking(checking=True)
        self._told(0)
        self.problems.show_lines([])
        self.ask("compute", lambda: check.whole(tell, cancel.is_set), self._checked)
        self.result.hide()

    def _stop(self) -> None:
        self._cancel.set()

    def _told(self, entries: int) -> None:
        words = self.tr("Entries checked so far: {count}")
        self._count.setText(words.format(count=self.figures.number(entries)))

    def _checked(self, checked: CheckedJournal) -> None:
        self._show_checking(checking=False)
        count = self.figures.number(checked.entries)
        words = self.tr("Entries checked: {count}").format(count=count)
        if not checked.problems:
            self.tell(self.tr("The journal is whole."), words)
            return
        strong = self.tr("The journal was changed or damaged. Stop here and call headquarters.")
        self.tell(strong, words, tone="error")
        self.problems.show_lines(
            [Shown("alert", (Said(said),), tone="error") for said in checked.problems]
        )

    def fell(self, error: ManzilError, places: Places) -> None:
        self._show_checking(checking=False)
        super().fell(error, places)

    def _show_checking(self, *, checking: bool) -> None:
        for widget in (self._count, self._bar, self.stop):
            widget.setVisible(checking)
        self.check.setEnabled(not checking)

    def _write_copy(self) -> None:
        target, journal = self.copy_file.path(), self._laptop.journal
        if target is None:
            self.copy_file.show_error(self.tr("Choose the file to write."))
            return
        places = {"file_exists": self.copy_file}
        self.ask("compute", lambda: journal.write(target), self._copied, places)

    def _copied(self, copied: CopiedJournal) -> None:
        words = self.tr("Entries: {count}").format(count=self.figures.number(copied.entries))
        self.tell(self.tr("The copy is written."), words)

    def _write_log(self) -> None:
        target, log = self.log_file.path(), self._laptop.support_log
        if target is None:
            self.log_file.show_error(self.tr("Choose the file to write."))
            return
        places = {"file_exists": self.log_file}
        self.ask("compute", lambda: log.write(target), self._logged, places)

    def _logged(self, _: None) -> None:
        self.tell(self.tr("The log is written."))
