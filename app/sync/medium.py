"""Which second medium was chosen for copies of unsent work (backup.json).

A mark on the medium tells it from the empty folder that is left of a stick when it is pulled out.
"""

import json
import os
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.domain.errors import UserCanFix
from app.settings.place import Place, disk_trouble, write_private

FOLDER = "manzil-backup"
VARIABLE = "MANZIL_BACKUP"
_MARK = "medium.txt"


@dataclass(frozen=True, slots=True)
class Medium:
    """The chosen medium, its mark, when it was last brought up to date, what is to go from it.

    `forget`: places (incarnation, number) of entries whose bodies were destroyed.
    """

    folder: Path
    mark: str = ""
    copied_at: datetime | None = None
    forget: tuple[tuple[str, int], ...] = ()

    @property
    def is_there(self) -> bool:
        if not self.mark:
            return self.folder.is_dir()
        try:
            text = (self.folder / FOLDER / _MARK).read_text(encoding="ascii", errors="replace")
        except OSError:
            return False
        return text.strip() == self.mark


def known_medium(place: Place) -> Medium | None:
    """The medium that MANZIL_BACKUP names, otherwise the one chosen; None when there is none.

    Raises EnvironmentFailed `disk`. A damaged backup.json counts as none chosen.
    """
    kept = _read(place)
    named = os.environ.get(VARIABLE)
    if not named:
        return kept
    if kept is not None and kept.folder == Path(named):
        return kept
    return Medium(Path(named), forget=kept.forget if kept else ())


def choose_medium(place: Place, folder: Path) -> None:
    """Remember this folder of a second medium and put a mark on it.

    Raises UserCanFix `backup_folder` when it is no folder or lies in the data folder;
    EnvironmentFailed `disk`, `disk_full`.
    """
    inside = folder.resolve().is_relative_to(place.folder.resolve())
    if not folder.is_dir() or inside:
        raise UserCanFix(
            "backup_folder",
            "Choose a folder of a second medium, such as a stick, that is connected now.",
            field="folder",
        )
    mark, before = secrets.token_hex(8), _read(place)
    try:
        (folder / FOLDER).mkdir(mode=0o700, exist_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    write_private(folder / FOLDER / _MARK, mark.encode() + b"\n")
    _write(place, Medium(folder.resolve(), mark, forget=before.forget if before else ()))


def forget_medium(place: Place) -> None:
    """Copy nothing any more; what lies on the medium stays there."""
    try:
        _file(place).unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def forget_bodies(place: Place, places: Mapping[str, Collection[int]]) -> None:
    """Copies that hold these entries (numbers by incarnation) go, now or when the medium is back.

    To be called when the outbox holds them no more. Nothing to do where no medium was chosen.
    """
    medium = known_medium(place)
    if medium is None:
        return
    named = {(name, number) for name, numbers in places.items() for number in numbers}
    _write(place, replace(medium, forget=tuple(sorted({*medium.forget, *named}))))


def brought_up_to_date(place: Place, medium: Medium, now: datetime) -> None:
    """Remember that it holds what it should, and nothing that was to go."""
    _write(place, replace(medium, copied_at=now, forget=()))


def _read(place: Place) -> Medium | None:
    try:
        value = json.loads(_file(place).read_bytes())
        at = value["copied_at"]
        return Medium(
            Path(str(value["folder"])),
            str(value["mark"]),
            None if at is None else datetime.fromisoformat(at),
            tuple((str(name), int(number)) for name, number in value["forget"]),
        )
    except (FileNotFoundError, ValueError, KeyError, TypeError, RecursionError):
        return None
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def _write(place: Place, medium: Medium) -> None:
    value = {
        "copied_at": medium.copied_at.isoformat() if medium.copied_at else None,
        "folder": str(medium.folder),
        "forget": [list(one) for one in medium.forget],
        "mark": medium.mark,
    }
    write_private(_file(place), json.dumps(value, sort_keys=True).encode() + b"\n")


def _file(place: Place) -> Path:
    return place.folder / "backup.json"
