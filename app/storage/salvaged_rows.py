"""Which rows of which table the pages of a damaged database still hold.

From the schema's roots downward as far as pages can be read; a page of rows whose way up is damaged
is known by the shape of its rows, where that is one table's alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import REAL, Column, Integer, LargeBinary, Table, Text

from app.storage.columns import RecordId, UtcDateTime
from app.storage.page_rows import Cell, Page, Value, read_page, read_record, whole_record
from app.storage.proven_pages import ProvenPages
from app.storage.tables import METADATA

_ID_BYTES = 16
_SCHEMA_TABLE = 1
_SCHEMA_COLUMNS = 5
_SCHEMA_KINDS = frozenset({"table", "index"})
_STRICT = (
    (LargeBinary, bytes),
    (Text, str),
    (Integer, int),
    (UtcDateTime, int),
    (REAL, float),
    (REAL, int),  # SQLite writes whole ones shorter
)


@dataclass(frozen=True, slots=True)
class SalvagedPage:
    """The rows of one table on one page, as raw values by column.

    `cut`: how many rows go on at lost pages. `is_outdated`: the page's newest copy is damaged, and
    this is an older one.
    """

    table: Table
    rows: tuple[Mapping[str, Value], ...]
    cut: int
    is_outdated: bool


def salvaged_pages(pages: ProvenPages) -> Iterator[SalvagedPage]:
    """Every page with rows of the store's tables, the outdated last."""
    below, roots = _trees(pages)
    owners = _owners(below, roots)
    for number in sorted(below, key=lambda one: (one in pages.outdated, one)):
        if owners.get(number, ...) is None:
            continue
        page = _tree_page(pages, number)
        if page is None or not page.cells:
            continue
        records, cut = _records(pages, page)
        table = owners[number] if number in owners else _by_shape(page, records)
        if table is not None:
            rows = (_row(table, cell, values) for cell, values in records)
            told = tuple(row for row in rows if row is not None)
            yield SalvagedPage(table, told, cut, number in pages.outdated)


def _tree_page(pages: ProvenPages, number: int) -> Page | None:
    content = pages.read(number)
    try:
        return read_page(number, content) if content is not None else None
    except ValueError:
        return None  # the rest of a long row that looks like a page of a tree


def _records(pages: ProvenPages, page: Page) -> tuple[list[tuple[Cell, tuple[Value, ...]]], int]:
    """The rows that are whole, and how many are not."""
    found, cut = [], 0
    for cell in page.cells:
        record = whole_record(cell, pages.read)
        try:
            values = read_record(record) if record is not None else None
        except ValueError:
            values = None
        if values is None:
            cut += 1
        else:
            found.append((cell, values))
    return found, cut


def _trees(
    pages: ProvenPages,
) -> tuple[Mapping[int, Sequence[int]], Mapping[int, Table | None]]:
    """The pages beneath each page of a tree, and where each tree begins."""
    below: dict[int, Sequence[int]] = {}
    roots: dict[int, Table | None] = {_SCHEMA_TABLE: None}
    for number in pages.numbers():
        page = _tree_page(pages, number)
        if page is not None:
            below[number] = page.children
            if page.is_table and page.is_leaf:
                roots |= _roots_on(pages, page)
    return below, roots


def _roots_on(pages: ProvenPages, page: Page) -> Mapping[int, Table | None]:
    """What a page of the schema tells: None for an index, or a table that is not ours."""
    if not _is_schema(_records(pages, replace(page, cells=page.cells[:1]))[0]):
        return {}
    return {
        int(str(root)): METADATA.tables.get(str(name)) if kind == "table" else None
        for _, (kind, name, _, root, _) in _records(pages, page)[0]
    }


def _is_schema(records: Sequence[tuple[Cell, tuple[Value, ...]]]) -> bool:
    return any(
        len(values) == _SCHEMA_COLUMNS and values[0] in _SCHEMA_KINDS for _, values in records
    )


def _owners(
    below: Mapping[int, Sequence[int]], roots: Mapping[int, Table | None]
) -> Mapping[int, Table | None]:
    """Whose each page is that can be reached from a root."""
    owners: dict[int, Table | None] = {}
    ahead = list(roots.items())
    while ahead:
        number, table = ahead.pop()
        if number in below and number not in owners:
            owners[number] = table
            ahead += [(child, table) for child in below[number]]
    return owners


def _by_shape(page: Page, records: Sequence[tuple[Cell, tuple[Value, ...]]]) -> Table | None:
    """The one table whose rows these can be; pages of an index could be a small table's as well."""
    if not page.is_table or not records:
        return None
    fitting = [
        table
        for table in METADATA.sorted_tables
        if _has_row_numbers(table)
        and all(_row(table, cell, values) is not None for cell, values in records)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _row(table: Table, cell: Cell, values: Sequence[Value]) -> Mapping[str, Value] | None:
    """A row by column, or None when it cannot be this table's."""
    columns = _stored_columns(table)
    if len(values) != len(columns) or (cell.rowid is None) == _has_row_numbers(table):
        return None
    row = {
        column.name: cell.rowid if _is_row_number(column) and value is None else value
        for column, value in zip(columns, values, strict=True)
    }
    return row if all(_holds(column, row[column.name]) for column in columns) else None


def _stored_columns(table: Table) -> list[Column[object]]:
    """In the order of the file: without row numbers, those of the key come first."""
    if _has_row_numbers(table):
        return list(table.columns)
    key = list(table.primary_key.columns)
    return key + [column for column in table.columns if not column.primary_key]


def _has_row_numbers(table: Table) -> bool:
    return bool(table.dialect_options["sqlite"]["with_rowid"])


def _is_row_number(one: Column[object]) -> bool:
    """Whether the column is SQLite's own row number, which stands before the row."""
    return isinstance(one.type, Integer) and [*one.table.primary_key] == [one]


def _holds(one: Column[object], value: Value) -> bool:
    """Whether a STRICT column of this type holds such a value."""
    if value is None:
        return bool(one.nullable)
    if isinstance(one.type, RecordId):
        return isinstance(value, bytes) and len(value) == _ID_BYTES
    return any(
        isinstance(one.type, column_type) and isinstance(value, kind)
        for column_type, kind in _STRICT
    )
