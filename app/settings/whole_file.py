"""A file that somebody takes away: it appears whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from app.domain.errors import EnvironmentFailed
from app.settings.place import disk_trouble


@contextmanager
def whole_or_not(target: Path) -> Iterator[IO[bytes]]:
    """A file beside `target`, private to the user, that takes its name when all went well.

    What it holds is on the disk before. Raises EnvironmentFailed `disk_full`, `disk`, or
    `export_part` when a part of it could not be removed.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(part, flags, 0o600), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    finally:
        _remove(part)


def _remove(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError as wrong:
        raise EnvironmentFailed(
            "export_part", "A part of the export could not be removed. Delete it by hand."
        ) from wrong
