"""Protection officers read, each look an entry; what does not open is shown as such."""

import base64
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.ids import new_id
from app.domain.protection import CaseNote
from app.journal.entry import RecordChange, new_body
from app.journal.fold import FieldValue
from app.services.protection import DraftKind, Protection
from app.services.protection_files import VIEWED
from app.storage import journal
from app.storage.people import get_person
from app.vault.sealed_record import read_sealed, seal_record, write_sealed
from app.vault.sealing import public_sealing_key
from app.vault.signing import key_id
from app.wire.sealed_text import write_sealed_text
from tests.services.counter import ANALYST
from tests.services.quiet_room import QuietRoom, open_quiet_room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[QuietRoom]:
    made = open_quiet_room(tmp_path / "laptop")
    yield made
    made.registrar.store.close()


def values_of(room: QuietRoom, record: UUID) -> tuple[FieldValue, ...]:
    with room.registrar.store.read() as tx:
        return get_person(tx, room.person)[record].state.fields["sealed"]


def say(room: QuietRoom, record: UUID, parents: tuple[UUID, ...], value: dict[str, str]) -> UUID:
    """An entry that says this of the record, having seen these parents."""
    room.counter.clock.pass_time(seconds=1)
    at = room.counter.clock()
    entry = new_id(at)
    body = new_body(room.person, [RecordChange(record, "sealed", parents, {"sealed": value})])
    with room.registrar.store.write() as tx:
        made = room.registrar.entry("protection_noted", id=entry, at=at, bodies=(body,))
        journal.append(tx, made)
    return entry


def sealed(room: QuietRoom, record: UUID, text: str, private: bytes) -> dict[str, str]:
    note = CaseNote(text=text, author=room.registrar.officer.id)
    return write_sealed(
        seal_record(
            write_sealed_text(note),
            record=record,
            person=room.person,
            receiver_key=public_sealing_key(private),
        )
    )


def test_only_those_with_the_key_read_and_rotation_takes_nothing_back(room: QuietRoom) -> None:
    room.deliver_key(room.protector, room.second)
    room.note("old words")
    room.deliver_key(room.second)
    room.note("new words")
    assert room.texts(room.second) == [["old words"], ["new words"]]
    assert room.texts(room.protector) == [["old words"], ["other_key"]]


def test_an_account_key_that_is_no_more_opens_nothing_until_delivered_anew(
    room: QuietRoom,
) -> None:
    private = room.deliver_key(room.protector)
    room.note("words")
    recovered = replace(room.protector, account=room.supervisor.account)
    assert room.texts(recovered) == [["other_key"]]
    room.apply(room.key_item(private, [recovered]))
    assert room.texts(recovered) == [["words"]]


def test_each_look_is_an_entry_about_the_person_without_what_was_read(room: QuietRoom) -> None:
    room.deliver_key(room.protector)
    record = room.note("words")
    before = len(room.counter.entries())
    room.files().read(room.person)
    (entry,) = room.counter.entries()[before:]
    (head,) = room.counter.heads()[before:]
    assert (head.kinds, head.author) == ((VIEWED,), room.protector.officer.id)
    (body,) = entry.bodies
    assert body is not None
    assert body.text == (
        f'{{"event":{{"records":["{record}"]}},"person":"{room.person}","records":{{}}}}'
    )


def test_nobody_else_reads_and_a_refused_look_shows_nothing(room: QuietRoom) -> None:
    room.deliver_key(room.protector)
    room.note("words")
    before = len(room.counter.entries())
    for officer in (room.registrar, room.supervisor, replace(room.protector, officer=ANALYST)):
        files = room.files(officer)
        for use in (
            lambda files=files: files.read(room.person),
            files.conflicts,
            files.own_key,
            lambda files=files: files.decide(room.person, UUID(int=1), UUID(int=2)),
        ):
            with pytest.raises(UserCanFix) as told:
                use()
            assert told.value.code == "not_allowed"
    new = room.counter.heads()[before:]
    assert {head.kinds for head in new} == {("refused_attempt",)}
    assert len(new) == 12, "each attempt is told, by its action alone"


def test_a_note_for_some_is_not_shown_to_others(room: QuietRoom) -> None:
    room.deliver_key(room.protector, room.second)
    protection = Protection(room.registrar)
    draft = protection.begin(room.person, DraftKind.CASE_NOTE)
    for_second = CaseNote(
        text="for one", author=room.protector.officer.id, readers=(room.second.officer.id,)
    )
    protection.close(replace(draft, content=for_second), "SON")
    assert room.texts(room.second) == [["for one"]]
    assert room.texts(room.protector) == [["not_for_you"]], "whoever closes it is the author"


def test_a_flipped_bit_is_named_and_holds_up_nothing_else(room: QuietRoom) -> None:
    private = room.deliver_key(room.protector)
    first = room.note("first")
    room.counter.clock.pass_time(seconds=1)
    room.note("second")
    (value,) = values_of(room, first)
    good = read_sealed(value.value).sealed
    for place in (0, 1100, len(good) - 1):
        broken = good[:place] + bytes([good[place] ^ 4]) + good[place + 1 :]
        text = base64.b64encode(broken).decode()
        (standing,) = values_of(room, first)
        say(room, first, (standing.entry,), {**dict(value.value), "sealed": text})  # type: ignore[arg-type] # a mapping
        assert room.texts() == [["sealed"], ["second"]]
    (standing,) = values_of(room, first)
    say(room, first, (standing.entry,), sealed(room, UUID(int=3), "moved", private))
    assert room.texts() == [["sealed"], ["second"]], "a value of another record opens nowhere"


def test_a_conflict_is_shown_with_all_versions_and_decided_by_a_protection_officer(
    room: QuietRoom,
) -> None:
    private = room.deliver_key(room.protector)
    record = room.note("first")
    (value,) = values_of(room, record)
    left = say(room, record, (value.entry,), sealed(room, record, "left", private))
    say(room, record, (value.entry,), sealed(room, record, "right", private))
    (conflict,) = room.files().conflicts()
    assert (conflict.record, conflict.person_id, conflict.versions) == (record, room.person, 2)
    assert room.texts() == [["right", "left"]]
    for wrong in (value.entry, UUID(int=4)):
        with pytest.raises(UserCanFix) as told:
            room.files().decide(room.person, record, wrong)
        assert told.value.code == "sealed_gone"
    with pytest.raises(UserCanFix):
        room.files().decide(room.person, room.person, left)
    room.files().decide(room.person, record, left)
    assert room.files().conflicts() == ()
    assert room.texts() == [["left"]]
    assert "protection_decided" in {kind for head in room.counter.heads() for kind in head.kinds}


def test_the_own_key_is_what_headquarters_compares(room: QuietRoom) -> None:
    expected = key_id(public_sealing_key(room.protector.account))
    assert room.files().own_key() == expected


def test_words_are_in_no_repr(room: QuietRoom) -> None:
    room.deliver_key(room.protector)
    room.note("quiet words")
    assert "quiet words" not in repr(room.files().read(room.person))
