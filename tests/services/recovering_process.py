"""A recovery or a renewal in a process that is killed in the middle of it.

`python -m tests.services.recovering_process` reads lines `WHAT FOLDER N`; each forks a child that
kills itself before its N-th operation on a file (Python's own audit events). `take` takes the
answer in FOLDER/../answer, `renew` signs in and brings new keys to headquarters. Answers `killed`
or `done`.
"""

import os
import signal
import sys
from pathlib import Path

from app.domain.ids import system_clock
from app.services.access import Access
from app.services.recovery import Recovery
from app.services.renewal import bring_new_keys
from app.settings.place import Place

FILE_EVENTS = frozenset({"os.link", "os.remove", "os.rename", "os.truncate", "open"})
NEW = "four other words here"


def main() -> None:
    say("ready")
    for line in sys.stdin:
        what, folder, where = line.split()
        child = os.fork()
        if child == 0:
            work(what, Place(Path(folder)), int(where))
        _, status = os.waitpid(child, 0)
        say("killed" if os.WIFSIGNALED(status) else f"done {os.WEXITSTATUS(status)}")


def work(what: str, place: Place, where: int) -> None:
    """Never returns."""
    if what == "take":
        answer = (place.folder.parent / "answer").read_text()
        die_before_file(where)
        Recovery(place, system_clock).take(answer, NEW)
    else:
        access = Access(place, system_clock)
        desk = access.sign_in(access.officers()[0].id, NEW)
        die_before_file(where)
        bring_new_keys(desk._signed_in)
    os._exit(0)


def die_before_file(last: int) -> None:
    seen = 0

    def hook(event: str, _: object) -> None:
        nonlocal seen
        if event in FILE_EVENTS:
            seen += 1
            if seen > last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
