"""Entries that headquarters took: applied ones, and those that wait for a parent."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update

from app.hq import schema
from app.hq.chunks import chunks
from app.hq.examine import Arrival, re_examined
from app.hq.store import Reading, Values, Writing
from app.journal.entry import Body

_entries = schema.entries.c
_bodies = schema.bodies.c
_waits = schema.waits.c


def hashes_of(tx: Reading, ids: Iterable[UUID]) -> Mapping[UUID, bytes]:
    """SHA-256 of the head of each of these entries that is held, applied or waiting."""
    return {
        row.id: bytes(row.head_sha256)
        for part in chunks(ids)
        for row in tx.rows(select(_entries.id, _entries.head_sha256).where(_entries.id.in_(part)))
    }


def applied_among(tx: Reading, ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these entries that have been applied to their records."""
    return frozenset(
        row.id
        for part in chunks(ids)
        for row in tx.rows(
            select(_entries.id).where(_entries.id.in_(part), _entries.waiting.is_(False))
        )
    )


def add_entries(tx: Writing, arrivals: Sequence[Arrival], *, waiting: bool, now: datetime) -> int:
    """Store entries with their bodies; how many of them were new."""
    rows: list[Values] = [
        {
            "id": one.id,
            "device": one.examined.head.device,
            "incarnation": one.incarnation,
            "number": one.number,
            "author": one.examined.head.author,
            "at": one.examined.head.at,
            "head": one.examined.entry.head,
            "head_sha256": one.examined.head_sha256,
            "waiting": waiting,
            "received_at": now,
        }
        for one in arrivals
    ]
    bodies: list[Values] = [
        {
            "entry": one.id,
            "ordinal": ordinal,
            "person": person,
            "salt": body.salt,
            "text": body.text,
        }
        for one in arrivals
        for ordinal, person, body in one.examined.bodies
    ]
    added = tx.insert_missing(schema.entries, rows)
    tx.insert_missing(schema.bodies, bodies)
    return added


def add_waits(tx: Writing, missing: Mapping[UUID, Iterable[UUID]]) -> None:
    """Remember for each waiting entry the parents that are not applied."""
    rows: list[Values] = [
        {"parent": parent, "entry": entry} for entry, gone in missing.items() for parent in gone
    ]
    tx.insert_missing(schema.waits, rows)


def lock_waiting_for(tx: Writing, parents: Iterable[UUID]) -> Sequence[Arrival]:
    """Waiting entries that named one of these parents, in the order of their ids, locked.

    Locked first and read after: two writers that each bring one of two parents see the other's.
    """
    asked: set[UUID] = set()
    for part in chunks(parents):
        asked |= {row.entry for row in tx.rows(select(_waits.entry).where(_waits.parent.in_(part)))}
    found: list[Arrival] = []
    for part in chunks(sorted(asked)):
        locked = tx.lock(
            select(_entries.id, _entries.head, _entries.incarnation, _entries.number)
            .where(_entries.id.in_(part), _entries.waiting.is_(True))
            .order_by(_entries.id)
        )
        bodies = bodies_of(tx, [row.id for row in locked])
        found += [
            Arrival(re_examined(row.head, bodies.get(row.id, ())), row.incarnation, row.number)
            for row in locked
        ]
    return found


def bodies_of(tx: Reading, ids: Sequence[UUID]) -> Mapping[UUID, Sequence[Body]]:
    """The bodies of each entry, in the head's order."""
    found: dict[UUID, list[Body]] = {}
    for part in chunks(ids):
        query = (
            select(_bodies.entry, _bodies.salt, _bodies.text)
            .where(_bodies.entry.in_(part))
            .order_by(_bodies.entry, _bodies.ordinal)
        )
        for row in tx.rows(query):
            found.setdefault(row.entry, []).append(Body(bytes(row.salt), row.text))
    return found


def mark_applied(tx: Writing, ids: Iterable[UUID]) -> None:
    """These entries wait no more."""
    for part in chunks(ids):
        tx.change(update(schema.entries).where(_entries.id.in_(part)).values(waiting=False))
        tx.change(delete(schema.waits).where(_waits.entry.in_(part)))


def remove_entries(tx: Writing, ids: Iterable[UUID]) -> None:
    """Take waiting entries out again: they turned out unfit and go to quarantine."""
    for part in chunks(ids):
        tx.change(delete(schema.entries).where(_entries.id.in_(part)))
        tx.change(delete(schema.bodies).where(_bodies.entry.in_(part)))
        tx.change(delete(schema.waits).where(_waits.entry.in_(part)))
