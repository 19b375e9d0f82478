"""Look-up rows: made of a person's records, renewed from the row before, found and forgotten."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from app.domain.records import LookUp
from app.domain.rights import DELETION
from app.journal.entry import Entry, RecordChange, read_body
from app.matching.document_mark import document_mark
from app.storage import journal
from app.storage.folded import records_of
from app.storage.lookup import (
    _queries,
    find_lookups,
    find_marked,
    get_lookup,
    look_up_of,
    made_by,
)
from app.storage.rebuild import rebuild, snapshot
from app.storage.store import Store
from app.wire.records import record_change
from tests.storage.samples import (
    NOW,
    entry_of,
    lookup_entry,
    make_registration,
    plan_of,
    registration_entry,
)

KEY = b"n" * 32
MADE = UUID(int=77)


def person_of(entry: Entry) -> UUID:
    (body,) = entry.bodies
    assert body is not None
    person, _ = read_body(body)
    assert person is not None
    return person


def test_it_is_made_of_the_records_and_holds_no_more_than_it_may(store: Store) -> None:
    entry = registration_entry(3)
    with store.write() as tx:
        journal.append(tx, entry)
        made = look_up_of(MADE, records_of(tx, person_of(entry)), KEY)
    registered = make_registration(3, UUID(int=1))
    document = registered.document
    assert document is not None
    assert made is not None
    assert made.person_id == person_of(entry)
    assert made.registration_number == "KG06-000000-0"
    assert set(made.document_marks) == {
        document_mark(KEY, "TJK", document.number or ""),
        document_mark(KEY, "*", document.number or ""),
    }
    assert (made.post, made.day, made.direction) == ("KG06", date(2026, 11, 24), "X")
    assert made.nationalities == registered.person.nationalities
    said = record_change(made).set
    assert set(said) - {f"nationalities/{n}" for n in made.nationalities} == {
        "registration_number",
        "sex",
        "names",
        "sounds",
        "document_marks",
        "birth_earliest",
        "birth_latest",
        "post",
        "day",
        "direction",
    }


def test_of_a_stranger_there_is_none(store: Store) -> None:
    with store.read() as tx:
        assert look_up_of(MADE, records_of(tx, UUID(int=5)), KEY) is None


def test_it_is_renewed_from_the_row_before_and_a_new_crossing(store: Store) -> None:
    first = lookup_entry(1)
    person = person_of(first)
    later = NOW + timedelta(days=40)
    visit = make_registration(1, UUID(int=2), at=later)
    moved = replace(visit.movement, person_id=person, direction="E")
    assert visit.document is not None
    document = replace(visit.document, person_id=person)
    changes = [record_change(moved), record_change(document)]
    with store.write() as tx:
        journal.append(tx, first)
        journal.append(tx, entry_of(changes, person=person, at=later, kinds=("visited",)))
        made = look_up_of(MADE, records_of(tx, person), KEY)
    assert made is not None
    assert made.names == ("karimov", "olim")
    assert (made.day, made.direction) == (later.date(), "E")
    assert len(made.document_marks) == 3


def test_of_several_the_newest_counts_and_rebuilding_agrees(store: Store) -> None:
    first = lookup_entry(1)
    person = person_of(first)
    said = next(read_body(body)[1][0] for body in first.bodies if body is not None)
    newer = RecordChange(UUID(int=9), "lookup", (), {**said.set, "names": ["sadikova"]})
    with store.write() as tx:
        journal.append(tx, entry_of([newer], person=person, at=NOW + timedelta(days=1)))
        journal.append(tx, first)
        kept = get_lookup(tx, person)
        assert kept is not None
        assert kept.names == ("sadikova",)
        before = snapshot(tx)
        rebuild(tx)
        assert snapshot(tx) == before
        assert made_by(tx, NOW, 10) == ()
        assert made_by(tx, NOW + timedelta(days=1), 10) == (person,)


def test_of_whom_use_has_stopped_there_is_no_row(store: Store) -> None:
    entry = lookup_entry(1)
    asked = RecordChange(
        UUID(int=8),
        "rights_request",
        (),
        {
            "kind": DELETION,
            "receipt": "R-KG06-7F4K2Q-5",
            "received_at": "2026-11-24T09:00:00.000000Z",
            "received_by": str(UUID(int=3)),
            "due_on": "2026-12-24",
        },
    )
    with store.write() as tx:
        journal.append(tx, entry)
        assert get_lookup(tx, person_of(entry)) is not None
        journal.append(tx, entry_of([asked], person=person_of(entry)))
        assert get_lookup(tx, person_of(entry)) is None
        assert find_lookups(tx, "karim", 5, KEY) == ()


def test_a_row_of_a_form_not_whole_is_none(store: Store) -> None:
    change = RecordChange(UUID(int=8), "lookup", (), {"names": ["karimov"]})
    with store.write() as tx:
        journal.append(tx, entry_of([change], person=UUID(int=5)))
        assert get_lookup(tx, UUID(int=5)) is None


@pytest.mark.parametrize("text", ["karim", "olim", "7F4K2Q", "KG06-7F", "Карим", "کریم"])
def test_found_as_one_types(store: Store, text: str) -> None:
    entry = lookup_entry(1)
    said = next(read_body(body)[1][0] for body in entry.bodies if body is not None)
    sounds = {**said.set, "sounds": ["krm", "alm"]}
    change = RecordChange(said.record, "lookup", (), sounds)
    with store.write() as tx:
        journal.append(tx, entry_of([change], person=person_of(entry)))
        found = find_lookups(tx, text, 5, KEY)
    assert [one.person_id for one in found] == [person_of(entry)]


def test_a_mark_is_found_by_its_very_number(store: Store) -> None:
    made = replace(_look_up(), document_marks=(document_mark(KEY, "UZB", "FA1"),))
    with store.write() as tx:
        journal.append(tx, entry_of([record_change(made)], person=made.person_id))
        assert len(find_marked(tx, "UZB", "fa-1", KEY)) == 1
        assert find_marked(tx, "TJK", "FA1", KEY) == ()
        assert find_marked(tx, "UZB", "FA2", KEY) == ()


def test_indexes_serve_the_search(store: Store) -> None:
    with store.read() as tx:
        for query in _queries("KG06-7F4 karim", KEY):
            plan = plan_of(tx, query.limit(20))
            assert not [step for step in plan if step.startswith("SCAN")], plan


def _look_up() -> LookUp:
    return LookUp(
        id=UUID(int=8),
        person_id=UUID(int=5),
        registration_number="KG06-7F4K2Q-5",
        sex="1",
        names=("karimov",),
        sounds=("krm",),
        nationalities=("UZB",),
        document_marks=(),
    )
