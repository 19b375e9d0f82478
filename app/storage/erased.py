"""Stubs of the erased: that somebody was erased, when and on which request, and the count."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, tuple_
from sqlalchemy.dialects.sqlite import insert

from app.journal.entry import Json, read_time, write_time
from app.journal.erasure import ERASURE
from app.storage.folded import CurrentRecord
from app.storage.schema_lookup import ERASED, LEFT_COUNTS
from app.storage.transaction import Reading, Writing


@dataclass(frozen=True, slots=True)
class Stub:
    """What is left of somebody erased. The receipt is that of their request, if they asked."""

    person: UUID
    at: datetime
    request: UUID | None
    receipt: str | None


@dataclass(frozen=True, slots=True)
class Crossings:
    """How many crossings fell into an hour, at a post, in a direction; nobody's in particular."""

    hour: datetime
    post: str
    direction: str
    count: int


def write_stub(stub: Stub, crossings: Sequence[Crossings]) -> Mapping[str, Json]:
    """The fields of the erasure record beside the bodies it names (docs/FORMATS.md, 22)."""
    said: dict[str, Json] = {
        "at": write_time(stub.at),
        "crossings": [[write_time(c.hour), c.post, c.direction, c.count] for c in crossings],
        "person": str(stub.person),
    }
    if stub.request is not None:
        said["request"] = str(stub.request)
    if stub.receipt is not None:
        said["receipt"] = stub.receipt
    return said


def project_erased(tx: Writing, folded: Iterable[CurrentRecord]) -> None:
    """Make anew the rows of those erasure records among these that tell of a person."""
    for one in folded:
        if one.kind != ERASURE:
            continue
        tx.connection.execute(delete(ERASED).where(ERASED.c.record == one.id))
        tx.connection.execute(delete(LEFT_COUNTS).where(LEFT_COUNTS.c.record == one.id))
        stub, crossings = _read(one.state.shown())
        if stub is not None:
            _insert(tx, one.id, stub, crossings)


def stub_of(tx: Reading, person: UUID) -> Stub | None:
    """The stub of this person, if they were erased."""
    row = tx.connection.execute(select(ERASED).where(ERASED.c.person == person)).one_or_none()
    return None if row is None else Stub(row.person, row.at, row.request, row.receipt)


def stubs(tx: Reading) -> tuple[Stub, ...]:
    """All stubs, the newest first."""
    rows = tx.connection.execute(select(ERASED).order_by(ERASED.c.at.desc(), ERASED.c.person))
    return tuple(Stub(row.person, row.at, row.request, row.receipt) for row in rows)


def crossings_left(tx: Reading, since: datetime) -> int:
    """How many crossings of the erased fell into whole hours from `since` (aware) on."""
    total = select(func.coalesce(func.sum(LEFT_COUNTS.c.count), 0))
    return int(tx.connection.execute(total.where(LEFT_COUNTS.c.hour >= since)).scalar_one())


def _insert(tx: Writing, record: UUID, stub: Stub, crossings: Sequence[Crossings]) -> None:
    line = {
        "person": stub.person,
        "record": record,
        "at": stub.at,
        "request": stub.request,
        "receipt": stub.receipt,
    }
    upsert = insert(ERASED).values(line)
    said = {name: upsert.excluded[name] for name in line if name != "person"}
    newer = tuple_(upsert.excluded.at, upsert.excluded.record) > tuple_(
        ERASED.c.at, ERASED.c.record
    )
    tx.connection.execute(
        upsert.on_conflict_do_update(index_elements=[ERASED.c.person], set_=said, where=newer)
    )
    counted: dict[tuple[datetime, str, str], int] = {}
    for one in crossings:
        key = (one.hour, one.post, one.direction)
        counted[key] = counted.get(key, 0) + one.count
    rows = [
        {"record": record, "hour": hour, "post": post, "direction": direction, "count": count}
        for (hour, post, direction), count in counted.items()
    ]
    if rows:
        tx.connection.execute(insert(LEFT_COUNTS), rows)


def _read(said: Mapping[str, Any]) -> tuple[Stub | None, tuple[Crossings, ...]]:
    """What an erasure record tells of a person; nothing when it is a purge, or of a later form."""
    try:
        stub = Stub(
            UUID(said["person"]),
            read_time(said["at"]),
            UUID(said["request"]) if "request" in said else None,
            said.get("receipt"),
        )
        crossings = tuple(
            Crossings(read_time(hour), post, direction, count)
            for hour, post, direction, count in said["crossings"]
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None, ()
    return stub, crossings
