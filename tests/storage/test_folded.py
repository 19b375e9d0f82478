"""Folded records in the table: whose, of what kind, made by which entry."""

from datetime import timedelta
from uuid import UUID

from app.journal.entry import RecordChange, read_head
from app.storage.folded import fold_records, people_of, records_of
from app.storage.journal import append
from app.storage.people import get_person
from app.storage.store import Store
from tests.storage.samples import NOW, entry_of, make_registration, registration_entry

PERSON, OTHER, RECORD = UUID(int=1), UUID(int=2), UUID(int=9)


def change(*parents: UUID, **said: str) -> RecordChange:
    return RecordChange(RECORD, "note", parents, said)


def test_all_records_of_a_registration_are_there_and_read_back(store: Store) -> None:
    entry = registration_entry(4)
    head = read_head(entry.head)
    made = make_registration(4, head.id)
    with store.write() as tx:
        append(tx, entry)
        found = records_of(tx, made.person.id)
    expected = [made.person, made.document, made.journey, made.movement, *made.consents]
    assert {one.id: one.record() for one in found} == {r.id: r for r in expected if r}
    assert {(one.origin, one.origin_at, one.person) for one in found} == {
        (head.id, NOW, made.person.id)
    }
    assert [one.id for one in found] == sorted(one.id for one in found)


def test_an_amendment_is_folded_and_names_the_parents_of_the_next(store: Store) -> None:
    first = entry_of([change(a="1", b="2")], person=PERSON, id=UUID(int=11))
    second = entry_of([change(UUID(int=11), a="3")], person=PERSON, id=UUID(int=12))
    with store.write() as tx:
        append(tx, first)
        append(tx, second)
        (one,) = records_of(tx, PERSON)
    assert one.state.shown() == {"a": "3", "b": "2"}
    assert one.state.heads == (UUID(int=12),)
    assert (one.origin, one.kind) == (UUID(int=11), "note")
    assert one.record() is None, "a kind this version does not know"


def test_an_amendment_that_came_first_waits_for_what_it_amends(store: Store) -> None:
    amendment = entry_of([change(UUID(int=11), a="3")], person=OTHER, id=UUID(int=12))
    made_later = NOW + timedelta(days=1)
    first = entry_of([change(a="1", b="2")], person=PERSON, id=UUID(int=11), at=made_later)
    with store.write() as tx:
        append(tx, amendment)
        assert people_of(tx, [RECORD]) == {OTHER}
        append(tx, first)
        assert people_of(tx, [RECORD]) == {PERSON}, "whose it is, its first entry says"
        assert records_of(tx, OTHER) == ()
        (one,) = records_of(tx, PERSON)
    assert one.state.shown() == {"a": "3", "b": "2"}
    assert (one.origin, one.origin_at) == (UUID(int=11), made_later)


def test_a_record_of_nobody_in_particular(store: Store) -> None:
    with store.write() as tx:
        append(tx, entry_of([change(a="1")], person=None))
        assert people_of(tx, [RECORD]) == set()
        (one,) = fold_records(tx, [RECORD])
    assert one.person is None


def test_a_withdrawn_record_is_none_and_stays_among_the_records(store: Store) -> None:
    entry = registration_entry(4)
    head = read_head(entry.head)
    made = make_registration(4, head.id)
    withdrawal = RecordChange(made.journey.id, "journey", (head.id,), {"withdrawn": True})
    with store.write() as tx:
        append(tx, entry)
        append(tx, entry_of([withdrawal], person=made.person.id))
        held = get_person(tx, made.person.id)
    assert held[made.journey.id].record() is None
    assert held[made.journey.id].state.withdrawn
    assert held[made.person.id].record() == made.person


def test_folding_nothing_is_nothing(store: Store) -> None:
    with store.write() as tx:
        assert fold_records(tx, []) == ()
        assert fold_records(tx, [UUID(int=404)]) == ()
        assert people_of(tx, []) == set()
