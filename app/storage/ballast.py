"""Ballast: room held back on the disk, let go when the disk is full.

Even deleting needs room in a database. The file lies beside the store and holds nothing.
"""

import os
import shutil
from pathlib import Path

from app.storage import failures

BALLAST_BYTES = 64 << 20
_ROOM_TO_LEAVE = 4
_CHUNK = bytes(1 << 20)


def ballast_of(store: Path) -> Path:
    return store.with_name(f"{store.name}.ballast")


def take_ballast(store: Path, size: int = BALLAST_BYTES) -> bool:
    """Hold `size` bytes beside the store, when idle; False when the disk has no room to spare.

    Raises EnvironmentFailed `disk` when the disk fails otherwise.
    """
    path = ballast_of(store)
    try:
        if path.exists() and path.stat().st_size >= size:
            return True
        if shutil.disk_usage(store.parent).free < _ROOM_TO_LEAVE * size:
            return False
        _fill(path, size)
    except OSError as wrong:
        path.unlink(missing_ok=True)
        if failures.of_the_system(wrong).code == "disk_full":
            return False
        raise failures.disk() from wrong
    return True


def drop_ballast(store: Path) -> bool:
    """Let go of what is held; False when there was nothing to let go of."""
    try:
        ballast_of(store).unlink()
    except OSError:
        return False
    return True


def _fill(path: Path, size: int) -> None:
    """Really written: a hole in a file would hold no room."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        for start in range(0, size, len(_CHUNK)):
            file.write(_CHUNK[: size - start])
        file.flush()
        os.fsync(file.fileno())
