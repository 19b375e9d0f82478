"""A laptop's services at work without a window, made to be recorded.

`python -m tests.faults.powercut.laptop_process FOLDER SAVES SEED [normal|careless]` signs in and
registers SAVES people, saying `Saved INDEX NUMBER` after each; in between it rests (seals, empties
the log, syncs the anchor), signs out and in, and changes the passphrase, saying `Words INDEX`.

The last word breaks a rule, for the tests' own proof: `normal` opens the store with
synchronous=NORMAL, `careless` lets the program's own files go unsynced.
"""

import os
import random
import sys
from pathlib import Path

from app.domain.ids import system_clock
from app.domain.shift import Presets
from app.services.access import Access
from app.services.closing import rest
from app.services.officers import Officers
from app.services.open_laptop import OpenLaptop
from app.settings.place import Place, hold
from app.storage import engine
from tests.faults.registering_process import draft, say
from tests.services.enrolled import CHEAP, PASSPHRASE

PASSPHRASES = (PASSPHRASE, "other river under stone")
NORMAL, CARELESS = "normal", "careless"


def main(folder: Path, saves: int, seed: int, broken: str) -> None:
    _break(broken)
    place, chance = Place(folder), random.Random(seed)  # noqa: S311 - repeatable
    words = 0
    with hold(place):
        laptop = _sign_in(place, words)
        for index in range(saves):
            shift = laptop.shifts.start(Presets("E", "B", "uzb", "UZB"))
            done = laptop.registrar.register(draft(laptop, index), shift)
            say(f"Saved {index} {done.registration_number}")
            if chance.random() < 0.06:
                rest(laptop._signed_in)
            if chance.random() < 0.02:
                Officers(laptop._signed_in, CHEAP).change_passphrase(
                    PASSPHRASES[words], PASSPHRASES[1 - words]
                )
                words = 1 - words
                say(f"Words {words}")
            if chance.random() < 0.03:
                laptop.close()
                laptop = _sign_in(place, words)
        laptop.close()


def _sign_in(place: Place, words: int) -> OpenLaptop:
    access = Access(place, system_clock)
    (officer,) = access.officers()
    return access.sign_in(officer.id, PASSPHRASES[words])


def _break(broken: str) -> None:
    if broken == NORMAL:
        vars(engine)["_PRAGMAS"] = tuple(
            pragma.replace("synchronous = FULL", "synchronous = NORMAL")
            for pragma in engine._PRAGMAS
        )
    if broken == CARELESS:
        vars(os)["fsync"] = _no_sync


def _no_sync(_descriptor: object) -> None:
    """What a program does that trusts the system."""


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
