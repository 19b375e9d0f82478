"""Which people a laptop may let go: everything of them durable at headquarters for long enough.

Purging walks along the journal once. Each line it passes names people; whoever was spoken of again
later comes up again at that later line, so that none is missed and none is looked at for ever.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from app.storage.device import all_incarnations
from app.storage.erase import HeldBody, held_bodies
from app.storage.schema import BODIES, JOURNAL
from app.storage.schema_lookup import DURABLE_STEPS
from app.storage.transaction import Reading, Writing


def note_durable(tx: Writing, incarnation: str, number: int, at: datetime) -> None:
    """Headquarters said at `at` (its clock) that it cannot lose anything up to `number`."""
    step = {"incarnation": incarnation, "number": number, "at": at}
    tx.connection.execute(insert(DURABLE_STEPS).values(step).on_conflict_do_nothing())


def lose_durable(tx: Writing, incarnation: str, number: int) -> None:
    """Headquarters has lost what it held beyond `number`; what lies below keeps its moment."""
    steps = DURABLE_STEPS.c
    beyond = (steps.incarnation == incarnation) & (steps.number > number)
    since = tx.connection.execute(select(func.min(steps.at)).where(beyond)).scalar_one_or_none()
    tx.connection.execute(delete(DURABLE_STEPS).where(beyond))
    if since is not None and number > 0:
        note_durable(tx, incarnation, number, since)


def durable_by(tx: Reading, incarnation: str, moment: datetime) -> int:
    """Up to which number this incarnation was durable at that moment (0: nothing)."""
    steps = DURABLE_STEPS.c
    query = select(func.max(steps.number)).where(
        steps.incarnation == incarnation, steps.at <= moment
    )
    return int(tx.connection.execute(query).scalar_one() or 0)


def walk_on(tx: Reading, after: int, moment: datetime, lines: int) -> tuple[int, tuple[UUID, ...]]:
    """The people on the next lines of the journal after line `after`, and the last such line.

    It stops before the first line that was not durable at `moment`, and after `lines` lines.
    """
    limits = {one.id: durable_by(tx, one.id, moment) for one in all_incarnations(tx)}
    query = (
        select(JOURNAL.c.sequence, JOURNAL.c.incarnation, JOURNAL.c.number, JOURNAL.c.entry)
        .where(JOURNAL.c.sequence > after)
        .order_by(JOURNAL.c.sequence)
        .limit(lines)
    )
    last, entries = after, []
    for row in tx.connection.execute(query):
        if row.number > limits[row.incarnation] and _is_last_said(tx, row.entry, row.sequence):
            break
        last = row.sequence
        entries.append(row.entry)
    return last, _people_in(tx, entries)


def ripe_bodies(
    tx: Reading, people: Sequence[UUID], moment: datetime
) -> dict[UUID, tuple[HeldBody, ...]]:
    """All bodies of those people of whom every one was durable at `moment`.

    Not of those of whom nothing but a look-up record is left.
    """
    bodies: dict[UUID, list[HeldBody]] = {}
    for one in held_bodies(tx, people):
        bodies.setdefault(one.person, []).append(one)
    durable = _durable_entries(tx, {one.entry for said in bodies.values() for one in said}, moment)
    return {
        person: tuple(said)
        for person, said in bodies.items()
        if all(one.entry in durable for one in said) and not all(one.is_lookup for one in said)
    }


def _durable_entries(tx: Reading, entries: set[UUID], moment: datetime) -> set[UUID]:
    """Those of these that were durable at `moment`, in whichever incarnation."""
    limits = {one.id: durable_by(tx, one.id, moment) for one in all_incarnations(tx)}
    query = select(JOURNAL.c.entry, JOURNAL.c.incarnation, JOURNAL.c.number)
    rows = tx.connection.execute(query.where(JOURNAL.c.entry.in_(entries)))
    return {row.entry for row in rows if row.number <= limits[row.incarnation]}


def _is_last_said(tx: Reading, entry: UUID, sequence: int) -> bool:
    """Whether no later line says this entry again: then this line itself must be durable."""
    query = select(func.max(JOURNAL.c.sequence)).where(JOURNAL.c.entry == entry)
    return bool(tx.connection.execute(query).scalar_one() == sequence)


def _people_in(tx: Reading, entries: Sequence[UUID]) -> tuple[UUID, ...]:
    query = select(BODIES.c.person).where(BODIES.c.entry.in_(entries), BODIES.c.person.is_not(None))
    return tuple(sorted(set(tx.connection.execute(query).scalars())))
