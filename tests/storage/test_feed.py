from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.domain.ids import new_id
from app.journal.entry import new_entry
from app.storage.device import load_device
from app.storage.feed import (
    FeedCursor,
    ItemState,
    cursor_of,
    is_done,
    kept_items,
    move_cursor,
    not_applied,
    note_item,
    step,
)
from app.storage.journal import all_entries, append
from app.storage.store import Store
from app.storage.transaction import Writing
from app.wire.page import Item

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def item(number: int, kind: str = "erase") -> Item:
    return Item(UUID(int=number), kind, {"said": "имя"}, NOW, number)


def test_a_cursor_begins_at_nothing_and_moves(store: Store) -> None:
    with store.write() as tx:
        assert cursor_of(tx, "a") == FeedCursor(0, 0)
        move_cursor(tx, "a", FeedCursor(5, 7))
        move_cursor(tx, "a", FeedCursor(6, 1))
        assert (cursor_of(tx, "a"), cursor_of(tx, "b")) == (FeedCursor(6, 1), FeedCursor(0, 0))


def test_an_applied_item_is_done_whatever_was_noted_before(store: Store) -> None:
    with store.write() as tx:
        assert not is_done(tx, UUID(int=1))
        note_item(tx, "a", item(1), ItemState.REFUSED, "letter")
        assert not is_done(tx, UUID(int=1))
        note_item(tx, "a", item(1), ItemState.APPLIED)
        assert is_done(tx, UUID(int=1))
        assert not_applied(tx) == ()


def test_kept_items_come_back_whole_and_in_order(store: Store) -> None:
    with store.write() as tx:
        for number in (3, 1, 2):
            note_item(tx, "a", item(number), ItemState.KEPT)
        note_item(tx, "a", item(4), ItemState.REFUSED, "letter")
    with store.read() as tx:
        assert kept_items(tx) == tuple(("a", item(n)) for n in (1, 2, 3))
        assert [(n.number, n.state, n.code) for n in not_applied(tx)] == [
            (1, ItemState.KEPT, ""),
            (2, ItemState.KEPT, ""),
            (3, ItemState.KEPT, ""),
            (4, ItemState.REFUSED, "letter"),
        ]


class BrokeOffError(Exception):
    """Something of the test's own went wrong."""


def write(tx: Writing) -> None:
    device = load_device(tx).device
    entry = new_entry(
        id=new_id(NOW), at=NOW, device=device, author=UUID(int=5), kinds=["event"], bodies=[]
    )
    append(tx, entry)


def test_a_step_that_breaks_off_is_undone_and_the_transaction_goes_on(store: Store) -> None:
    with store.write() as tx:
        write(tx)

        def break_off() -> None:
            with step(tx):
                write(tx)
                move_cursor(tx, "a", FeedCursor(1, 1))
                raise BrokeOffError

        with pytest.raises(BrokeOffError):
            break_off()
        assert (len(tx.moved), cursor_of(tx, "a")) == (1, FeedCursor(0, 0))
        with step(tx):
            write(tx)
        assert [position.number for position in tx.moved] == [1, 2]
    with store.read() as reading:
        assert len(list(all_entries(reading))) == 2
