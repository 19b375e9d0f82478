from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.journal.entry import Body, Entry, new_body, new_entry, read_head
from app.journal.erasure import bodies_taken_away, erasure_change
from app.journal.missing_bodies import MissingBodies


def entry_of(kind: str, *bodies: Body) -> Entry:
    return new_entry(
        id=UUID(int=1),
        at=datetime(2026, 11, 24, tzinfo=UTC),
        device=UUID(int=2),
        author=UUID(int=3),
        kinds=[kind],
        bodies=bodies,
    )


BODY = new_body(UUID(int=7), [])
OTHER = new_body(UUID(int=8), [])
GONE = Entry(entry_of("registered", BODY).head, (None,))
HALF_GONE = Entry(entry_of("registered", BODY, OTHER).head, (None, OTHER))


def erasing(*bodies: Body) -> Entry:
    named = erasure_change(UUID(int=9), [body.sha256 for body in bodies])
    return entry_of("erased", new_body(None, [named]))


def seen(*entries: Entry) -> MissingBodies:
    missing = MissingBodies()
    for number, entry in enumerate(entries, start=1):
        hashes = read_head(entry.head).bodies
        gone = [d for d, body in zip(hashes, entry.bodies, strict=True) if body is None]
        missing.see(f"entry {number}", bodies_taken_away(entry), gone)
    return missing


def test_a_body_named_later_is_accounted_for() -> None:
    missing = seen(GONE, entry_of("registered", OTHER), erasing(BODY))
    assert missing.problems() == ()
    assert missing.accounted == 1


def test_a_body_that_nobody_names_is_a_problem_at_its_place() -> None:
    missing = seen(entry_of("registered", BODY), HALF_GONE, erasing(OTHER))
    assert missing.problems() == (
        "entry 2: a body is missing, and no later entry says that it was erased or purged.",
    )
    assert missing.accounted == 0


def test_an_entry_before_does_not_account_for_it() -> None:
    assert len(seen(erasing(BODY), GONE).problems()) == 1


def test_an_entry_does_not_account_for_itself() -> None:
    named = new_body(None, [erasure_change(UUID(int=9), [BODY.sha256])])
    both = entry_of("erased", named, BODY)
    assert len(seen(Entry(both.head, (named, None))).problems()) == 1


def test_an_entry_emitted_again_is_accounted_for_in_both_places() -> None:
    missing = seen(GONE, GONE, erasing(BODY))
    assert missing.problems() == ()
    assert missing.accounted == 2


def test_an_erasing_entry_without_its_own_body_breaks_trust() -> None:
    hollow = Entry(erasing(BODY).head, (None,))
    with pytest.raises(TrustBroken):
        seen(GONE, hollow)
