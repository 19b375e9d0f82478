"""`manzil restore FOLDER`: the copies of a laptop that died go into this laptop's outbox."""

import argparse
import sys
from pathlib import Path

from app.services.backup import restore
from app.services.command_line import DONE, add_data, place_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Puts the sealed batches that another laptop copied to this folder into the outbox of this"
        " one, which carries them to headquarters like its own: it cannot open them. The copies"
        " stay. At headquarters itself use: manzil hq take FOLDER"
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="of the second medium")
    add_data(parser)


def run(chosen: argparse.Namespace) -> int:
    """Returns the exit code, raises ManzilError."""
    place = place_of(chosen)
    sys.stdout.write(restore(place, chosen.folder) + "\n")
    return DONE
