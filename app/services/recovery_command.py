"""`manzil recover ask` and `take`: a locked-out laptop, without the window."""

import argparse
import getpass
import sys
from pathlib import Path

from app.documents import qr
from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.services.access import Access
from app.services.journal_command import officer_named
from app.services.recovery import Recovery
from app.settings.place import (
    Place,
    default_folder,
    disk_trouble,
    hold,
    prepare,
    write_private,
)

DONE = 0
_MOST_BYTES = 1 << 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Opens a laptop again whose officer forgot the passphrase: ask headquarters with new words,"
        " then take its answer with the same words. Nothing on the laptop is lost."
    )
    folder = argparse.ArgumentParser(add_help=False)
    folder.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="data folder of this laptop (default: MANZIL_DATA, or this user's data folder)",
    )
    parts = parser.add_subparsers(metavar="WHAT", required=True)
    ask = parts.add_parser("ask", parents=[folder], help="choose new words and write the request")
    ask.add_argument("--officer", required=True, metavar="NAME", help="who is locked out")
    ask.add_argument("--out", type=Path, required=True, metavar="FILE", help="for the request")
    ask.add_argument("--qr", type=Path, metavar="DIR", help="also as QR codes there (SVG)")
    ask.set_defaults(step=_ask)
    take = parts.add_parser("take", parents=[folder], help="take headquarters' answer")
    take.add_argument(
        "file", type=Path, metavar="FILE", help="the answer, or its codes as scanned, one a line"
    )
    take.set_defaults(step=_take)


def run(chosen: argparse.Namespace) -> int:
    """Returns the exit code, raises ManzilError."""
    place = Place(chosen.data or default_folder())
    prepare(place)
    with hold(place):
        sys.stdout.write(chosen.step(chosen, place) + "\n")
    return DONE


def _ask(chosen: argparse.Namespace, place: Place) -> str:
    officer = officer_named(Access(place, system_clock).officers(), chosen.officer)
    recovery = Recovery(place, system_clock)
    asked = recovery.ask(officer, _new_words())
    write_private(chosen.out, recovery.request_file().encode())
    if chosen.qr is not None:
        _write_codes(chosen.qr, recovery.request_qr())
    return (
        f"The request is in {chosen.out}. Send it to headquarters and call: the code is"
        f" {asked.code}"
    )


def _take(chosen: argparse.Namespace, place: Place) -> str:
    answer = _text(chosen.file)
    Recovery(place, system_clock).take(answer, _words("The new words: "))
    return "Sign in with the new words now. Registrations and drafts are all there."


def _write_codes(folder: Path, parts: tuple[str, ...]) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    for number, part in enumerate(parts, start=1):
        write_private(folder / f"request-{number}.svg", qr.svg(part).encode())


def _new_words() -> str:
    first = _words("New words (12 characters, or four words): ")
    if sys.stdin.isatty() and _words("Once more: ") != first:
        raise UserCanFix("passphrase_differs", "The two passphrases differ. Start again.")
    return first


def _words(prompt: str) -> str:
    """Asked for at a terminal; otherwise the next line of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return getpass.getpass(prompt)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES).decode("utf-8", errors="replace")
    except FileNotFoundError as wrong:
        raise UserCanFix("no_file", "There is no such file. Check its name.") from wrong
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
