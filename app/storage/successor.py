"""The database that takes the place of the store when the master key changes.

`store.db.next` is the copy under the new key; while it is put in place the old database is also
reached as `store.db.before`, so that its bytes can be overwritten afterwards. Which of both is
the store is told without any key by the first 16 bytes of the file (SQLCipher's salt).
"""

import os
from pathlib import Path

from app.storage import failures
from app.storage.replace import put_in_place, remove_database

SALT_BYTES = 16
_CHUNK_BYTES = 1 << 20


def successor_of(store: Path) -> Path:
    return store.with_name(f"{store.name}.next")


def salt_of(database: Path) -> bytes:
    """What tells a database file from every other. Raises UserCanFix `store_missing`."""
    try:
        with database.open("rb") as file:
            return file.read(SALT_BYTES)
    except FileNotFoundError as wrong:
        raise failures.missing() from wrong
    except OSError as wrong:
        raise failures.of_the_system(wrong) from wrong


def take_successor(store: Path) -> None:
    """Make the successor be the store: after a power cut one of both is there, whole.

    Both are closed. Raises EnvironmentFailed `disk`, `disk_full`, `store_busy`.
    """
    before = _before(store)
    try:
        before.unlink(missing_ok=True)
        before.hardlink_to(store)
    except OSError as wrong:
        raise failures.of_the_system(wrong) from wrong
    put_in_place(successor_of(store), store)


def drop_others(store: Path) -> None:
    """Remove what a change of the key left beside the store: a copy not taken, the old database.

    The old one is overwritten first, as far as the disk lets a file be overwritten: a flash disk
    or a copying file system may keep the blocks. Never the store itself under its other name.
    """
    remove_database(successor_of(store))
    before = _before(store)
    try:
        if before.exists() and not (store.exists() and before.samefile(store)):
            _overwrite(before)
        before.unlink(missing_ok=True)
    except OSError as wrong:
        raise failures.of_the_system(wrong) from wrong


def _overwrite(path: Path) -> None:
    with path.open("r+b") as file:
        left = os.fstat(file.fileno()).st_size
        while left > 0:
            left -= file.write(bytes(min(left, _CHUNK_BYTES)))
        file.flush()
        os.fsync(file.fileno())


def _before(store: Path) -> Path:
    return store.with_name(f"{store.name}.before")
