"""Files as they are found: read up to a size, listed where there is a folder."""

from pathlib import Path

from app.domain.errors import UserCanFix
from app.settings.place import disk_trouble


def read_at_most(path: Path, most: int) -> bytes | None:
    """The first `most` bytes of a file; None when there is none.

    Raises EnvironmentFailed `disk`.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(most)
    except FileNotFoundError:
        return None
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def names_in(folder: Path) -> tuple[str, ...]:
    """The names of what lies in a folder; none where there is no folder.

    Raises EnvironmentFailed `disk`.
    """
    try:
        return tuple(path.name for path in folder.iterdir())
    except FileNotFoundError:
        return ()
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def text_given(path: Path, most: int) -> str:
    """The text of a file that somebody named; what is no UTF-8 is marked as such.

    Raises UserCanFix `no_file`, EnvironmentFailed `disk`.
    """
    data = read_at_most(path, most)
    if data is None:
        raise UserCanFix("no_file", "There is no such file. Check its name.")
    return data.decode("utf-8", errors="replace")
