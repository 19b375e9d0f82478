"""`manzil demo`: everything on one machine, ready in one command."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.demo.headquarters import DemoHeadquarters
from app.demo.laptop import DemoLaptop
from app.demo.passports import mrz_lines
from app.demo.past import live_through_past
from app.demo.people import invented_travellers
from app.demo.staff import EVERYBODY, POST, SUPERVISOR
from app.desktop import show_window
from app.domain.ids import system_clock
from app.services.access import Access
from app.settings.appearance import Appearance
from app.settings.place import Place, default_folder, hold, prepare
from app.ui.application import make_application
from app.ui.screenshots import Picture, Sitter, Studio

DONE = 0
KNOWN = 3
"""The number of an invented traveller who came twice."""


def run(chosen: argparse.Namespace) -> int:
    """Set up what is missing, serve headquarters, show the window; returns the exit code.

    With `screenshots`, renders the pages there instead of showing the window; with `no_window`
    only sets up. Headquarters' process ends with this one, however this one ends.
    """
    folder = Path(chosen.data) if chosen.data else default_folder() / "demo"
    place = Place(folder / "laptop")
    prepare(place)
    with hold(place):
        headquarters = DemoHeadquarters(folder / "headquarters")
        headquarters.found_once(system_clock)
        with headquarters.served() as address:
            laptop = DemoLaptop(place, system_clock)
            _set_up(laptop, headquarters)
            _say(f"Headquarters: {address}   Laptop: {place.folder}")
            _say_passphrases()
            return _show(chosen, place)


def _set_up(laptop: DemoLaptop, headquarters: DemoHeadquarters) -> None:
    if not laptop.is_enrolled():
        _say("Making a headquarters and a laptop; the next start takes seconds …")
        laptop.enrol(headquarters.enrolment_code(POST, system_clock))
    laptop.admit_officers()
    live_through_past(laptop, system_clock)


def _show(chosen: argparse.Namespace, place: Place) -> int:
    if chosen.no_window:
        return DONE
    if chosen.screenshots:
        appearance = Appearance(chosen.language, chosen.theme, chosen.points)
        for file in _pictures(place, appearance, Path(chosen.screenshots)):
            _say(str(file))
        return DONE
    return show_window(place)


def _pictures(place: Place, appearance: Appearance, folder: Path) -> Sequence[Path]:
    """The pages as the supervisor sees them, with somebody at the counter who was here before."""
    known = invented_travellers(KNOWN + 1, system_clock().date())[KNOWN]
    document = "\n".join(mrz_lines(known.passport))
    sitter = Sitter(SUPERVISOR.name, SUPERVISOR.passphrase, document)
    application = make_application(["manzil"])
    access = Access(place, system_clock)
    studio = Studio(application, access, place, system_clock, sitter)
    return studio.take([Picture(appearance)], folder)


def _say_passphrases() -> None:
    for officer in EVERYBODY:
        _say(f"  {officer.name} ({officer.role}): {officer.passphrase}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
