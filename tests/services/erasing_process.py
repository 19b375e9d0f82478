"""An order to erase, obeyed in a process that is killed in the middle of it.

`python -m tests.services.erasing_process` reads lines `FOLDER PAGE HOW WHERE`; each forks a child
that signs in, finds the page in its inbox and reads it: the person is erased, files are swept.
`deep N` kills it before the N-th line of our own code that does this, `step N` the same without
counting lines of the storage, which are most of them, `after SECONDS` by a timer. Answers
`killed`, or `done LINES SECONDS` of a child that came to the end.
"""

import os
import signal
import sys
import threading
import time
from pathlib import Path

from app.domain.ids import system_clock
from app.services.access import Access
from app.services.letters import read_letters
from app.settings.place import Place
from app.sync.pages import put_page
from tests.services.enrolled import PASSPHRASE
from tests.sync.steps import APP, OURS, ROOMS, kill, stopping_at

SERVICES = (str(APP / "services" / "erasure.py"), str(APP / "services" / "letters.py"))
WHERE = {"deep": (*ROOMS, *SERVICES), "step": (*OURS, *SERVICES)}
NEVER = 0


def main() -> None:
    say("ready")
    for line in sys.stdin:
        folder, page, how, where = line.split()
        child = os.fork()
        if child == 0:
            erase(Place(Path(folder)), Path(page), how, where)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            say("killed")


def erase(place: Place, page: Path, how: str, where: str) -> None:
    """Never returns."""
    access = Access(place, system_clock)
    (officer,) = access.officers()
    at = access.sign_in(officer.id, PASSPHRASE)._signed_in
    put_page(place, page.read_bytes())
    began = time.monotonic()
    if how == "after":
        threading.Timer(float(where), os.kill, (os.getpid(), signal.SIGKILL)).start()
        read_letters(at)
        say(f"done {NEVER} {time.monotonic() - began}")
    else:
        with stopping_at(int(where), kill, WHERE[how]) as steps:
            read_letters(at)
        say(f"done {steps.count} {time.monotonic() - began}")
    os._exit(0)


def say(line: str) -> None:
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


if __name__ == "__main__":
    main()
