"""The card that asks who is at work and for the passphrase."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.officers import Role
from app.services.views import OfficerCard
from app.ui.widgets.button import Button
from app.ui.widgets.field import Field, Line
from app.ui.widgets.measure import clear, em, row
from app.ui.widgets.officer_row import OfficerRow
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Glyph, Text


class WhoCard(Card):
    """Officers in rows, arrow keys or a first letter choose; Enter signs in."""

    asked = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(margins=2.0, gap=0.7)
        self._head = CardHead()
        self._rows: list[tuple[OfficerCard, OfficerRow]] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(em(0.4))
        self._line = Line()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setProperty("large", True)
        self._field = Field(self._line)
        self._enter = Button(kind="main", key="Enter")
        self._hint = Text("muted", wrap=True)
        self._field.put_beside(self._enter)
        self.add(self._head, self._list)
        self.body.addSpacing(em(0.5))
        self.add(self._field, self._hint_row())
        self._line.returnPressed.connect(self._ask)
        self._line.textEdited.connect(lambda _: self._field.show_error(""))
        self._enter.clicked.connect(self._ask)
        self._line.installEventFilter(self)

    def _hint_row(self) -> QWidget:
        holder = QWidget()
        line = row(gap=0.6)
        line.addWidget(Glyph("clock", tone="muted", size=1.1), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._hint, 1)
        holder.setLayout(line)
        return holder

    def show_officers(self, officers: Sequence[OfficerCard]) -> None:
        """Who can sign in here; whoever was marked stays marked, at first the first."""
        before = self.chosen()
        clear(self._list)
        self._rows = [(officer, OfficerRow(officer.name)) for officer in officers]
        for _, line in self._rows:
            line.clicked.connect(self.take_focus)
            line.clicked.connect(self._say_label)
            line.installEventFilter(self)
            self._list.addWidget(line)
        for officer, line in self._rows:
            line.setChecked(before is not None and officer.id == before.id)
        if self._rows and self.chosen() is None:
            self._rows[0][1].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.heading.setText(self.tr("Who are you?"))
        self._head.note.show_whole(self.tr("Click, or use ↑ ↓"))
        self._enter.setText(self.tr("Sign in"))
        self._hint.setText(
            self.tr("After three wrong tries the waiting time grows. F12 locks at any moment.")
        )
        roles = role_names()
        for officer, line in self._rows:
            line.say(", ".join(roles[role] for role in officer.roles), self.tr("Passphrase"))
        self._say_label()

    def take_focus(self) -> None:
        self._line.setFocus()
        self._line.selectAll()

    def forget(self) -> None:
        """Nothing of the passphrase stays in the line."""
        self._line.clear()
        self._field.show_error("")

    def show_error(self, message: str) -> None:
        self._field.show_error(message)
        self.take_focus()

    def set_busy(self, *, busy: bool) -> None:
        """While the passphrase is tried: about a second, on purpose."""
        self._enter.setEnabled(not busy)
        self._enter.setText(self.tr("Opening …") if busy else self.tr("Sign in"))
        self._line.setReadOnly(busy)
        for _, line in self._rows:
            line.setEnabled(not busy)

    def chosen(self) -> OfficerCard | None:
        return next((officer for officer, line in self._rows if line.isChecked()), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
            if event.key() in steps and self._enter.isEnabled():
                self._move(steps[event.key()])
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        places = [place for place, (_, line) in enumerate(self._rows) if line.isChecked()]
        if places:
            self._rows[(places[0] + step) % len(self._rows)][1].setChecked(True)
            self._field.show_error("")
            self._say_label()

    def _say_label(self) -> None:
        chosen = self.chosen()
        words = self.tr("&Passphrase of {officer}")
        self._field.set_words(words.format(officer=chosen.name if chosen else "…"))

    def _ask(self) -> None:
        chosen = self.chosen()
        if chosen is None or not self._enter.isEnabled():
            return
        if not self._line.text():
            self.show_error(self.tr("Type the passphrase first."))
            return
        self.asked.emit(chosen, self._line.text())


def role_names() -> dict[Role, str]:
    """The roles in the language spoken now."""
    translate = QCoreApplication.translate
    return {
        Role.REGISTRAR: translate("Roles", "Registrar"),
        Role.PROTECTION: translate("Roles", "Protection officer"),
        Role.SUPERVISOR: translate("Roles", "Supervisor"),
        Role.ANALYST: translate("Roles", "Analyst"),
        Role.DATA_PROTECTION: translate("Roles", "Data protection officer"),
        Role.ADMINISTRATOR: translate("Roles", "Administrator"),
    }
