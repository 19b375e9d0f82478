"""`manzil recover ask` and `take`: a locked-out laptop, without the window."""

import argparse
import sys
from pathlib import Path

from app.documents import qr
from app.domain.ids import system_clock
from app.services.access import Access
from app.services.command_line import DONE, add_data, officer_named, place_of
from app.services.recovery import Recovery
from app.settings.files import text_given
from app.settings.place import (
    Place,
    disk_trouble,
    hold,
    write_private,
)
from app.settings.terminal import typed_secret, typed_twice

_MOST_BYTES = 1 << 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Opens a laptop again whose officer forgot the passphrase: ask headquarters with new words,"
        " then take its answer with the same words. Nothing on the laptop is lost."
    )
    folder = argparse.ArgumentParser(add_help=False)
    add_data(folder)
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
    place = place_of(chosen)
    with hold(place):
        sys.stdout.write(chosen.step(chosen, place) + "\n")
    return DONE


def _ask(chosen: argparse.Namespace, place: Place) -> str:
    officer = officer_named(Access(place, system_clock).officers(), chosen.officer)
    recovery = Recovery(place, system_clock)
    asked = recovery.ask(officer, typed_twice("New words (12 characters, or four words): "))
    write_private(chosen.out, recovery.request_file().encode())
    if chosen.qr is not None:
        _write_codes(chosen.qr, recovery.request_qr())
    return (
        f"The request is in {chosen.out}. Send it to headquarters and call: the code is"
        f" {asked.code}"
    )


def _take(chosen: argparse.Namespace, place: Place) -> str:
    answer = text_given(chosen.file, _MOST_BYTES)
    Recovery(place, system_clock).take(answer, typed_secret("The new words: "))
    return "Sign in with the new words now. Registrations and drafts are all there."


def _write_codes(folder: Path, parts: tuple[str, ...]) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    for number, part in enumerate(parts, start=1):
        write_private(folder / f"request-{number}.svg", qr.svg(part).encode())
