"""Batch files that may still hold what was erased: they go, and are cut anew from the journal."""

from collections.abc import Collection, Iterator
from pathlib import Path

from app.settings.place import Place, disk_trouble
from app.sync.outbox import BatchFile, batch_file, refused_folder

Places = Collection[tuple[str, int]]


def remove_batches_of(place: Place, erased: Places) -> int:
    """Delete every batch of the outbox, and of those set aside, that covers one of these places.

    What headquarters does not hold of them is sealed anew from the journal by `seal_unsent`,
    without the bodies. Returns how many files went. Raises EnvironmentFailed `disk`.
    """
    return sum(remove_covering(folder, erased) for folder in (place.outbox, refused_folder(place)))


def remove_covering(folder: Path, places: Places) -> int:
    """Delete the batches of one folder that cover one of these places; how many went.

    A folder that is not there has none. Raises EnvironmentFailed `disk`.
    """
    gone = 0
    try:
        for path, file in _batches(folder):
            if covers(file, places):
                path.unlink(missing_ok=True)
                gone += 1
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    return gone


def covers(file: BatchFile, places: Places) -> bool:
    """Whether one of these places (incarnation, number) lies in the file."""
    return any(
        incarnation == file.incarnation and file.first <= number <= file.last
        for incarnation, number in places
    )


def _batches(folder: Path) -> Iterator[tuple[Path, BatchFile]]:
    for path in sorted(folder.iterdir()) if folder.exists() else ():
        file = batch_file(path.name)
        if file is not None:
            yield path, file
