"""Erasing at headquarters: no row tells of the person, evidence stays, what comes again is dropped.

The same look finds the person before, and others afterwards.
"""

from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from app.domain.errors import TrustBroken
from app.domain.ids import derived_id, new_id
from app.hq import feed, own_journal, schema
from app.hq.cli_holdings import signing_keys
from app.hq.erased import all_erased
from app.hq.erasing_order import devices_holding
from app.hq.erasure import erase_in, reapply
from app.hq.erasure_list import ErasureList, Order
from app.hq.holdings import write_holdings
from app.hq.quarantine import open_cases
from app.hq.store import Store
from app.journal.entry import Body, Entry, RecordChange, new_body, read_head
from app.journal.erasure import bodies_taken_away, erasure_change
from app.vault.signing import key_id, public_signing_key
from app.verify.holdings import check_holdings
from app.wire.holdings import HoldingsHeader
from app.wire.messages import DeviceStatus, Verdict
from tests.hq.headquarters import (
    NOW,
    Headquarters,
    everything,
    exceptions,
    set_aside_ids,
)
from tests.hq.laptop import Laptop, id_of, person_of

NAME = "ZHUMAGALIYEVA"
DPO = UUID("01930000-0000-7000-8000-0000000000e1")
REQUEST = UUID("01930000-0000-7000-8000-0000000000e2")


def order(person: UUID) -> Order:
    return Order(person, REQUEST, NOW, DPO, "They asked for it.")


def erase(headquarters: Headquarters, person: UUID) -> None:
    with headquarters.store.write() as tx:
        erase_in(tx, order(person))


def told(store: Store, laptop: Laptop) -> list[str]:
    with store.read() as tx:
        items = feed.items_after(tx, feed.device_scope(laptop.device), 0, 100)
    return [item.kind for item in items if item.said["person"]]


def mentions(store: Store, person: UUID) -> dict[str, int]:
    """In how many rows of which tables the person's id stands."""
    found = {
        name: sum(str(person) in repr(row) or person.hex in repr(row) for row in rows)
        for name, rows in everything(store).items()
    }
    return {name: count for name, count in found.items() if count}


def known_laptop(headquarters: Headquarters) -> tuple[Laptop, Entry]:
    """One that registered the person among others and amended their record."""
    laptop = headquarters.laptop()
    laptop.register("ABDULLAYEV")
    entry = laptop.register(NAME)
    laptop.amend(entry, [entry], patronymic=f"{NAME}-OVNA")
    headquarters.take(laptop.batch())
    return laptop, entry


def test_no_row_tells_of_the_person(headquarters: Headquarters) -> None:
    _, entry = known_laptop(headquarters)
    person = person_of(entry)
    assert NAME in repr(everything(headquarters.store)), "the same look finds them before"
    assert {"bodies", "changes", "records", "people"} <= mentions(headquarters.store, person).keys()
    erase(headquarters, person)
    left = everything(headquarters.store)
    assert NAME not in repr(left)
    assert "ABDULLAYEV" in repr(left)
    # the stub, headquarters' entry and its fold, and the order to laptops name the id alone
    assert mentions(headquarters.store, person).keys() == {
        "erased_people",
        "bodies",
        "records",
        "feed",
    }


def test_heads_positions_and_evidence_stay(headquarters: Headquarters) -> None:
    laptop, entry = known_laptop(headquarters)
    before = everything(headquarters.store)
    erase(headquarters, person_of(entry))
    after = everything(headquarters.store)
    assert after["batches"] == before["batches"]
    assert set(after["positions"]) >= set(before["positions"])
    assert set(after["entries"]) >= set(before["entries"])
    repeat = headquarters.take(laptop.batch())
    assert (repeat.highest, repeat.verdicts) == (3, ())
    assert NAME not in repr(everything(headquarters.store)), "a repeat brings nothing back"


def test_an_entry_of_headquarters_names_every_body(headquarters: Headquarters) -> None:
    laptop, entry = known_laptop(headquarters)
    erase(headquarters, person_of(entry))
    named = _named(headquarters.store)
    assert named == {body.sha256 for one in laptop.entries[1:] for body in one.bodies if body}


