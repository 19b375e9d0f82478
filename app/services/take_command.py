"""`manzil take FILE`: a page from headquarters that came on a stick instead of by the network."""

import argparse
import sys
from pathlib import Path

from app.domain.ids import system_clock
from app.services.command_line import DONE, add_data, place_of
from app.services.headless import take_file
from app.sync.lease import take_lease


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Proves that headquarters signed the page for this laptop and puts it into the inbox. Needs"
        " nobody signed in: it is read when somebody signs in. Taking it twice changes nothing."
    )
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="FILE", help="pages written by `manzil hq page`"
    )
    add_data(parser)


def run(chosen: argparse.Namespace) -> int:
    """Returns the exit code, raises ManzilError."""
    place = place_of(chosen)
    with take_lease(place, system_clock):
        for file in chosen.files:
            sys.stdout.write(take_file(place, file) + "\n")
    return DONE
