"""The tables as SQLite made them."""

import pytest
from sqlalchemy.exc import IntegrityError

from app.storage.store import Store
from app.storage.tables import METADATA, PROJECTIONS

TRUTH = {"journal", "bodies", "incarnations"}
OWN = {
    "hand_overs",
    "handed_work",
    "device",
    "drafts",
    "shifts",
    "marks",
    "acknowledgements",
    "set_aside",
    "contact",
}
OWN |= {"durable_steps", "keeping", "unswept", "feed_cursors", "feed_items", "officers", "limits"}
OWN |= {"erased_drafts", "renewal", "former_keys", "recovered"}
OWN |= {"sealed_drafts", "sealed_draft_keys", "protection_keys", "protection_shares", "break_glass"}


def test_every_table_is_strict(store: Store) -> None:
    with store.read() as tx:
        rows = tx.connection.exec_driver_sql(
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main'"
        ).all()
    strict = {name: is_strict for name, is_strict in rows if not name.startswith("sqlite_")}
    assert strict == dict.fromkeys(METADATA.tables, 1)


def test_each_table_is_truth_projection_or_the_laptops_own() -> None:
    projections = {table.name for table in PROJECTIONS}
    assert projections | TRUTH | OWN == set(METADATA.tables)
    assert not projections & (TRUTH | OWN)


@pytest.mark.parametrize(
    "second", ["UPDATE device SET id = 2", "INSERT INTO contact (id, trouble) VALUES (2, '')"]
)
def test_tables_of_one_row_take_one(store: Store, second: str) -> None:
    with store.write() as tx, pytest.raises(IntegrityError, match="CHECK"):
        tx.connection.exec_driver_sql(second)
