from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.journal.entry import Body, Entry, RecordChange, new_body, new_entry
from app.journal.erasure import bodies_taken_away, erasure_change

ONE, TWO = "ab" * 32, "cd" * 32


def entry_of(kinds: Sequence[str], *bodies: Body) -> Entry:
    return new_entry(
        id=UUID(int=1),
        at=datetime(2026, 11, 24, tzinfo=UTC),
        device=UUID(int=2),
        author=UUID(int=3),
        kinds=kinds,
        bodies=bodies,
    )


def erasing(*hashes: str) -> Body:
    return new_body(None, [erasure_change(UUID(int=9), hashes)])


@pytest.mark.parametrize("kind", ["erased", "purged"])
def test_what_was_taken_away_is_named(kind: str) -> None:
    assert bodies_taken_away(entry_of([kind], erasing(ONE, TWO))) == {ONE, TWO}
    assert bodies_taken_away(entry_of(["x", kind], erasing(ONE), erasing(TWO))) == {ONE, TWO}
    assert bodies_taken_away(entry_of([kind], erasing())) == frozenset()


def test_the_record_by_hand() -> None:
    change = erasure_change(UUID(int=9), [ONE])
    assert change == RecordChange(UUID(int=9), "erasure", (), {"bodies/" + ONE: True})


def test_an_entry_of_another_kind_takes_nothing_away_whatever_it_says() -> None:
    assert bodies_taken_away(entry_of(["registered"], erasing(ONE))) == frozenset()


def test_other_records_and_fields_beside_it_do_not_count() -> None:
    body = new_body(
        None,
        [
            RecordChange(UUID(int=8), "person", (), {"bodies/" + TWO: True}),
            RecordChange(UUID(int=9), "erasure", (), {"bodies/" + ONE: True, "reason": "asked"}),
            RecordChange(UUID(int=10), "erasure", (), {"bodies/" + TWO: None}),
        ],
    )
    assert bodies_taken_away(entry_of(["erased"], body)) == {ONE}


def test_an_entry_that_should_name_bodies_and_does_not_breaks_trust() -> None:
    whole = entry_of(["purged"], erasing(ONE))
    for broken in (
        Entry(whole.head, (None,)),
        entry_of(["purged"]),
        entry_of(["purged"], Body(bytes(16), "{}")),
        entry_of(["purged"], new_body(None, [])),
    ):
        with pytest.raises(TrustBroken):
            bodies_taken_away(broken)
