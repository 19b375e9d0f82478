"""The tables of renewed keys are made with every store."""

from app.storage import schema_renewal
from app.storage.store import Store
from app.storage.tables import METADATA, PARTS


def test_they_are_in_every_store(store: Store) -> None:
    assert schema_renewal in PARTS
    with store.read() as tx:
        there = set(tx.connection.exec_driver_sql("SELECT name FROM sqlite_schema").scalars().all())
    for table in (schema_renewal.RENEWAL, schema_renewal.FORMER_KEYS, schema_renewal.RECOVERED):
        assert METADATA.tables[table.name] is table
        assert table.name in there