def _named(store: Store) -> frozenset[str]:
    with store.read() as tx:
        own = own_journal.identity(tx)
        assert own is not None
        rows = tx.rows(
            select(schema.entries.c.head, schema.bodies.c.salt, schema.bodies.c.text)
            .join(schema.bodies, schema.bodies.c.entry == schema.entries.c.id)
            .where(schema.entries.c.device == own.device)
        )
    found = [bodies_taken_away(Entry(row.head, (Body(bytes(row.salt), row.text),))) for row in rows]
    return frozenset().union(*found)


def test_every_laptop_that_held_the_person_is_told_and_no_other(
    headquarters: Headquarters,
) -> None:
    laptop, entry = known_laptop(headquarters)
    stranger = headquarters.laptop()
    stranger.register("ABDULLAYEV")
    headquarters.take(stranger.batch())
    with headquarters.store.read() as tx:
        assert list(devices_holding(tx, person_of(entry))) == [laptop.device]
    erase(headquarters, person_of(entry))
    assert told(headquarters.store, laptop) == ["erase"]
    assert told(headquarters.store, stranger) == []


def test_what_comes_again_is_dropped_acknowledged_and_told(headquarters: Headquarters) -> None:
    laptop, entry = known_laptop(headquarters)
    person = person_of(entry)
    erase(headquarters, person)
    late = laptop.amend(entry, [entry], family_name=f"{NAME}-LATE")
    laptop.register("NAZAROV")
    answer = headquarters.take(laptop.batch(4, 5))
    assert (answer.highest, answer.verdicts) == (5, ())
    assert NAME not in repr(everything(headquarters.store))
    assert "NAZAROV" in repr(everything(headquarters.store))
    assert told(headquarters.store, laptop) == ["erase", "erase"]
    assert {b.sha256 for b in late.bodies if b} <= _named(headquarters.store)
    assert set_aside_ids(headquarters.store) == set()


def test_another_laptop_and_a_new_past_bring_nothing_back(headquarters: Headquarters) -> None:
    laptop, entry = known_laptop(headquarters)
    person = person_of(entry)
    erase(headquarters, person)
    named = _named(headquarters.store)
    other = headquarters.laptop()
    other.amend(entry, [], family_name=NAME, registration_number="KG06-000000-0")
    assert headquarters.take(other.batch()).verdicts == ()
    reborn = laptop.reborn(0)
    for one in laptop.entries:
        reborn.write(one)
    headquarters.take(reborn.batch())
    assert NAME not in repr(everything(headquarters.store))
    assert told(headquarters.store, other) == ["erase"]
    fresh = _named(headquarters.store) - named
    assert len(fresh) == 1, "bodies named once are not named again"


