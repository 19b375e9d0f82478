"""The laptop's own look at its journal finds what a hand with the database key changed."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import delete, text

from app.domain.errors import UserCanFix
from app.journal.entry import read_json
from app.services.journal_check import JOURNAL_CHECKED, CheckedJournal, JournalCheck
from app.storage.schema import JOURNAL
from tests.services.counter import KARIMOV, REGISTRAR, SUPERVISOR, Counter


def fill(counter: Counter, count: int) -> None:
    for n in range(count):
        counter.clock.pass_time(minutes=1)
        draft = counter.draft(replace(KARIMOV, number=f"FA{n:05d}"))
        counter.registrar.register(draft, counter.shift)


def check(counter: Counter) -> CheckedJournal:
    checker = JournalCheck(counter.as_officer(SUPERVISOR))
    return checker.whole(lambda _: None, lambda: False)


def strike(counter: Counter, *statements: str) -> None:
    with counter.signed_in.store.write() as tx:
        for statement in statements:
            assert tx.connection.execute(text(statement)).rowcount > 0, statement


def last_event(counter: Counter) -> Any:
    (body,) = counter.entries()[-1].bodies
    assert body is not None
    return read_json(body.text)["event"]


def test_a_whole_journal_has_no_problems_and_the_check_is_an_entry(counter: Counter) -> None:
    fill(counter, 5)
    entries = len(counter.entries())
    assert check(counter) == CheckedJournal(entries, ())
    assert counter.heads()[-1].kinds == (JOURNAL_CHECKED,)
    assert last_event(counter) == {"entries": entries, "problems": 0}
    assert check(counter).entries == entries + 1


TAMPERING = {
    "a name altered": (
        ("UPDATE bodies SET text = replace(text, 'FARKHOD', 'FARKHID') WHERE number = 3",),
        "body 1 was altered",
    ),
    "a head altered": (
        ("UPDATE journal SET head = replace(head, '03:0', '02:0') WHERE number = 3",),
        "entry 3",
    ),
    "an entry deleted": (("DELETE FROM journal WHERE number = 3",), "entry 3 was expected here"),
    "a body deleted": (("DELETE FROM bodies WHERE number = 3",), "a body is missing"),
    "two exchanged": (
        (
            "UPDATE journal SET number = -number WHERE number IN (2, 3)",
            "UPDATE journal SET number = 3 WHERE number = -2",
            "UPDATE journal SET number = 2 WHERE number = -3",
        ),
        "entries are missing or out of order",
    ),
}


@pytest.mark.parametrize("name", TAMPERING)
def test_what_a_hand_with_the_key_changed_is_found(counter: Counter, name: str) -> None:
    fill(counter, 5)
    statements, expected = TAMPERING[name]
    strike(counter, *statements)
    found = check(counter).problems
    assert any(expected in problem for problem in found), found
    assert last_event(counter)["problems"] > 0


def test_a_journal_cut_off_is_found_by_the_anchor(counter: Counter) -> None:
    fill(counter, 5)
    last = len(counter.entries())
    with counter.signed_in.store.write() as tx:
        tx.connection.execute(delete(JOURNAL).where(JOURNAL.c.number > last - 2))
    assert any("knows a later journal" in problem for problem in check(counter).problems)


def test_it_can_be_stopped_and_tells_how_far_it_is(counter: Counter) -> None:
    fill(counter, 3)
    told: list[int] = []
    checker = JournalCheck(counter.as_officer(SUPERVISOR))
    checker.whole(told.append, lambda: False)
    assert told == [len(counter.entries()) - 1]


def test_only_supervisors_may(counter: Counter) -> None:
    with pytest.raises(UserCanFix) as refused:
        JournalCheck(counter.as_officer(REGISTRAR)).whole(lambda _: None, lambda: False)
    assert refused.value.code == "not_allowed"
