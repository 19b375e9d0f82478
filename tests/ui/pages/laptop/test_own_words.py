"""One's own passphrase and second factor, over the real services."""

from collections.abc import Callable

import pytest
from keyring.backends import fail
from pytestqt.qtbot import QtBot

from app.services.open_laptop import OpenLaptop
from app.ui.pages.laptop.own_words import OwnWordsSection
from app.ui.tasks import TaskRunner
from tests.settings.keystore_in_memory import InMemory
from tests.ui.enrolled import PASSPHRASE, SUPERVISOR, Enrolled
from tests.ui.pages.laptop.showing import shown, typed
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]
NEW = "seven lamps along the road"


@pytest.fixture
def section(qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest) -> OwnWordsSection:
    made = shown(qtbot, OwnWordsSection(laptop, tasks))
    rest(tasks)
    return made


def change(section: OwnWordsSection, old: str, new: str, again: str) -> None:
    for line, text in ((section.old, old), (section.new, new), (section.again, again)):
        typed(line, text)
    section.change.click()


def test_the_new_passphrase_opens_and_the_old_does_not(
    section: OwnWordsSection, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    change(section, PASSPHRASE, NEW, NEW)
    rest(tasks)
    assert "The passphrase is changed." in seen(section)
    assert section.new.text() == ""
    enrolled.access.sign_in(SUPERVISOR.id, NEW).close()


def test_each_mistake_is_told_at_its_line(
    section: OwnWordsSection, tasks: TaskRunner, rest: Rest
) -> None:
    change(section, "", NEW, NEW)
    assert "Type the passphrase first." in seen(section)
    change(section, PASSPHRASE, NEW, NEW + "x")
    assert "The two passphrases differ. Type them again." in seen(section)
    change(section, PASSPHRASE, "short", "short")
    rest(tasks)
    assert any("at least 12 characters" in words for words in seen(section))
    change(section, "not the words", NEW, NEW)
    rest(tasks)
    assert "This is not the passphrase. Try again." in seen(section)


def test_a_machine_without_keystore_says_so(
    section: OwnWordsSection, tasks: TaskRunner, rest: Rest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keyring.get_keyring", fail.Keyring)
    assert "Not in use" in seen(section)
    typed(section.proof, PASSPHRASE)
    section.switch.click()
    rest(tasks)
    assert any("offers no keystore" in words for words in seen(section))
    assert "Not in use" in seen(section)


def test_the_pin_is_chosen_here_too(section: OwnWordsSection) -> None:
    assert section.pin.isVisible()


def test_the_keystore_is_bound_and_left_again(
    section: OwnWordsSection,
    laptop: OpenLaptop,
    tasks: TaskRunner,
    rest: Rest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keystore = InMemory()
    monkeypatch.setattr("keyring.get_keyring", lambda: keystore)
    for state, in_use in (("In use", True), ("Not in use", False)):
        typed(section.proof, PASSPHRASE)
        section.switch.click()
        rest(tasks)
        assert laptop.officers.uses_keystore() is in_use
        assert state in seen(section)
        assert section.proof.text() == ""
