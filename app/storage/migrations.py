"""Bringing an older store up to date: on a copy, which is proved and then takes its place.

A step is a function of one write transaction and brings a store from its version to the next.
Steps make new tables and copy rows: they never drop or alter a table that others refer to
(SQLite would delete children by CASCADE, silently). A step that only changes how projections
are made calls `rebuild`.
"""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import text

from app.domain.errors import TrustBroken
from app.storage.replace import put_in_place, remove_database
from app.storage.store import Store
from app.storage.transaction import Reading, Writing

Step = Callable[[Writing], None]
STEPS: Mapping[int, Step] = {}
"""From a version (the key) to the next. Version 1 is the first that ever left the house."""


def bring_up_to_date(
    path: Path,
    version: int,
    *,
    copy: Callable[[Path, Path], None],
    open_at: Callable[[Path], Store],
    steps: Mapping[int, Step] = STEPS,
) -> None:
    """Run all steps from `version` on. Until the last moment the old store stays as it is.

    Raises TrustBroken `store_damaged` when the old store or its copy does not prove whole, or
    `migration` when a step changed the journal.
    """
    _empty_the_log(open_at(path))
    part = path.with_name(f"{path.name}.migrating")
    remove_database(part)
    copy(path, part)
    store = open_at(part)
    try:
        with store.write() as tx:
            before = journal_digest(tx)
            while version in steps:
                steps[version](tx)
                version += 1
            tx.connection.exec_driver_sql(f"PRAGMA user_version = {version}")
            if journal_digest(tx) != before:
                raise TrustBroken("migration", "The upgrade would change the journal: stopped.")
        store.check_integrity()
    finally:
        store.close()
    put_in_place(part, path)


def journal_digest(tx: Reading) -> str:
    """SHA-256 over everything that the journal and its bodies say: the truth never changes."""
    digest = hashlib.sha256()
    for query in (
        "SELECT incarnation, number, head, chain FROM journal ORDER BY sequence",
        "SELECT entry, ordinal, salt, text FROM bodies ORDER BY entry, ordinal",
    ):
        for row in tx.connection.execute(text(query)):
            digest.update(repr(tuple(row)).encode())
    return digest.hexdigest()


def _empty_the_log(store: Store) -> None:
    try:
        store.check_integrity()
    finally:
        store.close()
