"""What a transaction hands on."""

from app.storage import journal
from app.storage.store import Store
from app.storage.transaction import Reading, Writing
from tests.storage.samples import registration_entry


def test_a_write_can_be_given_where_a_read_is_asked_for(store: Store) -> None:
    with store.write() as tx:
        assert isinstance(tx, Writing)
        assert isinstance(tx, Reading)
        assert journal.head(tx).number == 0


def test_a_write_remembers_where_the_journal_moved(store: Store) -> None:
    with store.write() as tx:
        assert tx.moved == []
        positions = [journal.append(tx, registration_entry(seed)) for seed in range(2)]
        assert tx.moved == positions
