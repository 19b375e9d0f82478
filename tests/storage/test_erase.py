"""Destroying bodies: what was derived goes with them, other people's stays, places are noted."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.domain.ids import new_id
from app.journal.entry import RecordChange, new_body, new_entry, read_body, read_head
from app.journal.erasure import erasure_change
from app.storage import journal
from app.storage.erase import (
    crossings_of,
    destroy,
    held_bodies,
    mark_swept,
    unswept,
)
from app.storage.erased import Crossings
from app.storage.folded import records_of
from app.storage.rebuild import rebuild, snapshot
from app.storage.store import Store
from app.storage.transaction import Writing
from tests.storage.samples import DEVICE, NOW, OFFICER, entry_of, lookup_entry, registration_entry


def erase(tx: Writing, *people: UUID) -> None:
    held = held_bodies(tx, people)
    change = erasure_change(new_id(NOW), [one.sha256 for one in held])
    journal.append(tx, entry_of([change], person=None, kinds=("erased",)))
    destroy(tx, held)


def person_in(store: Store, seed: int) -> UUID:
    entry = registration_entry(seed)
    with store.write() as tx:
        journal.append(tx, entry)
    (body,) = entry.bodies
    assert body is not None
    person, _ = read_body(body)
    assert person is not None
    return person


def test_only_that_person_goes(store: Store) -> None:
    gone, stays = person_in(store, 1), person_in(store, 2)
    with store.write() as tx:
        (before,) = held_bodies(tx, [stays])
        erase(tx, gone)
        assert held_bodies(tx, [gone, stays]) == (before,)
        assert records_of(tx, gone) == ()
        assert len(records_of(tx, stays)) == 5
        picture = snapshot(tx)
        assert [row[0] for row in picture["people"]] == [stays]
        journal.check_chains(tx)
        rebuild(tx)
        assert snapshot(tx) == picture
    store.check_integrity()


def test_what_is_held_tells_of_hashes_records_and_look_ups(store: Store) -> None:
    person = person_in(store, 1)
    entry = lookup_entry(2)
    with store.write() as tx:
        journal.append(tx, entry)
        (one,) = held_bodies(tx, [person])
        assert len(one.records) == 5
        assert not one.is_lookup
        digest = read_head(entry.head).bodies[0]
        assert [h.is_lookup for h in held_bodies(tx, _people(tx)) if h.sha256 == digest] == [True]


def _people(tx: Writing) -> list[UUID]:
    rows = [row for name in ("people", "lookups") for row in snapshot(tx)[name]]
    return [person for row in rows if isinstance(person := row[0], UUID)]


def test_a_record_that_anothers_body_speaks_of_too_is_folded_from_what_is_left(
    store: Store,
) -> None:
    gone, stays = person_in(store, 1), person_in(store, 2)
    shared = UUID(int=99)
    first = RecordChange(shared, "transfer", (), {"purpose": "REF", "partner": "a"})
    second = RecordChange(shared, "transfer", (), {"partner": "b"})
    entry = new_entry(
        id=new_id(NOW),
        at=NOW,
        device=DEVICE.device,
        author=OFFICER,
        kinds=["registered"],
        bodies=[new_body(stays, [first])],
    )
    with store.write() as tx:
        journal.append(tx, entry)
        journal.append(tx, entry_of([second], person=gone))
        erase(tx, gone)
        (left,) = [one for one in records_of(tx, stays) if one.id == shared]
        assert left.state.shown() == {"purpose": "REF", "partner": "a"}
        picture = snapshot(tx)
        rebuild(tx)
        assert snapshot(tx) == picture


def test_every_place_is_noted_until_it_is_swept(store: Store) -> None:
    person = person_in(store, 1)
    person_in(store, 2)
    with store.write() as tx:
        incarnation = journal.head(tx).incarnation
        begun = journal.start_incarnation(tx)
        erase(tx, person)
        places = unswept(tx)
        assert set(places) == {(incarnation, 1), (begun.incarnation, 1)}
        mark_swept(tx, places[:1])
        assert unswept(tx) == places[1:]
        mark_swept(tx, places)
        assert unswept(tx) == ()


def test_crossings_are_counted_by_hour_post_and_direction(store: Store) -> None:
    person = person_in(store, 1)
    with store.read() as tx:
        counted = crossings_of(records_of(tx, person))
    assert counted == (Crossings(datetime(2026, 11, 24, 9, 0, tzinfo=UTC), "KG06", "X", 1),)


def test_more_than_a_chunk_goes(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.storage.erase._CHUNK", 2)
    people = [person_in(store, seed) for seed in range(6)]
    with store.write() as tx:
        erase(tx, *people)
        assert held_bodies(tx, people) == ()
        assert snapshot(tx)["people"] == ()
