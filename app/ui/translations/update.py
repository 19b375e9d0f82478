"""Collects the texts of the window: `python -m app.ui.translations.update`.

New texts come in as unfinished, texts that are gone are dropped, what is translated stays.
"""

import subprocess
import sys
from pathlib import Path

from app.ui.translation import FOLDER, tool

_ROOM = Path(__file__).resolve().parents[1]


def sources() -> tuple[Path, ...]:
    """Every module of the window, in a fixed order."""
    return tuple(sorted(path for path in _ROOM.rglob("*.py") if path.parent != FOLDER))


def update(folder: Path = FOLDER) -> tuple[Path, ...]:
    """Bring every .ts of `folder` up to date; returns them. Line numbers are left out: no noise."""
    files = tuple(sorted(folder.glob("manzil_*.ts")))
    for file in files:
        command = [
            tool("pyside6-lupdate"),
            "-silent",
            "-no-obsolete",
            "-locations",
            "none",
            *(str(path) for path in sources()),
            "-ts",
            str(file),
        ]
        subprocess.run(command, check=True)  # noqa: S603 - our own tool on our own files
    return files


if __name__ == "__main__":
    sys.exit(0 if update() else 1)
