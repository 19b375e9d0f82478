from app.storage.schema_feed import FEED_CURSORS, FEED_ITEMS
from app.storage.store import Store


def test_the_tables_are_strict_and_found_by_their_key(store: Store) -> None:
    with store.read() as tx:
        listed = {
            row.name: (row.wr, row.strict)
            for row in tx.connection.exec_driver_sql("PRAGMA table_list").all()
        }
    assert listed[FEED_CURSORS.name] == (1, 1)
    assert listed[FEED_ITEMS.name] == (1, 1)
