"""The journal: appended to, chained, never changed; its projections follow in the same write."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Row, Select, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from app.domain.errors import TrustBroken
from app.journal.chain import Position, next_chain
from app.journal.entry import Body, Entry, Head, read_body, read_head
from app.journal.erasure import bodies_taken_away
from app.storage.device import Incarnation, add_incarnation, all_incarnations, current_incarnation
from app.storage.folded import SaidBody
from app.storage.marks import marks_of
from app.storage.projection import project_entry
from app.storage.rebuild import rebuild, snapshot
from app.storage.schema import BODIES, JOURNAL
from app.storage.transaction import Reading, Writing

__all__ = [
    "all_entries",
    "append",
    "chain_at",
    "check_chains",
    "entries_from",
    "head",
    "rebuild",
    "snapshot",
    "start_incarnation",
]

_CHUNK = 500


def append(tx: Writing, entry: Entry) -> Position:
    """Append an entry of this device and bring all projections along. Returns its position.

    Raises TrustBroken `body_hash` when a body is not the one that its head names, `head` or
    `body` when one is damaged.
    """
    said = read_head(entry.head)
    _check_bodies(said, entry)
    incarnation = current_incarnation(tx)
    if said.device != incarnation.device:
        raise ValueError("an entry of another device does not belong into this journal")
    last = _last(tx, incarnation)
    position = Position(incarnation.id, last.number + 1, next_chain(last.chain, entry.head))
    bodies = [
        SaidBody(ordinal, body, *read_body(body))
        for ordinal, body in enumerate(entry.bodies)
        if body is not None
    ]
    _write_head(tx, said, entry.head, position)
    _write_bodies(tx, said, bodies)
    project_entry(tx, said, bodies)
    tx.moved.append(position)
    return position


def head(tx: Reading) -> Position:
    """Where the journal stands: the current incarnation's last number (0: none yet)."""
    return _last(tx, current_incarnation(tx))


def ends(tx: Reading) -> tuple[Position, ...]:
    """Where each incarnation ends, the first incarnation first."""
    return tuple(_last(tx, one) for one in all_incarnations(tx))


def chain_at(tx: Reading, incarnation: str, number: int) -> bytes | None:
    """The chain after this number (0: before the first), or None when there is no such entry."""
    if number == 0:
        known = {one.id: one.genesis for one in all_incarnations(tx)}
        return known.get(incarnation)
    return tx.connection.execute(
        select(JOURNAL.c.chain).where(
            JOURNAL.c.incarnation == incarnation, JOURNAL.c.number == number
        )
    ).scalar_one_or_none()


def entries_from(tx: Reading, incarnation: str, first: int, limit: int) -> tuple[Entry, ...]:
    """At most `limit` entries of an incarnation, from number `first` on, verbatim."""
    query = (
        select(JOURNAL)
        .where(JOURNAL.c.incarnation == incarnation, JOURNAL.c.number >= first)
        .order_by(JOURNAL.c.number)
        .limit(limit)
    )
    return tuple(entry for _, entry in _with_bodies(tx, query))


def all_entries(tx: Reading) -> Iterator[tuple[Position, Entry]]:
    """Every entry of every incarnation, with its position, in the order of writing."""
    sequence = 0
    while True:
        query = (
            select(JOURNAL)
            .where(JOURNAL.c.sequence > sequence)
            .order_by(JOURNAL.c.sequence)
            .limit(_CHUNK)
        )
        found = _with_bodies(tx, query)
        if not found:
            return
        for row, entry in found:
            yield Position(row.incarnation, row.number, row.chain), entry
            sequence = row.sequence


def start_incarnation(tx: Writing) -> Position:
    """Go on under a new incarnation, because the past was restored or cloned.

    It continues the present head, and says again what headquarters has not acknowledged: the
    same entries, with their ids and bodies, under new numbers. Returns the new head.
    """
    before = current_incarnation(tx)
    parent = _last(tx, before)
    unsaid = marks_of(tx, before.id).acknowledged + 1
    again = entries_from(tx, before.id, unsaid, parent.number)
    begun = add_incarnation(tx, before.device, parent)
    for entry in again:
        append(tx, entry)
    position = _last(tx, begun)
    tx.moved.append(position)
    return position


def check_chains(tx: Reading) -> None:
    """Recompute every chain and body hash.

    Raises TrustBroken `journal_chain`, `body_hash`, or `body_missing` when a body is gone that
    no entry says was taken away.
    """
    missing: set[str] = set()
    taken_away: set[str] = set()
    last = {begun.id: Position(begun.id, 0, begun.genesis) for begun in all_incarnations(tx)}
    for position, entry in all_entries(tx):
        before = last[position.incarnation]
        chain = next_chain(before.chain, entry.head)
        if position != Position(before.incarnation, before.number + 1, chain):
            raise TrustBroken("journal_chain", "The journal of this laptop has been changed.")
        said = read_head(entry.head)
        _check_bodies(said, entry)
        missing |= {h for h, b in zip(said.bodies, entry.bodies, strict=True) if b is None}
        taken_away |= bodies_taken_away(entry)
        last[position.incarnation] = position
    if missing - taken_away:
        raise TrustBroken("body_missing", "A part of the journal of this laptop is missing.")


def _last(tx: Reading, incarnation: Incarnation) -> Position:
    row = tx.connection.execute(
        select(JOURNAL.c.number, JOURNAL.c.chain)
        .where(JOURNAL.c.incarnation == incarnation.id)
        .order_by(JOURNAL.c.number.desc())
        .limit(1)
    ).one_or_none()
    number, chain = (0, incarnation.genesis) if row is None else row
    return Position(incarnation.id, number, chain)


def _check_bodies(said: Head, entry: Entry) -> None:
    for expected, body in zip(said.bodies, entry.bodies, strict=True):
        if body is not None and body.sha256 != expected:
            raise TrustBroken("body_hash", "A journal entry's content is not what was signed.")


def _write_head(tx: Writing, said: Head, text: str, position: Position) -> None:
    tx.connection.execute(
        insert(JOURNAL).values(
            incarnation=position.incarnation,
            number=position.number,
            entry=said.id,
            at=said.at,
            kinds=" ".join(said.kinds),
            head=text,
            chain=position.chain,
        )
    )


def _write_bodies(tx: Writing, said: Head, bodies: Sequence[SaidBody]) -> None:
    """Once each: an entry said again in a new incarnation has its bodies already."""
    rows = [
        {
            "entry": said.id,
            "ordinal": one.ordinal,
            "person": one.person,
            "salt": one.body.salt,
            "text": one.body.text,
        }
        for one in bodies
    ]
    if rows:
        tx.connection.execute(insert_or(BODIES).on_conflict_do_nothing(), rows)


def _with_bodies(tx: Reading, query: Select[Any]) -> list[tuple[Row[Any], Entry]]:
    rows = tx.connection.execute(query).all()
    kept = tx.connection.execute(
        select(BODIES).where(BODIES.c.entry.in_({row.entry for row in rows}))
    )
    bodies = {(row.entry, row.ordinal): Body(row.salt, row.text) for row in kept}
    return [
        (
            row,
            Entry(
                row.head,
                tuple(bodies.get((row.entry, n)) for n in range(len(read_head(row.head).bodies))),
            ),
        )
        for row in rows
    ]
