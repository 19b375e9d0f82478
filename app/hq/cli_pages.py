"""`manzil hq page`: what a laptop is to be told, as files for a stick."""

import argparse
import os
from pathlib import Path
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import Clock, system_clock
from app.hq import feed
from app.hq.devices import find_device
from app.hq.keys import read_keys
from app.hq.opened import OpenHeadquarters, data_folder, opened
from app.hq.pull import Pull
from app.settings.place import disk_trouble, write_private
from app.wire.page import read_page
from app.wire.pull import Cursor, PullRequest

DONE = 0


def add_page_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    words = "write what a laptop is to be told into files for a stick"
    page = commands.add_parser(
        "page",
        parents=[folder],
        help=words,
        description=words + ". Each file is sealed to that laptop and signed; there it is taken by:"
        " manzil take FILE. What the laptop knows already changes nothing.",
    )
    page.add_argument("device", type=UUID, metavar="DEVICE", help="its id, as in: hq devices")
    page.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder of the stick")
    page.set_defaults(hq=_page)


def write_pages(here: OpenHeadquarters, device: UUID, out: Path, clock: Clock) -> tuple[Path, ...]:
    """All pages of this device from the first item on, as files in `out`.

    Raises UserCanFix `device_unknown`, and EnvironmentFailed.
    """
    pull = Pull(here.store, read_keys(here.place, here.headquarters.root_fingerprint), clock)
    with here.store.read() as tx:
        known = find_device(tx, device)
    if known is None:
        raise UserCanFix(
            "device_unknown",
            "No device has this id. List them by: manzil hq devices",
            field="device",
        )
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    cursor = Cursor(feed.device_scope(device))
    files = []
    while data := pull.answer(PullRequest(device, (cursor,)), known):
        header = read_page(data).header
        files.append(out / f"{device}-{header.first:010d}-{header.last:010d}.page")
        write_private(files[-1], data)
        cursor = Cursor(header.scope, header.epoch, header.last)
    return tuple(files)


def _page(chosen: argparse.Namespace) -> int:
    with opened(data_folder(chosen), os.environ) as here:
        files = write_pages(here, chosen.device, chosen.out, system_clock)
    for file in files:
        print(file)
    if not files:
        print("There is nothing to tell this laptop, or it is not to be told anything.")
    return DONE
