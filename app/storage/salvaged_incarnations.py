"""Incarnations whose own rows are lost, told again from the journal that was written in them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, func, insert, select

from app.domain.errors import TrustBroken
from app.journal.chain import Position, genesis
from app.journal.entry import read_head
from app.storage.device import Incarnation, all_incarnations
from app.storage.schema import INCARNATIONS, JOURNAL
from app.storage.transaction import Reading, Writing


def complete_incarnations(tx: Writing) -> None:
    """Make rows for those that entries name and no row tells of.

    Each continues the last entry of the one before (`journal.start_incarnation`); where that entry
    is lost, the chain check shows it. Raises TrustBroken `nothing_to_salvage` when there is neither
    an incarnation nor an entry.
    """
    known = {one.id: one for one in all_incarnations(tx)}
    named = _named(tx)
    if not known and not named:
        raise TrustBroken(
            "nothing_to_salvage",
            "Nothing of the journal can be read in this file. Keep it and call headquarters.",
        )
    if not set(named) - known.keys():
        return
    device = next((one.device for one in known.values()), None) or _device(tx)
    row_order = [one for one in known if one not in named]
    told: list[Incarnation] = []
    for name in [*named, *row_order]:
        before = _end(tx, told[-1].id) if told else None
        made = Incarnation(name, before, device, genesis(device, name, before))
        told.append(known.get(name, made))
    _write(tx, told)


def _named(tx: Reading) -> list[str]:
    """Those that entries were written in, the first first."""
    first = func.min(JOURNAL.c.sequence)
    query = select(JOURNAL.c.incarnation).group_by(JOURNAL.c.incarnation).order_by(first)
    return list(tx.connection.execute(query).scalars())


def _device(tx: Reading) -> UUID:
    head = tx.connection.execute(select(JOURNAL.c.head).limit(1)).scalar_one()
    return read_head(head).device


def _end(tx: Reading, incarnation: str) -> Position | None:
    row = tx.connection.execute(
        select(JOURNAL.c.number, JOURNAL.c.chain)
        .where(JOURNAL.c.incarnation == incarnation)
        .order_by(JOURNAL.c.number.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else Position(incarnation, row.number, row.chain)


def _write(tx: Writing, told: Sequence[Incarnation]) -> None:
    tx.connection.execute(delete(INCARNATIONS))
    for one in told:
        parent = one.parent
        tx.connection.execute(
            insert(INCARNATIONS).values(
                incarnation=one.id,
                device=one.device,
                genesis=one.genesis,
                parent_incarnation=parent.incarnation if parent else None,
                parent_number=parent.number if parent else None,
                parent_chain=parent.chain if parent else None,
            )
        )
