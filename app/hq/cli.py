"""The commands of `manzil hq`. Errors are left to the `manzil` command, which says them."""

import argparse
import logging
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.domain.posts import load_posts
from app.hq.cli_devices import add_device_commands
from app.hq.cli_holdings import add_holdings_commands
from app.hq.cli_keys import add_keys_commands
from app.hq.cli_lists import LISTS
from app.hq.cli_office import add_office_commands
from app.hq.cli_officers import add_officer_commands
from app.hq.cli_pages import add_page_command
from app.hq.cli_protection import add_protection_commands
from app.hq.cli_recovery import add_recovery_command
from app.hq.cli_retention import add_purge_command
from app.hq.cli_trust import add_trust_commands, device_id
from app.hq.cli_users import add_users_command
from app.hq.devices import device_unknown, find_device
from app.hq.founding import found_headquarters
from app.hq.invitations import VALID_FOR, Invitation, invite, invite_again
from app.hq.keys import KeyFolder
from app.hq.opened import OpenHeadquarters, data_folder, opened
from app.hq.place import DATABASE_VARIABLE, HeadquartersPlace
from app.hq.renewal import require_trusted
from app.hq.serve import serve
from app.wire.enrolment import EnrolmentCode, write_code

DONE = 0
DEFAULT_PORT = 443
MOST_PORT = 65535
_DESCRIPTION = """\
Headquarters of one country: what laptops send their registrations to. The data folder given by
--data holds its keys, its settings and, unless PostgreSQL is named, its database.
"""
_FIRST_STEPS = """\
first steps:
  manzil hq init --data DIR --country KG --url https://hq.example.org:8443
  manzil hq serve --data DIR
  manzil hq invite --data DIR --post KG06
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `manzil hq`, with their help."""
    parser.description = _DESCRIPTION
    parser.epilog = _FIRST_STEPS
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    folder = argparse.ArgumentParser(add_help=False)
    folder.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="data folder of this headquarters",
    )
    commands = parser.add_subparsers(metavar="COMMAND", title="commands", required=True)
    _add_init(commands, folder)
    _add_serve(commands, folder)
    _add_invite(commands, folder)
    for name, (words, show) in LISTS.items():
        listing = commands.add_parser(name, parents=[folder], help=words, description=words)
        listing.add_argument("--json", action="store_true", help="as JSON, for programs")
        listing.set_defaults(hq=show)
    add_trust_commands(commands, folder)
    add_device_commands(commands, folder)
    add_officer_commands(commands, folder)
    add_page_command(commands, folder)
    add_purge_command(commands, folder)
    add_holdings_commands(commands, folder)
    add_keys_commands(commands, folder)
    add_protection_commands(commands, folder)
    add_recovery_command(commands, folder)
    add_users_command(commands, folder)
    add_office_commands(commands, folder)


def run(chosen: argparse.Namespace) -> int:
    """Run the chosen command; returns the exit code, raises ManzilError."""
    return int(chosen.hq(chosen))


def _add_init(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    words = "make a new headquarters: keys, database, settings"
    init = commands.add_parser(
        "init",
        parents=[folder],
        help=words,
        description=words + ". The folder must be empty or not exist yet. Afterwards move"
        " its keys/offline to a safe: the server never needs it.",
    )
    init.add_argument(
        "--country", required=True, metavar="CC", help="ISO 3166-1 alpha-2, such as KG"
    )
    init.add_argument(
        "--url", required=True, metavar="URL", help="where laptops call: https://HOST:PORT"
    )
    init.add_argument(
        "--database",
        metavar="ADDRESS",
        help="postgresql://USER@HOST/NAME (default: a file in the data folder)."
        f" {DATABASE_VARIABLE} in the environment overrides it, so that a password need not"
        " stand on the command line",
    )
    init.set_defaults(hq=_init)


def _add_serve(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    words = "serve laptops until stopped (SIGTERM or Ctrl+C)"
    serving = commands.add_parser(
        "serve",
        parents=[folder],
        help=words,
        description=words + ". Listens on 127.0.0.1 only; what faces the network passes TLS"
        " through to it. Prints `serving https://127.0.0.1:PORT` once it listens.",
    )
    serving.add_argument(
        "--port",
        type=_port,
        metavar="PORT",
        help="0 takes any free one (default: that of the address given at init)",
    )
    serving.set_defaults(hq=_serve)


def _add_invite(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    words = "print a code by which one laptop may join, within 15 minutes"
    inviting = commands.add_parser("invite", parents=[folder], help=words, description=words)
    where = inviting.add_mutually_exclusive_group(required=True)
    where.add_argument("--post", metavar="POST", help="border point of a new laptop, as KG06")
    where.add_argument(
        "--device",
        metavar="DEVICE",
        help="an enrolled laptop that is to make new keys of its own: manzil renew CODE",
    )
    inviting.add_argument(
        "--label", metavar="LABEL", help="name on the laptop's sticker (default: the next free L1)"
    )
    inviting.set_defaults(hq=_invite)


def _init(chosen: argparse.Namespace) -> int:
    place = HeadquartersPlace(data_folder(chosen))
    made = found_headquarters(
        place,
        country=chosen.country.upper(),
        url=chosen.url,
        database=os.environ.get(DATABASE_VARIABLE) or chosen.database,
        clock=system_clock,
    )
    print(f"Headquarters of {made.country} made. Root fingerprint: {made.root_fingerprint}")
    print(f"Move this folder to a safe now: {KeyFolder(place.keys).offline}")
    return DONE


def _serve(chosen: argparse.Namespace) -> int:
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s"
    )
    with opened(data_folder(chosen), os.environ) as here:
        port = urlsplit(here.headquarters.url).port or DEFAULT_PORT
        serve(
            here,
            port if chosen.port is None else chosen.port,
            clock=system_clock,
            say=lambda line: print(line, flush=True),
        )
    return DONE


def _invite(chosen: argparse.Namespace) -> int:
    """The code alone goes to standard output, so that it can be piped."""
    with opened(data_folder(chosen), os.environ) as here:
        secret, invitation = _invited(chosen, here)
    print(
        write_code(EnrolmentCode(here.headquarters.url, here.headquarters.root_fingerprint, secret))
    )
    minutes = int(VALID_FOR.total_seconds() // 60)
    whom = "For one laptop" if invitation.renews is None else "For new keys of the laptop"
    print(
        f"{whom}, {invitation.label} at {invitation.post}, within {minutes} minutes.",
        file=sys.stderr,
    )
    return DONE


def _invited(chosen: argparse.Namespace, here: OpenHeadquarters) -> tuple[str, Invitation]:
    if chosen.device is not None:
        asked = device_id(chosen.device)
        with here.store.write() as tx:
            device = find_device(tx, asked)
            if device is None:
                raise device_unknown()
            require_trusted(device)
            return invite_again(tx, device, system_clock())
    post = load_posts().get(chosen.post.upper())
    if post is None or post.country != here.headquarters.country:
        raise UserCanFix(
            "post_unknown", "No border point of this country has this code.", field="post"
        )
    with here.store.write() as tx:
        return invite(tx, post.code, chosen.label or "", system_clock())


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= MOST_PORT:
        raise ValueError(text)
    return port
