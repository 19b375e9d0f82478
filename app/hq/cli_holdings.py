"""`manzil hq holdings` and `device-keys`: what an auditor needs, who trusts no database."""

import argparse
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.hq import former_keys, schema
from app.hq.holdings import write_holdings
from app.hq.keys import read_keys
from app.hq.opened import OpenHeadquarters, data_folder, opened
from app.hq.store import Reading
from app.settings.whole_file import whole_or_not
from app.wire.holdings import HoldingsHeader


def add_holdings_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    """Add both commands; `folder` brings --data."""
    words = "write out all that is held, for `manzil verify`"
    holdings = commands.add_parser(
        "holdings",
        parents=[folder],
        help=words,
        description=words + ": every device's entries with their chains, what the devices signed,"
        " headquarters' own journal, under headquarters' signature. What entries say of people is"
        " told by hashes alone.",
    )
    holdings.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="a file that is not there yet"
    )
    holdings.add_argument(
        "--with-bodies",
        action="store_true",
        help="with everything that entries say: everybody's data in the clear, for an encrypted"
        " disk only",
    )
    holdings.set_defaults(hq=write_out)
    words = "print each laptop's public signing keys, for `manzil verify --device-keys`"
    keys = commands.add_parser("device-keys", parents=[folder], help=words, description=words)
    keys.set_defaults(hq=show_device_keys)


def write_out(chosen: argparse.Namespace) -> int:
    """Raises UserCanFix `file_exists`: what somebody keeps is never written over."""
    if chosen.out.exists():
        raise UserCanFix("file_exists", "There is such a file already. Choose another name.")
    with opened(data_folder(chosen), os.environ) as here:
        keys = read_keys(here.place, here.headquarters.root_fingerprint)
        with here.store.read() as tx, whole_or_not(chosen.out) as file:
            for line in write_holdings(
                tx,
                _header(here),
                signing_keys=signing_keys(tx),
                signing_key=keys.acknowledgement,
                with_bodies=chosen.with_bodies,
            ):
                file.write(line)
    return 0


def show_device_keys(chosen: argparse.Namespace) -> int:
    with opened(data_folder(chosen), os.environ) as here, here.store.read() as tx:
        for device, keys in sorted(signing_keys(tx).items()):
            for key in keys:
                print(device, key.hex())
    return 0


def signing_keys(tx: Reading) -> Mapping[UUID, Sequence[bytes]]:
    """The public keys under which batches of each device were taken, the newest first."""
    devices = schema.devices.c
    rows = tx.rows(select(devices.id, devices.signing_key).order_by(devices.id))
    return {row.id: (bytes(row.signing_key), *former_keys.signing_keys(tx, row.id)) for row in rows}


def _header(here: OpenHeadquarters) -> HoldingsHeader:
    return HoldingsHeader(
        here.headquarters.country, here.headquarters.root_fingerprint, system_clock()
    )
