"""Erasing is confirmed by the passphrase, and by the number that would be lost."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import UserCanFix
from app.services.open_laptop import OpenLaptop
from app.ui.pages.laptop.erasing import ErasingSection
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import PASSPHRASE, Enrolled
from tests.ui.pages.laptop.showing import shown, typed
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


def test_what_is_unsent_is_said_and_its_number_typed(
    qtbot: QtBot, laptop: OpenLaptop, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    section = shown(qtbot, ErasingSection(laptop, tasks))
    assert not section.losing.isVisible()
    with qtbot.assertNotEmitted(section.closed):
        typed(section.form.line, PASSPHRASE)
        section.form.press.click()
        rest(tasks)
    assert section.losing.isVisible()
    waiting = laptop.exchange.state().waiting
    assert waiting > 0
    assert f"Entries that headquarters does not have: {waiting}" in seen(section)
    typed(section.losing, str(waiting))
    typed(section.form.line, PASSPHRASE)
    with qtbot.waitSignal(section.closed, timeout=30_000) as told:
        section.form.press.click()
    assert told.args == [None]
    assert not enrolled.place.key_file.exists()
    assert not enrolled.place.store.exists()
    with pytest.raises(UserCanFix) as erased:
        enrolled.access.laptop()
    assert erased.value.code == "erased_here"


def test_a_wrong_passphrase_erases_nothing(
    qtbot: QtBot, laptop: OpenLaptop, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    section = shown(qtbot, ErasingSection(laptop, tasks))
    typed(section.form.line, "not my words")
    section.form.press.click()
    rest(tasks)
    assert "This is not the passphrase. Try again." in seen(section)
    assert enrolled.place.key_file.exists()
