"""Which entries said what of a record."""

import pytest
from sqlalchemy import update

from app.domain.errors import TrustBroken
from app.hq import schema
from app.hq.entries import add_entries
from app.hq.examine import Arrival, Examined, RecordKey, examine
from app.hq.histories import add_changes, entries_per_person, history_of
from app.hq.schema import NOBODY
from app.hq.store import Store
from app.journal.entry import RecordChange, new_body, read_head
from tests.hq.headquarters import NOW
from tests.hq.laptop import Laptop, id_of, person_of


@pytest.fixture
def laptop() -> Laptop:
    return Laptop(b"")


def apply_all(store: Store, laptop: Laptop) -> list[Arrival]:
    arrivals = []
    for number, entry in enumerate(laptop.entries, start=1):
        found = examine(entry, read_head(entry.head), laptop.device)
        assert isinstance(found, Examined)
        arrivals.append(Arrival(found, laptop.incarnation, number))
    with store.write() as tx:
        add_entries(tx, arrivals, waiting=False, now=NOW)
        add_changes(tx, arrivals)
        add_changes(tx, arrivals)  # a repeat changes nothing
    return arrivals


def test_a_records_changes_come_back_as_they_were_said(store: Store, laptop: Laptop) -> None:
    parent = laptop.register()
    laptop.amend(parent, [parent], sex="2")
    laptop.register()
    laptop.count()
    arrivals = apply_all(store, laptop)
    said = [(key, change) for one in arrivals for key, _, change in one.examined.changes]
    with store.read() as tx:
        histories = history_of(tx, {key for key, _ in said})
    assert len(histories) == 5 + 5 + 1
    for key, changes in histories.items():
        expected = [change for of, change in said if of == key]
        assert sorted(changes, key=lambda c: c.at) == expected
    assert len(histories[RecordKey(person_of(parent), person_of(parent), "person")]) == 2
    assert any(key.person == NOBODY for key in histories)


def test_only_what_was_asked_for(store: Store, laptop: Laptop) -> None:
    parent = laptop.register()
    apply_all(store, laptop)
    person = person_of(parent)
    asked = RecordKey(person, person, "person")
    with store.read() as tx:
        assert set(history_of(tx, [asked])) == {asked}
        assert history_of(tx, []) == {}
        for strange in (
            RecordKey(person, person, "journey"),
            RecordKey(NOBODY, person, "person"),
            RecordKey(person, id_of(parent), "person"),
        ):
            assert history_of(tx, [strange]) == {}


def test_two_bodies_of_one_entry_are_kept_apart(store: Store, laptop: Laptop) -> None:
    mother, father = laptop.register(), laptop.register()
    bodies = [
        new_body(
            person_of(one),
            [RecordChange(person_of(one), "person", (id_of(one),), {"occupation": name})],
        )
        for one, name in ((mother, "teacher"), (father, "farmer"))
    ]
    laptop.write(laptop.entry(*bodies))
    apply_all(store, laptop)
    keys = [RecordKey(person_of(one), person_of(one), "person") for one in (mother, father)]
    with store.read() as tx:
        found = history_of(tx, keys)
        told = [{c.set.get("occupation") for c in found[key]} - {None} for key in keys]
        assert told == [{"teacher"}, {"farmer"}]
        assert entries_per_person(tx, [person_of(mother), person_of(father)]) == {
            person_of(mother): 2,
            person_of(father): 2,
        }


def test_entries_are_counted_once_a_person(store: Store, laptop: Laptop) -> None:
    parent = laptop.register()
    laptop.amend(parent, [parent], sex="2")
    laptop.count()
    apply_all(store, laptop)
    with store.read() as tx:
        assert entries_per_person(tx, [person_of(parent), laptop.device]) == {person_of(parent): 2}


def test_a_damaged_store_is_said(store: Store, laptop: Laptop) -> None:
    parent = laptop.register()
    apply_all(store, laptop)
    key = RecordKey(person_of(parent), person_of(parent), "person")
    with store.write() as tx:
        tx.change(update(schema.bodies).values(text="{"))
        with pytest.raises(TrustBroken) as caught:
            history_of(tx, [key])
    assert caught.value.code == "store_damaged"
