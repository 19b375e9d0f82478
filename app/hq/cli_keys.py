"""`manzil hq keys`: what laptops believe of headquarters' keys, and the next version of it."""

import argparse
import json
import os
from collections.abc import Mapping
from pathlib import Path

from app.domain.ids import system_clock
from app.domain.permissions import Action
from app.hq.cli_persons import prove_person
from app.hq.events import OfficeEvent
from app.hq.key_lists import ListChanges, known_list, sign_new_list, use_next_certificate
from app.hq.keys import KeyFolder
from app.hq.opened import OpenHeadquarters, data_folder, opened
from app.hq.own_journal import append, event_body
from app.hq.proving import Proving
from app.hq.users import HqUser
from app.vault.key_list import KeyList

DONE = 0
_RESTART = "Restart the server: manzil hq serve goes on with what it read at its start."


def add_keys_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    """Add `keys` with its own commands; `folder` brings --data."""
    words = "show the signed key list, or sign the next version of it"
    keys = commands.add_parser("keys", help=words, description=words)
    parts = keys.add_subparsers(metavar="WHAT", required=True)
    show = parts.add_parser("show", parents=[folder], help="which keys are listed, and for what")
    show.add_argument("--json", action="store_true", help="as JSON, for programs")
    show.set_defaults(hq=show_keys)
    _add_new_list(parts, folder)
    words = "serve under the next certificate, whose pin laptops know already"
    switch = parts.add_parser(
        "use-next-certificate", parents=[folder], help=words, description=words
    )
    _add_by(switch)
    switch.set_defaults(hq=switch_certificate)


def show_keys(chosen: argparse.Namespace) -> int:
    with opened(data_folder(chosen), os.environ) as here:
        listed = known_list(here.place, here.headquarters.root_fingerprint)
    if chosen.json:
        print(json.dumps(_said(listed), ensure_ascii=False, indent=2))
        return DONE
    print(f"version {listed.version} of {listed.country}, signed {listed.issued_at}")
    seen: set[str] = set()
    for key in listed.keys:
        print(f"{key.use:16}{key.id}  {'former' if key.use in seen else 'in use'}")
        seen.add(key.use)
    for pin in listed.tls_pins:
        print(f"{'pin':16}{pin}")
    for url in listed.urls:
        print(f"{'address':16}{url}")
    return DONE


def new_list(chosen: argparse.Namespace) -> int:
    changes = ListChanges(
        sealing=chosen.new_sealing,
        acknowledgement=chosen.new_acknowledgement,
        recovery=chosen.new_recovery,
        next_pin=chosen.next_pin,
        urls=tuple(chosen.url or ()),
        dropped=frozenset(chosen.drop or ()),
    )
    with opened(data_folder(chosen), os.environ) as here:
        by = _prove(here, chosen.by)
        now, root = system_clock(), here.headquarters.root_fingerprint
        with here.store.write() as tx:  # the entry stands if the list does
            signed = sign_new_list(here.place, root, chosen.offline, changes, now=now)
            said = event_body({"issued_at": signed.issued_at, "version": signed.version})
            append(tx, kinds=(OfficeEvent.KEY_LIST_SIGNED,), author=by.id, at=now, bodies=(said,))
        where = KeyFolder(here.place.keys).key_list
    print(f"Version {signed.version} is signed. {_RESTART}")
    print("Laptops take it at their next exchange, or from a file, by: manzil trust FILE")
    print(f"The file: {where}. Carry the offline folder back to its safe.")
    return DONE


def switch_certificate(chosen: argparse.Namespace) -> int:
    with opened(data_folder(chosen), os.environ) as here:
        by = _prove(here, chosen.by)
        now, root = system_clock(), here.headquarters.root_fingerprint
        with here.store.write() as tx:
            pin = use_next_certificate(here.place, root)
            said = event_body({"pin": pin})
            append(
                tx, kinds=(OfficeEvent.CERTIFICATE_SWITCHED,), author=by.id, at=now, bodies=(said,)
            )
    print(f"The certificate with the pin {pin} is served next. {_RESTART}")
    return DONE


def _add_new_list(
    parts: "argparse._SubParsersAction[argparse.ArgumentParser]", folder: argparse.ArgumentParser
) -> None:
    words = "sign the next version with the offline root"
    new = parts.add_parser(
        "new-list",
        parents=[folder],
        help=words,
        description=words + ". Former keys stay listed, for what was made with them is still under"
        " way; drop them by --drop once nothing can be.",
    )
    new.add_argument(
        "--offline", type=Path, required=True, metavar="DIR", help="the folder from the safe"
    )
    _add_by(new)
    for name, words in (
        ("new-sealing", "a new key that laptops seal to"),
        ("new-acknowledgement", "a new key that signs what headquarters answers"),
        ("new-recovery", "a new key for escrows; its file stays in the offline folder"),
        ("next-pin", "make the next TLS certificate, so that laptops know its pin in time"),
    ):
        new.add_argument(f"--{name}", action="store_true", help=words)
    new.add_argument(
        "--url",
        action="append",
        metavar="URL",
        help="where laptops call; may be given several times and replaces all addresses",
    )
    new.add_argument(
        "--drop", action="append", metavar="ID", help="list this key no more; several times"
    )
    new.set_defaults(hq=new_list)


def _add_by(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--by", required=True, metavar="NAME", help="who decides; the passphrase is asked for"
    )


def _prove(here: OpenHeadquarters, name: str) -> HqUser:
    by = prove_person(Proving(here.store, system_clock), name)
    by.require(Action.MANAGE_KEYS)
    return by


def _said(listed: KeyList) -> Mapping[str, object]:
    return {
        "country": listed.country,
        "issued_at": listed.issued_at,
        "keys": [{"id": key.id, "use": key.use} for key in listed.keys],
        "tls_pins": list(listed.tls_pins),
        "urls": list(listed.urls),
        "version": listed.version,
    }
