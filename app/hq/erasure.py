"""Erasing a person at headquarters, and on every laptop that holds them.

The data-protection officer decides (product.md, Roles). First the decision goes to the disk in a
file of its own, then one transaction destroys every body about the person and all that was folded
from them, in quarantine too. Heads, chains and the evidence of batches stay, an entry of
headquarters names what went, and each laptop that ever said something of the person is told.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select

from app.domain.ids import derived_id, new_id
from app.hq import feed, own_journal, schema
from app.hq.erased import all_erased, erase_lines, named_by, note_erased, order_about, was_erased
from app.hq.erasing_order import order_erasure
from app.hq.erasure_list import ErasureList, Order
from app.hq.people import lock_people
from app.hq.store import Found, Reading, Store, Writing
from app.journal.entry import Body, Json, new_body, write_time
from app.journal.erasure import ERASED, erasure_change

_bodies = schema.bodies.c
_records = schema.records.c


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did: bodies destroyed here, and laptops that are told."""

    bodies: int
    devices: int


def erase_in(tx: Writing, order: Order) -> Erased:
    """Erase a person; a second time destroys what has come back since, if anything has.

    The caller adds the order to the list beside the database before it commits.
    """
    lock_people(tx, [order.person])
    aside = erase_lines(tx, [order.person])
    told = _tell(tx, order, {device for device, _ in aside})
    gone = {Body(bytes(row.salt), row.text).sha256 for row in _bodies_about(tx, order.person)}
    gone |= {sha256 for _, hashes in aside for sha256 in hashes}
    if gone:
        journal_gone(tx, gone, order)
    feed.forget_words(tx, [order.person, *_asked_about(tx, order.person)])
    forget(tx, [order.person])
    note_erased(tx, order)
    return Erased(len(gone), told)


def reapply(store: Store, beside: ErasureList) -> int:
    """Erase again who came back with a database from a backup; how many did.

    The list first gets whom only the database knows. To be done before anybody is served. Raises
    TrustBroken `erasure_list` when the list cannot be read.
    """
    with store.read() as tx:
        for order in all_erased(tx):
            beside.add(order)
    back = 0
    for order in beside.orders():
        with store.read() as tx:
            stands = was_erased(tx, [order.person]) and not _bodies_about(tx, order.person)
        if not stands:
            with store.write() as changing:
                erase_in(changing, order)
            back += 1
    store.sweep()
    return back


def erased_again(
    tx: Writing, dropped: Mapping[UUID, frozenset[str]], device: UUID, at: datetime
) -> None:
    """Bodies about erased people came again from a laptop and were dropped: name them, tell it."""
    own = own_journal.identity(tx)
    known = named_by(tx, own.device) if own and dropped else frozenset()
    for person, hashes in dropped.items():
        order = order_about(tx, person, at)
        if hashes - known:
            journal_gone(tx, hashes - known, order)
        _tell(tx, order, [device])


def journal_gone(tx: Writing, hashes: Iterable[str], order: Order) -> None:
    """Headquarters' own entry that names bodies which are gone (docs/FORMATS.md, 1 and 22)."""
    stub: dict[str, Json] = {"at": write_time(order.at), "person": str(order.person)}
    if order.request is not None:
        stub["request"] = str(order.request)
    entry = new_id(order.at)
    change = erasure_change(derived_id(entry, 0), hashes, stub)
    own_journal.append(
        tx,
        kinds=[ERASED],
        author=order.by,
        at=order.at,
        bodies=[new_body(None, [change])],
        id=entry,
    )


def forget(tx: Writing, people: Sequence[UUID]) -> None:
    """Destroy all bodies about these people and what was folded from them."""
    for table in (schema.bodies, schema.changes, schema.records, schema.people):
        tx.change(delete(table).where(table.c.person.in_(people)))


def _tell(tx: Writing, order: Order, also: Collection[UUID]) -> int:
    """Order the laptops that hold the person to erase them; how many there are."""
    told = order_erasure(
        tx,
        order.person,
        order.request,
        by=order.by,
        reason=order.reason,
        at=order.at,
        also=also,
    )
    return len(told)


def _bodies_about(tx: Reading, person: UUID) -> Sequence[Found]:
    return tx.rows(select(_bodies.salt, _bodies.text).where(_bodies.person == person))


def _asked_about(tx: Reading, person: UUID) -> list[UUID]:
    """The questions and requests about the person: what laptops were told of them names these."""
    asked = (_records.person == person) & _records.kind.in_(["approval", "rights_request"])
    return [row.record for row in tx.rows(select(_records.record).where(asked))]
