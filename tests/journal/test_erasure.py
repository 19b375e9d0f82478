"""What was meant to go is told from what is lost."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.journal.entry import Body, Entry, RecordChange, new_body, new_entry, read_body
from app.journal.erasure import ERASURE, bodies_taken_away, erasure_change

ONE, TWO = "aa" * 32, "0b" * 32
RECORD = UUID(int=3)


def entry_of(kind: str, *bodies: Body | None) -> Entry:
    made = new_entry(
        id=UUID(int=1),
        at=datetime(2026, 11, 24, tzinfo=UTC),
        device=UUID(int=2),
        author=UUID(int=4),
        kinds=(kind,),
        bodies=[body for body in bodies if body is not None],
    )
    return Entry(made.head, bodies)


@pytest.mark.parametrize("kind", ["erased", "purged"])
def test_an_erasure_names_each_body(kind: str) -> None:
    body = new_body(None, [erasure_change(RECORD, [ONE, TWO])])
    assert bodies_taken_away(entry_of(kind, body)) == {ONE, TWO}


def test_the_change_is_exactly_this() -> None:
    body = new_body(None, [erasure_change(RECORD, [ONE])])
    assert read_body(body)[1] == (RecordChange(RECORD, ERASURE, (), {"bodies/" + ONE: True}),)


def test_an_entry_of_another_kind_takes_nothing_away_whatever_it_says() -> None:
    body = new_body(None, [erasure_change(RECORD, [ONE])])
    assert bodies_taken_away(entry_of("registered", body)) == frozenset()


def test_an_erasure_taken_back_is_none() -> None:
    body = new_body(None, [RecordChange(RECORD, ERASURE, (), {"bodies/" + ONE: None})])
    assert bodies_taken_away(entry_of("erased", body)) == frozenset()


@pytest.mark.parametrize("body", [None, new_body(None, [RecordChange(RECORD, "person", (), {})])])
def test_an_erasure_that_does_not_say_what_it_took_is_refused(body: Body | None) -> None:
    with pytest.raises(TrustBroken):
        bodies_taken_away(entry_of("erased", body))
