"""`manzil trust FILE`: a newer key list of headquarters that came as a file."""

import argparse
import sys
from pathlib import Path

from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.settings.place import Place, default_folder, disk_trouble, prepare
from app.sync.trust import offer_list

DONE = 0
_MOST_BYTES = 1 << 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Proves that headquarters' offline root signed the key list and that it is no older than"
        " the one known here. Needs nobody signed in; the next sign-in journals it."
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="key-list.json of headquarters")
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="data folder of this laptop (default: MANZIL_DATA, or this user's data folder)",
    )


def run(chosen: argparse.Namespace) -> int:
    """Returns the exit code, raises ManzilError."""
    place = Place(chosen.data or default_folder())
    prepare(place)
    taken = offer_list(place, system_clock, _text(chosen.file))
    sys.stdout.write(f"Version {taken.version} of the key list is believed here.\n")
    return DONE


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES).decode("utf-8", errors="replace").strip()
    except FileNotFoundError as wrong:
        raise UserCanFix("no_file", "There is no such file. Check its name.") from wrong
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
