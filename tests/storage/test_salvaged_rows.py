"""Rows find their tables: by the way down from the root, or by their shape when that is damaged."""

from pathlib import Path

import pytest
from sqlalchemy import text

from app.storage.engine import open_store
from app.storage.proven_pages import ProvenPages
from app.storage.salvaged_rows import salvaged_pages
from app.storage.schema import JOURNAL
from app.storage.tables import METADATA, PROJECTIONS
from tests.storage.damage import children_of, register, root_of, rows_held, spoil
from tests.storage.samples import KEY, enrolled_store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    store = enrolled_store(tmp_path)
    register(store, range(60))
    store.close()
    return tmp_path / "store.db"


def test_all_rows_of_a_whole_store(file: Path) -> None:
    store = open_store(file, KEY)
    with store.read() as tx:
        expected = {
            one.name: {
                tuple(sorted(row._mapping.items(), key=repr))
                for row in tx.connection.execute(text(f"SELECT * FROM {one.name}"))  # noqa: S608
            }
            for one in METADATA.sorted_tables
        }
    store.close()
    found: dict[str, set[tuple[object, ...]]] = {name: set() for name in expected}
    for page in salvaged_pages(ProvenPages(file, KEY)):
        found[page.table.name] |= {tuple(sorted(row.items(), key=repr)) for row in page.rows}
    assert found == expected


@pytest.mark.parametrize("table", ["journal", "bodies"])
def test_a_damaged_way_down_loses_no_row(file: Path, table: str) -> None:
    whole = rows_held(file)
    root = root_of(file, table)
    assert children_of(file, root), "the table has pages beneath its root"
    spoil(file, [root])
    assert rows_held(file) == whole


def test_a_damaged_schema_loses_no_row_of_the_journal(file: Path) -> None:
    whole = rows_held(file)
    spoil(file, [1, *children_of(file, 1)])
    left = rows_held(file)
    for table in ("journal", "bodies", "device"):
        assert {row for row in left if row[0] == table} == {row for row in whole if row[0] == table}


def test_a_damaged_page_loses_its_own_rows_alone(file: Path) -> None:
    whole = rows_held(file)
    page = children_of(file, root_of(file, "journal"))[0]
    theirs = sum(
        len(one.rows) for one in salvaged_pages(ProvenPages(file, KEY)) if one.table is JOURNAL
    )
    spoil(file, [page])
    lost = whole - rows_held(file)
    assert {row[0] for row in lost} == {"journal"}
    assert 0 < len(lost) < theirs


def test_projections_are_known_as_such(file: Path) -> None:
    tables = {page.table for page in salvaged_pages(ProvenPages(file, KEY))}
    assert tables & set(PROJECTIONS)
