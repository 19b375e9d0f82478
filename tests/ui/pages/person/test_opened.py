"""One reading brings the file and what stands beside it, for who may see it."""

import pytest

from app.domain.errors import UserCanFix
from app.services.protection import DraftKind
from app.ui.pages.person.opened import open_file
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, speaker_of


def test_a_registrar_gets_what_is_their_own(room: QuietRoom) -> None:
    laptop = laptop_of(room)
    room.note("She is afraid.")
    draft = laptop.protection.begin(room.person, DraftKind.CASE_NOTE)
    laptop.protection.save(draft)
    opened = open_file(laptop, room.person, speaker_of(room))
    assert len(opened.answered) == 1
    assert [card.id for card in opened.drafts] == [draft.id]
    assert opened.asked == ()
    assert opened.journaled
    assert opened.view.person == room.person


def test_a_supervisor_gets_their_questions_about_this_person_alone(room: QuietRoom) -> None:
    laptop = laptop_of(room, room.supervisor)
    other = room.register(1)
    laptop.break_glass.ask(room.person, "A child is in danger")
    laptop.break_glass.ask(other, "Another reason")
    opened = open_file(laptop, room.person, speaker_of(room))
    assert [one.person_id for one in opened.asked] == [room.person]
    assert opened.drafts == ()


def test_a_reading_without_anything_sensitive_is_not_said_to_be_journaled(room: QuietRoom) -> None:
    laptop = laptop_of(room)
    laptop.shifts.end()
    assert not open_file(laptop, room.person, speaker_of(room)).journaled


def test_a_file_whose_use_was_stopped_does_not_open(room: QuietRoom) -> None:
    laptop = laptop_of(room)
    laptop.rights.receive(room.person, "DEL")
    with pytest.raises(UserCanFix, match="not be used"):
        open_file(laptop, room.person, speaker_of(room))
