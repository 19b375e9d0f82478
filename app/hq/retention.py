"""Letting go at headquarters: of whom nothing was heard for as long as registration is kept.

Bodies and all that was folded from them go; heads, chains and the evidence of batches stay, and an
entry of headquarters names what went. Nobody goes while a request of theirs is open.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from app.domain.ids import derived_id, new_id
from app.domain.permissions import Action
from app.domain.retention import REGISTRATION, Retention, read_retention
from app.hq import own_journal, schema
from app.hq.erasure import forget
from app.hq.office_settings import current_settings
from app.hq.people import lock_people
from app.hq.raced import write_until_won
from app.hq.store import Reading, Store, Writing
from app.hq.users import HqUser
from app.journal.entry import Body, new_body
from app.journal.erasure import PURGED, erasure_change

PEOPLE = 100
"""So many people in one transaction and one entry."""
_bodies = schema.bodies.c
_entries = schema.entries.c
_people = schema.people.c
_records = schema.records.c


@dataclass(frozen=True, slots=True)
class Purged:
    """How many people went (or would go), with how many bodies."""

    people: int
    bodies: int


def retention_of(tx: Reading) -> Retention:
    """As set at headquarters, else the defaults."""
    return read_retention(current_settings(tx).get("retention", {}))


def purge(store: Store, user: HqUser, now: datetime, *, dry: bool = False) -> Purged:
    """Destroy the content of everybody whose time has come; with `dry` only count them.

    Raises UserCanFix `not_allowed`, and what the store raises; what is done stays done then.
    """
    user.require(Action.DECIDE_ERASURE)
    with store.read() as tx:
        limit = now - retention_of(tx).kept_for(REGISTRATION)
    people = bodies = 0
    after = schema.NOBODY
    while True:
        with store.read() as tx:
            page = _people_after(tx, after)
            due = _due(tx, page, limit)
        if not page:
            break
        after = page[-1]
        if due:
            gone = _count(store, due) if dry else _let_go(store, user, due, limit, now)
            people, bodies = people + gone.people, bodies + gone.bodies
    if people and not dry:
        store.sweep()
    return Purged(people, bodies)


def _people_after(tx: Reading, after: UUID) -> Sequence[UUID]:
    query = select(_people.person).where(_people.person > after)
    return [row.person for row in tx.rows(query.order_by(_people.person).limit(PEOPLE))]


def _due(tx: Reading, people: Sequence[UUID], limit: datetime) -> Sequence[UUID]:
    """Those of whom the last was received before `limit`, and who asked nothing that is open."""
    last = func.max(_entries.received_at).label("last")
    query = (
        select(_bodies.person, last)
        .join(schema.entries, _entries.id == _bodies.entry)
        .where(_bodies.person.in_(people))
        .group_by(_bodies.person)
        .having(last < limit)
        .order_by(_bodies.person)
    )
    asking = _asking(tx, people)
    return [row.person for row in tx.rows(query) if row.person not in asking]


def _asking(tx: Reading, people: Sequence[UUID]) -> frozenset[UUID]:
    query = select(_records.person, _records.shown).where(
        _records.person.in_(people), _records.kind == "rights_request", _records.shown.is_not(None)
    )
    return frozenset(
        row.person for row in tx.rows(query) if json.loads(row.shown).get("outcome") is None
    )


def _let_go(
    store: Store, user: HqUser, people: Sequence[UUID], limit: datetime, now: datetime
) -> Purged:
    def work(tx: Writing) -> Purged:
        lock_people(tx, people)
        due = _due(tx, people, limit)  # again: something may have come since
        hashes = _hashes(tx, due)
        if hashes:
            entry = new_id(now)
            change = erasure_change(derived_id(entry, 0), hashes)
            own_journal.append(
                tx,
                kinds=[PURGED],
                author=user.id,
                at=now,
                bodies=[new_body(None, [change])],
                id=entry,
            )
            forget(tx, due)
        return Purged(len(due), len(hashes))

    return write_until_won(store, work)


def _count(store: Store, people: Sequence[UUID]) -> Purged:
    with store.read() as tx:
        return Purged(len(people), len(_hashes(tx, people)))


def _hashes(tx: Reading, people: Sequence[UUID]) -> Sequence[str]:
    query = select(_bodies.salt, _bodies.text).where(_bodies.person.in_(people))
    return [Body(bytes(row.salt), row.text).sha256 for row in tx.rows(query)]
