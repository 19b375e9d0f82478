"""The whole file in words, and nothing in it that its reader may not see."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from app.services.person_views import ShownConflict, ShownValue
from app.ui.pages.person.sheet import sheet_of
from tests.services.counter import REGISTRAR
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain, speaker_of


def test_who_it_is_stands_at_the_head(room: QuietRoom) -> None:
    view = laptop_of(room).person_file.open(room.person)
    sheet = sheet_of(view, speaker_of(room))
    assert plain(sheet.name) == "KARIMOV FARKHOD"
    assert sheet.number == view.registration_number
    assert plain(sheet.about) == "Male · 41 · born 15.06.1985 · Uzbekistan · Uzbek"


def test_a_crossing_is_told_with_its_journey_and_its_officer(room: QuietRoom) -> None:
    sheet = sheet_of(laptop_of(room).person_file.open(room.person), speaker_of(room))
    assert sheet.passages is not None
    (passage,) = sheet.passages
    assert plain(passage.strong) == "Entry · Dostuk"
    assert plain(passage.line).startswith("From Uzbekistan to Russia. Purpose: Work (has job).")
    assert plain(passage.quiet) == f"Fast lane · {REGISTRAR.name}"
    assert passage.icon == "entry"


def test_a_consent_is_given_and_then_withdrawn(room: QuietRoom) -> None:
    view = laptop_of(room).person_file.open(room.person)
    sheet = sheet_of(view, speaker_of(room))
    assert sheet.consents is not None
    assert [(one.code, one.state, one.words) for one in sheet.consents] == [
        ("REG", "given", "Given")
    ]
    assert view.consents is not None
    (given,) = view.consents
    withdrawn = replace(given, fields={**given.fields, "withdrawn_at": room.counter.clock()})
    sheet = sheet_of(replace(view, consents=(withdrawn, given)), speaker_of(room))
    assert sheet.consents is not None
    assert [(one.state, one.words) for one in sheet.consents] == [("withdrawn", "Withdrawn")]


def test_sections_that_are_not_shown_are_none_and_hidden_fields_are_named(room: QuietRoom) -> None:
    room.counter.clock.pass_time(hours=1)
    laptop = laptop_of(room)
    laptop.shifts.end()
    room.screening(room.person, "VT")
    sheet = sheet_of(laptop.person_file.open(room.person), speaker_of(room))
    assert sheet.urgencies is None
    assert sheet.transfers is None
    assert sheet.documents is not None
    assert "Personal number" in sheet.documents[0].withheld
    assert "FA9900007" in [plain(value) for _, value in sheet.documents[0].rows]
    assert all("Machine" not in label for label, _ in sheet.documents[0].rows)


def test_urgencies_are_said_to_who_sees_them(room: QuietRoom) -> None:
    room.screening(room.person, "VT")
    sheet = sheet_of(laptop_of(room).person_file.open(room.person), speaker_of(room))
    assert sheet.urgencies == ("Immediate",)


def test_two_entries_that_disagree_are_both_said(room: QuietRoom) -> None:
    view = laptop_of(room).person_file.open(room.person)
    assert view.identity is not None
    at, device = datetime(2026, 11, 24, 3, 0, tzinfo=UTC), UUID(int=1)
    torn = ShownConflict("sex", (ShownValue("2", at, device), ShownValue("1", at, device)))
    view = replace(view, identity=replace(view.identity, conflicts=(torn,)))
    sheet = sheet_of(view, speaker_of(room))
    assert sheet.identity is not None
    (words,) = sheet.identity.conflicts
    assert words.startswith("Sex: two entries disagree: Female")
    assert "Male" in words


def test_a_person_whose_own_record_has_not_come_says_so(room: QuietRoom) -> None:
    view = replace(laptop_of(room).person_file.open(room.person), identity=None)
    sheet = sheet_of(view, speaker_of(room))
    assert sheet.about == "The person’s own record has not come yet."
    assert sheet.name == ""
