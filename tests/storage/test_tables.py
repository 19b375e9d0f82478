from pathlib import Path

from app.storage.store import Store
from app.storage.tables import METADATA, PARTS

STORAGE = Path(__file__).resolve().parents[2] / "app" / "storage"


def test_every_file_that_describes_tables_is_named() -> None:
    described = {path.stem for path in STORAGE.glob("schema*.py")}
    assert {part.__name__.rpartition(".")[2] for part in PARTS} == described


def test_a_new_store_has_every_table(store: Store) -> None:
    with store.read() as tx:
        rows = tx.connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type='table'")
        made = {str(row.name) for row in rows}
    assert set(METADATA.tables) <= made
