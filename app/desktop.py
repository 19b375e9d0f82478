"""Puts the laptop's parts together: the composition root of the window."""

import signal
from pathlib import Path

from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.services.access import Access
from app.settings.log_file import drop_log, keep_log
from app.settings.place import Place, hold, prepare
from app.storage.ballast import take_ballast
from app.ui.application import run


def open_window(folder: Path) -> int:
    """Show the window of the laptop in `folder` until it is closed; returns the exit code.

    Raises UserCanFix `already_open`, or `not_enrolled` when there is no laptop to show.
    """
    place = Place(folder)
    prepare(place)
    with hold(place):
        return show_window(place)


def show_window(place: Place) -> int:
    """The same for a folder that the caller has prepared and holds."""
    access = Access(place, system_clock)
    if _is_there(access):
        take_ballast(place.store)
    log = keep_log(place)
    # Qt's loop does not let Python see Ctrl+C in the terminal that started us
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        return run(access, place, system_clock)
    finally:
        signal.signal(signal.SIGINT, before)
        drop_log(log)


def _is_there(access: Access) -> bool:
    """False for a laptop that was wiped: its window says so."""
    try:
        access.laptop()
    except UserCanFix as wrong:
        if wrong.code not in {"withdrawn", "erased_here"}:
            raise
        return False
    return True
