"""Incarnations that no row tells of are told again, as they were begun."""

from sqlalchemy import delete

from app.storage import journal
from app.storage.device import all_incarnations
from app.storage.marks import Marks, set_marks
from app.storage.salvaged_incarnations import complete_incarnations
from app.storage.schema import INCARNATIONS, JOURNAL
from app.storage.store import Store
from tests.storage.damage import register


def begin_three(store: Store) -> None:
    """The second said two entries again; the third, none."""
    register(store, range(5))
    for acknowledged in (3, 4):
        with store.write() as tx:
            set_marks(tx, journal.head(tx).incarnation, Marks(acknowledged=acknowledged))
            journal.start_incarnation(tx)
        register(store, range(2))


def test_all_of_them_are_told_as_they_were(store: Store) -> None:
    begin_three(store)
    with store.write() as tx:
        before = all_incarnations(tx)
        assert len(before) == 3
        tx.connection.execute(delete(INCARNATIONS))
        complete_incarnations(tx)
        assert all_incarnations(tx) == before
        journal.check_chains(tx)


def test_one_in_the_middle_keeps_its_place(store: Store) -> None:
    begin_three(store)
    with store.write() as tx:
        before = all_incarnations(tx)
        tx.connection.execute(
            delete(INCARNATIONS).where(INCARNATIONS.c.incarnation == before[1].id)
        )
        complete_incarnations(tx)
        assert all_incarnations(tx) == before


def test_where_nothing_is_missing_nothing_changes(store: Store) -> None:
    with store.write() as tx:
        before = all_incarnations(tx)
        complete_incarnations(tx)
        assert all_incarnations(tx) == before


def test_a_parent_whose_last_entry_is_lost_is_seen_by_the_chain(store: Store) -> None:
    begin_three(store)
    with store.write() as tx:
        first = all_incarnations(tx)[0]
        last = (JOURNAL.c.incarnation == first.id) & (JOURNAL.c.number == 5)
        tx.connection.execute(delete(JOURNAL).where(last))
        tx.connection.execute(delete(INCARNATIONS))
        complete_incarnations(tx)
        told = all_incarnations(tx)[1]
        assert told.parent is not None
        assert told.parent.number == 4
