from pathlib import Path

from sqlalchemy import func, select

from app.hq.store import Store
from app.hq.tables import METADATA, PARTS

HQ = Path(__file__).resolve().parents[2] / "app" / "hq"


def test_every_file_that_describes_tables_is_named() -> None:
    described = {path.stem for path in HQ.glob("schema*.py")}
    assert {part.__name__.rpartition(".")[2] for part in PARTS} == described


def test_a_new_store_has_every_table(fresh_store: Store) -> None:
    with fresh_store.read() as tx:
        counts = {
            name: tx.rows(select(func.count()).select_from(table))[0][0]
            for name, table in METADATA.tables.items()
        }
    assert {name for name, count in counts.items() if count} == {"about"}
