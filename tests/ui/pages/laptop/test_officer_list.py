"""Choosing an officer; removing is asked for twice; nobody changes themselves."""

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from app.domain.officers import Role
from app.services.views import OfficerCard
from app.ui.pages.laptop.officer_list import OfficerList
from tests.ui.seen import seen

ME = OfficerCard(UUID(int=1), "R. Nazarov", (Role.SUPERVISOR,))
OTHER = OfficerCard(UUID(int=2), "M. Karimova", (Role.REGISTRAR,))


@pytest.fixture
def people(qtbot: QtBot) -> OfficerList:
    made = OfficerList(ME.id)
    qtbot.addWidget(made)
    made.retranslate()
    made.show_officers((ME, OTHER))
    made.show()
    return made


def test_nobody_is_chosen_at_first(people: OfficerList) -> None:
    assert people.chosen() is None
    assert not people.change.isVisible()


def test_roles_of_another(people: OfficerList, qtbot: QtBot) -> None:
    people.choose(OTHER.id)
    people.roles.chip(Role.PROTECTION).click()
    with qtbot.waitSignal(people.roles_asked) as told:
        people.change.click()
    assert told.args == [OTHER, (Role.REGISTRAR, Role.PROTECTION)]


def test_not_oneself(people: OfficerList) -> None:
    people.choose(ME.id)
    assert not people.change.isEnabled()
    assert not people.remove.isEnabled()
    assert "Another supervisor changes your roles." in seen(people)


def test_removing_is_asked_for_twice(people: OfficerList, qtbot: QtBot) -> None:
    people.choose(OTHER.id)
    with qtbot.assertNotEmitted(people.removal_asked):
        people.remove.click()
        assert people.really.isVisible()
        people.keep.click()
        assert not people.really.isVisible()
    people.remove.click()
    with qtbot.waitSignal(people.removal_asked) as told:
        people.really.click()
    assert told.args == [OTHER]
