from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import Body, Entry, new_body, new_entry
from app.journal.walk import HashedBody, Walk

DEVICE, FIRST, SECOND = UUID(int=2), "00112233445566ff", "ff00112233445566"


def entry(number: int, *bodies: Body, device: UUID = DEVICE) -> Entry:
    return new_entry(
        id=UUID(int=number),
        at=datetime(2026, 11, 24, tzinfo=UTC),
        device=device,
        author=UUID(int=3),
        kinds=("registered",),
        bodies=bodies,
    )


BODY, OTHER = new_body(UUID(int=7), []), new_body(UUID(int=8), [])


def walked(*entries: Entry) -> Walk:
    walk = Walk(DEVICE)
    walk.open(FIRST, None)
    chain = genesis(DEVICE, FIRST, None)
    for number, each in enumerate(entries, start=1):
        chain = next_chain(chain, each.head)
        walk.step(number, chain, each.head, each.bodies)
    return walk


def test_a_whole_journal_has_no_problems() -> None:
    walk = walked(entry(1, BODY), entry(2))
    assert walk.problems == []
    assert (walk.entries, walk.place()) == (2, f"entry 2 of incarnation {FIRST}")


def test_a_body_may_be_told_by_its_hash() -> None:
    walk = Walk(DEVICE)
    walk.open(FIRST, None)
    one = entry(1, BODY)
    chain = next_chain(genesis(DEVICE, FIRST, None), one.head)
    walk.step(1, chain, one.head, [HashedBody(BODY.sha256)])
    assert walk.problems == []
    assert walk.missing.problems() == ()
    walk.step(2, chain, one.head, [HashedBody(OTHER.sha256)])
    assert any("body 1 was altered" in problem for problem in walk.problems)


def test_a_missing_body_is_told_at_its_place() -> None:
    walk = walked(Entry(entry(1, BODY).head, (None,)))
    (problem,) = walk.missing.problems()
    assert problem.startswith(f"entry 1 of incarnation {FIRST}: a body is missing")


def test_another_number_of_bodies_than_the_head_says_breaks_trust() -> None:
    walk = walked()
    for bodies in ((), (BODY, None)):
        with pytest.raises(TrustBroken):
            walk.step(1, b"", entry(1, BODY).head, bodies)
    with pytest.raises(TrustBroken):
        walk.step(1, b"", "{}", ())


def test_an_incarnation_continues_one_that_was_walked() -> None:
    walk = walked(entry(1))
    walk.open(SECOND, walk.heads[0])
    assert walk.problems == []
    walk.open("ee" * 8, Position(FIRST, 2, b"\x01" * 32))
    assert any("is not in this export" in problem for problem in walk.problems)
    walk.open(FIRST, None)
    assert any("stands twice" in problem for problem in walk.problems)


def test_another_devices_entry_and_one_twice_are_told() -> None:
    problems = walked(entry(1, device=UUID(int=9)), entry(2), entry(2)).problems
    assert problems == [
        f"entry 1 of incarnation {FIRST}: it was written by another device.",
        f"entry 3 of incarnation {FIRST}: it stands twice in this incarnation.",
    ]


def test_the_place_before_anything() -> None:
    assert Walk(DEVICE).place() == "the first line"
