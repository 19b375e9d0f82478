"""Making and opening the store behind an address.

`sqlite:///PATH` is the embedded one, `postgresql://USER@HOST/NAME` a PostgreSQL. A store carries
the fingerprint of the root it was made for: it is never opened under another's keys, and never
made anew where one is missing.
"""

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.hq import schema
from app.hq.embedded_store import EmbeddedDatabase, create_file, require_file
from app.hq.postgresql_store import PostgresqlDatabase
from app.hq.sql_store import SqlStore
from app.hq.store import Store

_VERSION = "schema_version"
_ROOT = "root"
_EMBEDDED = "sqlite:///"
_POSTGRESQL = "postgresql"


def embedded_address(path: Path) -> str:
    return f"{_EMBEDDED}{path}"


def create_store(address: str, root_fingerprint: str) -> Store:
    """A new store for the headquarters with this root.

    Raises UserCanFix (`store_exists`, `database_address`), and what `Store` raises.
    """
    if path := _embedded_path(address):
        create_file(path)
    store = _store(address)
    try:
        if not store.make_tables():
            raise UserCanFix("store_exists", "This database already holds a headquarters.")
        with store.write() as tx:
            facts = {_VERSION: str(schema.SCHEMA_VERSION), _ROOT: root_fingerprint}
            tx.insert_missing(schema.about, [{"name": n, "value": v} for n, v in facts.items()])
    except ManzilError:
        store.close()
        raise
    return store


def open_store(address: str, root_fingerprint: str) -> Store:
    """The store of the headquarters with this root.

    Raises UserCanFix (`store_missing`, `store_newer`, `database_address`), TrustBroken
    (`store_other_root`, `store_damaged`), and what `Store` raises.
    """
    if path := _embedded_path(address):
        require_file(path)
    store = _store(address)
    try:
        _check(store, root_fingerprint)
    except ManzilError:
        store.close()
        raise
    return store


def _embedded_path(address: str) -> Path | None:
    """All that follows the front is the path, whatever signs are in it."""
    path = address.removeprefix(_EMBEDDED)
    return Path(path) if path and path != address else None


def _store(address: str) -> SqlStore:
    if path := _embedded_path(address):
        return SqlStore(EmbeddedDatabase(path))
    try:
        url = make_url(address)
    except ArgumentError as wrong:
        raise _bad_address() from wrong
    if url.drivername != _POSTGRESQL or not url.database:
        raise _bad_address()
    return SqlStore(PostgresqlDatabase(url.set(drivername="postgresql+psycopg")))


def _check(store: SqlStore, root_fingerprint: str) -> None:
    if not store.has_tables():
        raise UserCanFix("store_missing", "This database holds no headquarters.")
    with store.read() as tx:
        facts = {row.name: row.value for row in tx.rows(select(schema.about))}
    if facts.get(_ROOT) != root_fingerprint:
        raise TrustBroken(
            "store_other_root", "This database belongs to another headquarters than these keys."
        )
    if facts.get(_VERSION) != str(schema.SCHEMA_VERSION):
        raise UserCanFix(
            "store_newer", "This database was written by another version of Manzil. Update it."
        )


def _bad_address() -> UserCanFix:
    return UserCanFix(
        "database_address",
        "A database address looks like postgresql://USER@HOST/NAME.",
        field="database",
    )
