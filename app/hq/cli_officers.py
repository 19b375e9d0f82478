"""`manzil hq officers` and `close-account`: who signs in on laptops, and ending that for one."""

import argparse
import json
import os
from uuid import UUID

from app.domain.ids import system_clock
from app.hq.cli_persons import add_by_argument, prove_person
from app.hq.office_officers import OfficeOfficers, listed_officers, officer_json
from app.hq.opened import data_folder, opened
from app.hq.proving import Proving

DONE = 0
_COLUMNS = ("post", "label", "officer", "roles", "account key", "device", "account")


def add_officer_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    """Add both commands; `folder` brings --data."""
    words = "list who can sign in on which laptop, by id: headquarters knows no officer's name"
    listing = commands.add_parser("officers", parents=[folder], help=words, description=words + ".")
    listing.add_argument("--post", default="", metavar="POST", help="of this border point only")
    listing.add_argument("--json", action="store_true", help="as JSON, for programs")
    listing.set_defaults(hq=list_officers)
    words = "end that an officer can sign in on a laptop"
    close = commands.add_parser(
        "close-account",
        parents=[folder],
        help=words,
        description=words + ". The laptop is told at its next contact: the officer's key slot goes"
        " then, and a session under way ends when it is locked or paused.",
    )
    close.add_argument("officer", type=UUID, metavar="OFFICER", help="id, from `hq officers`")
    close.add_argument("--reason", required=True, metavar="TEXT")
    add_by_argument(close)
    close.set_defaults(hq=close_account)


def list_officers(chosen: argparse.Namespace) -> int:
    with opened(data_folder(chosen), os.environ) as here, here.store.read() as tx:
        found = listed_officers(tx, chosen.post.upper())
    if chosen.json:
        print(json.dumps([officer_json(one) for one in found], ensure_ascii=False, indent=2))
        return DONE
    print("\t".join(_COLUMNS))
    for one in found:
        row = (
            one.device.post,
            one.device.label,
            str(one.who.id),
            " ".join(one.who.roles),
            one.who.account_key,
            str(one.device.id),
            "closing" if one.closing else "open",
        )
        print("\t".join(row))
    return DONE


def close_account(chosen: argparse.Namespace) -> int:
    """The user named by --by decides, and headquarters' journal has it."""
    with opened(data_folder(chosen), os.environ) as here:
        by = prove_person(Proving(here.store, system_clock), chosen.by)
        told = OfficeOfficers(here.store, system_clock).close(by, chosen.officer, chosen.reason)
    for device in told:
        print(f"{device} is told at its next contact.")
    return DONE
