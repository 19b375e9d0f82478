"""What every section of this page can do: ask services, and say where it went wrong."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import ManzilError, UserCanFix
from app.ui.error_text import error_text
from app.ui.figures import Figures
from app.ui.tasks import Lane, TaskRunner
from app.ui.widgets.field import Field, Line
from app.ui.widgets.measure import column, em
from app.ui.widgets.panels import Banner

T = TypeVar("T")
_LONGEST_WAIT_SECONDS = 60.0
Places = Mapping[str, Field]
"""The field at which an error with this code is told; other errors stand above the cards."""


class Section(QWidget):
    """Cards below one another. One thing is done at a time; what is pressed meanwhile waits.

    `closing` tells that the laptop is about to be closed by what is done (True), or stays open
    after all; `closed` that it is, with the error that says why, or None.
    """

    closing = Signal(bool)
    closed = Signal(object)

    def __init__(self, tasks: TaskRunner) -> None:
        super().__init__()
        self.tasks = tasks
        self.figures = Figures("en")
        self.result = Banner()
        self.result.hide()
        self.busy = False

    def put(self, *parts: QWidget) -> None:
        """Lay out the cards, once."""
        self.setLayout(column(self.result, *parts, 1, gap=0.9))
        self.setMaximumWidth(em(62))

    def title(self) -> str:
        raise NotImplementedError

    def retranslate(self, figures: Figures) -> None:
        """Say everything again."""
        self.figures = figures

    def enter(self) -> None:
        """The section comes to be seen."""

    def leave(self) -> None:
        """It goes out of sight: nothing secret stays in its lines."""
        for line in self.findChildren(QLineEdit):
            if line.echoMode() is QLineEdit.EchoMode.Password:
                line.clear()
        self.result.setVisible(self.busy)

    def ask(
        self,
        lane: Lane,
        work: Callable[[], T],
        done: Callable[[T], None],
        places: Places | None = None,
    ) -> None:
        """Do `work`; nothing while something is done already."""
        if self.busy:
            return
        self.busy = True
        for field in (places or {}).values():
            field.show_error("")
        self.tell(self.tr("One moment …"), tone="accent")

        def came(value: T) -> None:
            self._rest()
            done(value)

        def fell(error: ManzilError) -> None:
            self._rest()
            self.fell(error, places or {})

        self.tasks.run(lane, work, self, came, fell)

    def close_by(self, work: Callable[[], None], places: Places, words: str) -> None:
        """Do what closes the laptop; where it was refused (UserCanFix) the laptop stays open."""
        if self.busy:
            return
        self.busy = True
        self.closing.emit(True)
        self.tell(words, tone="accent")
        network, compute = self.tasks.reached("network"), self.tasks.reached("compute")

        def close() -> None:
            network.wait(_LONGEST_WAIT_SECONDS)
            compute.wait(_LONGEST_WAIT_SECONDS)
            work()

        def fell(error: ManzilError) -> None:
            self._rest()
            if isinstance(error, UserCanFix):
                self.closing.emit(False)
                self.fell(error, places)
            else:
                self.closed.emit(error)

        self.tasks.run("storage", close, self, lambda _: self.closed.emit(None), fell)

    def look(self, lane: Lane, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Ask for what is shown, quietly."""
        self.tasks.run(lane, work, self, done, lambda error: self.fell(error, {}))

    def tell(self, strong: str, words: str = "", *, tone: str = "ok") -> None:
        self.result.say(strong, words, tone=tone)
        self.result.show()

    def fell(self, error: ManzilError, places: Places) -> None:
        """Say what went wrong where it went wrong."""
        words = error_text(error, self.figures)
        field = places.get(error.code)
        if field is None:
            self.tell(words, tone="error")
            return
        field.show_error(words)
        field.setFocus()

    def _rest(self) -> None:
        self.busy = False
        self.result.hide()


def secret_field() -> tuple[Line, Field]:
    """A line that shows dots, and its field."""
    line = Line()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    field = Field(line)
    line.textEdited.connect(lambda _: field.show_error(""))
    return line, field


def passphrase_places(own: Field, new: Field | None = None) -> dict[str, Field]:
    """Where errors about passphrases belong."""
    places = {"wrong_passphrase": own, "wait": own}
    return places if new is None else places | {"weak_passphrase": new}
