import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.domain.errors import UserCanFix
from app.hq import own_journal, schema
from app.hq.own_journal import append, event_body
from app.hq.store import Store
from app.journal.chain import genesis, next_chain
from app.journal.entry import RecordChange, new_body, read_head
from tests.hq.headquarters import Headquarters
from tests.hq.laptop import id_of, person_of

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
USER = UUID("01930000-0000-7000-8000-0000000000aa")


def heads_in_order(store: Store, incarnation: str) -> list[str]:
    with store.read() as tx:
        rows = tx.rows(
            select(schema.entries)
            .where(schema.entries.c.incarnation == incarnation)
            .order_by(schema.entries.c.number)
        )
    return [row.head for row in rows]


def test_entries_are_chained_from_a_genesis_of_its_own(store: Store) -> None:
    with store.read() as tx:
        assert own_journal.identity(tx) is None
    with store.write() as tx:
        first = append(tx, kinds=["user_added"], author=USER, at=NOW, bodies=[event_body({"a": 1})])
    with store.write() as tx:
        second = append(tx, kinds=["device_status"], author=USER, at=NOW + timedelta(1))
    with store.read() as tx:
        own = own_journal.identity(tx)
    assert own is not None
    assert (first.number, second.number) == (1, 2)
    heads = heads_in_order(store, own.incarnation)
    chain = genesis(own.device, own.incarnation, None)
    for head, position in zip(heads, (first, second), strict=True):
        chain = next_chain(chain, head)
        assert (position.incarnation, position.chain) == (own.incarnation, chain)
    said = read_head(heads[0])
    assert (said.device, said.author, said.kinds) == (own.device, USER, ("user_added",))


def test_an_own_entry_amends_a_record_like_any_other(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    entry = laptop.register("SHARIPOV")
    headquarters.take(laptop.batch())
    person = person_of(entry)
    change = RecordChange(person, "person", (id_of(entry),), {"family_name": "SHARIFOV"})
    with headquarters.store.write() as tx:
        append(tx, kinds=["amended"], author=USER, at=NOW, bodies=[new_body(person, [change])])
    with headquarters.store.read() as tx:
        (row,) = tx.rows(select(schema.people).where(schema.people.c.person == person))
    assert (row.family_name, row.entries) == ("SHARIFOV", 2)


@pytest.mark.parametrize("fields", [{"sex": "no such code"}, {"family_name": "A\0B"}])
def test_an_own_entry_that_breaks_a_rule_leaves_nothing(
    headquarters: Headquarters, fields: dict[str, str]
) -> None:
    laptop = headquarters.laptop()
    entry = laptop.register()
    headquarters.take(laptop.batch())
    person = person_of(entry)
    change = RecordChange(person, "person", (id_of(entry),), fields)
    with pytest.raises(UserCanFix) as wrong, headquarters.store.write() as tx:
        append(tx, kinds=["amended"], author=USER, at=NOW, bodies=[new_body(person, [change])])
    assert wrong.value.code == "own_entry"
    with headquarters.store.read() as tx:
        assert tx.rows(select(schema.quarantine)) == []
        assert len(tx.rows(select(schema.entries))) == 1


def test_writers_side_by_side_make_one_chain(store: Store) -> None:
    together = threading.Barrier(4)

    def write(author: int) -> None:
        together.wait(timeout=20)
        for _ in range(5):
            with store.write() as tx:
                append(tx, kinds=["signed_in"], author=UUID(int=author), at=NOW)

    with ThreadPoolExecutor(4) as writers:
        for done in [writers.submit(write, n) for n in range(4)]:
            done.result(timeout=60)
    with store.read() as tx:
        own = own_journal.identity(tx)
        assert own is not None
        (head,) = tx.rows(select(schema.heads).where(schema.heads.c.device == own.device))
    chain = genesis(own.device, own.incarnation, None)
    for text in heads_in_order(store, own.incarnation):
        chain = next_chain(chain, text)
    assert (head.highest, bytes(head.chain)) == (20, chain)


def test_a_database_put_back_goes_on_in_a_new_incarnation(store: Store) -> None:
    with store.write() as tx:
        before = append(tx, kinds=["signed_in"], author=USER, at=NOW)
        own_journal.begin_anew(tx, NOW)
        after = append(tx, kinds=["restored"], author=USER, at=NOW)
    with store.read() as tx:
        own = own_journal.identity(tx)
    assert own is not None
    assert own.parent == before
    assert (after.number, after.incarnation != before.incarnation) == (1, True)
    (head,) = heads_in_order(store, own.incarnation)
    assert after.chain == next_chain(genesis(own.device, own.incarnation, before), head)
