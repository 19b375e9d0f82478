"""What headquarters told this laptop: each item once, and how far each scope has been read.

An item of a kind that this version does not know is kept with what it says, and passed over; so
is one that could not be applied, under the code that says why.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from app.journal.entry import dump_json, read_json
from app.storage.schema_feed import FEED_CURSORS, FEED_ITEMS
from app.storage.transaction import Reading, Writing
from app.wire.page import Item


class ItemState(StrEnum):
    """APPLIED: done, once for ever. KEPT: of a kind not known yet. REFUSED: could not be done."""

    APPLIED = "applied"
    KEPT = "kept"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FeedCursor:
    """How far a scope was read: up to `number` in that epoch; 0 and 0 before anything was."""

    epoch: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class NotApplied:
    """An item that is kept or was refused; its scope and why. Nothing of what it says."""

    id: UUID
    scope: str
    number: int
    kind: str
    state: ItemState
    code: str


def cursor_of(tx: Reading, scope: str) -> FeedCursor:
    query = select(FEED_CURSORS.c.epoch, FEED_CURSORS.c.number)
    row = tx.connection.execute(query.where(FEED_CURSORS.c.scope == scope)).one_or_none()
    return FeedCursor() if row is None else FeedCursor(row.epoch, row.number)


def move_cursor(tx: Writing, scope: str, to: FeedCursor) -> None:
    said = {"epoch": to.epoch, "number": to.number}
    tx.connection.execute(
        insert(FEED_CURSORS)
        .values(scope=scope, **said)
        .on_conflict_do_update(index_elements=[FEED_CURSORS.c.scope], set_=said)
    )


def is_done(tx: Reading, item: UUID) -> bool:
    """Whether this item was applied, here or under another number."""
    query = select(FEED_ITEMS.c.state).where(FEED_ITEMS.c.item == item)
    return tx.connection.execute(query).scalar_one_or_none() == ItemState.APPLIED


def note_item(tx: Writing, scope: str, item: Item, state: ItemState, code: str = "") -> None:
    """Remember what became of an item; what it says is kept only while it is not applied."""
    said = {
        "scope": scope,
        "number": item.number,
        "kind": item.kind,
        "at": item.at,
        "said": None if state is ItemState.APPLIED else dump_json(item.said),
        "state": state.value,
        "code": code,
    }
    tx.connection.execute(
        insert(FEED_ITEMS)
        .values(item=item.id, **said)
        .on_conflict_do_update(index_elements=[FEED_ITEMS.c.item], set_=said)
    )


def kept_items(tx: Reading) -> tuple[tuple[str, Item], ...]:
    """Items of kinds that were not known when they came, with their scopes, in their order."""
    query = (
        select(FEED_ITEMS)
        .where(FEED_ITEMS.c.state == ItemState.KEPT)
        .order_by(FEED_ITEMS.c.scope, FEED_ITEMS.c.number)
    )
    return tuple(
        (row.scope, Item(row.item, row.kind, read_json(row.said), row.at, row.number))
        for row in tx.connection.execute(query)
    )


def not_applied(tx: Reading) -> tuple[NotApplied, ...]:
    """What a person may have to be told of, in the order of scopes and numbers."""
    query = (
        select(FEED_ITEMS)
        .where(FEED_ITEMS.c.state != ItemState.APPLIED)
        .order_by(FEED_ITEMS.c.scope, FEED_ITEMS.c.number)
    )
    return tuple(
        NotApplied(row.item, row.scope, row.number, row.kind, ItemState(row.state), row.code)
        for row in tx.connection.execute(query)
    )


@contextmanager
def step(tx: Writing) -> Iterator[None]:
    """Undo only what is done in the block when it raises; the transaction goes on."""
    moved, is_whole = len(tx.moved), False
    try:
        with tx.connection.begin_nested():
            yield
        is_whole = True
    finally:
        if not is_whole:
            del tx.moved[moved:]
