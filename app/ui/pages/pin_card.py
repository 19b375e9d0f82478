"""Choosing the PIN for short pauses: on the shift page, and on the page of this laptop."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.errors import ManzilError
from app.ui.error_text import error_text
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.field import Field
from app.ui.widgets.measure import column, em, row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.pin_line import PinLine
from app.ui.widgets.text import Text

if TYPE_CHECKING:
    from app.services.open_laptop import OpenLaptop
    from app.services.pause import Pause


class PinCard(Card):
    """Six digits, typed twice. Nobody has to have a PIN: without one the screen locks."""

    def __init__(self, pause: "Pause[OpenLaptop]", tasks: TaskRunner) -> None:
        super().__init__()
        self._pause = pause
        self._tasks = tasks
        self._head = CardHead(icon="hide", tone="accent")
        self._what = Text("muted", wrap=True)
        self.first, self.second = PinLine(), PinLine()
        self._first, self._second = Field(self.first), Field(self.second)
        self.keep = Button()
        self._second.put_beside(self.keep)
        fields = QWidget()
        fields.setMaximumWidth(em(44))
        line = row(gap=0.8)
        line.addWidget(self._first, 2)
        line.addWidget(self._second, 3)
        fields.setLayout(column(line))
        self.add(self._head, self._what, fields)
        self.first.textEdited.connect(lambda _: self._clear_errors())
        self.second.textEdited.connect(lambda _: self._clear_errors())
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self._set)
        self.keep.clicked.connect(self._set)

    def retranslate(self) -> None:
        self._head.heading.setText(self.tr("PIN for short pauses"))
        self._what.setText(
            self.tr(
                "Not needed, but quick: within a shift F12 then pauses, and six digits go on. The"
                " PIN ends with the lock; after an hour or five wrong tries only the passphrase"
                " helps."
            )
        )
        self._first.set_words(self.tr("Si&x digits"))
        self._second.set_words(self.tr("The same di&gits again"))
        self.keep.setText(self.tr("&Use this PIN"))
        self.look()

    def look(self) -> None:
        """Say whether there is one."""
        self._head.note.show_whole(self.tr("Is set") if self._pause.has_pin else "")

    def _clear_errors(self) -> None:
        self._first.show_error("")
        self._second.show_error("")

    def _set(self) -> None:
        if not self.first.is_whole():
            self._first.show_error(self.tr("Type all six digits."))
            self.first.setFocus()
            return
        pin = self.first.pin()
        if self.second.pin() != pin:
            self._second.show_error(self.tr("These are other digits. Type them again."))
            self.second.setFocus()
            return
        self._clear()
        self.keep.setEnabled(False)
        pause = self._pause
        self._tasks.run("compute", lambda: pause.set_pin(pin), self, self._is_set, self._fell)

    def _is_set(self, _: None) -> None:
        self.keep.setEnabled(True)
        self.look()

    def _fell(self, error: ManzilError) -> None:
        self.keep.setEnabled(True)
        self._first.show_error(error_text(error))
        self.first.setFocus()

    def _clear(self) -> None:
        self.first.clear()
        self.second.clear()
