"""Work on its way from one officer to another."""

from datetime import timedelta
from uuid import UUID

from app.storage.drafts import drafts_of, save_draft
from app.storage.hand_overs import (
    StoredHandOver,
    drafts_owned,
    give,
    hand_over,
    holder_of,
    holders_of,
    on_their_way,
    take,
    work_in,
)
from app.storage.store import Store
from tests.storage.samples import NOW

GIVER, RECEIVER, THIRD = UUID(int=1), UUID(int=2), UUID(int=3)
FIRST = StoredHandOver(UUID(int=11), GIVER, RECEIVER, NOW, None)
LATER = StoredHandOver(UUID(int=12), RECEIVER, THIRD, NOW + timedelta(hours=8), None)
DRAFT, WORK = UUID(int=21), UUID(int=31)


def test_what_is_on_its_way_is_neither_the_givers_nor_the_receivers(store: Store) -> None:
    with store.write() as tx:
        save_draft(tx, DRAFT, GIVER, "text", NOW)
        assert give(tx, FIRST, [WORK]) == 1
    with store.read() as tx:
        assert (drafts_of(tx, GIVER), drafts_of(tx, RECEIVER)) == ((), ())
        assert drafts_owned(tx, FIRST.id) == (DRAFT,)
        assert on_their_way(tx) == (FIRST,)
        assert work_in(tx, FIRST.id) == {WORK}
        assert holder_of(tx, WORK, GIVER) is None
        assert holders_of(tx, WORK) == {GIVER}


def test_taken_it_is_the_receivers(store: Store) -> None:
    taken_at = NOW + timedelta(minutes=5)
    with store.write() as tx:
        save_draft(tx, DRAFT, GIVER, "text", NOW)
        give(tx, FIRST, [WORK])
        assert take(tx, FIRST, RECEIVER, taken_at) == 1
    with store.read() as tx:
        (draft,) = drafts_of(tx, RECEIVER)
        assert (draft.id, draft.text, draft.saved_at) == (DRAFT, "text", NOW)
        assert on_their_way(tx) == ()
        done = hand_over(tx, FIRST.id)
        assert done == StoredHandOver(FIRST.id, GIVER, RECEIVER, NOW, taken_at)
        assert holder_of(tx, WORK, GIVER) == RECEIVER
        assert holders_of(tx, WORK) == {GIVER, RECEIVER}


def test_work_goes_from_hand_to_hand(store: Store) -> None:
    with store.write() as tx:
        give(tx, FIRST, [WORK])
        take(tx, FIRST, RECEIVER, NOW)
        give(tx, LATER, [WORK])
        assert holder_of(tx, WORK, GIVER) is None
        take(tx, LATER, THIRD, NOW)
        assert holder_of(tx, WORK, GIVER) == THIRD
        assert holders_of(tx, WORK) == {GIVER, RECEIVER, THIRD}


def test_taken_back_it_is_the_givers_again(store: Store) -> None:
    with store.write() as tx:
        save_draft(tx, DRAFT, GIVER, "text", NOW)
        give(tx, FIRST, [WORK])
        take(tx, FIRST, GIVER, NOW)
        assert holder_of(tx, WORK, GIVER) == GIVER
        assert [one.id for one in drafts_of(tx, GIVER)] == [DRAFT]


def test_work_never_handed_over_is_its_first_holders(store: Store) -> None:
    with store.read() as tx:
        assert holder_of(tx, WORK, THIRD) == THIRD
        assert holders_of(tx, WORK) == frozenset()
        assert hand_over(tx, UUID(int=99)) is None
