"""What was said of one person, by whom, and where they were recorded."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from app.journal.entry import RecordChange, new_body, new_entry
from app.storage import journal
from app.storage.person_history import recorded_at, said_of, was_met
from app.storage.store import Store
from app.wire.records import registration_changes
from tests.storage.samples import DEVICE, NOW, OFFICER, make_registration

OTHER = UUID("0199f6a0-0000-7000-8000-00000000000b")
ENTRY = UUID("0199f6a0-0000-7000-8000-0000000000e1")
LATER = UUID("0199f6a0-0000-7000-8000-0000000000e2")
MET = frozenset({"registered", "visited"})


def register(store: Store, entry: UUID, *, post: str = "KG06", crossing: bool = True) -> UUID:
    made = make_registration(entry.int, entry)
    changes = registration_changes(replace(made, movement=replace(made.movement, post=post)))
    if not crossing:
        changes = tuple(change for change in changes if change.kind != "movement")
    append(store, entry, "registered", made.person.id, changes)
    return made.person.id


def append(
    store: Store, entry: UUID, kind: str, person: UUID, changes: tuple[RecordChange, ...]
) -> None:
    with store.write() as tx:
        made = new_entry(
            id=entry,
            at=NOW if entry == ENTRY else NOW + timedelta(hours=1),
            device=DEVICE.device,
            author=OFFICER if entry == ENTRY else OTHER,
            kinds=[kind],
            bodies=[new_body(person, changes)],
        )
        journal.append(tx, made)


def test_every_entry_is_told_the_newest_first_and_once(store: Store) -> None:
    person = register(store, ENTRY)
    amended = RecordChange(person, "person", (ENTRY,), {"occupation": "5"})
    append(store, LATER, "corrected", person, (amended,))
    with store.write() as tx:
        journal.start_incarnation(tx)  # says all of it again
    with store.read() as tx:
        later, first = said_of(tx, person)
        assert said_of(tx, UUID(int=1)) == ()
    assert (later.head.id, later.head.author, later.head.kinds) == (LATER, OTHER, ("corrected",))
    assert later.changes == (amended,)
    assert first.head.id == ENTRY
    assert {"person", "document", "journey", "movement"} <= {c.kind for c in first.changes}


def test_met_is_who_made_such_an_entry_since_then(store: Store) -> None:
    person = register(store, ENTRY)
    append(store, LATER, "corrected", person, ())
    with store.write() as tx:
        journal.start_incarnation(tx)  # says both again, under later sequences
    with store.read() as tx:
        assert was_met(tx, person, officer=OFFICER, after=0, kinds=MET)
        assert not was_met(tx, person, officer=OTHER, after=0, kinds=MET)
        assert was_met(tx, person, officer=OTHER, after=1, kinds={"corrected"})
        assert not was_met(tx, person, officer=OFFICER, after=1, kinds=MET)
        assert not was_met(tx, UUID(int=1), officer=OFFICER, after=0, kinds=MET)


def test_a_person_is_of_the_post_where_they_crossed(store: Store) -> None:
    here = register(store, ENTRY)
    there = register(store, LATER, post="KG07")
    with store.read() as tx:
        assert recorded_at(tx, [here, there], "KG06") == {here}
        assert recorded_at(tx, [here, there], "KG07") == {there}
        assert recorded_at(tx, [here], "KG01") == frozenset()


def test_who_never_crossed_is_of_this_laptop(store: Store) -> None:
    person = register(store, ENTRY, crossing=False)
    with store.read() as tx:
        assert recorded_at(tx, [person, UUID(int=1)], "KG06") == {person}
