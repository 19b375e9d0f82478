"""Officers admitted, changed and removed, and the master key changed, over the real services."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.officers import Role
from app.services.open_laptop import OpenLaptop
from app.ui.pages.laptop.officers import OfficersSection
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import PASSPHRASE, REGISTRAR, SUPERVISOR, Enrolled
from tests.ui.pages.laptop.showing import shown, typed
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]
NEW = "seven lamps along the road"


@pytest.fixture
def section(qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest) -> OfficersSection:
    made = shown(qtbot, OfficersSection(laptop, tasks))
    rest(tasks)
    return made


def admit(section: OfficersSection, name: str, own: str) -> None:
    form = section.form
    typed(form.name, name)
    form.roles.show_roles((Role.REGISTRAR,))
    for line in (form.new, form.again):
        typed(line, NEW)
    typed(form.own, own)
    form.admit.click()


def test_an_officer_is_admitted_and_can_sign_in(
    section: OfficersSection, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    admit(section, "", PASSPHRASE)
    rest(tasks)
    assert "Give the officer's name." in seen(section)
    admit(section, "F. Sharipov", "not my words")
    rest(tasks)
    assert "This is not the passphrase. Try again." in seen(section)
    admit(section, "F. Sharipov", PASSPHRASE)
    rest(tasks)
    assert any("can sign in here now" in words for words in seen(section))
    (card,) = [one for one in enrolled.access.officers() if one.name == "F. Sharipov"]
    enrolled.access.sign_in(card.id, NEW).close()
    section.people.choose(card.id)
    assert section.people.chosen() == card


def test_roles_and_removal_and_the_offer_of_another_key(
    section: OfficersSection, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    section.people.choose(REGISTRAR.id)
    section.people.roles.chip(Role.PROTECTION).click()
    section.people.change.click()
    rest(tasks)
    assert any("hold from the next sign-in on" in words for words in seen(section))
    chosen = section.people.chosen()
    assert chosen is not None
    assert chosen.roles == (Role.REGISTRAR, Role.PROTECTION)
    section.people.remove.click()
    section.people.really.click()
    rest(tasks)
    assert "The master key may still be known to who left." in seen(section)
    assert [one.id for one in enrolled.access.officers()] == [SUPERVISOR.id]


def test_the_master_key_is_changed_and_the_laptop_closed(
    section: OfficersSection, enrolled: Enrolled, tasks: TaskRunner, rest: Rest, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(section.closed):
        typed(section.key.line, "not my words")
        section.key.press.click()
        rest(tasks)
    assert "This is not the passphrase. Try again." in seen(section)
    with qtbot.waitSignal(section.closed, timeout=20_000) as told:
        typed(section.key.line, PASSPHRASE)
        section.key.press.click()
    assert told.args == [None]
    enrolled.access.sign_in(SUPERVISOR.id, PASSPHRASE).close()
    enrolled.access.sign_in(REGISTRAR.id, PASSPHRASE).close()
