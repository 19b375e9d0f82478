"""Projections made along the way, made again, and made naively are the same, in any order."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.ids import derived_id
from app.journal.entry import Entry, Json, RecordChange, read_body
from app.storage.journal import append
from app.storage.rebuild import Picture, rebuild, snapshot
from app.storage.store import Store
from app.storage.transaction import Writing
from app.wire.records import registration_changes
from tests.storage.naive import lines_of, naive_lines
from tests.storage.samples import (
    DEVICE,
    NOW,
    entry_of,
    erased_entry,
    lookup_entry,
    make_registration,
    registration_entry,
    undone,
)

MOMENT = st.integers(-3, 3).map(lambda minutes: NOW + timedelta(minutes=minutes))
AMENDMENTS: Mapping[str, Sequence[Mapping[str, Json]]] = {
    "person": (
        {"family_name": "РАҲИМОВ"},
        {"family_name": None},
        {"given_name": "ZAHRA", "native_name": "زهرا"},
        {"sex": None},
        {"sex": "2"},
        {"nationalities/AFG": True},
        {"nationalities/AFG": None},
        {"withdrawn": True},
        {"withdrawn": False},
    ),
    "document": ({"number": "B 12-3"}, {"number": None}, {"withdrawn": True}, {"number": "O1"}),
    "movement": ({"direction": "E"}, {"post": "KG03"}, {"withdrawn": True}, {"lane": None}),
    "journey": ({"purpose": "STU"}, {"purpose": None}, {"withdrawn": True}),
}
ORDINALS = {"person": 0, "document": 1, "journey": 2, "movement": 3}


def pictures(store: Store, entries: Sequence[Entry]) -> tuple[Picture, Picture]:
    """As brought along entry by entry, and as rebuilt; the store is left as it was."""
    taken: list[Picture] = []
    with undone(store) as tx:
        for entry in entries:
            append(tx, entry)
        taken.append(snapshot(tx))
        rebuild(tx)
        taken.append(snapshot(tx))
    along, again = taken
    return along, again


# --- histories -----------------------------------------------------------------------------


@dataclass
class Written:
    """Which entries spoke of each record so far."""

    entries: list[Entry]
    of_record: dict[tuple[UUID, str], list[UUID]]


@st.composite
def journals(draw: st.DrawFn) -> list[Entry]:
    """Registrations, second visits, amendments with any parents, withdrawals, reversals."""
    written = Written([], {})
    people = [_register(draw, written, None) for _ in range(draw(st.integers(1, 3)))]
    for _ in range(draw(st.integers(0, 8))):
        person = draw(st.sampled_from(people))
        if draw(st.integers(0, 4)) == 0:
            _register(draw, written, person)
        else:
            _amend(draw, written)
    return written.entries


def _new_entry(draw: st.DrawFn, written: Written) -> UUID:
    """An id that sorts anywhere among the others."""
    return UUID(int=draw(st.integers(1, 1 << 90)) << 8 | len(written.entries))


def _register(draw: st.DrawFn, written: Written, same: UUID | None) -> UUID:
    at, seed = draw(MOMENT), draw(st.integers(0, 5))
    entry = _new_entry(draw, written)
    made = make_registration(seed, entry, at=at)
    if same is not None:
        document = replace(made.document, person_id=same) if made.document else None
        made = replace(made, same_person_as=same, document=document)
    person = same or made.person.id
    changes = registration_changes(made)
    written.entries.append(entry_of(changes, person=person, at=at, id=entry))
    for kind, ordinal in ORDINALS.items():
        if same is None or kind != "person":
            written.of_record[derived_id(entry, ordinal), kind] = [entry]
    return person


def _amend(draw: st.DrawFn, written: Written) -> None:
    record, kind = draw(st.sampled_from(sorted(written.of_record, key=str)))
    known = written.of_record[record, kind]
    parents = draw(st.lists(st.sampled_from(known), min_size=1, max_size=2, unique=True))
    said = draw(st.sampled_from(AMENDMENTS[kind]))
    entry, at = _new_entry(draw, written), draw(MOMENT)
    person = next(
        person
        for one in written.entries
        for person, changes in [read_body(body) for body in one.bodies if body]
        if any(change.record == record for change in changes)
    )
    change = RecordChange(record, kind, tuple(parents), said)
    written.entries.append(entry_of([change], person=person, at=at, id=entry, kinds=["amended"]))
    known.append(entry)


def without_touched(picture: Picture) -> Picture:
    """Without the number of the entry that last spoke of a person: it tells of the order."""
    return {**picture, "people": tuple(row[:-1] for row in picture["people"])}


# --- tests ---------------------------------------------------------------------------------


@given(journals(), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_made_along_made_again_and_made_naively_are_the_same(
    shared: Store, entries: list[Entry], chance: random.Random
) -> None:
    compare(shared, entries, chance)


@pytest.mark.long
@pytest.mark.timeout(1800)
@given(journals(), st.randoms(use_true_random=False))
@settings(max_examples=800, deadline=None)
def test_they_are_the_same_in_hundreds_of_histories(
    shared: Store, entries: list[Entry], chance: random.Random
) -> None:
    compare(shared, entries, chance)


def compare(shared: Store, entries: list[Entry], chance: random.Random) -> None:
    along, again = pictures(shared, entries)
    assert along == again
    assert lines_of(along) == naive_lines(entries)
    shuffled = list(entries)
    chance.shuffle(shuffled)
    out_of_order, rebuilt = pictures(shared, shuffled)
    assert out_of_order == rebuilt
    assert without_touched(out_of_order) == without_touched(along)


def test_every_projection_holds_something_and_is_made_anew(store: Store) -> None:
    count = RecordChange(
        UUID(int=5),
        "flow_count",
        (),
        {
            "post": "KG06",
            "hour": "2026-11-24T09:00:00.000000Z",
            "direction": "X",
            "count": 1,
            "method": "OBS",
        },
    )
    with store.write() as tx:
        for seed in range(4):
            append(tx, registration_entry(seed))
        append(tx, entry_of([count], person=None, kinds=["refused"]))
        append(tx, lookup_entry(seed=9))
        append(tx, erased_entry(UUID(int=77)))
        before = snapshot(tx)
        assert all(before.values())
        assert set(before) == {
            "changes",
            "records",
            "people",
            "documents",
            "visits",
            "tokens",
            "sounds",
            "flow",
            "lookups",
            "lookup_words",
            "lookup_marks",
            "erased",
            "left_counts",
        }
        spoil(tx)
        rebuild(tx)
        assert snapshot(tx) == before
    store.check_integrity()


def spoil(tx: Writing) -> None:
    for change in (
        "UPDATE people SET family_name = 'SOMEBODY'",
        "DELETE FROM tokens",
        "UPDATE records SET state = '{}'",
        "DROP TABLE visits",
        "CREATE TABLE visits (other TEXT)",
        "DELETE FROM changes",
    ):
        tx.connection.exec_driver_sql(change)


def test_a_rebuild_goes_through_more_than_a_chunk(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.storage.rebuild._CHUNK", 7)
    with store.write() as tx:
        for seed in range(30):
            append(tx, registration_entry(seed))
        before = snapshot(tx)
        assert len(before["people"]) == 30
        rebuild(tx)
        assert snapshot(tx) == before


def test_a_picture_shows_every_difference(store: Store) -> None:
    with store.write() as tx:
        append(tx, registration_entry(1, at=NOW))
        before = snapshot(tx)
        tx.connection.exec_driver_sql("UPDATE documents SET issuing_state = 'UZB'")
        after = snapshot(tx)
    assert [name for name in before if before[name] != after[name]] == ["documents"]
    assert DEVICE.device in {row[4] for row in before["changes"]}
