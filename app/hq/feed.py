"""What headquarters tells laptops: items, numbered without gaps within a scope (FORMATS, 15).

A scope so far is one device. The row of a scope is locked while a number is given, so that the
order of numbers is the order of commits and no reader passes over one. The epoch is the moment
(microseconds since 1970) since which this database has counted on: it rises when a database is
put back, and laptops then ask for everything again.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update

from app.domain.errors import UserCanFix
from app.domain.ids import new_id
from app.hq import schema, schema_office
from app.hq.store import Found, Reading, Writing
from app.journal.entry import Json, dump_json, read_json
from app.wire.page import MOST_ITEM_BYTES, Item

_EPOCH = "feed_epoch"
_START = datetime(1970, 1, 1, tzinfo=UTC)
_feed = schema_office.feed
_scopes = schema_office.feed_scopes


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
    tx.insert_missing(_scopes, [{"scope": scope, "last": 0}])
    last = tx.lock(select(_scopes.c.last).where(_scopes.c.scope == scope))[0].last
    number = int(last) + 1
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


def last_number(tx: Reading, scope: str) -> int:
    """The number given last; 0 when nothing was ever told."""
    found = tx.rows(select(_scopes.c.last).where(_scopes.c.scope == scope))
    return int(found[0].last) if found else 0


def epoch(tx: Reading) -> int:
    """The epoch; 0 before the first was begun."""
    found = tx.rows(select(schema.about.c.value).where(schema.about.c.name == _EPOCH))
    return int(found[0].value) if found else 0


def begin_epoch(tx: Writing, at: datetime) -> int:
    """A new epoch, greater than any before: laptops ask for everything from number 1 again."""
    begun = max((at - _START) // timedelta(microseconds=1), epoch(tx) + 1)
    tx.put(schema.about, [{"name": _EPOCH, "value": str(begun)}])
    return begun


def _item(row: Found) -> Item:
    return Item(row.id, row.kind, read_json(row.said), row.at, row.number)
