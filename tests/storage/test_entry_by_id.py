"""An entry is found by its own id."""

from uuid import UUID

from app.journal.entry import read_head
from app.storage.entry_by_id import find_entry, position_of
from app.storage.journal import append, head, start_incarnation
from app.storage.store import Store
from tests.storage.samples import registration_entry


def test_the_entry_is_found_verbatim_and_an_unknown_one_is_not(store: Store) -> None:
    entries = [registration_entry(seed) for seed in range(3)]
    with store.write() as tx:
        for entry in entries:
            append(tx, entry)
        for entry in entries:
            assert find_entry(tx, read_head(entry.head).id) == entry
        assert find_entry(tx, UUID(int=4)) is None


def test_an_entry_said_again_in_a_new_incarnation_is_one_entry(store: Store) -> None:
    entry = registration_entry(1)
    with store.write() as tx:
        append(tx, entry)
        start_incarnation(tx)
        assert find_entry(tx, read_head(entry.head).id) == entry


def test_its_position_is_where_it_was_written_last(store: Store) -> None:
    first, second = registration_entry(1), registration_entry(2)
    with store.write() as tx:
        written = append(tx, first)
        append(tx, second)
        assert position_of(tx, read_head(first.head).id) == written
        start_incarnation(tx)
        again = position_of(tx, read_head(second.head).id)
        assert again == head(tx)
        assert again.incarnation != written.incarnation
        assert position_of(tx, UUID(int=4)) is None
