"""The folder of sealed batches. A file's name says what it holds, and nothing personal."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app.settings.files import names_in, read_at_most
from app.settings.place import Place, disk_trouble
from app.wire.batch import MOST_SEALED_BYTES

_NAME = re.compile(r"([0-9a-f]{16})-([0-9]{10,19})-([0-9]{10,19})\.batch")
MOST_FILE_BYTES = MOST_SEALED_BYTES + (8 << 10)  # with signature and header
KEPT_ASIDE = timedelta(days=30)


@dataclass(frozen=True, slots=True, order=True)
class BatchFile:
    """Numbers first … last of an incarnation, as a file in the outbox."""

    incarnation: str
    first: int
    last: int

    @property
    def count(self) -> int:
        return self.last - self.first + 1

    def path(self, place: Place) -> Path:
        name = f"{self.incarnation}-{self.first:010d}-{self.last:010d}.batch"
        return place.outbox / name


def batch_files(place: Place) -> tuple[BatchFile, ...]:
    """What lies in the outbox, by incarnation and number. Other files are left alone."""
    return files_in(place.outbox)


def files_in(folder: Path) -> tuple[BatchFile, ...]:
    """The same for any folder; nothing where there is none."""
    return tuple(sorted(file for name in names_in(folder) if (file := batch_file(name))))


def batch_file(name: str) -> BatchFile | None:
    """What a file of this name holds; None when it is no batch's name."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    file = BatchFile(found[1], int(found[2]), int(found[3]))
    return file if 1 <= file.first <= file.last else None


def read_batch_file(place: Place, file: BatchFile) -> bytes | None:
    """Its bytes; None when it is gone meanwhile. Larger ones than any batch are cut short."""
    return read_at_most(file.path(place), MOST_FILE_BYTES + 1)


def covered_up_to(files: Iterable[BatchFile], number: int) -> int:
    """The highest number such that number + 1 … that one lie in the files without a gap."""
    for file in sorted(files):
        if file.first <= number + 1:
            number = max(number, file.last)
    return number


def remove(place: Place, file: BatchFile) -> None:
    """Delete it; it may be gone already."""
    try:
        file.path(place).unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def set_aside(place: Place, file: BatchFile) -> None:
    """Keep a file that headquarters cannot take out of the way: what it held is sealed anew."""
    try:
        refused_folder(place).mkdir(mode=0o700, exist_ok=True)
        file.path(place).replace(refused_folder(place) / file.path(place).name)
    except FileNotFoundError:
        return
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def sweep(folder: Path, now: datetime) -> None:
    """Delete what has been kept aside in this folder for more than 30 days."""
    oldest = (now - KEPT_ASIDE).timestamp()
    try:
        for path in folder.iterdir() if folder.exists() else ():
            if path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def refused_folder(place: Place) -> Path:
    """Where files lie that headquarters could not take."""
    return place.outbox / "refused"
