"""Damaging a store's file as a failing disk does, and what lies where in it."""

import random
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import text

from app.storage.engine import open_store
from app.storage.journal import append
from app.storage.page_rows import read_page
from app.storage.pages import PAGE_BYTES
from app.storage.proven_pages import ProvenPages
from app.storage.salvaged_rows import salvaged_pages
from app.storage.store import Store
from app.storage.tables import PROJECTIONS
from tests.storage.samples import KEY, next_number, registration_entry

Row = tuple[object, ...]


def register(store: Store, seeds: Iterable[int]) -> None:
    with store.write() as tx:
        for seed in seeds:
            append(tx, registration_entry(seed, number=next_number(tx)))


def flip(path: Path, offsets: Iterable[int], chance: random.Random) -> set[int]:
    """Change these bytes; the numbers of the pages they lie on."""
    content = bytearray(path.read_bytes())
    places = list(offsets)
    for place in places:
        content[place] ^= chance.randrange(1, 256)
    path.write_bytes(content)
    return {place // PAGE_BYTES + 1 for place in places}


def spoil(path: Path, numbers: Iterable[int]) -> None:
    """One byte in the middle of each of these pages."""
    flip(path, [number * PAGE_BYTES - 2000 for number in numbers], random.Random(1))  # noqa: S311


def rows_held(path: Path, key: bytes = KEY) -> set[Row]:
    """Key and table of every row that can be read and is not made anew."""
    return {
        (page.table.name, *(row[column.name] for column in page.table.primary_key.columns))
        for page in salvaged_pages(ProvenPages(path, key))
        if page.table not in PROJECTIONS
        for row in page.rows
    }


def root_of(path: Path, table: str, key: bytes = KEY) -> int:
    """The page at which a table begins."""
    store = open_store(path, key)
    with store.read() as tx:
        query = text("SELECT rootpage FROM sqlite_schema WHERE name = :name")
        root = int(tx.connection.execute(query, {"name": table}).scalar_one())
    store.close()
    return root


def children_of(path: Path, number: int, key: bytes = KEY) -> tuple[int, ...]:
    """The pages beneath a page."""
    content = ProvenPages(path, key).read(number)
    assert content is not None
    page = read_page(number, content)
    assert page is not None
    return page.children
