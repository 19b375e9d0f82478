"""Where this laptop keeps its files, and how they are written so that a power cut tears none."""

import errno
import os
import secrets
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import platformdirs

from app.domain.errors import EnvironmentFailed, UserCanFix

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_HELD_ELSEWHERE = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
_ABANDONED_AFTER_SECONDS = 3600.0


@dataclass(frozen=True, slots=True)
class Place:
    """The data folder of one laptop, and the names of what lies in it."""

    folder: Path

    @property
    def store(self) -> Path:
        return self.folder / "store.db"

    @property
    def key_file(self) -> Path:
        return self.folder / "keys.json"

    @property
    def throttle_file(self) -> Path:
        return self.folder / "throttle.json"

    @property
    def recovery_file(self) -> Path:
        return self.folder / "recovery.json"

    @property
    def laptop_file(self) -> Path:
        return self.folder / "laptop.json"

    @property
    def carrier_file(self) -> Path:
        return self.folder / "carrier.json"

    @property
    def appearance_file(self) -> Path:
        return self.folder / "appearance.json"

    @property
    def anchor(self) -> Path:
        return self.folder / "anchor.bin"

    @property
    def wipe_file(self) -> Path:
        """The sign that a wipe has begun."""
        return self.folder / "wipe.json"

    @property
    def order_file(self) -> Path:
        """What headquarters last said of this laptop, when that was not "active"."""
        return self.folder / "order.json"

    @property
    def lock_file(self) -> Path:
        return self.folder / "open.lock"

    @property
    def outbox(self) -> Path:
        return self.folder / "outbox"

    @property
    def inbox(self) -> Path:
        return self.folder / "inbox"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"


class Hold:
    """The data folder held by this process; the system lets go of it when the process dies."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def default_folder() -> Path:
    """MANZIL_DATA when it is set, otherwise this user's data folder of the system."""
    asked = os.environ.get("MANZIL_DATA")
    return Path(asked) if asked else platformdirs.user_data_path("manzil", appauthor=False)


def prepare(place: Place) -> None:
    """Make the folders, for this user alone.

    Sets the umask of the process to 077: whatever is created later (the database, its WAL, logs)
    is private too. Removes parts of files that a power cut left behind more than an hour ago.
    Raises EnvironmentFailed `disk` or `disk_full`.
    """
    os.umask(0o077)
    try:
        for folder in (place.folder, place.outbox, place.inbox, place.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
        _sweep(place)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def write_private(path: Path, content: bytes) -> None:
    """Replace `path` by `content` at once: after a power cut it holds the old or the new bytes.

    Mode 0600. When this returns, file and name are on the disk. Raises EnvironmentFailed
    `disk_full` or `disk`; then `path` is as it was.
    """
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        _write_part(part, content)
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as wrong:
        part.unlink(missing_ok=True)
        raise disk_trouble(wrong) from wrong


def disk_trouble(wrong: OSError) -> EnvironmentFailed:
    """An error of the file system in our words; names no file."""
    if wrong.errno in _FULL:
        return EnvironmentFailed("disk_full", "The disk is full. Make room, then try again.")
    return EnvironmentFailed("disk", "The disk does not take or give the file. Check it.")


def hold(place: Place) -> Hold:
    """Hold the data folder until released; one holder at a time, over all processes.

    Raises UserCanFix `already_open` when another program holds it.
    """
    try:
        descriptor = os.open(place.lock_file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    try:
        _lock(descriptor)
    except OSError as wrong:
        os.close(descriptor)
        if wrong.errno in _HELD_ELSEWHERE:
            raise UserCanFix(
                "already_open", "Manzil is already open on this laptop. Use its window."
            ) from wrong
        raise disk_trouble(wrong) from wrong
    return Hold(descriptor)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _write_part(part: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(part, flags, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # Windows opens no folder for syncing; NTFS journals the rename
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sweep(place: Place) -> None:
    """A part younger than an hour may be another process at work: it stays."""
    oldest = time.time() - _ABANDONED_AFTER_SECONDS
    for folder in (place.folder, place.outbox, place.inbox):
        for part in folder.glob(".*.part"):
            try:
                if part.stat().st_mtime < oldest:
                    part.unlink()
            except FileNotFoundError:
                continue  # its writer finished it meanwhile
