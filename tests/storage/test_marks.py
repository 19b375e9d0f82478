"""Three numbers an incarnation."""

from app.storage.marks import Marks, marks_of, set_marks
from app.storage.store import Store


def test_an_incarnation_nothing_is_known_of_has_noughts(store: Store) -> None:
    with store.read() as tx:
        assert marks_of(tx, "00" * 8) == Marks(sealed=0, acknowledged=0, durable=0)


def test_marks_are_kept_by_incarnation_and_may_fall(store: Store) -> None:
    one, other = Marks(9, 7, 5), Marks(3, 2, 1)
    with store.write() as tx:
        set_marks(tx, "01" * 8, one)
        set_marks(tx, "02" * 8, other)
        assert (marks_of(tx, "01" * 8), marks_of(tx, "02" * 8)) == (one, other)
        set_marks(tx, "01" * 8, Marks(0, 0, 0))
        assert (marks_of(tx, "01" * 8), marks_of(tx, "02" * 8)) == (Marks(), other)
