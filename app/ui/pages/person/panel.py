"""Something to do about somebody, unfolded on the page: never a window in the way."""

from collections.abc import Callable, Mapping
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import ManzilError, UserCanFix
from app.ui.error_text import error_text
from app.ui.figures import Figures
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.field import Field
from app.ui.widgets.measure import row
from app.ui.widgets.panels import Banner, Card, CardHead
from app.ui.widgets.text import Text

T = TypeVar("T")


class Panel(Card):
    """What it is about, its fields, what went wrong, and one main button.

    `done` says in words what was done: the page reads the file again then. `closed` comes when
    the panel was put away, by Esc or by its button.
    """

    closed = Signal()
    done = Signal(str)

    def __init__(self, tasks: TaskRunner, *, icon: str) -> None:
        super().__init__(tone="current")
        self.tasks = tasks
        self.figures = Figures("en")
        self.about: UUID | None = None
        self.head = CardHead(icon=icon, tone="accent")
        self.what = Text("muted", wrap=True)
        self.trouble = Banner()
        self.start = Button(kind="main")
        self._close = Button(kind="quiet", key="Esc")
        self.foot = row(1, self.start, gap=0.8)
        self.head.add(self._close)
        self.trouble.hide()
        self._close.clicked.connect(self.put_away)
        self.start.clicked.connect(self.begin)
        self.hide()

    def fields(self) -> Mapping[str, Field]:
        """The fields of this panel by the name that an error gives."""
        return {}

    def first(self) -> QWidget:
        """What takes the focus when the panel unfolds."""
        return next(iter(self.fields().values()), self._close)

    def begin(self) -> None:
        """The main button, or Ctrl+Enter."""

    def retranslate(self, figures: Figures) -> None:
        self.figures = figures
        self._close.setText(self.tr("Close"))

    def unfold(self, about: UUID) -> None:
        """Show the panel empty, for this person, question or request."""
        self.about = about
        self.clear()
        self.trouble.hide()
        for field in self.fields().values():
            field.show_error("")
        self.start.setEnabled(True)
        self.show()

    def clear(self) -> None:
        """Forget what was typed."""
        for field in self.fields().values():
            if isinstance(field.editor, QLineEdit):
                field.editor.clear()

    def put_away(self) -> None:
        self.clear()
        self.about = None
        self.hide()
        self.closed.emit()

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do `work` in the storage lane; what goes wrong is said at its field or in the panel."""
        self.start.setEnabled(False)
        self.trouble.hide()

        def came(value: T) -> None:
            self.start.setEnabled(True)
            done(value)

        self.tasks.run("storage", work, self, came, self.fell)

    def fell(self, error: ManzilError) -> None:
        self.start.setEnabled(True)
        name = error.field if isinstance(error, UserCanFix) else ""
        field = self.fields().get(name)
        words = error_text(error, self.figures)
        if error.code == "reason_missing":  # its common sentence is that of an export
            words = self.tr("Say why, in a few words.")
        if field is not None:
            field.show_error(words)
            field.setFocus()
            return
        self.trouble.say(words, tone="warn")
        self.trouble.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.start.click()
            return
        super().keyPressEvent(event)
