"""The journal is numbered without gaps, chained, verbatim, and never half there."""

import hashlib
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.domain.ids import new_id
from app.journal.chain import Position, genesis
from app.journal.entry import Body, Entry, RecordChange, new_body, new_entry
from app.journal.erasure import erasure_change
from app.storage import exchange, people
from app.storage.device import current_incarnation
from app.storage.journal import (
    all_entries,
    append,
    chain_at,
    check_chains,
    entries_from,
    head,
    start_incarnation,
)
from app.storage.marks import Marks, set_marks
from app.storage.store import Store
from tests.storage.samples import DEVICE, NOW, OFFICER, entry_of, registration_entry


def append_all(store: Store, entries: list[Entry]) -> list[Position]:
    with store.write() as tx:
        return [append(tx, entry) for entry in entries]


def test_numbers_begin_at_one_and_each_chain_is_of_all_before(store: Store) -> None:
    entries = [registration_entry(seed) for seed in range(3)]
    with store.read() as tx:
        incarnation = current_incarnation(tx).id
        assert head(tx) == Position(incarnation, 0, genesis(DEVICE.device, incarnation, None))
    positions = append_all(store, entries)
    chain = genesis(DEVICE.device, incarnation, None)
    for number, (entry, position) in enumerate(zip(entries, positions, strict=True), start=1):
        chain = hashlib.sha256(chain + hashlib.sha256(entry.head.encode()).digest()).digest()
        assert position == Position(incarnation, number, chain)
    with store.read() as tx:
        assert head(tx) == positions[-1]
        assert chain_at(tx, incarnation, 2) == positions[1].chain
        assert chain_at(tx, incarnation, 0) == genesis(DEVICE.device, incarnation, None)
        assert chain_at(tx, incarnation, 4) is None
        assert chain_at(tx, "00" * 8, 1) is None
        assert chain_at(tx, "00" * 8, 0) is None
        check_chains(tx)


def test_entries_come_back_byte_for_byte(store: Store) -> None:
    odd = new_body(
        None, [RecordChange(UUID(int=9), "note", (), {"ü": "\u200fزهرا\u2028", "n": 1.5})]
    )
    spaced = Body(b"\x01" * 16, '{ "person":null, "records": {} }')
    entries = [
        new_entry(
            id=new_id(NOW),
            at=NOW,
            device=DEVICE.device,
            author=OFFICER,
            kinds=("note", "other"),
            bodies=[odd, spaced],
        ),
        entry_of([], person=None),
        new_entry(
            id=new_id(NOW),
            at=NOW,
            device=DEVICE.device,
            author=OFFICER,
            kinds=("signed_in",),
            bodies=[],
        ),
    ]
    append_all(store, entries)
    with store.read() as tx:
        incarnation = current_incarnation(tx).id
        assert entries_from(tx, incarnation, 1, 100) == tuple(entries)
        assert entries_from(tx, incarnation, 2, 1) == (entries[1],)
        assert entries_from(tx, incarnation, 4, 10) == ()
        assert entries_from(tx, "00" * 8, 1, 10) == ()
        assert [entry for _, entry in all_entries(tx)] == entries


