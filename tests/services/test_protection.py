"""A registrar writes for protection officers and, once it is closed, reads nothing back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.protection import CaseNote, Screening, WithheldDocument
from app.domain.records import ProtectionNeed
from app.journal.entry import RecordChange, new_body
from app.services.protection import DraftKind, Protection
from app.storage import journal
from app.storage.people import get_person
from tests.services.counter import ANALYST, REGISTRAR
from tests.services.quiet_room import (
    ANSWERED,
    INSTRUMENT,
    QuietRoom,
    list_keys,
    open_quiet_room,
)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[QuietRoom]:
    made = open_quiet_room(tmp_path / "laptop")
    made.deliver_key(made.protector)
    yield made
    made.registrar.store.close()


def code_of(told: pytest.ExceptionInfo[UserCanFix]) -> tuple[str, str]:
    return told.value.code, told.value.field


def test_a_screening_from_begin_to_answered(room: QuietRoom) -> None:
    protection = Protection(room.registrar)
    draft = protection.begin(room.person, DraftKind.SCREENING)
    assert draft.content == Screening(instrument="manzil.border", version=1)
    assert len(protection.prompts("rus")) == 10
    half = replace(draft, content=replace(ANSWERED, answers=(("debt", "Y"),)))
    protection.save(half)
    assert Protection(room.registrar).load(draft.id) == half
    done = protection.close(replace(draft, content=ANSWERED), "IMM")
    assert done.person_id == room.person
    assert protection.found() == ()
    assert protection.answered(room.person) == (done,)
    (record,) = room.files().read(room.person)
    assert (record.id, record.urgency, record.noted_by) == (done.record, "IMM", REGISTRAR.id)
    assert [version.content for version in record.versions] == [ANSWERED]


def test_once_closed_the_author_cannot_read_it(room: QuietRoom) -> None:
    protection = Protection(room.registrar)
    draft = protection.begin(room.person, DraftKind.SCREENING)
    protection.save(replace(draft, content=ANSWERED))
    protection.close(replace(draft, content=ANSWERED), "IMM")
    with pytest.raises(UserCanFix) as told:
        protection.load(draft.id)
    assert told.value.code == "draft_gone"
    for officer in (room.registrar, room.supervisor):
        with pytest.raises(UserCanFix) as refused:
            room.files(officer).read(room.person)
        assert refused.value.code == "not_allowed"


def test_the_stub_outside_says_that_there_is_a_need_and_how_urgent(room: QuietRoom) -> None:
    room.note("she is afraid")
    with room.registrar.store.read() as tx:
        held = [one.record() for one in get_person(tx, room.person).values()]
    (need,) = [one for one in held if isinstance(one, ProtectionNeed)]
    assert (need.urgency, need.noted_by) == ("SON", REGISTRAR.id)
    assert need.noted_at == room.counter.clock()
    assert room.counter.heads()[-1].kinds == ("protection_noted",)


def test_a_draft_opens_for_its_author_alone(room: QuietRoom) -> None:
    protection = Protection(room.registrar)
    draft = protection.begin(room.person, DraftKind.CASE_NOTE)
    protection.save(draft)
    other = Protection(room.second)
    assert other.found() == ()
    with pytest.raises(UserCanFix) as told:
        other.load(draft.id)
    assert told.value.code == "draft_gone"
    with pytest.raises(TrustBroken) as broken:
        other.save(draft)
    assert broken.value.code == "sealed"
    other.discard(draft.id)
    assert [card.id for card in protection.found()] == [draft.id]


def test_the_author_with_a_new_account_key_is_told_that_the_draft_is_lost(room: QuietRoom) -> None:
    Protection(room.registrar).save(
        draft := Protection(room.registrar).begin(room.person, DraftKind.CASE_NOTE)
    )
    recovered = Protection(replace(room.registrar, account=room.second.account))
    with pytest.raises(TrustBroken) as told:
        recovered.load(draft.id)
    assert told.value.code == "sealed"
    recovered.discard(draft.id)
    assert recovered.found() == ()


def test_closing_twice_closes_once_and_a_late_save_brings_nothing_back(room: QuietRoom) -> None:
    protection = Protection(room.registrar)
    draft = replace(protection.begin(room.person, DraftKind.SCREENING), content=ANSWERED)
    first, again = protection.close(draft, "IMM"), protection.close(draft, "LTR")
    assert first == again
    protection.save(draft)
    Protection(room.registrar).save(draft)
    assert protection.found() == ()
    assert len(room.files().read(room.person)) == 1


def test_a_discarded_draft_is_gone(room: QuietRoom) -> None:
    protection = Protection(room.registrar)
    draft = protection.begin(room.person, DraftKind.DOCUMENT_WITHHELD)
    protection.save(draft)
    protection.discard(draft.id)
    protection.save(draft)
    assert protection.found() == ()


@pytest.mark.parametrize(
    ("content", "urgency", "expected"),
    [
        (replace(ANSWERED, private_space_confirmed=False), "IMM", "private_space"),
        (replace(ANSWERED, need_flags=("PL",)), "IMM", "need_not_sealed"),
        (ANSWERED, "XXX", "unknown_code"),
        (CaseNote(text="", author=REGISTRAR.id), "IMM", "missing"),
        (WithheldDocument(type="P", held_by=""), "IMM", "missing"),
    ],
)
def test_what_breaks_a_rule_stays_a_draft(
    room: QuietRoom, content: Screening, urgency: str, expected: str
) -> None:
    protection = Protection(room.registrar)
    draft = replace(protection.begin(room.person, DraftKind.SCREENING), content=content)
    protection.save(draft)
    entries = len(room.counter.entries())
    with pytest.raises(UserCanFix) as told:
        protection.close(draft, urgency)
    assert code_of(told)[0] == expected
    assert protection.load(draft.id) == draft
    assert len(room.counter.entries()) == entries


def test_without_any_key_it_waits_as_a_draft_and_the_countrys_key_is_the_next_best(
    tmp_path: Path,
) -> None:
    room = open_quiet_room(tmp_path / "laptop")
    try:
        list_keys(room.counter)
        protection = Protection(room.registrar)
        draft = replace(
            protection.begin(room.person, DraftKind.CASE_NOTE),
            content=CaseNote(text="waits", author=REGISTRAR.id),
        )
        protection.save(draft)
        with pytest.raises(UserCanFix) as told:
            protection.close(draft, "LTR")
        assert told.value.code == "no_protection_key"
        assert protection.load(draft.id) == draft
        list_keys(room.counter, room.country)
        protection.close(draft, "LTR")
        assert room.texts() == [["other_key"]]
    finally:
        room.registrar.store.close()


def test_a_draft_instrument_is_for_practice_only(tmp_path: Path) -> None:
    room = open_quiet_room(tmp_path / "laptop", practice=False)
    try:
        protection = Protection(room.registrar)
        note = protection.begin(room.person, DraftKind.CASE_NOTE)
        for use in (
            lambda: protection.begin(room.person, DraftKind.SCREENING),
            lambda: protection.close(replace(note, content=ANSWERED), "IMM"),
        ):
            with pytest.raises(UserCanFix) as told:
                use()
            assert told.value.code == "instrument_not_approved"
        approved = Protection(room.registrar, replace(INSTRUMENT, status="APP"))
        approved.close(replace(note, content=ANSWERED), "IMM")
    finally:
        room.registrar.store.close()


def test_the_author_may_replace_and_the_newer_counts(room: QuietRoom) -> None:
    record = room.note("first words")
    protection = Protection(room.registrar)
    draft = protection.begin(room.person, DraftKind.CASE_NOTE, replaces=record)
    again = replace(draft, content=CaseNote(text="second words", author=REGISTRAR.id))
    protection.save(again)
    assert protection.load(draft.id) == again
    assert protection.close(again, "IMM").record == record
    assert room.texts() == [["second words"]]
    (shown,) = room.files().read(room.person)
    assert shown.urgency == "IMM"
    assert len(protection.answered(room.person)) == 1


def test_nobody_replaces_what_somebody_else_wrote(room: QuietRoom) -> None:
    record = room.note("hers")
    for officer in (room.supervisor, room.second):
        with pytest.raises(UserCanFix) as told:
            Protection(officer).begin(room.person, DraftKind.CASE_NOTE, replaces=record)
        assert told.value.code == "not_allowed"
        assert Protection(officer).answered(room.person) == ()
    with pytest.raises(UserCanFix) as gone:
        Protection(room.registrar).begin(room.person, DraftKind.CASE_NOTE, replaces=UUID(int=5))
    assert gone.value.code == "sealed_gone"


def test_a_conflict_is_not_ended_by_somebody_who_cannot_read_it(room: QuietRoom) -> None:
    record = room.note("one")
    with room.registrar.store.write() as tx:
        held = get_person(tx, room.person)[record]
        for value in ({"suite": "a"}, {"suite": "b"}):
            change = RecordChange(record, "sealed", held.state.heads, {"sealed": value})
            body = new_body(room.person, [change])
            now = room.counter.clock()
            room.counter.clock.pass_time(seconds=1)
            journal.append(
                tx,
                room.registrar.entry(
                    "protection_noted", id=_id(now.second), at=now, bodies=(body,)
                ),
            )
    with pytest.raises(UserCanFix) as told:
        Protection(room.registrar).begin(room.person, DraftKind.CASE_NOTE, replaces=record)
    assert told.value.code == "protection_conflict"


def _id(n: int) -> UUID:
    return UUID(int=(0x7 << 76) + n + 1)


def test_only_those_whose_role_allows_it_write(room: QuietRoom) -> None:
    protection = Protection(replace(room.registrar, officer=ANALYST))
    draft = Protection(room.registrar).begin(room.person, DraftKind.CASE_NOTE)
    for use in (
        lambda: protection.begin(room.person, DraftKind.CASE_NOTE),
        lambda: protection.save(draft),
        lambda: protection.close(
            replace(draft, content=CaseNote(text="a", author=ANALYST.id)), "IMM"
        ),
        lambda: protection.prompts("eng"),
        lambda: protection.discard(draft.id),
        lambda: protection.answered(room.person),
        protection.found,
    ):
        with pytest.raises(UserCanFix) as told:
            use()
        assert told.value.code == "not_allowed"


def test_nothing_is_written_about_somebody_unknown(room: QuietRoom) -> None:
    with pytest.raises(UserCanFix) as told:
        Protection(room.registrar).begin(UUID(int=77), DraftKind.CASE_NOTE)
    assert told.value.code == "person_gone"
