"""The encrypted file: the only door to SQLCipher. Here stores are made and opened.

The pragmas and their reasons: docs/SECURITY.md, "The file". SQLAlchemy's ordinary sqlite dialect
runs over SQLCipher's driver; BEGIN and BEGIN IMMEDIATE are our own.
"""

import os
import re
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from app.domain.errors import ManzilError
from app.journal.chain import Position
from app.storage import failures
from app.storage.migrations import bring_up_to_date
from app.storage.pages import PAGE_BYTES, fits_some_page
from app.storage.replace import log_files, put_in_place, remove_database
from app.storage.schema import APPLICATION_ID, SCHEMA_VERSION
from app.storage.store import OUTSIDE, WAIT_SECONDS, NestedWriteError, Store
from app.storage.tables import METADATA

__all__ = ["NestedWriteError", "Store", "copy_store", "create_store", "open_store"]

READERS = 4
_KEY_DIGITS = re.compile(r"[0-9a-f]{64}")
_PLAIN_HEADER = b"SQLite format 3\0"
_PRAGMAS = (
    "cipher_compatibility = 4",
    f"cipher_page_size = {PAGE_BYTES}",
    "cipher_use_hmac = ON",
    "cipher_memory_security = OFF",  # on one connection it slows all
    "temp_store = MEMORY",  # FILE leaks clear text
    "secure_delete = ON",
    "synchronous = FULL",  # NORMAL loses acknowledged commits in a power cut
    "foreign_keys = ON",
    "trusted_schema = OFF",
    f"busy_timeout = {WAIT_SECONDS * 1000}",
    "cache_size = -65536",  # KiB of decrypted pages: the big lever
    "wal_autocheckpoint = 16384",  # pages; only if nobody finds an idle moment to checkpoint
)


def create_store(
    path: Path, key: bytes, after_commit: Callable[[Position], None] | None = None
) -> Store:
    """Make a new store, whole or not at all, and open it.

    `key` has 32 bytes. Raises TrustBroken `store_exists` when there is a file already: a
    database is never replaced by an empty one. EnvironmentFailed when the disk fails.
    """
    if path.exists() or any(file.exists() for file in log_files(path)):
        raise failures.already_there()
    part = path.with_name(f"{path.name}.new")
    remove_database(part)
    _create_empty(part, key)
    store = _store(part, key)
    with store.write() as tx:
        METADATA.create_all(tx.connection)
        tx.connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        tx.connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    store.close()
    put_in_place(part, path)
    return _store(path, key, after_commit)


def open_store(
    path: Path, key: bytes, after_commit: Callable[[Position], None] | None = None
) -> Store:
    """Open an existing store; nothing is ever made in its place.

    Raises UserCanFix `store_missing` or `store_newer`; TrustBroken `wrong_key_or_foreign` or
    `store_damaged`; EnvironmentFailed for what the disk does. An older store is brought up to
    date first, on a copy.
    """
    application, version = _probe(path, key)
    if application != APPLICATION_ID:
        raise failures.unreadable(found="other_program")
    if version > SCHEMA_VERSION:
        raise failures.newer()
    if version < SCHEMA_VERSION:
        bring_up_to_date(
            path,
            version,
            copy=lambda source, target: copy_store(source, target, key),
            open_at=lambda there: _store(there, key),
        )
    return _store(path, key, after_commit)


def copy_store(source: Path, target: Path, key: bytes, new_key: bytes | None = None) -> None:
    """Copy a store, also one in use, page by page to a new file under the same or another key.

    Raises TrustBroken `store_damaged` when the copy does not prove whole; then none is left.
    """
    theirs = key if new_key is None else new_key
    _create_empty(target, theirs)
    try:
        _copy_pages(source, key, target, theirs)
        copy = _store(target, theirs)
        try:
            copy.check_integrity()
        finally:
            copy.close()
    except ManzilError:
        remove_database(target)
        raise


def _copy_pages(source: Path, key: bytes, target: Path, new_key: bytes) -> None:
    try:
        with closing(_connect(source, key)) as ours, closing(_connect(target, new_key)) as theirs:
            ours.backup(theirs)
    except dbapi2.Error as wrong:
        raise failures.in_our_words(failures.code_of(wrong), target) or wrong from wrong


def _create_empty(path: Path, key: bytes) -> None:
    """An encrypted database without tables, mode 0600, where no file is."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(_connect(path, key)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
    except OSError as wrong:
        raise failures.of_the_system(wrong) from wrong
    except dbapi2.Error as wrong:
        raise failures.in_our_words(failures.code_of(wrong), path) or wrong from wrong


def _probe(path: Path, key: bytes) -> tuple[int, int]:
    """Application id and schema version; tells apart why a file cannot be read."""
    _require_key(path, key)
    try:
        with closing(_connect(path, key)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema")
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            return application, connection.execute("PRAGMA user_version").fetchone()[0]
    except dbapi2.Error as wrong:
        raise failures.in_our_words(failures.code_of(wrong), path) or wrong from wrong


def _require_key(path: Path, key: bytes) -> None:
    """Refuse a file that is not this key's before SQLite can touch it or its log."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_PLAIN_HEADER))
        fits = fits_some_page(path, key)
    except FileNotFoundError as wrong:
        raise failures.missing() from wrong
    except OSError as wrong:
        raise failures.of_the_system(wrong) from wrong
    if not start:
        raise failures.damaged()
    if not fits:
        raise failures.unreadable(found="plain_sqlite" if start == _PLAIN_HEADER else "unknown")


def _store(path: Path, key: bytes, after_commit: Callable[[Position], None] | None = None) -> Store:
    readers = _engine(lambda: _connect(path, key, query_only=True), begin="BEGIN", size=READERS)
    writers = _engine(lambda: _connect(path, key), begin="BEGIN IMMEDIATE", size=1)
    return Store(path, readers=readers, writers=writers, after_commit=after_commit)


def _engine(connect: Callable[[], dbapi2.Connection], *, begin: str, size: int) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        pool_timeout=WAIT_SECONDS,
        pool_use_lifo=True,
        hide_parameters=True,  # they are people's data, and errors are logged
    )

    def begin_ourselves(connection: Connection) -> None:
        if not connection.get_execution_options().get(OUTSIDE):
            connection.exec_driver_sql(begin)

    event.listen(engine, "begin", begin_ourselves)
    return engine


def _connect(path: Path, key: bytes, *, query_only: bool = False) -> dbapi2.Connection:
    """A keyed connection to an existing file; a missing one is an error and is never made."""
    digits = key.hex()
    if not _KEY_DIGITS.fullmatch(digits):  # SQLCipher silently takes 63 for a passphrase
        raise ValueError("a store's key has 32 bytes")
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=WAIT_SECONDS,
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{digits}'\"")
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if query_only:
            connection.execute("PRAGMA query_only = ON")
    except dbapi2.Error:
        connection.close()
        raise
    return connection
