"""What a journal with holes says of itself, and how it goes on."""

from collections.abc import Collection

import pytest
from sqlalchemy import delete, select, update

from app.domain.errors import TrustBroken
from app.domain.ids import new_id
from app.journal.entry import read_head
from app.storage import journal
from app.storage.device import all_incarnations, next_counter
from app.storage.keeping import next_receipt
from app.storage.marks import Marks, marks_of, set_marks
from app.storage.salvaged_journal import (
    Gap,
    findings_of,
    go_on,
    has_gone_on,
    unsaid_headless,
)
from app.storage.schema import BODIES, DEVICE, JOURNAL
from app.storage.schema_lookup import KEEPING
from app.storage.store import Store
from app.storage.transaction import Writing
from tests.storage.damage import register
from tests.storage.samples import NOW, entry_of


def lose(tx: Writing, numbers: Collection[int]) -> None:
    """The lines of the journal, not what they say."""
    tx.connection.execute(delete(JOURNAL).where(JOURNAL.c.number.in_(numbers)))


def entries(tx: Writing, incarnation: str) -> list[str]:
    return [str(read_head(one.head).id) for one in journal.entries_from(tx, incarnation, 1, 1000)]


@pytest.fixture
def ten(store: Store) -> Store:
    register(store, range(10))
    return store


def test_a_whole_journal(ten: Store) -> None:
    with ten.read() as tx:
        found = findings_of(tx)
    assert (found.entries, found.gaps, found.problems) == (10, (), ())
    assert (found.lost_bodies, found.headless, found.knows_device) == (0, 0, True)


def test_gaps_are_told_by_their_numbers(ten: Store) -> None:
    with ten.write() as tx:
        name = journal.head(tx).incarnation
        lose(tx, [1, 4, 5, 6, 9])
        found = findings_of(tx)
    assert found.gaps == (Gap(name, 1, 1), Gap(name, 4, 6), Gap(name, 9, 9))
    assert (found.lost_entries, found.headless, found.entries) == (5, 5, 5)


def test_a_lost_content_is_counted(ten: Store) -> None:
    with ten.write() as tx:
        tx.connection.execute(delete(BODIES).where(BODIES.c.number.in_([2, 3])))
        assert findings_of(tx).lost_bodies == 2


def test_an_altered_entry_is_a_problem(ten: Store) -> None:
    with ten.write() as tx:
        third = JOURNAL.c.number == 3
        tx.connection.execute(update(JOURNAL).where(third).values(chain=b"x" * 32))
        problems = findings_of(tx).problems
    assert any("entry 3" in one and "altered" in one for one in problems)


def test_it_goes_on_with_what_headquarters_does_not_hold(ten: Store) -> None:
    with ten.write() as tx:
        before = journal.head(tx)
        set_marks(tx, before.incarnation, Marks(acknowledged=4, durable=4))
        lose(tx, [4, 7])
        old = entries(tx, before.incarnation)
        after = go_on(tx, 2)
        assert marks_of(tx, before.incarnation) == Marks(acknowledged=3, durable=3)
        assert entries(tx, after.incarnation) == old[3:], "5, 6, 8, 9 and 10"
        assert all_incarnations(tx)[-1].parent == before


def test_no_number_is_given_twice(ten: Store) -> None:
    """The counter of an older copy of its page stands three back; two entries were lost."""
    with ten.write() as tx:
        assert next_counter(tx) == 10
        tx.connection.execute(update(DEVICE).values(next_counter=7))
        go_on(tx, 2)
        assert next_counter(tx) == 12


def test_no_receipt_is_given_twice(ten: Store) -> None:
    """Two requests are written down, the counter's page is lost, and an entry as well."""
    with ten.write() as tx:
        for _ in range(2):
            next_receipt(tx)
            kinds = ("rights_request_received",)
            journal.append(tx, entry_of([], person=None, id=new_id(NOW), kinds=kinds))
        tx.connection.execute(delete(KEEPING))
        go_on(tx, 1)
        assert next_receipt(tx) == 3


def test_without_the_laptops_keys_it_cannot_go_on(ten: Store) -> None:
    with ten.write() as tx:
        tx.connection.execute(delete(DEVICE))
        assert not findings_of(tx).knows_device
        with pytest.raises(TrustBroken) as refused:
            go_on(tx, 0)
    assert refused.value.code == "not_enrolled"


def test_it_is_known_whether_it_has_gone_on(ten: Store) -> None:
    with ten.read() as tx:
        assert has_gone_on(tx, "registered")
        assert not has_gone_on(tx, "store_salvaged")


@pytest.mark.parametrize(
    ("acknowledged", "lost", "expected"),
    [
        (0, [1, 5], [1, 5]),
        (4, [2, 6], [6]),
        (4, [4, 5, 8], [8]),  # 5 cannot be told from 4, which headquarters holds
        (4, [5, 6], [5, 6]),
        (10, [3, 10], []),
    ],
)
def test_contents_that_headquarters_may_hold_are_not_said_again(
    ten: Store, acknowledged: int, lost: list[int], expected: list[int]
) -> None:
    with ten.write() as tx:
        by_number = {
            row.number: row.entry
            for row in tx.connection.execute(select(JOURNAL.c.number, JOURNAL.c.entry))
        }
        set_marks(tx, journal.head(tx).incarnation, Marks(acknowledged=acknowledged))
        lose(tx, lost)
        found = {one.entry for one in unsaid_headless(tx)}
    assert found == {by_number[number] for number in expected}


def test_half_of_an_entry_is_not_said_again(ten: Store) -> None:
    with ten.write() as tx:
        lose(tx, [2])
        tx.connection.execute(update(BODIES).where(BODIES.c.number == 2).values(ordinal=1))
        assert unsaid_headless(tx) == ()
