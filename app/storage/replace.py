"""Putting a finished database file in the place of another, or of none."""

import os
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from app.storage import failures


def log_files(path: Path) -> tuple[Path, Path]:
    """SQLite's companions of an open database: the write-ahead log and its index."""
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def remove_database(path: Path) -> None:
    """Remove a database and its companions, if they are there. Only for unfinished copies.

    A rollback journal too: SQLite would play what a killed copy left into the next of that name.
    """
    journal = path.with_name(f"{path.name}-journal")
    try:
        for file in (path, journal, *log_files(path)):
            file.unlink(missing_ok=True)
    except OSError as wrong:
        raise failures.of_the_system(wrong) from wrong


def put_in_place(part: Path, path: Path) -> None:
    """Make the closed database `part` be `path`: after a power cut one of both is there, whole.

    The log of `path` must have been emptied: an old log would be played into the new file.
    Raises EnvironmentFailed `store_busy` when it has not been, `disk` or `disk_full`.
    """
    try:
        log, index = log_files(path)
        if log.exists() and log.stat().st_size:
            raise failures.busy()
        log.unlink(missing_ok=True)
        index.unlink(missing_ok=True)
        _sync_folder(path.parent)  # before the new file: no log may come back beside it
        with part.open("r+b") as file_to_sync:  # Windows syncs only what may be written
            os.fsync(file_to_sync.fileno())
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as wrong:
        raise failures.of_the_system(wrong) from wrong


def set_aside(path: Path) -> Path:
    """Give a closed database and its log another name beside it, where nothing removes them.

    The database is also reached by its own name until another is put in its place. Returns the
    new name. Raises UserCanFix `store_missing`, EnvironmentFailed `disk`, `disk_full`.
    """
    aside = next(name for name in _names_aside(path) if not name.exists())
    try:
        aside.hardlink_to(path)
        log, index = log_files(path)
        if log.exists():
            log.replace(log_files(aside)[0])
        index.unlink(missing_ok=True)
        _sync_folder(path.parent)
    except FileNotFoundError as wrong:
        raise failures.missing() from wrong
    except OSError as wrong:
        raise failures.of_the_system(wrong) from wrong
    return aside


def remove_set_aside(path: Path) -> None:
    """Remove what was set aside of this database: it still holds what was erased since.

    Raises EnvironmentFailed `disk`, `disk_full`.
    """
    for name in tuple(path.parent.glob(f"{path.name}.damaged*")):
        remove_database(name)


def _names_aside(path: Path) -> Iterator[Path]:
    yield path.with_name(f"{path.name}.damaged")
    for number in count(2):
        yield path.with_name(f"{path.name}.damaged-{number}")


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # Windows opens no folder for syncing; NTFS journals the rename
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
