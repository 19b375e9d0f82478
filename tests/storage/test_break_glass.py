"""Answers to break-glass in the store: until their time is over."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from app.storage.break_glass import StoredAnswer, destroy, destroy_expired, find, keep
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
        destroy(tx, ANSWER.approval)
        assert find(tx, ANSWER.approval) is None
    assert "sealed" not in repr(ANSWER)


def test_only_what_is_past_its_time_goes(store: Store) -> None:
    with store.write() as tx:
        keep(tx, ANSWER)
        keep(tx, REFUSAL)
        assert destroy_expired(tx, NOW + timedelta(hours=24, microseconds=-1)) == 0
        assert destroy_expired(tx, NOW + timedelta(hours=24)) == 1
        assert find(tx, ANSWER.approval) is None
        assert find(tx, REFUSAL.approval) == REFUSAL
