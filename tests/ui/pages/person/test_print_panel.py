"""Printing for the person: not before looking who it is; what is sealed in private only."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.officers import Reach
from app.services.rights import Rights
from app.services.signed_in import SignedIn
from app.ui.figures import Figures
from app.ui.pages.person.print_panel import PrintPanel
from app.ui.tasks import TaskRunner
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of

Rest = Callable[[TaskRunner], None]


def panel_of(qtbot: QtBot, tasks: TaskRunner, room: QuietRoom, at: SignedIn) -> PrintPanel:
    laptop = laptop_of(room, at)
    panel = PrintPanel(laptop.access_print, at.officer, tasks)
    qtbot.addWidget(panel)
    panel.retranslate(Figures("en"))
    panel.unfold(room.person)
    panel.offer(Reach.OWN_POST)
    return panel


def test_nothing_is_written_before_the_person_was_checked(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom, tmp_path: Path
) -> None:
    Rights(room.registrar).receive(room.person, "ACC")
    panel = panel_of(qtbot, tasks, room, room.supervisor)
    file = tmp_path / "record.pdf"
    panel.write(file)
    rest(tasks)
    assert not file.exists()
    assert not panel.trouble.isHidden()
    panel.checked.setChecked(True)
    with qtbot.waitSignal(panel.done):
        panel.write(file)
    rest(tasks)
    assert file.read_bytes().startswith(b"%PDF-")
    assert Rights(room.registrar).open() == (), "the request for a copy is answered by it"
    assert not panel.checked.isChecked(), "the next person is checked anew"


def test_only_a_protection_officer_is_offered_what_is_sealed(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom, tmp_path: Path
) -> None:
    assert panel_of(qtbot, tasks, room, room.supervisor).sealed.isHidden()
    panel = panel_of(qtbot, tasks, room, room.protector)
    assert panel.sealed.isVisible()
    assert panel.private.isHidden()
    panel.checked.setChecked(True)
    panel.sealed.setChecked(True)
    assert panel.private.isVisible()
    file = tmp_path / "record.pdf"
    panel.write(file)
    rest(tasks)
    assert not file.exists(), "not where others can look on"
    panel.private.setChecked(True)
    with qtbot.waitSignal(panel.done):
        panel.write(file)
    rest(tasks)
    assert file.exists()


def test_a_folder_that_is_not_there_is_said(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom, tmp_path: Path
) -> None:
    panel = panel_of(qtbot, tasks, room, room.supervisor)
    panel.checked.setChecked(True)
    panel.write(tmp_path / "nowhere" / "record.pdf")
    rest(tasks)
    assert not panel.trouble.isHidden()
    assert panel.isVisible()
