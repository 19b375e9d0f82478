"""The log and the numbers of a laptop in one archive, for whoever helps from afar.

It holds no name, no registration and no key: logs as they are written (`settings.log_file`), and
versions, counts, limits and sizes.
"""

import json
import platform
import shutil
import sqlite3
import sys
import zipfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import IO

from app.domain.limits import write_limits
from app.domain.officers import Action
from app.journal.entry import Json, write_time
from app.services.backup import backup_state
from app.services.journal_copy import require_new
from app.services.limits import Limits
from app.services.signed_in import SignedIn
from app.services.version import VERSION
from app.settings.place import Place, disk_trouble
from app.settings.whole_file import whole_or_not
from app.storage import exchange, journal
from app.storage.device import all_incarnations, load_device
from app.storage.limits import limit_steps
from app.sync.diary import read_diary
from app.sync.halt import read_halt
from app.sync.orders import read_order
from app.sync.outbox import batch_files
from app.vault.key_list import read_key_list

EXPORTED = "log_exported"
_LIBRARIES = ("PySide6-Essentials", "SQLAlchemy", "cryptography", "requests", "sqlcipher3")


class SupportLog:
    """Writes the archive; the journal tells who took one."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def write(self, target: Path) -> None:
        """Write the archive to `target`, a new file, whole or not at all.

        Raises UserCanFix `not_allowed`, `file_exists`; EnvironmentFailed `disk_full`, `disk`.
        """
        self._at.require(Action.EXPORT_LOG)
        require_new(target)
        with whole_or_not(target) as file:
            self._write(file)
            with self._at.store.write() as tx:
                journal.append(tx, self._at.event(EXPORTED))

    def _write(self, file: IO[bytes]) -> None:
        about = {"at": write_time(self._at.clock()), **self._laptop(), **_machine(self._at.place)}
        text = json.dumps(about, indent=2, sort_keys=True)
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("about.json", text)
            for log in sorted(self._at.place.logs.glob("*.log*")):
                try:
                    archive.write(log, f"logs/{log.name}")
                except FileNotFoundError:
                    continue  # it was rotated away meanwhile
                except OSError as wrong:
                    raise disk_trouble(wrong) from wrong

    def _laptop(self) -> dict[str, Json]:
        place = self._at.place
        with self._at.store.read() as tx:
            identity, waiting = load_device(tx), exchange.waiting(tx)
            keys = read_key_list(identity.key_list, identity.root_fingerprint)
            lives = all_incarnations(tx)
            told: dict[str, Json] = {
                "acknowledged": exchange.acknowledged_up_to(tx, lives[-1].id).number,
                "durable": exchange.durable_up_to(tx, lives[-1].id),
                "entries": journal.head(tx).number,
                "incarnations": len(lives),
                "limits": write_limits(limit_steps(tx)),
                "set_aside": [one.code for one in exchange.set_aside(tx)],
                "waiting": {one.kind: one.count for one in waiting.by_kind},
            }
        diary, order = read_diary(place), read_order(place)
        return told | {
            "backup": _backup(place),
            "batches": len(batch_files(place)),
            "cautions": [f"{one.about} {one.level}" for one in Limits(self._at).now()],
            "device": str(identity.device),
            "failures": diary.failures,
            "halt": read_halt(place),
            "key_list_version": keys.version,
            "last_contact": write_time(diary.last_contact) if diary.last_contact else None,
            "post": identity.post,
            "skew_seconds": diary.skew_seconds,
            "status": order.status.value if order else "active",
            "trouble": diary.trouble,
        }


def _machine(place: Place) -> dict[str, Json]:
    return {
        "disk_free_mb": shutil.disk_usage(place.folder).free // 1_000_000,
        "libraries": {name: _version(name) for name in _LIBRARIES},
        "machine": platform.machine(),
        "program": VERSION,
        "python": platform.python_version(),
        "sizes": {
            path.name: path.stat().st_size for path in sorted(place.folder.glob("store.db*"))
        },
        "sqlite": sqlite3.sqlite_version,
        "system": f"{sys.platform} {platform.release()}",
    }


def _backup(place: Place) -> Json:
    """Never the folder: its name may be somebody's."""
    state = backup_state(place)
    if state is None:
        return None
    copied = write_time(state.copied_at) if state.copied_at else None
    return {"connected": state.is_there, "copied_at": copied, "same_disk": state.same_disk}


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
