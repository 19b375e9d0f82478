"""Admitting an officer: name, roles, a first passphrase, and the supervisor's own to confirm."""

from dataclasses import dataclass, field

from PySide6.QtCore import Signal

from app.domain.officers import Role
from app.ui.pages.laptop.role_chips import RoleChips
from app.ui.pages.laptop.section import passphrase_places, secret_field
from app.ui.widgets.button import Button
from app.ui.widgets.field import Field, Line
from app.ui.widgets.measure import row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Admission:
    """Whom to admit. Both passphrases stay out of every log."""

    name: str
    roles: tuple[Role, ...]
    passphrase: str = field(repr=False)
    own: str = field(repr=False)


class AdmitForm(Card):
    """`asked` brings an Admission whose two new passphrases agree."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._head = CardHead(icon="plus", tone="accent")
        self._what = Text("muted", wrap=True)
        self.name = Line()
        self._name = Field(self.name)
        self.roles = RoleChips()
        self._roles = Field(self.roles)
        self.new, self._new = secret_field()
        self.again, self._again = secret_field()
        self.own, self._own = secret_field()
        self.admit = Button(kind="main")
        self._own.put_beside(self.admit)
        both = row(gap=0.8)
        both.addWidget(self._new, 1)
        both.addWidget(self._again, 1)
        self.add(self._head, self._what, self._name, self._roles, both, self._own)
        self.admit.clicked.connect(self._ask)
        self.own.returnPressed.connect(self._ask)
        self.name.textEdited.connect(lambda _: self._name.show_error(""))
        self.roles.changed.connect(lambda: self._roles.show_error(""))

    def retranslate(self) -> None:
        self._head.heading.setText(self.tr("Admit an officer"))
        self._what.setText(
            self.tr(
                "The officer chooses the passphrase and types it; nobody else needs to know it."
            )
        )
        self._name.set_words(self.tr("Nam&e, as it is to be shown"))
        self._roles.set_words(self.tr("Roles"))
        self.roles.retranslate()
        self._new.set_words(self.tr("&Passphrase of the officer"))
        self._again.set_words(self.tr("The same a&gain"))
        self._own.set_words(self.tr("Yo&ur own passphrase, to confirm"))
        self.admit.setText(self.tr("&Admit"))

    def places(self) -> dict[str, Field]:
        """The field for each error that admitting may raise."""
        return {
            **passphrase_places(self._own, self._new),
            "officer_name": self._name,
            "officer_roles": self._roles,
        }

    def forget(self) -> None:
        """Ready for the next; nothing typed stays."""
        for line in (self.name, self.new, self.again, self.own):
            line.clear()
        self.roles.show_roles(())

    def _ask(self) -> None:
        if self.new.text() != self.again.text():
            self._again.show_error(self.tr("The two passphrases differ. Type them again."))
            self.again.setFocus()
            return
        if not self.own.text():
            self._own.show_error(self.tr("Type the passphrase first."))
            self.own.setFocus()
            return
        self.asked.emit(
            Admission(self.name.text(), self.roles.roles(), self.new.text(), self.own.text())
        )
