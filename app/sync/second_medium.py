"""Copies of sealed batches on a second medium, for the day on which this laptop's disk dies.

A copy stays until headquarters can lose nothing of what it holds, also when the batch itself is
acknowledged and gone from the outbox. Copies open for headquarters only: whoever finds the stick
has sizes and times. Any enrolled laptop, or headquarters itself, takes them in again.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from app.domain.errors import EnvironmentFailed, TrustBroken, UserCanFix
from app.settings.place import Place, disk_trouble, write_private
from app.sync.carrier import read_carrier
from app.sync.medium import FOLDER, Medium, brought_up_to_date, known_medium
from app.sync.outbox import MOST_FILE_BYTES, BatchFile, batch_file, batch_files, read_batch_file
from app.vault.signing import SIGNATURE_BYTES
from app.wire.batch import read_batch


def copy_outbox(place: Place, now: datetime) -> int:
    """Copy this laptop's batches that are not on the medium yet; how many were copied.

    0 where there is no medium, or it is not connected. Each copy is read back. Raises
    EnvironmentFailed `backup_damaged`, `disk`, `disk_full`; UserCanFix `not_enrolled`.
    """
    medium = known_medium(place)
    if medium is None or not medium.is_there:
        return 0
    copied = copy_outbox_to(place, medium.folder)
    _drop_forgotten(place, medium)
    brought_up_to_date(place, medium, now)
    return copied


def copy_outbox_to(place: Place, folder: Path) -> int:
    """Copy this once to any folder; how many were copied. Raises as `copy_outbox` does."""
    if not folder.is_dir():
        raise UserCanFix(
            "backup_folder",
            "Choose a folder of a second medium, such as a stick, that is connected now.",
            field="folder",
        )
    device = read_carrier(place).device
    copied = 0
    for file in batch_files(place):
        data = read_batch_file(place, file) or b""
        target = folder / FOLDER / str(device) / file.path(place).name
        if not _is_of(data, str(device)) or _is_copy(target, data):
            continue
        _copy(target, data)
        copied += 1
    return copied


def drop_durable(place: Place, durable: Mapping[str, int]) -> None:
    """Remove copies of which headquarters can lose nothing any more: numbers by incarnation."""
    medium = known_medium(place)
    if medium is None or not medium.is_there:
        return
    for path, file in _copies(_copies_of(place, medium)):
        if file.last <= durable.get(file.incarnation, 0):
            _unlink(path)


def take_copies(place: Place, folder: Path) -> int:
    """Put the batches below `folder` into this laptop's outbox, whoever sealed them; how many.

    Damaged ones are passed over: headquarters would not take them. Raises UserCanFix
    `backup_empty` when there is no batch at all; EnvironmentFailed `disk`, `disk_full`.
    """
    found, taken = False, 0
    for path, file in sorted(_copies_below(folder)):
        found = True
        data = read_copy(path, file)
        target = file.path(place)
        if data is not None and not target.exists():
            write_private(target, data)
            taken += 1
    if not found:
        raise UserCanFix(
            "backup_empty", "There are no sealed batches in this folder. Choose another one."
        )
    return taken


def read_copy(path: Path, file: BatchFile) -> bytes | None:
    """The batch in a file of this name; None when it is damaged or another's."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_FILE_BYTES + 1)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    try:
        header = read_batch(data).header
    except TrustBroken:
        return None
    named = (file.incarnation, file.first, file.last)
    return data if (header.incarnation, header.first, header.last) == named else None


def _copies_of(place: Place, medium: Medium) -> Path:
    return medium.folder / FOLDER / str(read_carrier(place).device)


def _drop_forgotten(place: Place, medium: Medium) -> None:
    for path, file in _copies(_copies_of(place, medium)):
        holds = any(
            name == file.incarnation and file.first <= number <= file.last
            for name, number in medium.forget
        )
        if holds and not _is_copy(path, read_batch_file(place, file) or b""):
            _unlink(path)


def _is_of(data: bytes, device: str) -> bool:
    try:
        return str(read_batch(data).header.device) == device
    except TrustBroken:
        return False


def _is_copy(path: Path, data: bytes) -> bool:
    """Whether `path` holds these bytes: the signature, with which a batch begins, covers them."""
    try:
        with path.open("rb") as stream:
            start = stream.read(SIGNATURE_BYTES)
            return bool(data) and start == data[:SIGNATURE_BYTES] and _size(path) == len(data)
    except FileNotFoundError:
        return False
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def _size(path: Path) -> int:
    return path.stat().st_size


def _copy(target: Path, data: bytes) -> None:
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(target, data)
        if target.read_bytes() == data:
            return
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    _unlink(target)
    raise EnvironmentFailed(
        "backup_damaged", "The second medium gives back other bytes than it was given. Replace it."
    )


def _copies(folder: Path) -> Iterator[tuple[Path, BatchFile]]:
    try:
        paths = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    for path in paths:
        file = batch_file(path.name)
        if file is not None and path.is_file():
            yield path, file


def _copies_below(folder: Path) -> Iterator[tuple[Path, BatchFile]]:
    yield from _copies(folder)
    for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
        if path.is_dir() and not path.is_symlink():
            yield from _copies(path)


def _unlink(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
