"""`manzil hq purge`: let go of whom headquarters has kept long enough."""

import argparse
import os

from app.domain.ids import system_clock
from app.hq.cli_persons import add_by_argument, prove_person
from app.hq.opened import data_folder, opened
from app.hq.proving import Proving
from app.hq.retention import purge

DONE = 0


def add_purge_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    words = "destroy the records of people kept long enough"
    purging = commands.add_parser(
        "purge",
        parents=[folder],
        help=words,
        description=words + ", as the setting of retention says. A data-protection officer"
        " does it; may run beside the server, and be run again when it was broken off.",
    )
    add_by_argument(purging)
    purging.add_argument("--dry-run", action="store_true", help="only count them")
    purging.set_defaults(hq=_purge)


def _purge(chosen: argparse.Namespace) -> int:
    with opened(data_folder(chosen), os.environ) as here:
        by = prove_person(Proving(here.store, system_clock), chosen.by)
        gone = purge(here.store, by, system_clock(), dry=chosen.dry_run)
    word = "would go" if chosen.dry_run else "destroyed"
    print(f"{gone.people} people, {gone.bodies} bodies {word}.")
    return DONE
