"""Roles to tick: several may hold."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.officers import Role
from app.ui.pages.who import role_names
from app.ui.widgets.button import Button
from app.ui.widgets.measure import column, row

_OFFERED = (Role.REGISTRAR, Role.PROTECTION, Role.SUPERVISOR, Role.ANALYST)


class RoleChips(QWidget):
    """The roles that work at a laptop; those of headquarters are shown where somebody has them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chips = {role: Button(kind="chip") for role in Role}
        near, far = row(gap=0.5), row(gap=0.5)
        for place, (role, chip) in enumerate(self._chips.items()):
            (near if place < len(_OFFERED) - 1 else far).addWidget(chip)
            chip.clicked.connect(lambda _=False: self.changed.emit())
            if role not in _OFFERED:
                chip.hide()  # showing one here, before it has a parent, would open a window
        near.addStretch(1)
        far.addStretch(1)
        self.setLayout(column(near, far, gap=0.4))

    def retranslate(self) -> None:
        names = role_names()
        for role, chip in self._chips.items():
            chip.setText(names[role])

    def show_roles(self, roles: Iterable[Role]) -> None:
        held = frozenset(roles)
        for role, chip in self._chips.items():
            chip.setChecked(role in held)
            chip.setVisible(role in _OFFERED or role in held)

    def roles(self) -> tuple[Role, ...]:
        return tuple(role for role, chip in self._chips.items() if chip.isChecked())

    def chip(self, role: Role) -> Button:
        return self._chips[role]
