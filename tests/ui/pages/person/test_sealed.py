"""Reading what is sealed: each version once, a conflict decided, nothing left when folded."""

from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.domain.protection import CaseNote
from app.services.protection_files import ProtectionVersion
from app.ui.figures import Figures
from app.ui.pages.person.sealed import SealedPanel, _shelves
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain, speaker_of
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


def panel_of(qtbot: QtBot, tasks: TaskRunner, room: QuietRoom) -> SealedPanel:
    panel = SealedPanel(laptop_of(room, room.protector), tasks)
    qtbot.addWidget(panel)
    panel.retranslate(Figures("en"))
    panel.unfold(room.person)
    return panel


def test_a_protection_officer_reads_and_folding_takes_it_away(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    room.deliver_key(room.protector)
    room.note("She is afraid.")
    panel = panel_of(qtbot, tasks, room)
    before = len(room.counter.entries())
    panel.read(speaker_of(room), {})
    rest(tasks)
    # Qt shows what is put into a layout that is seen already with the next events
    qtbot.waitUntil(lambda: "She is afraid." in [plain(words) for words in seen(panel)])
    assert len(room.counter.entries()) == before + 1, "the look is journaled"
    panel.put_away()
    panel.show()
    assert "She is afraid." not in [plain(words) for words in seen(panel)]


def test_what_does_not_open_says_why_and_nothing_sealed_says_so(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    panel = panel_of(qtbot, tasks, room)
    panel.read(speaker_of(room), {})
    rest(tasks)
    qtbot.waitUntil(lambda: "Nothing is sealed." in seen(panel))
    room.note("Sealed to the country's key")
    panel.read(speaker_of(room), {})
    rest(tasks)
    qtbot.waitUntil(lambda: any("key that you do not have" in words for words in seen(panel)))


def test_two_versions_are_both_shown_with_who_and_when_and_one_is_chosen(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    room.deliver_key(room.protector)
    record = room.note("First words")
    (held,) = room.files().read(room.person)
    (version,) = held.versions
    other = ProtectionVersion(room.person, version.at, CaseNote(text="Other", author=room.person))
    torn = replace(held, versions=(version, other))
    shelves = tuple(_shelves([torn], {}, speaker_of(room), {version.entry: "M. Karimova"}))
    assert [plain(shelf.quiet).endswith("M. Karimova") for shelf in shelves] == [True, False]
    assert all(shelf.torn and shelf.record == record for shelf in shelves)
    panel = panel_of(qtbot, tasks, room)
    panel._show(shelves)
    buttons = [b for b in panel.findChildren(Button) if b.text() == "This one stands"]
    assert len(buttons) == 2
    with qtbot.waitSignal(panel.decided):
        buttons[0].click()
    rest(tasks)


def test_a_supervisor_is_told_that_headquarters_has_not_answered(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    laptop = laptop_of(room, room.supervisor)
    approval = laptop.break_glass.ask(room.person, "A child is in danger")
    panel = SealedPanel(laptop, tasks)
    qtbot.addWidget(panel)
    panel.retranslate(Figures("en"))
    panel.unfold(room.person)
    panel.read_answer(approval, speaker_of(room))
    rest(tasks)
    assert not panel.trouble.isHidden()
