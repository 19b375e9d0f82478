"""Who can sign in here: their roles, and taking somebody out."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.views import OfficerCard
from app.ui.figures import isolated
from app.ui.pages.laptop.role_chips import RoleChips
from app.ui.pages.who import role_names
from app.ui.widgets.button import Button
from app.ui.widgets.measure import clear, em, row
from app.ui.widgets.officer_row import OfficerRow
from app.ui.widgets.panels import Banner, Card, CardHead
from app.ui.widgets.text import Text


class OfficerList(Card):
    """Choose somebody, then other roles or removal; removing is asked for twice.

    `roles_asked` brings the officer and the roles, `removal_asked` the officer.
    """

    roles_asked = Signal(object, object)
    removal_asked = Signal(object)

    def __init__(self, me: UUID) -> None:
        super().__init__()
        self._me = me
        self._head = CardHead(icon="people", tone="accent")
        self._rows: list[tuple[OfficerCard, OfficerRow]] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(em(0.4))
        self._label = Text("strong", wrap=True)
        self.roles = RoleChips()
        self.change, self.remove = Button(), Button(kind="quiet", icon="leave")
        self._sure = Banner(tone="warn")
        self.really, self.keep = Button(), Button(kind="quiet")
        self._sure.add_action(self.keep)
        self._sure.add_action(self.really)
        self._chosen = QWidget()
        self._build()

    def _build(self) -> None:
        inside = QVBoxLayout(self._chosen)
        inside.setContentsMargins(0, em(0.4), 0, 0)
        inside.addWidget(self._label)
        inside.addWidget(self.roles)
        inside.addLayout(row(self.remove, 1, self.change))
        self.add(self._head, self._list, self._chosen, self._sure)
        self._chosen.hide()
        self._sure.hide()
        self.change.clicked.connect(self._ask_roles)
        self.remove.clicked.connect(self._ask_twice)
        self.really.clicked.connect(self._ask_removal)
        self.keep.clicked.connect(self._sure.hide)

    def retranslate(self) -> None:
        self._head.heading.setText(self.tr("Who can sign in here"))
        self.change.setText(self.tr("Change the &roles"))
        self.remove.setText(self.tr("Re&move …"))
        self.really.setText(self.tr("&Yes, remove"))
        self.keep.setText(self.tr("&No, keep"))
        self.roles.retranslate()
        names = role_names()
        for officer, line in self._rows:
            me = self.tr("You") if officer.id == self._me else ""
            line.say(", ".join(names[role] for role in officer.roles), me)
        self._show_chosen()

    def show_officers(self, officers: Sequence[OfficerCard]) -> None:
        before = self.chosen()
        clear(self._list)
        self._rows = [(officer, OfficerRow(officer.name)) for officer in officers]
        for officer, line in self._rows:
            line.setChecked(before is not None and officer.id == before.id)
            line.clicked.connect(self._show_chosen)
            self._list.addWidget(line)
        self._sure.hide()
        self.retranslate()

    def chosen(self) -> OfficerCard | None:
        return next((officer for officer, line in self._rows if line.isChecked()), None)

    def choose(self, officer: UUID) -> None:
        for card, line in self._rows:
            line.setChecked(card.id == officer)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.chosen()
        self._sure.hide()
        self._chosen.setVisible(chosen is not None)
        if chosen is None:
            return
        self.roles.show_roles(chosen.roles)
        mine = chosen.id == self._me
        for widget in (self.roles, self.change, self.remove):
            widget.setEnabled(not mine)
        words = self.tr("Roles of {officer}").format(officer=isolated(chosen.name))
        self._label.setText(self.tr("Another supervisor changes your roles.") if mine else words)

    def _ask_roles(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.roles_asked.emit(chosen, self.roles.roles())

    def _ask_twice(self) -> None:
        chosen = self.chosen()
        if chosen is None:
            return
        words = self.tr("Remove {officer} from this laptop?")
        self._sure.say(
            words.format(officer=isolated(chosen.name)),
            self.tr("What was registered stays. Admitted again, it is with a new passphrase."),
        )
        self._sure.show()
        self.keep.setFocus()

    def _ask_removal(self) -> None:
        chosen = self.chosen()
        self._sure.hide()
        if chosen is not None:
            self.removal_asked.emit(chosen)
