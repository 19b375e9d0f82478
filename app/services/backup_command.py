"""`manzil backup`: copies of sealed, unsent batches on a second medium."""

import argparse
import sys
from pathlib import Path

from app.domain.ids import system_clock
from app.services.backup import back_up_locked
from app.services.command_line import DONE, add_data, place_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Copies the sealed batches that headquarters has not confirmed to the medium that a"
        " supervisor chose, or MANZIL_BACKUP names. They open for headquarters only. Needs nobody"
        " signed in; the window does the same by itself."
    )
    parser.add_argument(
        "--to", type=Path, metavar="DIR", default=None, help="copy there, this once"
    )
    add_data(parser)


def run(chosen: argparse.Namespace) -> int:
    """Returns the exit code, raises ManzilError."""
    place = place_of(chosen)
    sys.stdout.write(back_up_locked(place, system_clock, chosen.to) + "\n")
    return DONE
