"""`manzil hq users`: who works at headquarters."""

import argparse
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.domain.permissions import Role
from app.hq.cli_persons import add_by_argument, new_passphrase, prove_person
from app.hq.office_users import OfficeUsers, listed_json
from app.hq.opened import data_folder, opened
from app.hq.proving import Proving
from app.hq.users import HqUser, all_users

DONE = 0
_ADD = (
    "add a user; the first one becomes administrator and needs no --by. Of standard input the first"
    " line is the passphrase of --by, the next that of the new user"
)


@dataclass(frozen=True, slots=True)
class _Acting:
    """The users, and who acts; nobody while there are no users yet."""

    users: OfficeUsers
    by: HqUser | None


def add_users_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    """`users add|list|disable|enable|roles|passphrase`."""
    words = "who works at headquarters, and in which roles"
    parser = commands.add_parser("users", help=words, description=words + ".")
    ways = parser.add_subparsers(metavar="WAY", title="ways", required=True)

    def way(
        name: str, words: str, run: Callable[[argparse.Namespace], int], **more: bool
    ) -> argparse.ArgumentParser:
        made = ways.add_parser(name, parents=[folder], help=words, description=words + ".")
        add_by_argument(made, required=name != "add")
        made.set_defaults(hq=run, **more)
        return made

    listing = way("list", "list all users", _list)
    listing.add_argument("--json", action="store_true", help="as JSON, for programs")
    named = (
        way("add", _ADD, _add),
        way("roles", "give a user other roles", _roles),
        way("disable", "let a user do nothing any more; what they did stays", _switch, off=True),
        way("enable", "let a disabled user work again", _switch, off=False),
        way("passphrase", "change a passphrase, one's own or another's", _passphrase),
    )
    for one in named:
        one.add_argument("name", metavar="NAME")
    for one in named[:2]:
        one.add_argument(
            "--role",
            action="append",
            default=[],
            choices=[role.value for role in Role],
            help="may be given several times",
        )


@contextmanager
def _acting(chosen: argparse.Namespace) -> Iterator[_Acting]:
    with opened(data_folder(chosen), os.environ) as here:
        users = OfficeUsers(here.store, system_clock)
        with here.store.read() as tx:
            is_empty = not all_users(tx)
        if is_empty:
            yield _Acting(users, None)
            return
        if not chosen.by:
            raise _nobody_acts()
        yield _Acting(users, prove_person(Proving(here.store, system_clock), chosen.by))


def _require_by(acting: _Acting) -> HqUser:
    if acting.by is None:
        raise _nobody_acts()
    return acting.by


def _nobody_acts() -> UserCanFix:
    return UserCanFix(
        "nobody_acts",
        "Say which user acts: --by NAME. The first user is made by: manzil hq users add NAME",
        field="by",
    )


def _add(chosen: argparse.Namespace) -> int:
    with _acting(chosen) as acting:
        if acting.by is None:
            _require_first_role(chosen.role)
            made = acting.users.add_first(chosen.name, new_passphrase(chosen.name))
        else:
            roles = [Role(role) for role in chosen.role]
            words = new_passphrase(chosen.name)
            made = acting.users.add(acting.by, chosen.name, roles, words)
    print(f"{made.name}: {', '.join(made.roles)}")
    return DONE


def _require_first_role(asked: list[str] | None) -> None:
    if asked and asked != [Role.ADMINISTRATOR]:
        raise UserCanFix(
            "first_user",
            "The first user is an administrator; others are added by it.",
            field="role",
        )


def _list(chosen: argparse.Namespace) -> int:
    with _acting(chosen) as acting:
        listed = acting.users.listed(_require_by(acting))
    if chosen.json:
        print(json.dumps(listed_json(listed), ensure_ascii=False, indent=1))
        return DONE
    for one in listed:
        state = "disabled" if one.disabled else ""
        print(f"{one.user.name}\t{', '.join(one.user.roles)}\t{state}".rstrip())
    return DONE


def _switch(chosen: argparse.Namespace) -> int:
    with _acting(chosen) as acting:
        acting.users.set_disabled(_require_by(acting), chosen.name, disabled=chosen.off)
    print("Disabled." if chosen.off else "Enabled.")
    return DONE


def _roles(chosen: argparse.Namespace) -> int:
    with _acting(chosen) as acting:
        roles = [Role(role) for role in chosen.role]
        made = acting.users.set_roles(_require_by(acting), chosen.name, roles)
    print(f"{made.name}: {', '.join(made.roles)}")
    return DONE


def _passphrase(chosen: argparse.Namespace) -> int:
    with _acting(chosen) as acting:
        by = _require_by(acting)
        acting.users.set_passphrase(by, chosen.name, new_passphrase(chosen.name))
    print("Changed.")
    return DONE
