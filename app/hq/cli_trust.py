"""`manzil hq device` and `quarantine`: whom to trust, and what to do with what was set aside."""

import argparse
import json
import os
from uuid import UUID

from app.domain.codelists import load_code_lists
from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.hq import overview
from app.hq.devices import set_may_carry, set_status
from app.hq.events import OfficeEvent
from app.hq.opened import data_folder, opened
from app.hq.own_journal import OFFICE, append, event_body
from app.hq.release import try_again
from app.wire.messages import DeviceStatus


def add_trust_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    """Add both commands; `folder` brings --data."""
    words = "say what is taken from a laptop from now on"
    device = commands.add_parser(
        "device",
        parents=[folder],
        help=words,
        description=words + ". push_only: it may still send what it has and gets nothing."
        " stolen: its keys are wiped at the next contact, what it sends is quarantined. wipe: it is"
        " wiped when all is sent. For users of headquarters: manzil hq revoke.",
    )
    device.add_argument("device", metavar="DEVICE", help="its id, from `manzil hq devices`")
    device.add_argument("--status", choices=[status.value for status in DeviceStatus])
    device.add_argument(
        "--carrier", choices=("allow", "refuse"), help="answer requests from its connection or not"
    )
    device.set_defaults(hq=change_device)
    words = "list entries that were set aside"
    aside = commands.add_parser("quarantine", parents=[folder], help=words, description=words)
    aside.add_argument("--json", action="store_true", help="as JSON, for programs")
    aside.add_argument(
        "--try-again", action="store_true", help="first take those that are fit by now"
    )
    aside.set_defaults(hq=show_quarantine)


def change_device(chosen: argparse.Namespace) -> int:
    if chosen.status is None and chosen.carrier is None:
        raise UserCanFix("nothing_asked", "Say what to change: --status or --carrier.")
    device = device_id(chosen.device)
    with opened(data_folder(chosen), os.environ) as here, here.store.write() as tx:
        said = {"device": str(device)}
        if chosen.status is not None:
            set_status(tx, device, DeviceStatus(chosen.status))
            said["status"] = chosen.status
        if chosen.carrier is not None:
            set_may_carry(tx, device, may_carry=chosen.carrier == "allow")
            said["carrier"] = chosen.carrier
        append(
            tx,
            kinds=[OfficeEvent.DEVICE_STATUS],
            author=OFFICE,
            at=system_clock(),
            bodies=[event_body(said)],
        )
    return 0


def show_quarantine(chosen: argparse.Namespace) -> int:
    """Codes, fields, places; nothing of what an entry says."""
    with opened(data_folder(chosen), os.environ) as here:
        if chosen.try_again:
            with here.store.write() as changing:
                released = try_again(changing, load_code_lists(), system_clock())
            if not chosen.json:
                print(f"released\t{released}")
        with here.store.read() as tx:
            cases = overview.quarantined(tx)
    if chosen.json:
        print(json.dumps(cases, ensure_ascii=False, indent=2))
        return 0
    for one in cases:
        print("\t".join(str(value) for value in one.values()))
    return 0


def device_id(text: str) -> UUID:
    """The id that was typed. Raises UserCanFix `device_unknown` for what is none."""
    try:
        return UUID(text)
    except ValueError as wrong:
        raise UserCanFix(
            "device_unknown",
            "A device id looks like 0192…-…: take it from `manzil hq devices`.",
            field="device",
        ) from wrong
