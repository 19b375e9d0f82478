"""The sign that nothing may be sent (halt.json): this laptop's past is not what it was.

`settle` puts it up and takes it down, because only it can compare with the journal; the carrier,
who has no key of the store, only looks at it.
"""

import json
from pathlib import Path

from app.settings.place import Place, disk_trouble, write_private

FORK = "fork"
ROLLBACK = "rollback"
NONE = ""


def read_halt(place: Place) -> str:
    """`fork`, `rollback`, or "". A damaged sign counts as `fork`: rather ask than send."""
    try:
        value = json.loads(_halt_file(place).read_bytes())
        return ROLLBACK if value["trouble"] == ROLLBACK else FORK
    except FileNotFoundError:
        return NONE
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    except (ValueError, KeyError, TypeError, RecursionError):
        return FORK


def write_halt(place: Place, trouble: str) -> None:
    """Put the sign up, or take it down with NONE. Does nothing when it says so already."""
    if trouble == read_halt(place):
        return
    try:
        if trouble == NONE:
            _halt_file(place).unlink(missing_ok=True)
            return
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    write_private(_halt_file(place), json.dumps({"trouble": trouble}).encode() + b"\n")


def _halt_file(place: Place) -> Path:
    return place.folder / "halt.json"
