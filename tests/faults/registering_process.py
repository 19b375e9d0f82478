"""The laptop's services in a process without a window, made to be killed.

`python -m tests.faults.registering_process FOLDER` is ready when it prints `ready`. Each line on
its standard input, `FIRST SAVES DELAY`, is one round: a child signs in and registers people
numbered from FIRST on, as fast as it can, printing `Saved INDEX NUMBER` after each that is on the
disk. DELAY seconds after its SAVES-th save (0: after its sign-in, -1: after its start) it is killed
by SIGKILL; `killed` ends the round.

The child is forked, so that a round takes milliseconds and the kills fall everywhere between
opening the store and the commit.
"""

import os
import signal
import sys
import threading
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

from app.demo.passports import InventedPassport, mrz_lines
from app.domain.fast_lane import FastLaneDraft, Question
from app.domain.ids import system_clock
from app.domain.shift import Presets
from app.services.access import Access
from app.services.open_laptop import OpenLaptop
from app.services.reading import read_document
from app.settings.place import Place, hold
from tests.services.enrolled import PASSPHRASE

ANSWERS = {
    Question.PURPOSE: "WRK",
    Question.NEXT_DESTINATION: "RUS",
    Question.INTENDED_STAY: "3",
    Question.CONSENT: "Y",
    Question.WORRIED: "N",
}


def passport(index: int) -> InventedPassport:
    return InventedPassport(
        "UZB", "KARIMOV", "FARKHOD", f"KL{index:07d}", date(1985, 6, 15), "M", date(2031, 1, 1)
    )


def main(folder: Path) -> None:
    place = Place(folder)
    say("ready")
    for line in sys.stdin:
        first, saves, delay = line.split()
        child = os.fork()
        if child == 0:
            register_from(place, int(first), int(saves), float(delay))
        os.waitpid(child, 0)
        say("killed")


def register_from(place: Place, first: int, saves: int, delay: float) -> None:
    """Never returns: a timer kills this process."""
    death = threading.Timer(delay, os.kill, (os.getpid(), signal.SIGKILL))
    if saves < 0:
        death.start()
    with hold(place):
        access = Access(place, system_clock)
        (officer,) = access.officers()
        laptop = access.sign_in(officer.id, PASSPHRASE)
        shift = laptop.shifts.start(Presets("E", "B", "uzb", "UZB"))
        for index in count(first):
            if index - first == saves:
                death.start()
            done = laptop.registrar.register(draft(laptop, index), shift)
            say(f"Saved {index} {done.registration_number}")


def draft(laptop: OpenLaptop, index: int) -> FastLaneDraft:
    """Saved once before it is registered, as the window does."""
    begun = replace(laptop.drafts.begin(), notice_said=True)
    document = read_document("\n".join(mrz_lines(passport(index))), begun.started_at.date())
    laptop.drafts.save(replace(begun, document=document))
    visits = laptop.duplicates.earlier_visits(document)
    made = replace(
        begun,
        document=document,
        earlier_person=visits[0].person_id if visits else None,
        answers=dict(ANSWERS),
    )
    return made.answer(Question.EARLIER_VISIT, "Y" if visits else "none")


def say(line: str) -> None:
    """In one write, so that a kill leaves whole lines or none."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
