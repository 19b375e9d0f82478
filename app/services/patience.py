"""Guesses at a passphrase are slowed wherever one is asked: at the door and at an open desk."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.errors import UserCanFix
from app.services.key_file import read_throttle, write_throttle
from app.services.unlocking import Unlocked, unlock
from app.settings.place import Place
from app.vault import throttle

if TYPE_CHECKING:  # the locked screen, which asks here too, does without the database
    from app.services.signed_in import SignedIn


def patiently_unlock(
    place: Place, device: UUID, officer: UUID, passphrase: str, now: datetime
) -> Unlocked:
    """Unlock, unless the officer has to wait; a wrong passphrase is counted on the disk.

    Raises UserCanFix `wait` (with `seconds`) and what `unlock` raises.
    """
    waiting = read_throttle(place)
    seconds = throttle.seconds_to_wait(waiting, officer, now)
    if seconds:
        raise UserCanFix(
            "wait",
            f"Too many wrong passphrases. Try again in {seconds} seconds.",
            field="passphrase",
            seconds=seconds,
        )
    try:
        return unlock(place, device, officer, passphrase)
    except UserCanFix as wrong:
        if wrong.code == "wrong_passphrase":
            write_throttle(place, throttle.failed(waiting, officer, now))
        raise


def prove(at: "SignedIn", passphrase: str) -> Unlocked:
    """That it is the signed-in officer who asks. Slow on purpose; raises the same."""
    return patiently_unlock(at.place, at.device.device, at.officer.id, passphrase, at.clock())
