"""Answers to break-glass in the store: until their time is over."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from app.storage.break_glass import StoredAnswer, destroy_of, empty_expired, find, keep
from app.storage.store import Store
from tests.storage.samples import NOW, OFFICER

ANSWER = StoredAnswer(UUID(int=1), OFFICER, NOW, NOW + timedelta(hours=24), None, b"sealed")
REFUSAL = StoredAnswer(UUID(int=2), OFFICER, NOW, None, "not needed", None)


def test_what_is_kept_is_found_and_a_later_answer_replaces_it(store: Store) -> None:
    with store.write() as tx:
        assert find(tx, ANSWER.approval) is None
        keep(tx, REFUSAL)
        keep(tx, ANSWER)
        assert find(tx, ANSWER.approval) == ANSWER
        assert find(tx, REFUSAL.approval) == REFUSAL
        changed = replace(ANSWER, until=NOW, sealed=b"again")
        keep(tx, changed)
        assert find(tx, ANSWER.approval) == changed
        destroy_of(tx, [ANSWER.approval])
        assert find(tx, ANSWER.approval) is None
        assert find(tx, REFUSAL.approval) == REFUSAL
    assert "sealed" not in repr(ANSWER)


def test_only_what_is_past_its_time_is_emptied(store: Store) -> None:
    with store.write() as tx:
        keep(tx, ANSWER)
        keep(tx, REFUSAL)
        assert empty_expired(tx, NOW + timedelta(hours=24, microseconds=-1)) == 0
        assert find(tx, ANSWER.approval) == ANSWER
        assert empty_expired(tx, NOW + timedelta(hours=24)) == 1
        assert empty_expired(tx, NOW + timedelta(hours=24)) == 0
        assert find(tx, ANSWER.approval) == replace(ANSWER, sealed=None)
        assert find(tx, REFUSAL.approval) == REFUSAL
