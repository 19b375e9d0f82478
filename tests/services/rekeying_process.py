"""A change of the master key in a process that is killed in the middle of it.

`python -m tests.services.rekeying_process` reads lines `FOLDER WHERE`; each forks a child that
signs in and changes the key. `step N` kills it after the N-th step, `file N` before the N-th
operation on a file since it signed in (Python's own audit events), `after SECONDS` by a timer.
Answers `killed` or `done`.
"""

import os
import signal
import sys
import threading
from pathlib import Path

from app.services.access import Access
from app.services.open_laptop import OpenLaptop
from app.settings.place import Place
from tests.ui.enrolled import PASSPHRASE, SUPERVISOR, TestClock

FILE_EVENTS = frozenset({"os.link", "os.remove", "os.rename", "os.truncate", "open"})


def main() -> None:
    say("ready")
    for line in sys.stdin:
        folder, how, where = line.split()
        child = os.fork()
        if child == 0:
            change(Place(Path(folder)), how, where)
        _, status = os.waitpid(child, 0)
        say("killed" if os.WIFSIGNALED(status) else f"done {os.WEXITSTATUS(status)}")


def change(place: Place, how: str, where: str) -> None:
    """Never returns."""
    desk = Access(place, TestClock()).sign_in(SUPERVISOR.id, PASSPHRASE)
    if how == "after":
        threading.Timer(float(where), die).start()
    elif how == "file":
        die_before_file(int(where))
    change_counted(desk, int(where) if how == "step" else -1)
    os._exit(0)


def change_counted(desk: OpenLaptop, last: int) -> None:
    for number, _ in enumerate(desk.rekey.steps(PASSPHRASE)):
        if number == last:
            die()


def die_before_file(last: int) -> None:
    seen = 0

    def hook(event: str, _: object) -> None:
        nonlocal seen
        if event in FILE_EVENTS:
            seen += 1
            if seen > last:
                die()

    sys.addaudithook(hook)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
