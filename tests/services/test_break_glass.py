"""A supervisor asks, headquarters answers, the answer opens for that supervisor until its end."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.ids import new_id
from app.domain.protection import CaseNote
from app.domain.records import Approval
from app.journal.entry import write_time
from app.services.break_glass import BreakGlass, apply_break_glass_answer
from app.storage import break_glass as stored
from app.storage.people import get_person
from app.vault.break_glass import seal_answer
from app.vault.sealing import public_sealing_key
from app.wire.break_glass import OpenedRecords, write_opened
from app.wire.page import Item
from app.wire.sealed_text import write_sealed_text
from tests.services.counter import SUPERVISOR
from tests.services.quiet_room import QuietRoom, open_quiet_room, text_of

NOTE = CaseNote(text="locked in at night", author=UUID(int=4))
RECORD = UUID(int=3)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[QuietRoom]:
    made = open_quiet_room(tmp_path / "laptop")
    yield made
    made.registrar.store.close()


def answer(room: QuietRoom, approval: UUID, /, **other: Any) -> None:
    """Headquarters' answer arrives, as its command would make it."""
    text = write_opened(OpenedRecords(room.person, {RECORD: (write_sealed_text(NOTE),)}))
    said = {
        "approval": str(approval),
        "officer": str(SUPERVISOR.id),
        "until": write_time(room.counter.clock() + timedelta(hours=24)),
        "sealed": text_of(
            seal_answer(
                other.pop("text", text),
                approval=other.pop("of", approval),
                officer=SUPERVISOR.id,
                account_public=public_sealing_key(room.supervisor.account),
            )
        ),
    }
    arrive(room, said | other)


def arrive(room: QuietRoom, said: dict[str, Any]) -> None:
    now = room.counter.clock()
    item = Item(new_id(now), "break_glass_answer", said, now, 1)
    with room.registrar.store.write() as tx:
        apply_break_glass_answer(tx, item, room.registrar)


def code_when_reading(room: QuietRoom, approval: UUID) -> str:
    before = len(room.counter.entries())
    with pytest.raises((UserCanFix, TrustBroken)) as told:
        BreakGlass(room.supervisor).read_answer(approval)
    assert len(room.counter.entries()) == before, "what was not shown is no look"
    return str(told.value.code)


def test_the_question_is_an_approval_for_headquarters(room: QuietRoom) -> None:
    asked = BreakGlass(room.supervisor).ask(room.person, "  a guardian \n is asked for ")
    with room.registrar.store.read() as tx:
        record = get_person(tx, room.person)[asked].record()
    assert record == Approval(
        id=asked,
        action="answer_break_glass",
        asked_by=SUPERVISOR.id,
        asked_at=room.counter.clock(),
        reason="a guardian is asked for",
        of_headquarters=True,
        person_id=room.person,
    )
    assert room.counter.heads()[-1].kinds == ("break_glass_asked",)


def test_from_question_to_answer_to_its_end(room: QuietRoom) -> None:
    glass = BreakGlass(room.supervisor)
    asked = glass.ask(room.person, "guardian asked for")
    assert code_when_reading(room, asked) == "break_glass_waits"
    (card,) = glass.asked()
    assert (card.answered_at, card.until, card.reason) == (None, None, None)
    answer(room, asked)
    until = room.counter.clock() + timedelta(hours=24)
    for _ in range(2):
        opened = glass.read_answer(asked)
        assert (opened.person_id, opened.until) == (room.person, until)
        assert opened.records == {RECORD: (NOTE,)}
    assert "locked in" not in repr(glass.read_answer(asked))
    assert [head.kinds for head in room.counter.heads()[-3:]] == [("break_glass_viewed",)] * 3
    room.counter.clock.pass_time(hours=24)
    assert code_when_reading(room, asked) == "break_glass_over"
    (over,) = glass.asked()
    assert over.until == until
    with room.registrar.store.read() as tx:
        emptied = stored.find(tx, asked)
    assert emptied is not None
    assert emptied.sealed is None


def test_setting_the_clock_back_prolongs_nothing(room: QuietRoom) -> None:
    glass = BreakGlass(room.supervisor)
    asked = glass.ask(room.person, "guardian asked for")
    answer(room, asked)
    room.counter.clock.pass_time(hours=25)
    room.register(1)
    room.counter.clock.pass_time(hours=-25)
    assert code_when_reading(room, asked) == "break_glass_over"


def test_a_list_of_questions_empties_what_is_over(room: QuietRoom) -> None:
    glass = BreakGlass(room.supervisor)
    asked = glass.ask(room.person, "guardian asked for")
    answer(room, asked)
    room.counter.clock.pass_time(hours=24)
    glass.asked()
    with room.registrar.store.read() as tx:
        found = stored.find(tx, asked)
    assert found is not None
    assert found.sealed is None


def test_a_refusal_says_why(room: QuietRoom) -> None:
    glass = BreakGlass(room.supervisor)
    asked = glass.ask(room.person, "guardian asked for")
    arrive(
        room, {"approval": str(asked), "officer": str(SUPERVISOR.id), "reason": "ask N. Asanova"}
    )
    (card,) = glass.asked()
    assert (card.until, card.reason) == (None, "ask N. Asanova")
    assert code_when_reading(room, asked) == "break_glass_refused"


def test_another_supervisor_reads_nothing(room: QuietRoom) -> None:
    asked = BreakGlass(room.supervisor).ask(room.person, "guardian asked for")
    answer(room, asked)
    other = replace(SUPERVISOR, id=UUID(int=99))
    glass = BreakGlass(replace(room.supervisor, officer=other))
    assert glass.asked() == ()
    for approval in (asked, UUID(int=98)):
        with pytest.raises(UserCanFix) as told:
            glass.read_answer(approval)
        assert told.value.code == "not_allowed"


def test_the_wrong_account_or_person_or_question_is_named(room: QuietRoom) -> None:
    asked = BreakGlass(room.supervisor).ask(room.person, "guardian asked for")
    answer(room, asked, of=UUID(int=6))
    assert code_when_reading(room, asked) == "sealed"
    answer(room, asked, text=write_opened(OpenedRecords(UUID(int=7), {})))
    assert code_when_reading(room, asked) == "break_glass"
    answer(room, asked, text="no answer")
    assert code_when_reading(room, asked) == "break_glass"


@pytest.mark.parametrize(
    "damage",
    [
        {"approval": "x"},
        {"officer": None},
        {"until": "soon"},
        {"sealed": "%"},
        {"reason": 5},
    ],
)
def test_a_damaged_answer_is_not_kept(room: QuietRoom, damage: dict[str, Any]) -> None:
    asked = BreakGlass(room.supervisor).ask(room.person, "guardian asked for")
    with pytest.raises(TrustBroken) as told:
        answer(room, asked, **damage)
    assert told.value.code == "break_glass"
    assert code_when_reading(room, asked) == "break_glass_waits"


def test_who_may_ask_and_about_whom(room: QuietRoom) -> None:
    for officer in (room.registrar, room.protector):
        glass = BreakGlass(officer)
        for use in (lambda g=glass: g.ask(room.person, "curious today"), glass.asked):
            with pytest.raises(UserCanFix) as told:
                use()
            assert told.value.code == "not_allowed"
    for person, reason, code in (
        (UUID(int=5), "guardian asked for", "person_gone"),
        (room.person, " no ", "reason_missing"),
    ):
        with pytest.raises(UserCanFix) as told:
            BreakGlass(room.supervisor).ask(person, reason)
        assert told.value.code == code
