"""`manzil log FILE --officer NAME`: logs and numbers in an archive, for whoever helps."""

import argparse
import sys
from pathlib import Path

from app.domain.ids import system_clock
from app.services.access import Access
from app.services.command_line import DONE, add_data, officer_named, place_of
from app.services.journal_copy import require_new
from app.settings.place import Place, hold
from app.settings.terminal import typed_secret


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "An officer signs in and writes logs, versions, counts and settings into a new zip"
        " archive. It holds no names and no keys. The journal tells who took one."
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that is not there yet")
    parser.add_argument("--officer", metavar="NAME", required=True, help="who signs in")
    add_data(parser)


def run(chosen: argparse.Namespace) -> int:
    """Returns the exit code, raises ManzilError."""
    place = place_of(chosen)
    with hold(place):
        _write(place, chosen.officer, chosen.file)
    sys.stdout.write("Written. It holds logs and numbers, no names: give it to whoever helps.\n")
    return DONE


def _write(place: Place, officer: str, target: Path) -> None:
    """Sign in, write, lock again; the passphrase is asked when nothing else is in the way."""
    access = Access(place, system_clock)
    who = officer_named(access.officers(), officer)
    require_new(target)
    laptop = access.sign_in(who, typed_secret("Passphrase: "))
    try:
        laptop.support_log.write(target)
    finally:
        laptop.close()
