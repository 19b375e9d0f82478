"""`manzil take FILE`: a page from headquarters that came on a stick instead of by the network."""

import argparse
import sys
from pathlib import Path

from app.domain.ids import system_clock
from app.services.headless import take_file
from app.settings.place import Place, default_folder, prepare
from app.sync.lease import take_lease

DONE = 0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Proves that headquarters signed the page for this laptop and puts it into the inbox. Needs"
        " nobody signed in: it is read when somebody signs in. Taking it twice changes nothing."
    )
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help="pages written by `manzil hq page`"
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
    with take_lease(place, system_clock):
        for file in chosen.files:
            sys.stdout.write(take_file(place, file) + "\n")
    return DONE
