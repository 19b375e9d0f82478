"""What headquarters holds of each incarnation of each device: its head, and every position.

The head's row is locked while a batch of that incarnation is taken.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update

from app.hq import schema
from app.hq.store import Found, Query, Reading, Writing
from app.journal.chain import Position, genesis


@dataclass(frozen=True, slots=True)
class HeldIncarnation:
    """An incarnation as held: where it came from, the highest number, the durable mark."""

    device: UUID
    at: Position
    parent: Position | None
    durable: int
    heard_at: datetime


@dataclass(frozen=True, slots=True)
class Numbered:
    """One entry at its place: number, chain after it, and SHA-256 of its head.

    `duplicate`: the same entry is already held at another place.
    """

    number: int
    chain: bytes
    entry: UUID
    head_sha256: bytes
    duplicate: bool = False


def lock_head(
    tx: Writing, device: UUID, incarnation: str, parent: Position | None, now: datetime
) -> HeldIncarnation:
    """The head, held until the end of the transaction; one at number 0 when there was none."""
    start = {
        "device": device,
        "incarnation": incarnation,
        "parent_incarnation": parent.incarnation if parent else None,
        "parent_number": parent.number if parent else None,
        "parent_chain": parent.chain if parent else None,
        "highest": 0,
        "chain": genesis(device, incarnation, parent),
        "durable": 0,
        "heard_at": now,
    }
    tx.insert_missing(schema.heads, [start])
    return _held(tx.lock(_one(device, incarnation))[0])


def forget_empty_head(tx: Writing, device: UUID, incarnation: str) -> None:
    """Leave nothing of an incarnation of which nothing was taken."""
    heads = schema.heads.c
    tx.change(
        delete(schema.heads).where(
            heads.device == device, heads.incarnation == incarnation, heads.highest == 0
        )
    )


def advance(tx: Writing, device: UUID, to: Position, now: datetime) -> None:
    """Move the head. What is committed is durable: there is no standby to wait for yet."""
    heads = schema.heads.c
    tx.change(
        update(schema.heads)
        .where(heads.device == device, heads.incarnation == to.incarnation)
        .values(highest=to.number, durable=to.number, chain=to.chain, heard_at=now)
    )


def held_incarnations(tx: Reading, device: UUID | None = None) -> Sequence[HeldIncarnation]:
    """All incarnations, or those of one device, the one heard last first."""
    query = select(schema.heads).order_by(
        schema.heads.c.heard_at.desc(), schema.heads.c.device, schema.heads.c.incarnation
    )
    if device is not None:
        query = query.where(schema.heads.c.device == device)
    return [_held(row) for row in tx.rows(query)]


def chain_at(tx: Reading, held: HeldIncarnation, number: int) -> bytes | None:
    """The chain after this number (0: before the first), None when it is not held."""
    if number == 0:
        return genesis(held.device, held.at.incarnation, held.parent)
    places = schema.positions.c
    found = tx.rows(
        select(places.chain).where(
            places.device == held.device,
            places.incarnation == held.at.incarnation,
            places.number == number,
        )
    )
    return bytes(found[0].chain) if found else None


def add_positions(
    tx: Writing, device: UUID, incarnation: str, numbered: Sequence[Numbered]
) -> None:
    rows: list[Mapping[str, object]] = [
        {
            "device": device,
            "incarnation": incarnation,
            "number": place.number,
            "chain": place.chain,
            "entry": place.entry,
            "head_sha256": place.head_sha256,
            "duplicate": place.duplicate,
        }
        for place in numbered
    ]
    tx.insert_missing(schema.positions, rows)


def _one(device: UUID, incarnation: str) -> Query:
    heads = schema.heads.c
    return select(schema.heads).where(heads.device == device, heads.incarnation == incarnation)


def _held(row: Found) -> HeldIncarnation:
    parent = None
    if row.parent_incarnation is not None:
        parent = Position(row.parent_incarnation, row.parent_number, row.parent_chain)
    return HeldIncarnation(
        device=row.device,
        at=Position(row.incarnation, row.highest, row.chain),
        parent=parent,
        durable=row.durable,
        heard_at=row.heard_at,
    )
