"""`manzil backup`: copies of sealed, unsent batches on a second medium."""

import argparse
import sys
from pathlib import Path

from app.domain.ids import system_clock
from app.services.backup import back_up_locked
from app.settings.place import Place, default_folder, prepare

DONE = 0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Copies the sealed batches that headquarters has not confirmed to the medium that a"
        " supervisor chose, or MANZIL_BACKUP names. They open for headquarters only. Needs nobody"
        " signed in; the window does the same by itself."
    )
    parser.add_argument(
        "--to", type=Path, metavar="DIR", default=None, help="copy there, this once"
    )
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
    sys.stdout.write(back_up_locked(place, system_clock, chosen.to) + "\n")
    return DONE
