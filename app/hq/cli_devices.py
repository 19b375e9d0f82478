"""`manzil hq revoke` and `take`: laptops that are called back, and copies of those that died."""

import argparse
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.codelists import load_code_lists
from app.domain.errors import TrustBroken, UserCanFix
from app.domain.ids import system_clock
from app.hq.cli_persons import add_by_argument, prove_person
from app.hq.cli_trust import device_id
from app.hq.intake import Intake
from app.hq.keys import read_keys
from app.hq.office_devices import OfficeDevices
from app.hq.opened import data_folder, opened
from app.hq.proving import Proving
from app.settings.place import disk_trouble
from app.wire.batch import MOST_SEALED_BYTES, BatchHeader, read_batch
from app.wire.messages import DeviceStatus

DONE, NOT_ALL = 0, 1
_MOST_BYTES = MOST_SEALED_BYTES + (8 << 10)
_HOW: Mapping[str, DeviceStatus] = {
    "revoked": DeviceStatus.PUSH_ONLY,
    "wiped": DeviceStatus.WIPE,
    "stolen": DeviceStatus.STOLEN,
    "trusted": DeviceStatus.ACTIVE,
}


@dataclass(frozen=True, slots=True)
class Taken:
    """How many batches of a folder are held now, and how many could not be taken."""

    batches: int
    refused: int


def add_device_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    """Add both commands; `folder` brings --data."""
    words = "call a laptop back"
    revoke = commands.add_parser(
        "revoke",
        parents=[folder],
        help=words,
        description=words + ". It sends what it has, gets nothing, and is wiped once headquarters"
        " can lose nothing of it.",
    )
    revoke.add_argument("device", metavar="DEVICE", help="its id, from `manzil hq devices`")
    revoke.add_argument(
        "--as",
        dest="how",
        choices=sorted(_HOW),
        default="revoked",
        help="wiped: as soon as all is sent. stolen: its keys at the next contact, and what it"
        " sends is quarantined. trusted: take an order back that was not yet obeyed (default:"
        " revoked)",
    )
    add_by_argument(revoke)
    revoke.set_defaults(hq=revoke_device)
    words = "take in the batches that laptops copied to a second medium"
    take = commands.add_parser(
        "take",
        parents=[folder],
        help=words,
        description=words + ". Batches that are held already change nothing.",
    )
    take.add_argument("folder", type=Path, metavar="FOLDER", help="of the medium")
    take.set_defaults(hq=take_folder)


def revoke_device(chosen: argparse.Namespace) -> int:
    """The user named by --by decides, and headquarters' journal has it."""
    device = device_id(chosen.device)
    with opened(data_folder(chosen), os.environ) as here:
        by = prove_person(Proving(here.store, system_clock), chosen.by)
        OfficeDevices(here.store, system_clock).set_status(by, device, _HOW[chosen.how])
    return DONE


def take_folder(chosen: argparse.Namespace) -> int:
    with opened(data_folder(chosen), os.environ) as here:
        keys = read_keys(here.place, here.headquarters.root_fingerprint)
        intake = Intake(here.store, keys, load_code_lists(), system_clock)
        taken = take_batches(intake, chosen.folder)
    print(f"{taken.batches} batches are held, {taken.refused} could not be taken.")
    return NOT_ALL if taken.refused else DONE


def take_batches(intake: Intake, folder: Path) -> Taken:
    """Take every batch below `folder`, each incarnation in order.

    What nobody enrolled signed, what is damaged, and what does not continue what is held is
    refused. Raises UserCanFix `backup_empty`, EnvironmentFailed `disk`, and what the store raises.
    """
    found = sorted(_batches_below(folder), key=lambda one: _order(one[1]))
    taken, refused = 0, 0
    for path, header in found:
        if header is None:
            refused += 1
            continue
        try:
            answer = intake.take(_content(path), header.device)
        except TrustBroken:
            refused += 1
            continue
        taken += answer.taken
        refused += not answer.taken
    if not found:
        raise UserCanFix(
            "backup_empty", "There are no sealed batches in this folder. Choose another one."
        )
    return Taken(taken, refused)


def _batches_below(folder: Path) -> Iterator[tuple[Path, BatchHeader | None]]:
    """Only headers are kept: a folder may hold more than fits into memory."""
    for path in sorted(folder.rglob("*.batch")) if folder.is_dir() else ():
        try:
            yield path, read_batch(_content(path)).header
        except TrustBroken:
            yield path, None


def _order(header: BatchHeader | None) -> tuple[str, str, int]:
    """Incarnations of a device in an order that does not matter, its batches by number."""
    return ("", "", 0) if header is None else (str(header.device), header.incarnation, header.first)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(_MOST_BYTES + 1)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
