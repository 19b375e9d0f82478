"""`manzil renew CODE --officer NAME`: the laptop makes new keys of its own."""

import argparse
import getpass
import sys
from pathlib import Path

from app.domain.ids import system_clock
from app.services.access import Access
from app.services.journal_command import officer_named
from app.services.renewal import Renewal
from app.settings.place import Place, default_folder, hold, prepare

DONE, FAILED = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Makes new keys of this laptop and gives them to headquarters by a code of `manzil hq"
        " invite --device ID`. Without a network they wait for the next exchange. A supervisor"
        " signs in for it."
    )
    parser.add_argument("code", metavar="CODE", help="begins with MZ1.")
    parser.add_argument("--officer", required=True, metavar="NAME", help="the supervisor")
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
    with hold(place):
        access = Access(place, system_clock)
        officer = officer_named(access.officers(), chosen.officer)
        laptop = access.sign_in(officer, _words())
        try:
            laptop.renewal.begin(chosen.code)
            laptop.exchange.send_now(lambda _: None, lambda: False)
            done = _told(laptop.renewal)
        finally:
            laptop.close()
    sys.stdout.write(done + "\n")
    return DONE


def _told(renewal: Renewal) -> str:
    if renewal.waits():
        return "The new keys wait for the next exchange with headquarters."
    return "Done, or headquarters did not want the new keys: see the journal's last entries."


def _words() -> str:
    """Asked for at a terminal; otherwise the next line of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return getpass.getpass("Passphrase: ")
