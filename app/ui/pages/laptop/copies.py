"""Copies of unsent work on a second medium: which folder, and how up to date it is."""

from app.domain.errors import UserCanFix
from app.domain.ids import Clock
from app.domain.officers import Action
from app.services.backup import BackupState
from app.services.open_laptop import OpenLaptop
from app.ui.figures import Figures, isolated
from app.ui.pages.laptop.section import Section
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.file_field import FileField
from app.ui.widgets.lines import Lines, Said, Shown
from app.ui.widgets.measure import row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Text


class CopiesSection(Section):
    """Everybody sees how the copies stand; a supervisor chooses where they go."""

    def __init__(self, laptop: OpenLaptop, tasks: TaskRunner, clock: Clock) -> None:
        super().__init__(tasks)
        self._backup = laptop.backup
        self._clock = clock
        self._may_choose = laptop.officer.may(Action.BACK_UP)
        self._state: BackupState | None = None
        self._head, self._choose_head = CardHead(icon="copy", tone="accent"), CardHead()
        self._what, self._why = Text("muted", wrap=True), Text("muted", wrap=True)
        self._lines = Lines(0)
        self.copy, self.stop = Button(kind="main", icon="copy"), Button(kind="quiet")
        self.folder = FileField("folder")
        self.use = Button()
        card, chooser = Card(), Card()
        card.add(self._head, self._what, self._lines, row(self.stop, 1, self.copy))
        chooser.add(self._choose_head, self._why, self.folder, row(1, self.use))
        self.put(card, chooser)
        chooser.setVisible(self._may_choose)
        self.copy.clicked.connect(self._run)
        self.stop.clicked.connect(self._stop)
        self.use.clicked.connect(self._use)
        self.folder.line.returnPressed.connect(self._use)

    def title(self) -> str:
        return self.tr("Copies")

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self._head.heading.setText(self.tr("Copies of unsent work"))
        self._what.setText(
            self.tr(
                "If this laptop breaks, headquarters reads its work from the second medium. The"
                " copies are sealed: they open for headquarters only. They go by themselves once"
                " headquarters has everything."
            )
        )
        self.copy.setText(self.tr("Copy n&ow"))
        self.stop.setText(self.tr("&No copies any more"))
        self._choose_head.heading.setText(self.tr("Another medium"))
        self._why.setText(
            self.tr("A stick that stays with this laptop, or another disk. It is remembered.")
        )
        self.folder.set_words(self.tr("&Folder on the second medium"))
        self.folder.set_choose(self.tr("&Choose …"))
        self.use.setText(self.tr("Cop&y there"))
        self._show()

    def enter(self) -> None:
        self.look("storage", self._backup.state, self._came)

    def _run(self) -> None:
        self.ask("storage", self._backup.run, self._copied)

    def _use(self) -> None:
        folder = self.folder.path()
        if folder is None:
            wrong = UserCanFix("backup_folder", "Choose a folder of a second medium.")
            self.fell(wrong, {"backup_folder": self.folder})
            return
        backup, places = self._backup, {"backup_folder": self.folder}
        self.ask("storage", lambda: backup.choose(folder), self._copied, places)

    def _stop(self) -> None:
        self.ask("storage", self._backup.stop, lambda _: self._came(None))

    def _copied(self, state: BackupState | None) -> None:
        self._came(state)
        if state is not None and state.is_there:
            self.tell(self.tr("The copies are up to date."))

    def _came(self, state: BackupState | None) -> None:
        self._state = state
        self._show()

    def _show(self) -> None:
        self._lines.show_lines(list(self._said()))
        self.copy.setEnabled(self._state is not None and self._state.is_there)
        self.stop.setVisible(self._may_choose and self._state is not None)

    def _said(self) -> list[Shown]:
        state = self._state
        if state is None:
            words = self.tr("No medium was chosen: unsent work is on this laptop alone.")
            return [Shown("warning", (Said(words, "strong"),), tone="warn")]
        lines = [Shown("save_file", (Said(isolated(str(state.folder)), "mono"),))]
        if state.is_there:
            lines.append(Shown("check_circle", (Said(self.tr("It is connected.")),), tone="ok"))
        else:
            words = self.tr("It is not connected. Connect it.")
            lines.append(Shown("warning", (Said(words, "strong"),), tone="warn"))
        if state.same_disk:
            words = self.tr("It lies on this laptop's own disk. Choose one on a stick.")
            lines.append(Shown("warning", (Said(words, "strong"),), tone="warn"))
        when = self.tr("Never copied yet")
        if state.copied_at is not None:
            moment = self.figures.moment(state.copied_at, self._clock())
            when = self.tr("Up to date at {when}").format(when=moment)
        lines.append(Shown("clock", (Said(when),)))
        return lines
