"""The second medium: chosen by a supervisor, seen by everybody."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.open_laptop import OpenLaptop
from app.ui.pages.laptop.copies import CopiesSection
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import Enrolled
from tests.ui.pages.laptop.showing import shown, soon, typed
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def section(
    qtbot: QtBot, laptop: OpenLaptop, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> CopiesSection:
    made = shown(qtbot, CopiesSection(laptop, tasks, enrolled.clock))
    rest(tasks)
    return made


def test_a_folder_is_chosen_copied_to_and_left(
    section: CopiesSection, qtbot: QtBot, tasks: TaskRunner, rest: Rest, stick: Path
) -> None:
    soon(qtbot, section, "No medium was chosen: unsent work is on this laptop alone.")
    assert not section.copy.isEnabled()
    section.use.click()
    assert any("Choose a folder" in words for words in seen(section))
    typed(section.folder.line, str(stick / "nowhere"))
    section.use.click()
    rest(tasks)
    assert section.folder.error() != ""
    typed(section.folder.line, str(stick))
    section.use.click()
    rest(tasks)
    assert "The copies are up to date." in seen(section)
    soon(qtbot, section, "It is connected.")
    assert any(path.is_file() for path in stick.rglob("*"))
    section.copy.click()
    rest(tasks)
    section.stop.click()
    rest(tasks)
    soon(qtbot, section, "No medium was chosen: unsent work is on this laptop alone.")


def test_a_registrar_sees_and_does_not_choose(
    qtbot: QtBot, registrars: OpenLaptop, enrolled: Enrolled, tasks: TaskRunner, rest: Rest
) -> None:
    section = shown(qtbot, CopiesSection(registrars, tasks, enrolled.clock))
    rest(tasks)
    assert not section.folder.isVisible()
    assert not section.stop.isVisible()
    soon(qtbot, section, "No medium was chosen")
