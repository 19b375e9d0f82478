"""Forks servers that are ready at once: `python -m tests.hq.forge`.

Each line of standard input is a command line of `manzil`; it runs in a process of its own, which
has everything imported already. Answers `forked PID`. So a test can kill many real servers
without paying each time for Python's start.
"""

import os
import signal
import sys

import uvicorn.protocols.http.h11_impl  # noqa: F401 - imported late otherwise

import app.hq.cli  # noqa: F401 - likewise
from app.__main__ import main


def forge() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for them here
    _say("ready")
    while line := sys.stdin.readline():
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os._exit(main(line.split()))
        _say(f"forked {child}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    forge()
