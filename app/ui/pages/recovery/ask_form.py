"""Asking headquarters: who it is, and the new passphrase."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.services.views import OfficerCard
from app.ui.pages.laptop.section import secret_field
from app.ui.pages.who import role_names
from app.ui.widgets.button import Button
from app.ui.widgets.field import Field
from app.ui.widgets.measure import clear, em, row
from app.ui.widgets.officer_row import OfficerRow
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Text


class AskForm(Card):
    """`asked` brings the officer and the new passphrase, which was typed twice; `back` gives up."""

    asked = Signal(object, str)
    back = Signal()

    def __init__(self) -> None:
        super().__init__(margins=1.6)
        self._head = CardHead(icon="key", tone="accent")
        self._what = Text("muted", wrap=True)
        self._rows: list[tuple[OfficerCard, OfficerRow]] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(em(0.4))
        self.new, self._new = secret_field()
        self.again, self._again = secret_field()
        self.ask, self.leave = Button(kind="main"), Button(kind="quiet")
        both = row(gap=0.8)
        both.addWidget(self._new, 1)
        both.addWidget(self._again, 1)
        self.add(self._head, self._what, self._list, both, row(self.leave, 1, self.ask))
        self.new.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._ask)
        self.ask.clicked.connect(self._ask)
        self.leave.clicked.connect(self.back)

    def show_officers(self, officers: Sequence[OfficerCard], chosen: OfficerCard | None) -> None:
        clear(self._list)
        self._rows = [(officer, OfficerRow(officer.name)) for officer in officers]
        for officer, line in self._rows:
            line.setChecked(chosen is not None and officer.id == chosen.id)
            self._list.addWidget(line)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.heading.setText(self.tr("Lost your passphrase?"))
        self._what.setText(
            self.tr(
                "Headquarters can let you in again; nothing on this laptop is lost. Choose who you"
                " are and a new passphrase. You will need it again when the answer comes."
            )
        )
        names = role_names()
        for officer, line in self._rows:
            line.say(", ".join(names[role] for role in officer.roles), "")
        self._new.set_words(self.tr("N&ew passphrase"))
        self._again.set_words(self.tr("The ne&w one again"))
        self.ask.setText(self.tr("&Ask headquarters"))
        self.leave.setText(self.tr("&Back to signing in"))

    def places(self) -> dict[str, Field]:
        """The field for each error that asking may raise."""
        return {"weak_passphrase": self._new}

    def chosen(self) -> OfficerCard | None:
        return next((officer for officer, line in self._rows if line.isChecked()), None)

    def _ask(self) -> None:
        chosen = self.chosen()
        if self.new.text() != self.again.text():
            self._again.show_error(self.tr("The two passphrases differ. Type them again."))
            self.again.setFocus()
            return
        if chosen is not None:
            self.asked.emit(chosen, self.new.text())
