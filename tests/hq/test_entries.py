"""Entries as they lie in the store, on both stores."""

import pytest
from sqlalchemy import select, update

from app.domain.errors import TrustBroken
from app.hq import entries, schema
from app.hq.examine import Arrival, Examined, examine
from app.hq.store import Reading, Store
from app.journal.entry import Entry, read_head
from tests.hq.headquarters import NOW
from tests.hq.laptop import Laptop, id_of, person_of


@pytest.fixture
def laptop() -> Laptop:
    return Laptop(b"")


def arrival(laptop: Laptop, entry: Entry, number: int = 1) -> Arrival:
    found = examine(entry, read_head(entry.head), laptop.device)
    assert isinstance(found, Examined)
    return Arrival(found, laptop.incarnation, number)


def left(tx: Reading) -> dict[str, int]:
    tables = (schema.entries, schema.bodies, schema.waits)
    return {table.name: len(tx.rows(select(table))) for table in tables}


def test_an_entry_lies_there_verbatim(store: Store, laptop: Laptop) -> None:
    one = arrival(laptop, laptop.register("ЖУМАБАЕВА"), number=7)
    with store.write() as tx:
        assert entries.add_entries(tx, [one], waiting=False, now=NOW) == 1
    head = one.examined.head
    with store.read() as reading:
        (row,) = reading.rows(select(schema.entries))
        assert (row.id, row.device, row.author, row.at) == (
            head.id,
            head.device,
            head.author,
            head.at,
        )
        assert (row.head, row.incarnation, row.number) == (
            one.examined.entry.head,
            laptop.incarnation,
            7,
        )
        assert row.received_at == NOW
        bodies = entries.bodies_of(reading, [head.id])
    assert tuple(bodies[head.id]) == one.examined.entry.bodies


def test_what_is_there_is_not_added_again(store: Store, laptop: Laptop) -> None:
    first, second = (arrival(laptop, laptop.register()) for _ in range(2))
    with store.write() as tx:
        entries.add_entries(tx, [first], waiting=False, now=NOW)
        assert entries.add_entries(tx, [first, second], waiting=True, now=NOW) == 1
        assert entries.applied_among(tx, [first.id, second.id]) == {first.id}


def test_hashes_and_what_is_applied(store: Store, laptop: Laptop) -> None:
    applied, waiting = (arrival(laptop, laptop.register()) for _ in range(2))
    with store.write() as tx:
        entries.add_entries(tx, [applied], waiting=False, now=NOW)
        entries.add_entries(tx, [waiting], waiting=True, now=NOW)
    asked = [applied.id, waiting.id, laptop.device]
    with store.read() as reading:
        assert entries.hashes_of(reading, asked) == {
            one.id: one.examined.head_sha256 for one in (applied, waiting)
        }
        assert entries.applied_among(reading, asked) == {applied.id}
        assert entries.applied_among(reading, []) == frozenset()


def test_who_waits_for_whom(store: Store, laptop: Laptop) -> None:
    parent = laptop.register()
    children = [arrival(laptop, laptop.amend(parent, [parent], sex="2"), n) for n in (2, 3)]
    stranger = arrival(laptop, laptop.register())
    with store.write() as tx:
        entries.add_entries(tx, [*children, stranger], waiting=True, now=NOW)
        entries.add_waits(
            tx,
            {
                children[0].id: [id_of(parent)],
                children[1].id: [id_of(parent), children[0].id],
                stranger.id: [laptop.device],
            },
        )
    with store.write() as tx:
        assert entries.lock_waiting_for(tx, []) == []
        assert entries.lock_waiting_for(tx, [stranger.id]) == []
        found = entries.lock_waiting_for(tx, [id_of(parent)])
        assert found == sorted(children, key=lambda one: one.id)
        assert entries.lock_waiting_for(tx, [children[0].id]) == [children[1]]


def test_applied_ones_wait_no_more(store: Store, laptop: Laptop) -> None:
    parent = laptop.register()
    child = arrival(laptop, laptop.amend(parent, [parent], sex="2"))
    with store.write() as tx:
        entries.add_entries(tx, [child], waiting=True, now=NOW)
        entries.add_waits(tx, {child.id: [id_of(parent), person_of(parent)]})
        entries.mark_applied(tx, [child.id])
        assert entries.lock_waiting_for(tx, [id_of(parent)]) == []
        assert entries.applied_among(tx, [child.id]) == {child.id}
        assert left(tx) == {"entries": 1, "bodies": 1, "waits": 0}


def test_removed_ones_leave_nothing(store: Store, laptop: Laptop) -> None:
    gone, kept = (arrival(laptop, laptop.register()) for _ in range(2))
    with store.write() as tx:
        entries.add_entries(tx, [gone, kept], waiting=True, now=NOW)
        entries.add_waits(tx, {gone.id: [laptop.device], kept.id: [laptop.device]})
        entries.remove_entries(tx, [gone.id])
        assert left(tx) == {"entries": 1, "bodies": 1, "waits": 1}
        assert entries.lock_waiting_for(tx, [laptop.device]) == [kept]


def test_thousands_at_once(store: Store, laptop: Laptop) -> None:
    many = [arrival(laptop, laptop.count(), n) for n in range(1, 1202)]
    ids = [one.id for one in many]
    with store.write() as tx:
        assert entries.add_entries(tx, many, waiting=True, now=NOW) == 1201
        entries.add_waits(tx, {one: [laptop.device] for one in ids})
        assert len(entries.lock_waiting_for(tx, [laptop.device])) == 1201
        entries.mark_applied(tx, ids)
        assert len(entries.applied_among(tx, ids)) == 1201
        assert len(entries.hashes_of(tx, ids)) == 1201


def test_a_damaged_store_is_said(store: Store, laptop: Laptop) -> None:
    child = arrival(laptop, laptop.register())
    with store.write() as tx:
        entries.add_entries(tx, [child], waiting=True, now=NOW)
        entries.add_waits(tx, {child.id: [laptop.device]})
        tx.change(update(schema.bodies).values(text="{"))
        with pytest.raises(TrustBroken) as caught:
            entries.lock_waiting_for(tx, [laptop.device])
    assert caught.value.code == "store_damaged"
