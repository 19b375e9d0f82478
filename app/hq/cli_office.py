"""`manzil hq requests|decide|audit|settings|put-back`: the office, by the command line."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.domain.permissions import Action
from app.hq import feed
from app.hq.cli_persons import add_by_argument, prove_person
from app.hq.erasure_list import ErasureList
from app.hq.events import OfficeEvent
from app.hq.office import Office
from app.hq.office_audit import MOST_SHOWN, AuditQuestion
from app.hq.opened import data_folder, opened
from app.hq.own_journal import append, begin_anew
from app.hq.proving import Proving
from app.hq.store import Store
from app.hq.users import HqUser

DONE = 0


@dataclass(frozen=True, slots=True)
class _AtWork:
    """The office and the user who acts."""

    store: Store
    office: Office
    by: HqUser


def add_office_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    """All commands of the office."""

    def command(
        name: str, words: str, run: Callable[[argparse.Namespace], int]
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(name, parents=[folder], help=words, description=words + ".")
        add_by_argument(made)
        made.set_defaults(hq=run)
        return made

    command("requests", "list, as JSON, what laptops ask headquarters to decide", _requests)
    _add_decide(command("decide", "approve or refuse a request; laptops are told", _decide))
    _add_audit(command("audit", "list, as JSON lines, what happened, newest first", _audit))
    words = "show what laptops are set to, as JSON, or change it"
    command("settings", words, _settings).add_argument(
        "--set",
        action="append",
        default=[],
        metavar="SECTION.NAME=NUMBER",
        help="as retention.full_record=14; may be given several times. Laptops are told at their"
        " next contact",
    )
    command(
        "put-back",
        "say that the database was put back from a backup: laptops are told everything anew, and"
        " headquarters' own journal goes on as a new incarnation. To be run before serving again",
        _put_back,
    )


def _add_decide(decide: argparse.ArgumentParser) -> None:
    decide.add_argument("request", type=UUID, metavar="REQUEST", help="its id, as in: hq requests")
    either = decide.add_mutually_exclusive_group(required=True)
    either.add_argument("--approve", action="store_true")
    either.add_argument("--refuse", action="store_true")
    decide.add_argument("--reason", required=True, metavar="WORDS")


def _add_audit(audit: argparse.ArgumentParser) -> None:
    audit.add_argument("--most", type=int, default=MOST_SHOWN, metavar="N", help="so many events")
    audit.add_argument("--device", type=UUID, metavar="ID", help="of this device only")
    audit.add_argument("--kind", default="", help="of this kind only")


@contextmanager
def _at_work(chosen: argparse.Namespace) -> Iterator[_AtWork]:
    with opened(data_folder(chosen), os.environ) as here:
        by = prove_person(Proving(here.store, system_clock), chosen.by)
        office = Office(here.store, system_clock, erasures=ErasureList(here.place.erasures))
        yield _AtWork(here.store, office, by)


def _requests(chosen: argparse.Namespace) -> int:
    with _at_work(chosen) as work:
        _print(work.office.requests.open(work.by))
    return DONE


def _decide(chosen: argparse.Namespace) -> int:
    with _at_work(chosen) as work:
        _print(
            work.office.requests.decide(
                work.by, chosen.request, approve=chosen.approve, reason=chosen.reason
            )
        )
    return DONE


def _audit(chosen: argparse.Namespace) -> int:
    """Page by page; each page is an entry of its own."""
    before: UUID | None = None
    left = int(chosen.most)
    with _at_work(chosen) as work:
        while left > 0:
            asked = AuditQuestion(before, left, chosen.device, chosen.kind)
            page = work.office.audit.read(work.by, asked)
            for event in page.events:
                print(json.dumps(event, ensure_ascii=False))
            left -= len(page.events)
            before = page.before
            if before is None:
                break
    return DONE


def _settings(chosen: argparse.Namespace) -> int:
    with _at_work(chosen) as work:
        if chosen.set:
            _print(work.office.settings.change(work.by, _asked_settings(chosen.set)))
        else:
            _print(work.office.settings.read(work.by))
    return DONE


def _asked_settings(pairs: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
    """`section.name=number`, or deeper: `retention.purposes.REF=365`."""
    asked: dict[str, dict[str, Any]] = {}
    for pair in pairs:
        path, _, value = pair.partition("=")
        section, *names = path.split(".")
        if not names or not (value.isascii() and value.isdigit()):
            raise UserCanFix(
                "setting", "A setting looks like retention.full_record=14.", field="set"
            )
        place = asked.setdefault(section, {})
        for name in names[:-1]:
            place = place.setdefault(name, {})
        place[names[-1]] = int(value)
    return asked


def _put_back(chosen: argparse.Namespace) -> int:
    with _at_work(chosen) as work:
        put_back(work.store, work.by)
    print("Laptops are told everything anew. Serve again now.")
    return DONE


def put_back(store: Store, by: HqUser) -> None:
    """Begin a new epoch of every scope and a new incarnation of the own journal.

    Raises UserCanFix `not_allowed`.
    """
    by.require(Action.MANAGE_KEYS)
    now = system_clock()
    with store.write() as tx:
        begin_anew(tx, now)
        append(tx, kinds=[OfficeEvent.DATABASE_PUT_BACK], author=by.id, at=now)
        feed.begin_epochs(tx, now)


def _print(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1), file=sys.stdout)
