"""Lists by pages, look-up by number and document, counts."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from app.domain.dates import exact_birth, unknown_birth
from app.domain.records import FlowCount, Registration
from app.journal.entry import Entry, read_head
from app.storage import people
from app.storage.journal import append, head
from app.storage.marks import Marks, set_marks
from app.storage.people import Counts, PersonSummary, Seen
from app.storage.schema import PEOPLE
from app.storage.store import Store
from app.storage.transaction import Writing
from app.wire.records import record_change, registration_changes
from tests.storage.samples import (
    NOW,
    entry_of,
    make_registration,
    plan_of,
    registration_entry,
    undone,
)


def save(tx: Writing, made: Registration) -> Entry:
    entry = entry_of(registration_changes(made), person=made.person.id, at=made.movement.at)
    append(tx, entry)
    return entry


def test_a_line_says_who_and_when_last(store: Store) -> None:
    made = make_registration(3, UUID(int=1 << 90), number="KG06-0F4K2Q-5")
    person = replace(made.person, birth=unknown_birth("about forty"), nationalities=("AFG", "TJK"))
    with store.write() as tx:
        save(tx, replace(made, person=person))
        (line,) = people.page(tx, before=None, limit=5)
    assert made.document is not None
    assert line == PersonSummary(
        person_id=made.person.id,
        registration_number="KG06-0F4K2Q-5",
        family_name=made.person.family_name,
        given_name=made.person.given_name,
        sex=made.person.sex,
        birth=unknown_birth("about forty"),
        nationalities=("AFG", "TJK"),
        document_number=made.document.number,
        last_post="KG06",
        last_direction="X",
        last_at=NOW,
        acknowledged=False,
    )


def test_a_known_birth_comes_back(store: Store) -> None:
    made = make_registration(3, UUID(int=1 << 90))
    with store.write() as tx:
        save(tx, made)
        (line,) = people.page(tx, before=None, limit=5)
    assert made.person.birth.earliest is not None
    assert line.birth == exact_birth(made.person.birth.earliest)


# --- pages ---------------------------------------------------------------------------------


def plain_rows(moments: list[int]) -> list[dict[str, object]]:
    """Rows for the people table alone; several may stand at one moment."""
    said = dict.fromkeys(
        (
            "registration_number",
            "number_key",
            "code_key",
            "sex",
            "birth_precision",
            "birth_calendar",
            "birth_stated",
            "nationalities",
            "last_post",
            "last_direction",
            "tokens",
            "sounds",
        ),
        "",
    )
    return [
        {**said, "person": UUID(int=n), "last_at": NOW + timedelta(seconds=at), "touched": 1}
        for n, at in enumerate(moments, start=1)
    ]


def walk(tx: Writing, limit: int) -> list[PersonSummary]:
    found: list[PersonSummary] = []
    page = people.page(tx, before=None, limit=limit)
    while page:
        assert len(page) <= limit
        found += page
        page = people.page(tx, before=(page[-1].last_at, page[-1].person_id), limit=limit)
    return found


@given(st.lists(st.integers(0, 4), max_size=25), st.integers(1, 7))
@settings(max_examples=60, deadline=None)
def test_pages_together_are_everybody_once_newest_first(
    shared: Store, moments: list[int], limit: int
) -> None:
    with undone(shared) as tx:
        if moments:
            tx.connection.execute(insert(PEOPLE), plain_rows(moments))
        found = walk(tx, limit)
    expected = sorted(((at, n) for n, at in enumerate(moments, start=1)), reverse=True)
    assert [one.person_id.int for one in found] == [n for _, n in expected]


def test_a_page_reads_an_index_and_sorts_nothing(store: Store) -> None:
    with store.read() as tx:
        plan = plan_of(tx, people.page_query((NOW, UUID(int=5)), 50))
    assert plan == ["SEARCH people USING INDEX people_last ((last_at,person)<(?,?))"]


# --- look-up -------------------------------------------------------------------------------


def test_a_number_names_its_bearer_however_it_is_typed(store: Store) -> None:
    made = make_registration(1, UUID(int=1 << 90), number="KG06-0F4K2Q-5")
    other = make_registration(2, UUID(int=2 << 90), number="KG06-0F4K2R-7")
    with store.write() as tx:
        save(tx, made)
        save(tx, other)
        for typed in ("KG06-0F4K2Q-5", "kg06 of4k2q 5", "KG060F4K2Q5"):
            (found,) = people.by_number(tx, typed)
            assert found.person_id == made.person.id
        assert people.by_number(tx, "KG06-0F4K2Q") == ()


def test_a_clash_of_numbers_shows_both(store: Store) -> None:
    with store.write() as tx:
        for seed in (1, 2):
            save(tx, make_registration(seed, UUID(int=seed << 90), number="KG06-0F4K2Q-5"))
        assert len(people.by_number(tx, "KG06-0F4K2Q-5")) == 2


def with_document(seed: int, number: str, state: str | None, at: datetime) -> Registration:
    made = make_registration(seed, UUID(int=seed << 90), at=at)
    assert made.document is not None
    return replace(made, document=replace(made.document, number=number, issuing_state=state))


def test_a_document_finds_the_crossings_of_its_holder_newest_first(store: Store) -> None:
    first = with_document(1, "AB 1234567", "TJK", NOW)
    again = make_registration(9, UUID(int=9 << 90), at=NOW + timedelta(days=2))
    again = replace(again, same_person_as=first.person.id, document=None)
    again = replace(again, movement=replace(again.movement, direction="E", post="KG03"))
    with store.write() as tx:
        save(tx, first)
        save(tx, with_document(2, "AB1234567", "UZB", NOW))
        save(tx, with_document(3, "AB1234567", None, NOW))
        entry = entry_of(registration_changes(again), person=first.person.id)
        append(tx, entry)
        found = people.find_exact_document(tx, "TJK", "ab-I234567")
        assert found == (
            Seen(first.person.id, NOW + timedelta(days=2), "KG03", "E", again.journey.purpose),
            Seen(first.person.id, NOW, "KG06", "X", first.journey.purpose),
        )
        assert people.find_exact_document(tx, "TJK", "AB123456") == ()
        assert people.find_exact_document(tx, "KAZ", "AB1234567") == ()


def test_a_document_without_a_state_is_another_than_one_with_a_state(store: Store) -> None:
    with store.write() as tx:
        save(tx, with_document(3, "AB1234567", None, NOW))
        save(tx, with_document(4, "AB1234567", "TJK", NOW + timedelta(days=1)))
        assert [one.at for one in people.find_exact_document(tx, None, "AB1234567")] == [NOW]


def test_two_holders_of_one_number_are_both_shown(store: Store) -> None:
    with store.write() as tx:
        save(tx, with_document(3, "AB1234567", "TJK", NOW))
        save(tx, with_document(4, "AB1234567", "TJK", NOW + timedelta(days=1)))
        found = people.find_exact_document(tx, "TJK", "AB1234567")
    assert len({one.person_id for one in found}) == 2


def test_a_person_is_given_record_by_record(store: Store) -> None:
    entry = registration_entry(5)
    made = make_registration(5, read_head(entry.head).id)
    with store.write() as tx:
        append(tx, entry)
        held = people.get_person(tx, made.person.id)
        assert people.get_person(tx, UUID(int=404)) == {}
    assert held[made.person.id].record() == made.person
    assert held[made.movement.id].record() == made.movement
    assert {one.kind for one in held.values()} == {
        "person",
        "document",
        "journey",
        "movement",
        "consent",
    }


# --- counts and acknowledgement ------------------------------------------------------------


def test_counts_are_from_a_moment_on(store: Store) -> None:
    with store.write() as tx:
        for minutes in (0, 30, 59, 60, 95):
            append(tx, registration_entry(minutes, at=NOW + timedelta(minutes=minutes)))
        for hour, count in ((0, 2), (1, 5)):
            one = FlowCount(
                id=UUID(int=hour + 1),
                post="KG06",
                hour=NOW + timedelta(hours=hour),
                direction="X",
                count=count,
                method="OBS",
            )
            append(tx, entry_of([record_change(one)], person=None, kinds=["refused"]))
        assert people.counts(tx, NOW) == Counts(registered=5, refused=7)
        assert people.counts(tx, NOW + timedelta(hours=1)) == Counts(registered=2, refused=5)
        assert people.counts(tx, NOW + timedelta(hours=3)) == Counts(registered=0, refused=0)


def test_a_person_is_acknowledged_when_all_that_was_said_of_them_is(store: Store) -> None:
    entries = [registration_entry(seed) for seed in range(3)]
    first = make_registration(0, read_head(entries[0].head).id)
    with store.write() as tx:
        for entry in entries:
            append(tx, entry)
        incarnation = head(tx).incarnation

        def acknowledged(number: int) -> set[UUID]:
            set_marks(tx, incarnation, Marks(number, number, number))
            return {o.person_id for o in people.page(tx, before=None, limit=9) if o.acknowledged}

        assert acknowledged(0) == set()
        assert acknowledged(1) == {first.person.id}
        assert len(acknowledged(3)) == 3
        again = make_registration(8, UUID(int=8 << 90))
        again = replace(again, same_person_as=first.person.id, document=None)
        append(tx, entry_of(registration_changes(again), person=first.person.id))
        assert first.person.id not in acknowledged(3)
        assert first.person.id in acknowledged(4)
