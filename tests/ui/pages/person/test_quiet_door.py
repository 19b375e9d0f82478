"""Nobody comes in before saying that nobody else can hear."""

from pytestqt.qtbot import QtBot

from app.services.protection import DraftKind
from app.services.protection_drafts import ProtectionDraft
from app.ui.figures import Figures
from app.ui.pages.person.opened import open_file
from app.ui.pages.person.quiet_door import QuietDoor
from app.ui.widgets.button import Button
from app.ui.widgets.field import Combo
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, speaker_of


def door_of(qtbot: QtBot, room: QuietRoom) -> QuietDoor:
    door = QuietDoor()
    qtbot.addWidget(door)
    door.retranslate()
    opened = open_file(laptop_of(room), room.person, speaker_of(room))
    door.stand_before(opened, Figures("en"))
    door.show()
    return door


def visible(door: QuietDoor) -> dict[str, bool]:
    """The buttons in sight, and whether they can be pressed."""
    return {b.text(): b.isEnabled() for b in door.findChildren(Button) if b.isVisible()}


def begun_by(qtbot: QtBot, door: QuietDoor, text: str, room: QuietRoom) -> ProtectionDraft:
    button = next(b for b in door.findChildren(Button) if b.text() == text)
    with qtbot.waitSignal(door.entered) as entered:
        button.click()
    (begin,) = entered.args
    draft = begin(laptop_of(room))
    assert isinstance(draft, ProtectionDraft)
    return draft


def test_nothing_can_be_begun_before_the_place_is_private(qtbot: QtBot, room: QuietRoom) -> None:
    door = door_of(qtbot, room)
    assert set(visible(door).values()) == {False}
    door.alone.setChecked(True)
    assert visible(door) == {
        "Ask the questions": True,
        "Write a note": True,
        "A document is kept by somebody": True,
    }
    draft = begun_by(qtbot, door, "Write a note", room)
    assert draft.person_id == room.person
    assert draft.replaces is None


def test_what_was_begun_is_gone_on_with_but_the_place_is_asked_anew(
    qtbot: QtBot, room: QuietRoom
) -> None:
    laptop = laptop_of(room)
    draft = laptop.protection.begin(room.person, DraftKind.CASE_NOTE)
    laptop.protection.save(draft)
    door = door_of(qtbot, room)
    assert visible(door) == {"Go on with what you began": False}
    door.alone.setChecked(True)
    found = begun_by(qtbot, door, "Go on with what you began", room)
    assert found == draft


def test_what_one_answered_can_be_replaced(qtbot: QtBot, room: QuietRoom) -> None:
    record = room.note("She is afraid.")
    door = door_of(qtbot, room)
    door.alone.setChecked(True)
    (choice,) = door.findChildren(Combo)
    assert choice.isVisible()
    assert choice.currentText() == "Something new"
    choice.setCurrentIndex(1)
    assert begun_by(qtbot, door, "Write a note", room).replaces == record
