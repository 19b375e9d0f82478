"""`manzil hq protection-key` and `break-glass`: on a machine where the offline country key is."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.domain.posts import load_posts
from app.hq import break_glass, protection
from app.hq.cli_persons import prove_person
from app.hq.key_lists import known_list
from app.hq.office_requests import OfficeRequests
from app.hq.opened import OpenHeadquarters, data_folder, opened
from app.hq.post_officers import PostOfficer
from app.hq.protection import CountryKey, GivenKey
from app.hq.proving import Proving
from app.hq.raced import write_until_won
from app.hq.users import HqUser

DONE = 0


def add_protection_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    """Add both commands; `folder` brings --data."""
    deciding = argparse.ArgumentParser(add_help=False)
    deciding.add_argument(
        "--country-key",
        type=Path,
        metavar="FILE",
        help="the country's protection key, offline/protection.key",
    )
    deciding.add_argument(
        "--by", required=True, metavar="NAME", help="who decides; the passphrase is asked for"
    )
    _add_key(commands, [folder, deciding])
    _add_break_glass(commands, [folder, deciding])


def _add_key(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    parents: Sequence[argparse.ArgumentParser],
) -> None:
    words = "make a post's protection key for its protection officers"
    key = commands.add_parser(
        "protection-key",
        parents=parents,
        help=words,
        description=words + ". Without --officer it lists who there is and asks: compare each"
        " account key by telephone with what that officer's own laptop shows. Make a new key when"
        " an officer leaves; older records stay readable for who had the older key.",
    )
    key.add_argument("--post", required=True, metavar="POST", help="border point, as KG06")
    key.add_argument(
        "--officer",
        type=UUID,
        action="append",
        default=[],
        metavar="ID",
        help="for this officer; may be given several times",
    )
    key.add_argument(
        "--share",
        action="store_true",
        help="deliver the post's present key instead of making one: to who came later, or has a"
        " new account key after a recovery",
    )
    key.add_argument(
        "--retire",
        action="store_true",
        help="the last protection officer has left: seal to the country's key again",
    )
    key.set_defaults(hq=give_key)


def _add_break_glass(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    parents: Sequence[argparse.ArgumentParser],
) -> None:
    words = "open a person's sealed records for the supervisor who asked, or refuse"
    glass = commands.add_parser("break-glass", parents=parents, help=words, description=words)
    glass.add_argument("request", type=UUID, metavar="REQUEST", help="id, from `hq requests`")
    glass.add_argument("--second", metavar="NAME", help="the second person, who agrees")
    glass.add_argument(
        "--hours",
        type=int,
        default=break_glass.USUAL_HOURS,
        metavar="N",
        help="how long it may be read (1 to 72, default: 24)",
    )
    glass.add_argument("--refuse", metavar="REASON", help="say no; one person suffices")
    glass.set_defaults(hq=answer_break_glass)


def give_key(chosen: argparse.Namespace) -> int:
    post = chosen.post.upper()
    if post not in load_posts():
        raise UserCanFix("post_unknown", f"There is no post {post}.", field="post")
    with opened(data_folder(chosen), os.environ) as here:
        country = _country(here, chosen)
        by = prove_person(Proving(here.store, system_clock), chosen.by)
        if chosen.retire:
            with here.store.write() as tx:
                now = system_clock()
                given = protection.retire_post_key(tx, post, country, by=by, at=now)
        else:
            given = _given(here, chosen, post, country, by)
    print(f"{given.key}\t{post}\tofficers {given.officers}\tlaptops {given.laptops}")
    return DONE


def _given(
    here: OpenHeadquarters,
    chosen: argparse.Namespace,
    post: str,
    country: CountryKey,
    by: HqUser,
) -> GivenKey:
    with here.store.read() as tx:
        known = protection.protection_officers(tx, post)
    officers = _chosen(known, chosen.officer)
    give = protection.share_post_key if chosen.share else protection.make_post_key
    with here.store.write() as changing:
        return give(changing, post, officers, country, by=by, at=system_clock())


def answer_break_glass(chosen: argparse.Namespace) -> int:
    with opened(data_folder(chosen), os.environ) as here:
        proving = Proving(here.store, system_clock)
        by = prove_person(proving, chosen.by)
        if chosen.refuse is not None:
            with here.store.read() as tx:
                break_glass.find_question(tx, chosen.request)
            office = OfficeRequests(here.store, system_clock)
            office.decide(by, chosen.request, approve=False, reason=chosen.refuse)
            print("refused")
            return DONE
        if chosen.second is None:
            raise UserCanFix(
                "second_person", "Two different persons must agree to this.", field="second"
            )
        country, second = _country(here, chosen), prove_person(proving, chosen.second)
        done = write_until_won(
            here.store,
            lambda tx: break_glass.answer(
                tx,
                chosen.request,
                country,
                by=by,
                second=second,
                at=system_clock(),
                hours=chosen.hours,
            ),
        )
    print(
        f"opened {done.opened}\tnot opened {done.unopened}\tuntil {done.until:%Y-%m-%d %H:%M} UTC"
    )
    return DONE


def _country(here: OpenHeadquarters, chosen: argparse.Namespace) -> CountryKey:
    if chosen.country_key is None:
        raise UserCanFix(
            "country_key_missing",
            "Give the country's protection key: --country-key FILE, offline/protection.key.",
            field="country_key",
        )
    keys = known_list(here.place, here.headquarters.root_fingerprint)
    return protection.read_country_key(chosen.country_key, keys)


def _chosen(known: Sequence[PostOfficer], named: Sequence[UUID]) -> Sequence[PostOfficer]:
    """Those named; or all, once a person has looked at the list and said yes."""
    if named:
        return protection.chosen_officers(known, named)
    for who in known:
        print(f"{who.id}\taccount key {who.account_key}\tsaid {who.said_at:%Y-%m-%d}", flush=True)
    if known:
        print("All of these? Type yes: ", end="", flush=True)
        if sys.stdin.readline().strip().lower() != "yes":
            raise UserCanFix("not_confirmed", "Nothing was made. Name them by --officer.")
    return known
