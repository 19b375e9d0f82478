"""`manzil renew CODE --officer NAME`: the laptop makes new keys of its own."""

import argparse
import sys

from app.domain.ids import system_clock
from app.services.access import Access
from app.services.command_line import DONE, add_data, officer_named, place_of
from app.services.renewal import Renewal
from app.settings.place import hold
from app.settings.terminal import typed_secret


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Makes new keys of this laptop and gives them to headquarters by a code of `manzil hq"
        " invite --device ID`. Without a network they wait for the next exchange. A supervisor"
        " signs in for it."
    )
    parser.add_argument("code", metavar="CODE", help="begins with MZ1.")
    parser.add_argument("--officer", required=True, metavar="NAME", help="the supervisor")
    add_data(parser)


def run(chosen: argparse.Namespace) -> int:
    """Returns the exit code, raises ManzilError."""
    place = place_of(chosen)
    with hold(place):
        access = Access(place, system_clock)
        officer = officer_named(access.officers(), chosen.officer)
        laptop = access.sign_in(officer, typed_secret("Passphrase: "))
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
