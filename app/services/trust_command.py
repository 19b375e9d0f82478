"""`manzil trust FILE`: a newer key list of headquarters that came as a file."""

import argparse
import sys
from pathlib import Path

from app.domain.ids import system_clock
from app.services.command_line import DONE, add_data, place_of
from app.settings.files import text_given
from app.sync.trust import offer_list

_MOST_BYTES = 1 << 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Proves that headquarters' offline root signed the key list and that it is no older than"
        " the one known here. Needs nobody signed in; the next sign-in journals it."
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="key-list.json of headquarters")
    add_data(parser)


def run(chosen: argparse.Namespace) -> int:
    """Returns the exit code, raises ManzilError."""
    place = place_of(chosen)
    taken = offer_list(place, system_clock, text_given(chosen.file, _MOST_BYTES))
    sys.stdout.write(f"Version {taken.version} of the key list is believed here.\n")
    return DONE
