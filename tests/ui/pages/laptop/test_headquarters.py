"""Files and codes of headquarters: each proves itself, and what is wrong is told at its field."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.open_laptop import OpenLaptop
from app.ui.pages.laptop.headquarters import HeadquartersSection
from app.ui.tasks import TaskRunner
from tests.ui.pages.laptop.showing import shown, typed
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


@pytest.fixture
def section(qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest) -> HeadquartersSection:
    made = shown(qtbot, HeadquartersSection(laptop, tasks))
    rest(tasks)
    return made


def test_the_list_that_is_known_changes_nothing(
    section: HeadquartersSection, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest, tmp_path: Path
) -> None:
    assert "Version 1" in seen(section)
    file = tmp_path / "keys.txt"
    file.write_text(laptop._signed_in.device.key_list)
    typed(section.list_file.line, str(file))
    section.take_list.click()
    rest(tasks)
    assert "The key list believed now is version 1." in seen(section)


def test_what_is_no_page_or_list_is_told_at_its_field(
    section: HeadquartersSection, tasks: TaskRunner, rest: Rest, tmp_path: Path
) -> None:
    file = tmp_path / "other"
    file.write_bytes(b"something else")
    for field, button in (
        (section.page_file, section.take_page),
        (section.list_file, section.take_list),
    ):
        button.click()
        assert field.error() == "Choose the file first."
        typed(field.line, str(tmp_path / "missing"))
        button.click()
        rest(tasks)
        assert field.error() == "There is no such file. Check its name."
        typed(field.line, str(file))
        button.click()
        rest(tasks)
        assert field.error().endswith(".")
        assert field.error() != "There is no such file. Check its name."


def test_a_code_that_is_none(section: HeadquartersSection, tasks: TaskRunner, rest: Rest) -> None:
    section.take_code.click()
    assert "Type the code that headquarters gave." in seen(section)
    typed(section.code, "no code")
    section.take_code.click()
    rest(tasks)
    assert any("begins with MZ1" in words for words in seen(section))


def test_a_registrar_makes_no_new_keys(
    qtbot: QtBot, registrars: OpenLaptop, tasks: TaskRunner, rest: Rest
) -> None:
    section = shown(qtbot, HeadquartersSection(registrars, tasks))
    rest(tasks)
    assert not section.code.isVisible()
    assert section.page_file.isVisible()