def test_what_is_in_quarantine_goes_too(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop(status=DeviceStatus.STOLEN)
    entry = laptop.register(NAME)
    two = new_body(person_of(entry), [RecordChange(person_of(entry), "person", (), {"sex": "1"})])
    other = new_body(None, [])
    laptop.write(laptop.entry(two, other))
    headquarters.take(laptop.batch())
    assert NAME in repr(everything(headquarters.store)["quarantine"])
    erase(headquarters, person_of(entry))
    assert NAME not in repr(everything(headquarters.store))
    with headquarters.store.read() as tx:
        bodies = {one.number: one.entry.bodies for one in open_cases(tx)}
    assert bodies[1] == (None,)
    assert bodies[2] == (None, other)
    assert told(headquarters.store, laptop) == ["erase"]


def test_what_waits_for_a_parent_can_still_be_released(headquarters: Headquarters) -> None:
    """Of an entry about two people, one of them erased while it waited."""
    laptop = headquarters.laptop()
    first, second = laptop.register("ABDULLAYEV"), laptop.register(NAME)
    held_back = headquarters.laptop()
    parent = held_back.amend(first, [first], patronymic="LATER")
    both = laptop.entry(
        new_body(person_of(second), [_amended(second, [second], NAME)]),
        new_body(person_of(first), [_amended(first, [parent], "AFTER-ALL")]),
    )
    laptop.write(both)
    answer = headquarters.take(laptop.batch())
    assert exceptions(answer)[3][0] is Verdict.WAITING
    erase(headquarters, person_of(second))
    headquarters.take(held_back.batch())
    left = repr(everything(headquarters.store)["people"])
    assert "AFTER-ALL" in left
    assert NAME not in repr(everything(headquarters.store))


def _amended(entry: Entry, parents: list[Entry], family_name: str) -> RecordChange:
    seen = tuple(id_of(parent) for parent in parents)
    return RecordChange(person_of(entry), "person", seen, {"family_name": family_name})


def erasing(laptop: Laptop, hashes: list[str]) -> Entry:
    entry = new_id(laptop.clock)
    change = erasure_change(derived_id(entry, 0), hashes)
    return laptop.entry(new_body(None, [change]), id=entry, kinds=("erased",))


@pytest.mark.parametrize("together", [True, False])
def test_bodies_that_a_laptop_destroyed_before_may_be_missing(
    headquarters: Headquarters, *, together: bool
) -> None:
    laptop = headquarters.laptop()
    whole = laptop.register(NAME)
    laptop.register("ABDULLAYEV")
    digests = list(read_head(whole.head).bodies)
    laptop.entries[0] = Entry(whole.head, (None,))
    laptop.write(erasing(laptop, digests))
    if together:
        assert headquarters.take(laptop.batch()).verdicts == ()
    else:
        first = headquarters.take(laptop.batch(1, 2))
        assert exceptions(first) == {1: (Verdict.QUARANTINED, "body_missing")}
        headquarters.take(laptop.batch(3, 3))
    assert set_aside_ids(headquarters.store) == set()


def test_a_body_that_nobody_says_is_gone_may_not_be_missing(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    whole = laptop.register(NAME)
    laptop.entries[0] = Entry(whole.head, (None,))
    laptop.write(erasing(laptop, ["ab" * 32]))
    answer = headquarters.take(laptop.batch())
    assert exceptions(answer) == {1: (Verdict.QUARANTINED, "body_missing")}


def test_another_laptop_cannot_say_it_for_it(headquarters: Headquarters) -> None:
    laptop, other = headquarters.laptop(), headquarters.laptop()
    whole = laptop.register(NAME)
    other.write(erasing(other, list(read_head(whole.head).bodies)))
    headquarters.take(other.batch())
    laptop.entries[0] = Entry(whole.head, (None,))
    assert headquarters.take(laptop.batch()).verdicts


def test_a_database_put_back_is_erased_again(headquarters: Headquarters, tmp_path: Path) -> None:
    """The same batches taken anew stand for the backup: the list alone knows of the erasure."""
    _, entry = known_laptop(headquarters)
    person = person_of(entry)
    beside = ErasureList(tmp_path / "erasures.jsonl")
    beside.add(order(person))
    assert NAME in repr(everything(headquarters.store))
    assert reapply(headquarters.store, beside) == 1
    assert NAME not in repr(everything(headquarters.store))
    assert reapply(headquarters.store, beside) == 0, "a second time there is nothing to do"


def test_the_list_gets_whom_only_the_database_knows(
    headquarters: Headquarters, tmp_path: Path
) -> None:
    _, entry = known_laptop(headquarters)
    erase(headquarters, person_of(entry))
    beside = ErasureList(tmp_path / "erasures.jsonl")
    assert reapply(headquarters.store, beside) == 0
    assert [one.person for one in beside.orders()] == [person_of(entry)]
    with headquarters.store.read() as tx:
        assert [one.person for one in all_erased(tx)] == [person_of(entry)]


def test_a_damaged_list_is_not_passed_over(headquarters: Headquarters, tmp_path: Path) -> None:
    path = tmp_path / "erasures.jsonl"
    path.write_bytes(b'{"person": 1}\n')
    with pytest.raises(TrustBroken) as damaged:
        reapply(headquarters.store, ErasureList(path))
    assert damaged.value.code == "erasure_list"


def test_what_headquarters_holds_is_still_proved(headquarters: Headquarters) -> None:
    """Bodies gone from laptops' journals are named by headquarters' own, also dropped ones."""
    laptop, entry = known_laptop(headquarters)
    erase(headquarters, person_of(entry))
    laptop.amend(entry, [entry], family_name=f"{NAME}-LATE")
    headquarters.take(laptop.batch(4, 4))
    public = public_signing_key(headquarters.keys.acknowledgement)
    with headquarters.store.read() as tx:
        lines = list(
            write_holdings(
                tx,
                HoldingsHeader("KG", "ab" * 32, NOW),
                signing_keys=signing_keys(tx),
                signing_key=headquarters.keys.acknowledgement,
            )
        )
    found = check_holdings(
        lines,
        headquarters_keys={key_id(public): public},
        device_keys={laptop.device: (laptop.keys.signing_public,)},
    )
    assert found.problems == ()
    assert NAME.encode() not in b"".join(lines)
