"""Rows are read from pages as SQLite itself reads them: databases made by it are the proof."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.storage.page_rows import Value, read_page, read_record, whole_record

VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=50),
    st.binary(max_size=50),
    st.integers(0, 20_000).map(lambda size: bytes(range(256)) * (size // 256 + 1)),
)
ROWS = st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=40)


def database(path: Path, rows: list[tuple[Value, ...]], *, page: int, form: str) -> list[bytes]:
    """A database of one table, as its pages."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as made:
        made.execute(f"PRAGMA page_size = {page}")
        made.execute(f"CREATE TABLE t {form}")
        made.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", [(n, *r) for n, r in enumerate(rows)])
        made.commit()
    content = path.read_bytes()
    return [content[start : start + page] for start in range(0, len(content), page)]


def read(pages: list[bytes], root: int = 2) -> list[tuple[Value, ...]]:
    """All rows below a root, in any order."""

    def content(number: int) -> bytes | None:
        return pages[number - 1]

    found, below = [], [root]
    while below:
        number = below.pop()
        page = read_page(number, pages[number - 1])
        assert page is not None
        below += page.children
        for cell in page.cells:
            record = whole_record(cell, content)
            assert record is not None
            values = read_record(record)
            found.append(values if cell.rowid is None else (cell.rowid, *values[1:]))
    return sorted(found, key=lambda row: int(str(row[0])))


@pytest.mark.parametrize("page", [512, 4096])
@pytest.mark.parametrize(
    "form",
    ["(n INTEGER PRIMARY KEY, a, b, c)", "(n INTEGER PRIMARY KEY, a, b, c) WITHOUT ROWID"],
)
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rows=ROWS)
def test_as_sqlite_reads_them(
    tmp_path: Path, rows: list[tuple[Value, ...]], page: int, form: str
) -> None:
    pages = database(tmp_path / "plain.db", rows, page=page, form=form)
    assert repr(read(pages)) == repr([(n, *row) for n, row in enumerate(rows)])


def test_a_row_that_goes_on_at_a_lost_page_is_not_whole(tmp_path: Path) -> None:
    pages = database(
        tmp_path / "plain.db",
        [(b"x" * 9000, None, None)],
        page=512,
        form="(n INTEGER PRIMARY KEY, a, b, c)",
    )
    page = read_page(2, pages[1])
    assert page is not None
    (cell,) = page.cells
    assert whole_record(cell, lambda _number: None) is None


def test_a_page_of_no_tree_is_none() -> None:
    assert read_page(7, bytes(4016)) is None


@pytest.mark.parametrize(
    "record", [b"", b"\x05\x0c", b"\x03\x06\x06", b"\x02\x0a", b"\x02\x0f\xff"]
)
def test_what_is_no_row_is_refused(record: bytes) -> None:
    with pytest.raises(ValueError, match=r"^\d+$"):
        read_record(record)
