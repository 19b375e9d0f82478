"""Projections follow an entry in the same transaction."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from app.domain.records import FlowCount
from app.journal.entry import RecordChange, new_body, new_entry, read_head
from app.storage import people
from app.storage.journal import append, snapshot
from app.storage.store import Store
from app.wire.records import record_change, registration_changes
from tests.storage.samples import (
    DEVICE,
    NOW,
    OFFICER,
    entry_of,
    make_registration,
    registration_entry,
    undone,
)


def test_an_undone_registration_leaves_no_trace_in_any_table(store: Store) -> None:
    with store.write() as tx:
        append(tx, registration_entry(1))
        before = snapshot(tx)
    with undone(store) as tx:
        append(tx, registration_entry(2))
        assert snapshot(tx) != before
    with store.read() as tx:
        assert snapshot(tx) == before


def test_one_entry_about_two_people_projects_both(store: Store) -> None:
    first, second = make_registration(1, UUID(int=1 << 90)), make_registration(2, UUID(int=2 << 90))
    entry = new_entry(
        id=UUID(int=3 << 90),
        at=NOW,
        device=DEVICE.device,
        author=OFFICER,
        kinds=("registered",),
        bodies=[new_body(one.person.id, registration_changes(one)) for one in (first, second)],
    )
    with store.write() as tx:
        append(tx, entry)
        found = people.page(tx, before=None, limit=10)
    assert {one.person_id for one in found} == {first.person.id, second.person.id}


def test_somebody_who_comes_again_stays_one_line(store: Store) -> None:
    entry = registration_entry(1)
    made = make_registration(1, read_head(entry.head).id)
    later = NOW + timedelta(days=2)
    again = make_registration(7, UUID(int=9 << 90), at=later)
    again = replace(again, same_person_as=made.person.id, document=None)
    with store.write() as tx:
        append(tx, entry)
        append(tx, entry_of(registration_changes(again), person=made.person.id, at=later))
        (line,) = people.page(tx, before=None, limit=10)
    assert (line.person_id, line.last_at) == (made.person.id, later)
    assert line.family_name == made.person.family_name


def test_a_corrected_name_is_found_and_the_old_one_is_not(store: Store) -> None:
    entry = registration_entry(1)
    head = read_head(entry.head)
    made = make_registration(1, head.id)
    correction = RecordChange(
        made.person.id, "person", (head.id,), {"family_name": "Оразбердиев", "given_name": None}
    )
    with store.write() as tx:
        append(tx, entry)
        assert people.search(tx, made.person.family_name or "", 5)
        append(tx, entry_of([correction], person=made.person.id))
        assert people.search(tx, made.person.family_name or "", 5) == ()
        (line,) = people.search(tx, "orazber", 5)
    assert (line.family_name, line.given_name) == ("Оразбердиев", None)


def test_a_corrected_name_takes_only_ones_own_words_out_of_the_search(store: Store) -> None:
    entries = [registration_entry(1), registration_entry(1)]
    ids = [read_head(entry.head).id for entry in entries]
    mine, namesake = (make_registration(1, one) for one in ids)
    name = mine.person.family_name or ""
    assert name == namesake.person.family_name
    said = {"family_name": "Оразбердиев", "given_name": None}
    correction = RecordChange(mine.person.id, "person", (ids[0],), said)
    with store.write() as tx:
        for entry in entries:
            append(tx, entry)
        assert len(people.search(tx, name, 5)) == 2
        append(tx, entry_of([correction], person=mine.person.id))
        assert [one.person_id for one in people.search(tx, name, 5)] == [namesake.person.id]
        words = {row[0] for row in snapshot(tx)["tokens"] if row[1] == mine.person.id}
    assert words == {"orazberdiev"}


def test_a_refusal_is_a_count_and_can_be_amended(store: Store) -> None:
    count = FlowCount(id=UUID(int=4), post="KG06", hour=NOW, direction="X", count=1, method="OBS")
    more = RecordChange(count.id, "flow_count", (UUID(int=10),), {"count": 3})
    gone = RecordChange(count.id, "flow_count", (UUID(int=11),), {"withdrawn": True})
    with store.write() as tx:
        append(tx, entry_of([record_change(count)], person=None, id=UUID(int=10)))
        assert snapshot(tx)["flow"] == ((count.id, "KG06", NOW, "X", 1),)
        append(tx, entry_of([more], person=None, id=UUID(int=11)))
        assert snapshot(tx)["flow"] == ((count.id, "KG06", NOW, "X", 3),)
        append(tx, entry_of([gone], person=None))
        assert snapshot(tx)["flow"] == ()


def test_an_event_touches_no_projection(store: Store) -> None:
    with store.write() as tx:
        before = snapshot(tx)
        append(tx, entry_of([], person=None, kinds=["signed_in"]))
        assert snapshot(tx) == before


def test_a_record_that_turns_out_to_be_anothers_leaves_the_first(store: Store) -> None:
    """An amendment came first, under a person whom the making entry then corrects."""
    made = make_registration(1, UUID(int=1 << 90))
    said = record_change(made.movement)
    first = RecordChange(said.record, said.kind, (UUID(int=10),), said.set)
    stranger = UUID(int=404)
    with store.write() as tx:
        append(tx, entry_of([first], person=stranger, id=UUID(int=11)))
        assert [row[0] for row in snapshot(tx)["visits"]] == [stranger]
        append(tx, entry_of([said], person=made.person.id, id=UUID(int=10)))
        assert [row[0] for row in snapshot(tx)["visits"]] == [made.person.id]
