"""Roles are ticked; those of headquarters only where somebody has them."""

from pytestqt.qtbot import QtBot

from app.domain.officers import Role
from app.ui.pages.laptop.role_chips import RoleChips


def test_several_hold(qtbot: QtBot) -> None:
    chips = RoleChips()
    qtbot.addWidget(chips)
    chips.retranslate()
    chips.show()
    assert chips.roles() == ()
    assert not chips.chip(Role.ADMINISTRATOR).isVisible()
    with qtbot.waitSignal(chips.changed):
        chips.chip(Role.REGISTRAR).click()
    chips.chip(Role.SUPERVISOR).click()
    assert chips.roles() == (Role.REGISTRAR, Role.SUPERVISOR)
    chips.show_roles((Role.DATA_PROTECTION,))
    assert chips.chip(Role.DATA_PROTECTION).isVisible()
    assert chips.roles() == (Role.DATA_PROTECTION,), "what somebody has already is not lost"
