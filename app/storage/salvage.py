"""A new store from the pages of a damaged one that are still whole. The old one is only read.

A damaged page loses its own rows and no others. Nothing is asked of SQLCipher for the old file: a
connection that has met one damaged page reads half of everything from then on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, column, delete, func, insert, select, table

from app.domain.errors import ManzilError, TrustBroken
from app.journal.entry import Body, Entry
from app.journal.erasure import bodies_taken_away
from app.storage.engine import create_store
from app.storage.journal import all_entries
from app.storage.proven_pages import ProvenPages
from app.storage.rebuild import rebuild
from app.storage.replace import remove_database
from app.storage.salvaged_incarnations import complete_incarnations
from app.storage.salvaged_journal import Findings, findings_of
from app.storage.salvaged_rows import SalvagedPage, salvaged_pages
from app.storage.schema import BODIES, DEVICE, INCARNATIONS, JOURNAL, MARKS
from app.storage.schema_lookup import KEEPING
from app.storage.schema_protection import PROTECTION_KEYS
from app.storage.schema_renewal import FORMER_KEYS
from app.storage.tables import METADATA, PROJECTIONS
from app.storage.transaction import Reading, Writing

_ALSO_OUTDATED = frozenset(
    {BODIES, DEVICE, FORMER_KEYS, INCARNATIONS, JOURNAL, KEEPING, MARKS, PROTECTION_KEYS}
)
"""What an older copy of a page may tell: what is only added to, and the laptop's own single rows.

Of all else (drafts, their keys, officers' roles) what was destroyed or taken back would come again.
"""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved, and what was not, by numbers alone.

    `pages`: of the old file; `damaged`: numbers of those that could not be read; `outdated`: of
    those that were read from an older copy; `rows`: saved, by table; `cut_rows`: rows that went on
    at lost pages.
    """

    pages: int
    damaged: tuple[int, ...]
    outdated: tuple[int, ...]
    rows: Mapping[str, int]
    cut_rows: int
    journal: Findings


def salvage_store(source: Path, key: bytes, target: Path) -> Salvaged:
    """Make a new store at `target` of all rows in `source` that can still be read.

    Both under the same 32-byte key. Raises UserCanFix `store_missing`; TrustBroken `store_exists`
    when `target` is there, `wrong_key_or_foreign` when no page of the old file fits the key;
    EnvironmentFailed `disk`, `disk_full`. Then no new file is left.
    """
    pages = ProvenPages(source, key)
    store = create_store(target, key)
    try:
        with store.write() as tx:
            cut = _fill(tx, pages)
            _drop_taken_away(tx)
            complete_incarnations(tx)
            rebuild(tx)
        store.check_integrity()
        with store.read() as tx:
            found = _salvaged(tx, pages, cut)
    except ManzilError:
        store.close()
        remove_database(target)
        raise
    store.close()
    return found


def _fill(tx: Writing, pages: ProvenPages) -> int:
    """Write every row of the tables that are not made anew; how many rows were cut off."""
    cut = 0
    for page in salvaged_pages(pages):
        if page.table in PROJECTIONS or (page.is_outdated and page.table not in _ALSO_OUTDATED):
            continue
        cut += page.cut
        if page.rows:
            _write(tx.connection, page)
    return cut


def _write(connection: Connection, page: SalvagedPage) -> None:
    """As they are, without a look at their meaning; a row that is there already stays."""
    plain = table(page.table.name, *(column(one.name) for one in page.table.columns))
    connection.execute(insert(plain).prefix_with("OR IGNORE"), list(page.rows))


def _drop_taken_away(tx: Writing) -> None:
    """What an entry says is gone must not come back from an older copy of a page."""
    gone = {digest for _, entry in all_entries(tx) for digest in _taken_away(entry)}
    if not gone:
        return
    held = tx.connection.execute(select(BODIES.c.number, BODIES.c.salt, BODIES.c.text))
    again = [row.number for row in held if Body(row.salt, row.text).sha256 in gone]
    for number in again:
        tx.connection.execute(delete(BODIES).where(BODIES.c.number == number))


def _taken_away(entry: Entry) -> frozenset[str]:
    try:
        return bodies_taken_away(entry)
    except TrustBroken:
        return frozenset()  # what it said is lost itself


def _salvaged(tx: Reading, pages: ProvenPages, cut: int) -> Salvaged:
    return Salvaged(
        pages=pages.count,
        damaged=tuple(sorted(pages.damaged)),
        outdated=tuple(sorted(pages.outdated)),
        rows=_row_counts(tx),
        cut_rows=cut,
        journal=findings_of(tx),
    )


def _row_counts(tx: Reading) -> Mapping[str, int]:
    """Rows of each table that is not made anew; empty tables are left out."""
    counted = {
        one.name: int(tx.connection.execute(select(func.count()).select_from(one)).scalar_one())
        for one in METADATA.sorted_tables
        if one not in PROJECTIONS
    }
    return {name: count for name, count in counted.items() if count}
