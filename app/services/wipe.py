"""Wiping a laptop: what it holds is destroyed, keys first; what was begun is finished.

The sign that a wipe has begun (wipe.json) is on the disk before anything is destroyed, and goes
last. Killed in between, the laptop is without keys, and the next start goes on. After a theft the
sealed batches and the carrier's key stay until they are delivered: they open for headquarters
only, and may hold what nobody else knows.

Overwriting reaches the file as the disk shows it. What a flash disk or an earlier version of the
file system's blocks still hold, only full-disk encryption protects (docs/SECURITY.md).
"""

import json
import os
import secrets
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import UserCanFix
from app.settings.laptop import Wiped, wiped_error, write_stub
from app.settings.place import Place, disk_trouble, write_private
from app.storage.ballast import drop_ballast
from app.storage.replace import log_files
from app.sync.outbox import batch_files

_KEY_WORDS = ("key", "recover", "throttle")
_LOCKS = frozenset({"open.lock", "exchange.lock", "exchange.lease"})
_CARRIERS_OWN = frozenset({"carrier.json", "exchange.json"})


@dataclass(frozen=True, slots=True)
class Wipe:
    """By whose word, and whether sealed batches stay until they are delivered."""

    why: Wiped
    keep_outbox: bool = False


def begun_wipe(place: Place) -> Wipe | None:
    """The wipe under way; None when there is none. A damaged sign keeps sealed batches."""
    try:
        value = json.loads(place.wipe_file.read_bytes())
        return Wipe(Wiped(value["why"]), value["keep_outbox"] is True)
    except FileNotFoundError:
        return None
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    except (ValueError, KeyError, TypeError, RecursionError):
        return Wipe(Wiped.HEADQUARTERS, keep_outbox=True)


def begin_wipe(place: Place, wipe: Wipe) -> None:
    """From here there is no way back: when this returns, the keys are destroyed.

    Needs neither the store nor to hold the folder. Raises EnvironmentFailed `disk`, `disk_full`.
    """
    if begun_wipe(place) is None:
        drop_ballast(place.store)  # a full disk must not save the keys
        value = {"keep_outbox": wipe.keep_outbox, "why": wipe.why.value}
        write_private(place.wipe_file, json.dumps(value, sort_keys=True).encode() + b"\n")
    _destroy_keys(place)


def finish_wipe(place: Place) -> None:
    """Destroy all that is left and leave the stub; nothing when no wipe has begun.

    The caller holds the folder and has closed the store. Raises EnvironmentFailed `disk` when a
    file could not be removed; then the next start goes on.
    """
    wipe = begun_wipe(place)
    if wipe is None:
        return
    _destroy_keys(place)
    try:
        for path in _rest(place, keep_outbox=wipe.keep_outbox):
            path.unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    write_stub(place, wipe.why)
    if not (wipe.keep_outbox and batch_files(place)):
        _end(place)


def wipe(place: Place, wanted: Wipe) -> UserCanFix:
    """Begin and finish; gives the error that says so, for the caller to raise."""
    begin_wipe(place, wanted)
    finish_wipe(place)
    return wiped_error(wanted.why)


def end_delivery(place: Place) -> None:
    """The batches of a stolen laptop are with headquarters: what was kept for them goes too."""
    wiping = begun_wipe(place)
    if wiping is not None:
        try:
            for file in batch_files(place):
                file.path(place).unlink(missing_ok=True)
        except OSError as wrong:
            raise disk_trouble(wrong) from wrong
        finish_wipe(place)


def _end(place: Place) -> None:
    """The carrier's key goes, then the sign."""
    try:
        for name in sorted(_CARRIERS_OWN):
            (place.folder / name).unlink(missing_ok=True)
        place.wipe_file.unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def _destroy_keys(place: Place) -> None:
    """Key slots and escrow, a recovery under way, and parts of them: overwritten, then removed."""
    try:
        for path in sorted(place.folder.iterdir()):
            if _is_file(path) and any(word in path.name for word in _KEY_WORDS):
                _overwrite(path)
                path.unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def _overwrite(path: Path) -> None:
    if path.is_symlink():
        return
    with path.open("r+b") as file:
        file.write(secrets.token_bytes(os.fstat(file.fileno()).st_size))
        file.flush()
        os.fsync(file.fileno())


def _rest(place: Place, *, keep_outbox: bool) -> Iterator[Path]:
    """What is to go, the store first. Folders that are not the program's are left alone."""
    kept = {place.wipe_file.name, place.laptop_file.name, *_LOCKS}
    yield from (place.store, *log_files(place.store))
    yield from _files(place.folder, kept | (_CARRIERS_OWN if keep_outbox else set()))
    yield from _files_below(place.inbox)
    yield from _files_below(place.logs)
    if keep_outbox:
        ready = {file.path(place).name for file in batch_files(place)}
        yield from _files(place.outbox, ready)
        yield from _files_below(place.outbox / "refused")
    else:
        yield from _files_below(place.outbox)


def _files(folder: Path, kept: set[str] | frozenset[str]) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.name not in kept and _is_file(path))


def _files_below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if _is_file(path)) if folder.is_dir() else []


def _is_file(path: Path) -> bool:
    """A file or a link, which is removed and never followed."""
    return not stat.S_ISDIR(path.lstat().st_mode)
