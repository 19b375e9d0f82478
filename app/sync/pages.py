"""Pages from headquarters in the inbox, and how far the carrier has carried (pull.json).

Whoever puts a page there has proved only headquarters' signature; what is in it is sealed to the
store's key and read when somebody is signed in (`settle_pages`). The carrier remembers by itself
how far it asked, because it cannot look into the store; settling sets that right again.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

from app.settings.files import names_in, read_at_most
from app.settings.place import Place, disk_trouble, write_private
from app.sync.inbox import rejected_folder
from app.wire.page import MOST_PAGE_BYTES
from app.wire.pull import Cursor, read_cursors, write_cursors

_NAME = re.compile(r"([0-9]{10,19})\.page")
_FORMAT = "manzil-carried/1"


@dataclass(frozen=True, slots=True, order=True)
class PageFile:
    """A page in the inbox; a higher sequence came later."""

    sequence: int

    def path(self, place: Place) -> Path:
        return place.inbox / f"{self.sequence:010d}.page"


def page_files(place: Place) -> tuple[PageFile, ...]:
    """The pages not yet read, in the order in which they came. Other files are left alone."""
    found = (_NAME.fullmatch(name) for name in names_in(place.inbox))
    return tuple(sorted(PageFile(int(match[1])) for match in found if match))


def read_page_file(place: Place, file: PageFile) -> bytes | None:
    """Its bytes; None when it is gone meanwhile. Larger ones than any page are cut short."""
    return read_at_most(file.path(place), MOST_PAGE_BYTES + 1)


def put_page(place: Place, data: bytes) -> None:
    """Put a page behind those that are there; one that lies there already is not doubled."""
    there = page_files(place)
    if any(read_page_file(place, file) == data for file in there):
        return
    sequence = there[-1].sequence + 1 if there else 1
    write_private(PageFile(sequence).path(place), data)


def remove_page(place: Place, file: PageFile) -> None:
    """Delete it; it may be gone already."""
    try:
        file.path(place).unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def reject_page(place: Place, file: PageFile, data: bytes) -> None:
    """Keep a page that cannot be believed in inbox/rejected, under its hash."""
    try:
        rejected_folder(place).mkdir(mode=0o700, exist_ok=True)
        name = f"{hashlib.sha256(data).hexdigest()}.page"
        file.path(place).replace(rejected_folder(place) / name)
    except FileNotFoundError:
        return
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def read_carried(place: Place, scope: str) -> Cursor:
    """How far this scope was carried; a missing or damaged memory counts as nothing."""
    try:
        value = json.loads(_carried_file(place).read_bytes())
        cursors = read_cursors(value["cursors"])
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Cursor(scope)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    return next((cursor for cursor in cursors if cursor.scope == scope), Cursor(scope))


def write_carried(place: Place, cursor: Cursor) -> None:
    """Does nothing when it says so already."""
    if read_carried(place, cursor.scope) == cursor and _carried_file(place).exists():
        return
    value = {"cursors": write_cursors([cursor]), "format": _FORMAT}
    write_private(_carried_file(place), json.dumps(value, sort_keys=True).encode() + b"\n")


def _carried_file(place: Place) -> Path:
    return place.folder / "pull.json"
