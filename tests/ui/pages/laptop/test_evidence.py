"""The check of the journal, its copy, and the log for support."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.services.open_laptop import OpenLaptop
from app.storage import journal
from app.ui.pages.laptop.evidence import EvidenceSection
from app.ui.tasks import TaskRunner
from tests.ui.pages.laptop.showing import shown, soon, typed
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


def test_a_whole_journal_is_said_to_be_whole(
    qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest
) -> None:
    section = shown(qtbot, EvidenceSection(laptop, tasks))
    section.check.click()
    assert not section.check.isEnabled()
    assert section.stop.isVisible()
    rest(tasks)
    assert "The journal is whole." in seen(section)
    assert section.check.isEnabled()
    assert not section.stop.isVisible()


def test_an_older_anchor_is_found(
    qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest
) -> None:
    laptop._signed_in.place.anchor.unlink()
    section = shown(qtbot, EvidenceSection(laptop, tasks))
    section.check.click()
    rest(tasks)
    strong = "The journal was changed or damaged. Stop here and call headquarters."
    assert strong in seen(section)
    soon(qtbot, section.problems, "anchor")


def test_a_check_is_stopped(
    qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest
) -> None:
    at = laptop._signed_in
    with at.store.write() as tx:
        for _ in range(500):
            journal.append(tx, at.event("filled"))
    section = shown(qtbot, EvidenceSection(laptop, tasks))
    section.check.click()
    section.stop.click()
    rest(tasks)
    assert "The check was stopped. Begin it again." in seen(section)


def test_copy_and_log_are_written_once(
    qtbot: QtBot, laptop: OpenLaptop, tasks: TaskRunner, rest: Rest, tmp_path: Path
) -> None:
    section, target = shown(qtbot, EvidenceSection(laptop, tasks)), tmp_path
    for field, button, words in (
        (section.copy_file, section.copy, "The copy is written."),
        (section.log_file, section.log, "The log is written."),
    ):
        button.click()
        assert field.error() == "Choose the file to write."
        target = tmp_path / f"{button.text().strip('&')}.out"
        typed(field.line, str(target))
        button.click()
        rest(tasks)
        assert words in seen(section)
        assert target.stat().st_size > 0
        button.click()
        rest(tasks)
        assert field.error().startswith("There is a file of that name already.")
    assert zipfile.is_zipfile(target)


def test_a_registrar_has_the_log_alone(
    qtbot: QtBot, registrars: OpenLaptop, tasks: TaskRunner, rest: Rest
) -> None:
    section = shown(qtbot, EvidenceSection(registrars, tasks))
    assert section.log.isVisible()
    assert not section.check.isVisible()
    assert not section.copy.isVisible()
    rest(tasks)
