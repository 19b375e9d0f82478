"""Which people may go: everything of them durable for long enough, in whichever incarnation."""

from datetime import timedelta
from uuid import UUID

from app.journal.entry import read_body
from app.storage import journal
from app.storage.retention import (
    durable_by,
    lose_durable,
    note_durable,
    ripe_bodies,
    walk_on,
)
from app.storage.store import Store
from app.storage.transaction import Writing
from tests.storage.samples import NOW, registration_entry

HOUR = timedelta(hours=1)


def registered(tx: Writing, count: int) -> list[UUID]:
    people = []
    for seed in range(count):
        entry = registration_entry(seed)
        journal.append(tx, entry)
        people += [read_body(body)[0] for body in entry.bodies if body is not None]
    return [person for person in people if person is not None]


def test_steps_say_since_when_a_number_is_safe(store: Store) -> None:
    with store.write() as tx:
        name = journal.head(tx).incarnation
        note_durable(tx, name, 10, NOW)
        note_durable(tx, name, 25, NOW + HOUR)
        note_durable(tx, name, 10, NOW + 9 * HOUR)
        assert [durable_by(tx, name, NOW + n * HOUR) for n in (-1, 0, 1, 2)] == [0, 10, 25, 25]
        assert durable_by(tx, "other", NOW + HOUR) == 0


def test_what_was_lost_is_safe_no_more_and_the_rest_keeps_its_moment(store: Store) -> None:
    with store.write() as tx:
        name = journal.head(tx).incarnation
        note_durable(tx, name, 10, NOW)
        note_durable(tx, name, 25, NOW + HOUR)
        lose_durable(tx, name, 12)
        assert [durable_by(tx, name, NOW + n * HOUR) for n in (0, 1)] == [10, 12]
        lose_durable(tx, name, 0)
        assert durable_by(tx, name, NOW + 99 * HOUR) == 0
        lose_durable(tx, name, 0)


def test_the_walk_stops_before_what_is_not_safe_and_goes_on_later(store: Store) -> None:
    with store.write() as tx:
        people = registered(tx, 5)
        name = journal.head(tx).incarnation
        assert walk_on(tx, 0, NOW, 10) == (0, ())
        note_durable(tx, name, 3, NOW)
        last, found = walk_on(tx, 0, NOW, 2)
        assert (last, set(found)) == (2, set(people[:2]))
        last, found = walk_on(tx, last, NOW, 10)
        assert (last, set(found)) == (3, {people[2]})
        assert walk_on(tx, last, NOW, 10) == (3, ())
        note_durable(tx, name, 5, NOW + HOUR)
        assert walk_on(tx, last, NOW + HOUR, 10)[0] == 5


def test_one_line_that_is_not_safe_holds_its_person_back(store: Store) -> None:
    with store.write() as tx:
        first, second = registered(tx, 2)
        name = journal.head(tx).incarnation
        note_durable(tx, name, 1, NOW)
        assert set(ripe_bodies(tx, [first, second], NOW)) == {first}
        note_durable(tx, name, 2, NOW)
        assert set(ripe_bodies(tx, [first, second], NOW)) == {first, second}


def test_what_a_new_incarnation_says_again_counts_where_it_is_safe(store: Store) -> None:
    with store.write() as tx:
        (person,) = registered(tx, 1)
        before = journal.head(tx).incarnation
        begun = journal.start_incarnation(tx)
        assert walk_on(tx, 0, NOW, 10) == (1, (person,)), "the old line was said again"
        assert ripe_bodies(tx, [person], NOW) == {}
        note_durable(tx, begun.incarnation, 1, NOW)
        assert walk_on(tx, 1, NOW, 10) == (2, (person,))
        assert set(ripe_bodies(tx, [person], NOW)) == {person}
        assert durable_by(tx, before, NOW) == 0
