"""What headquarters tells laptops: items, numbered without gaps within a scope (FORMATS, 15).

A scope so far is one device. The row of a scope is locked while a number is given, so that the
order of numbers is the order of commits and no reader passes over one. A scope's epoch is the
moment (microseconds since 1970) since which its numbers have been counted: it rises when a
database was put back, and laptops then ask for everything again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update

from app.domain.errors import UserCanFix
from app.domain.ids import new_id
from app.hq import schema_office
from app.hq.store import Found, Reading, Writing
from app.journal.entry import Json, dump_json, read_json
from app.wire.page import MOST_ITEM_BYTES, Item

_START = datetime(1970, 1, 1, tzinfo=UTC)
_feed = schema_office.feed
_scopes = schema_office.feed_scopes
_WORDS = frozenset({"answer", "reason"})
_SEALED = frozenset({"sealed", "until"})
"""What an answer to break-glass has and a refusal has not."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a scope has been counted: in which epoch, up to which number."""

    epoch: int
    last: int


def device_scope(device: UUID) -> str:
    """The scope that only this device is told."""
    return f"device/{device}"


def put(tx: Writing, scope: str, kind: str, said: Mapping[str, Json], at: datetime) -> int:
    """Tell the scope something, at `at`; its number there.

    Raises UserCanFix `item_too_big` when no page could carry it.
    """
    text = dump_json(said)
    if len(text.encode()) > MOST_ITEM_BYTES:
        raise UserCanFix("item_too_big", "This is too much to tell a laptop at once.")
    tx.insert_missing(_scopes, [{"scope": scope, "epoch": _moment(at), "last": 0}])
    number = int(_lock(tx, scope).last) + 1
    row = {
        "scope": scope,
        "number": number,
        "id": new_id(at),
        "kind": kind,
        "said": text,
        "at": at,
    }
    tx.insert_missing(_feed, [row])
    tx.change(update(_scopes).where(_scopes.c.scope == scope).values(last=number))
    return number


def items_after(tx: Reading, scope: str, number: int, limit: int) -> Sequence[Item]:
    """At most `limit` items with higher numbers, in their order."""
    query = (
        select(_feed)
        .where(_feed.c.scope == scope, _feed.c.number > number)
        .order_by(_feed.c.number)
        .limit(limit)
    )
    return [_item(row) for row in tx.rows(query)]


def newest_of(tx: Reading, scope: str, kind: str) -> Item | None:
    """The item of this kind that was put last."""
    query = (
        select(_feed)
        .where(_feed.c.scope == scope, _feed.c.kind == kind)
        .order_by(_feed.c.number.desc())
        .limit(1)
    )
    found = tx.rows(query)
    return _item(found[0]) if found else None


def forget_words(tx: Writing, naming: Iterable[UUID]) -> int:
    """Let items that name one of these ids lose what was written or sealed; how many did.

    What is left, an answer without a word or an answer to break-glass that reads as a refusal,
    harms no laptop that asks for everything again.
    """
    forgotten = 0
    for one in naming:
        for row in tx.rows(select(_feed).where(_feed.c.said.contains(str(one)))):
            said = read_json(row.said)
            words = {name: "" for name in said if name in _WORDS}
            kept = {name: value for name, value in said.items() if name not in _SEALED}
            if len(kept) < len(said):
                words["reason"] = ""
            if (left := kept | words) != said:
                place = (_feed.c.scope == row.scope) & (_feed.c.number == row.number)
                tx.change(update(_feed).where(place).values(said=dump_json(left)))
                forgotten += 1
    return forgotten


def standing(tx: Reading, scope: str) -> Standing:
    """The epoch, and the number given last; 0 and 0 when nothing was ever told."""
    found = tx.rows(select(_scopes).where(_scopes.c.scope == scope))
    return Standing(found[0].epoch, found[0].last) if found else Standing(0, 0)


def begin_epoch(tx: Writing, scope: str, at: datetime, *, above: int = 0) -> None:
    """Count this scope's items anew under a later epoch: who reads it, asks for all of them.

    `above` is an epoch known to have been, though this database may not remember it.
    """
    tx.insert_missing(_scopes, [{"scope": scope, "epoch": 0, "last": 0}])
    begun = max(_moment(at), int(_lock(tx, scope).epoch) + 1, above + 1)
    tx.change(update(_scopes).where(_scopes.c.scope == scope).values(epoch=begun))


def begin_epochs(tx: Writing, at: datetime) -> None:
    """The same for every scope: the database was put back."""
    for row in tx.rows(select(_scopes.c.scope).order_by(_scopes.c.scope)):
        begin_epoch(tx, row.scope, at)


def _lock(tx: Writing, scope: str) -> Found:
    return tx.lock(select(_scopes).where(_scopes.c.scope == scope))[0]


def _moment(at: datetime) -> int:
    return (at - _START) // timedelta(microseconds=1)


def _item(row: Found) -> Item:
    return Item(row.id, row.kind, read_json(row.said), row.at, row.number)
