"""What can be done about a person: one panel at a time, above what the file shows."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.open_laptop import OpenLaptop
from app.ui.figures import Figures
from app.ui.pages.person.ask_to_read import AskToReadPanel
from app.ui.pages.person.correct import CorrectPanel
from app.ui.pages.person.panel import Panel
from app.ui.pages.person.print_panel import PrintPanel
from app.ui.pages.person.rights import ReceivePanel
from app.ui.pages.person.sealed import SealedPanel
from app.ui.pages.person.withdraw import WithdrawPanel
from app.ui.tasks import TaskRunner
from app.ui.widgets.measure import column


class Panels(QWidget):
    """Holds the panels; unfolding one folds the others."""

    done = Signal(str)
    closed = Signal()

    def __init__(self, laptop: OpenLaptop, tasks: TaskRunner) -> None:
        super().__init__()
        self.withdraw = WithdrawPanel(laptop.consents, tasks)
        self.receive = ReceivePanel(laptop.rights, laptop.reference, tasks)
        self.sealed = SealedPanel(laptop, tasks)
        self.ask_to_read = AskToReadPanel(laptop.break_glass, tasks)
        self.correct = CorrectPanel(laptop.corrections, laptop.reference, tasks)
        self.print = PrintPanel(laptop.access_print, laptop.officer, tasks)
        self._all: tuple[Panel, ...] = (
            self.withdraw,
            self.receive,
            self.sealed,
            self.ask_to_read,
            self.correct,
            self.print,
        )
        self.setLayout(column(*self._all, gap=0))
        for panel in self._all:
            panel.done.connect(self.done)
            panel.closed.connect(self._folded)
        self.hide()

    def unfold(self, panel: Panel, person: UUID) -> None:
        self.fold()
        self.show()
        panel.unfold(person)

    def fold(self) -> bool:
        """Put away whatever is open; whether anything was."""
        unfolded = [panel for panel in self._all if not panel.isHidden()]
        for panel in unfolded:
            panel.put_away()
        return bool(unfolded)

    def retranslate(self, figures: Figures) -> None:
        for panel in self._all:
            panel.retranslate(figures)

    def _folded(self) -> None:
        self.setVisible(any(not panel.isHidden() for panel in self._all))
        self.closed.emit()