def test_many_entries_are_walked_in_order(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.storage.journal._CHUNK", 7)
    entries = [entry_of([], person=None, at=NOW + timedelta(seconds=n)) for n in range(30)]
    append_all(store, entries)
    with store.read() as tx:
        walked = list(all_entries(tx))
    assert [entry for _, entry in walked] == entries
    assert [position.number for position, _ in walked] == list(range(1, 31))


def test_a_body_that_is_not_the_one_named_is_refused_and_nothing_stays(store: Store) -> None:
    entry = registration_entry(1)
    body = entry.bodies[0]
    assert body is not None
    forged = Entry(entry.head, (Body(body.salt, body.text.replace("TJK", "UZB")),))
    with pytest.raises(TrustBroken) as caught:
        append_all(store, [registration_entry(2), forged])
    assert caught.value.code == "body_hash"
    with store.read() as tx:
        assert head(tx).number == 0
        assert people.page(tx, before=None, limit=5) == ()


def test_an_entry_of_another_device_is_a_mistake_of_ours(store: Store) -> None:
    other = new_entry(
        id=new_id(NOW), at=NOW, device=UUID(int=1), author=OFFICER, kinds=("x",), bodies=[]
    )
    with pytest.raises(ValueError, match="device"):
        append_all(store, [other])


# --- what the chain finds ------------------------------------------------------------------

TAMPERING = {
    "UPDATE journal SET head = replace(head, 'registered', 'withdrawn_') WHERE number = 2": (
        "journal_chain"
    ),
    "UPDATE journal SET chain = zeroblob(32) WHERE number = 3": "journal_chain",
    "DELETE FROM journal WHERE number = 2": "journal_chain",
    "UPDATE bodies SET text = replace(text, 'TJK', 'UZB') WHERE number = 2": "body_hash",
    "UPDATE bodies SET salt = zeroblob(16) WHERE number = 2": "body_hash",
    "DELETE FROM bodies WHERE number = 2": "body_missing",
    "UPDATE incarnations SET genesis = zeroblob(32)": "journal_chain",
}


@pytest.mark.parametrize("change", TAMPERING)
def test_a_changed_journal_is_found(store: Store, change: str) -> None:
    append_all(store, [registration_entry(seed) for seed in range(4)])
    with store.write() as tx:
        check_chains(tx)
        tx.connection.exec_driver_sql(change)
        with pytest.raises(TrustBroken) as caught:
            check_chains(tx)
    assert caught.value.code == TAMPERING[change]


def test_a_body_that_an_entry_says_was_erased_may_be_missing(store: Store) -> None:
    entry = registration_entry(1)
    body = entry.bodies[0]
    assert body is not None
    erased = entry_of([erasure_change(UUID(int=8), [body.sha256])], person=None, kinds=("erased",))
    append_all(store, [entry, erased])
    with store.write() as tx:
        tx.connection.exec_driver_sql("DELETE FROM bodies WHERE number = 1")
        check_chains(tx)
        assert entries_from(tx, head(tx).incarnation, 1, 1) == (Entry(entry.head, (None,)),)


# --- a new incarnation ---------------------------------------------------------------------


def test_what_was_not_acknowledged_is_said_again_and_nothing_twice(store: Store) -> None:
    entries = [registration_entry(seed, at=NOW + timedelta(seconds=seed)) for seed in range(5)]
    positions = append_all(store, entries)
    old = positions[0].incarnation
    with store.write() as tx:
        set_marks(tx, old, Marks(sealed=5, acknowledged=3, durable=3))
        before = people.page(tx, before=None, limit=10)
        position = start_incarnation(tx)
    with store.read() as tx:
        begun = current_incarnation(tx)
        assert begun.parent == positions[-1]
        assert (position.incarnation, position.number) == (begun.id, 2)
        assert entries_from(tx, begun.id, 1, 10) == tuple(entries[3:])
        assert entries_from(tx, old, 1, 10) == tuple(entries)
        assert exchange.waiting(tx).count == 2
        after = people.page(tx, before=None, limit=10)
        assert after == before, "the people are the same, and so is who waits"
        assert [one.acknowledged for one in after] == [False, False, True, True, True]
        check_chains(tx)


def test_a_new_incarnation_with_nothing_to_say_has_its_beginning_as_head(store: Store) -> None:
    positions = append_all(store, [registration_entry(1)])
    with store.write() as tx:
        set_marks(tx, positions[0].incarnation, Marks(1, 1, 1))
        position = start_incarnation(tx)
        assert tx.moved == [position]
        assert position.number == 0
        assert head(tx) == position
        assert position.chain == genesis(DEVICE.device, position.incarnation, positions[-1])
        assert append(tx, registration_entry(2)).number == 1
        check_chains(tx)
