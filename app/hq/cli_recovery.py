"""`manzil hq recover`: on a machine where the recovery key from the safe is."""

import argparse
import os
import sys
from pathlib import Path

from app.documents import qr_parts
from app.domain.errors import TrustBroken
from app.domain.ids import system_clock
from app.hq.cli_persons import prove_person
from app.hq.keys import offline_private, read_keys
from app.hq.opened import OpenHeadquarters, data_folder, opened
from app.hq.proving import Proving
from app.hq.raced import write_until_won
from app.hq.recovery import AskingLaptop, answer_recovery, read_asking, two_persons
from app.settings.files import text_given
from app.settings.place import disk_trouble, write_private
from app.vault.sealing import PRIVATE_BYTES

DONE = 0
_MOST_BYTES = 1 << 20


def add_recovery_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    folder: argparse.ArgumentParser,
) -> None:
    """Add the command; `folder` brings --data."""
    words = "open a locked-out laptop again: two people answer its request"
    recover = commands.add_parser(
        "recover",
        parents=[folder],
        help=words,
        description=words + ". Says which laptop asks and the code that stands on its screen:"
        " have the officer read it over the telephone, and go on only if it is the same.",
    )
    recover.add_argument(
        "file", metavar="FILE", help="the request, or the codes as they were scanned; - reads them"
    )
    recover.add_argument(
        "--recovery-key",
        type=Path,
        required=True,
        metavar="FILE",
        help="the offline key to which the laptop's escrow is sealed",
    )
    for name, words in (("by", "who answers"), ("second", "another person who agrees")):
        recover.add_argument(
            f"--{name}", required=True, metavar="NAME", help=f"{words}; asked for the passphrase"
        )
    recover.add_argument(
        "--code", metavar="CODE", help="the code as the officer said it: it must be the request's"
    )
    recover.add_argument("--out", type=Path, required=True, metavar="FILE", help="for the answer")
    recover.add_argument(
        "--qr", type=Path, metavar="DIR", help="also write the answer there as QR codes (SVG)"
    )
    recover.set_defaults(hq=recover_laptop)


def recover_laptop(chosen: argparse.Namespace) -> int:
    signed = _request(chosen.file)
    with opened(data_folder(chosen), os.environ) as here:
        with here.store.read() as tx:
            asking = read_asking(tx, signed)
        _show(asking)
        _require_code(asking, chosen.code)
        answer = _answered(here, asking, chosen)
    write_private(chosen.out, answer.encode())
    if chosen.qr is not None:
        _write_codes(chosen.qr, answer)
    print(f"The answer is in {chosen.out}. It opens on that laptop alone, with the new words.")
    return DONE


def _answered(here: OpenHeadquarters, asking: AskingLaptop, chosen: argparse.Namespace) -> str:
    keys = read_keys(here.place, here.headquarters.root_fingerprint)
    path: Path = chosen.recovery_key
    private = offline_private(path.parent, path.name, PRIVATE_BYTES)
    proving = Proving(here.store, system_clock)
    by = prove_person(proving, chosen.by)
    persons = two_persons(by, prove_person(proving, chosen.second))
    return write_until_won(
        here.store,
        lambda tx: answer_recovery(
            tx, keys, asking, recovery_private=private, persons=persons, now=system_clock()
        ),
    )


def _show(asking: AskingLaptop) -> None:
    """Before any passphrase is asked for."""
    device = asking.device
    print(f"laptop   {device.label} of {device.post}, device {device.id}")
    print(f"officer  {asking.request.officer}")
    print(f"asked    {asking.request.asked_at:%Y-%m-%d %H:%M} UTC, by the laptop's clock")
    print(f"code     {asking.code}", flush=True)


def _require_code(asking: AskingLaptop, said: str | None) -> None:
    if said is not None and _plain(said) != _plain(asking.code):
        raise TrustBroken(
            "recovery_code",
            "The officer's code is not that of this request. Somebody may have put another request"
            " in its place: do not answer it.",
        )


def _plain(code: str) -> str:
    return "".join(code.split()).replace("-", "").upper()


def _request(name: str) -> str:
    """The signed text, from a file or standard input, also from codes, one a line."""
    lines = (
        _typed_lines() if name == "-" else text_given(Path(name), _MOST_BYTES).strip().splitlines()
    )
    if lines and lines[0].startswith(qr_parts.MARK):
        return qr_parts.join(line for line in lines if line.strip())
    return "\n".join(lines)


def _typed_lines() -> list[str]:
    """A request is one line; codes are several, ended by an empty one. Passphrases may follow."""
    lines = [sys.stdin.readline(_MOST_BYTES).strip()]
    while lines[-1].startswith(qr_parts.MARK):
        lines.append(sys.stdin.readline(_MOST_BYTES).strip())
    return lines if len(lines) == 1 else lines[:-1]


def _write_codes(folder: Path, answer: str) -> None:
    from app.documents import qr  # noqa: PLC0415 - only here is something drawn

    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    for number, part in enumerate(qr_parts.split(answer), start=1):
        write_private(folder / f"answer-{number}.svg", qr.svg(part).encode())
