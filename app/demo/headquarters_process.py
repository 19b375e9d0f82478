"""The demo's headquarters as a process of its own, which ends when the demo ends.

The demo holds the other end of its standard input. When that closes, be it that the demo was
killed, the server stops as if asked to.
"""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import ManzilError
from app.hq import cli

FAILED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """`python -m app.demo.headquarters_process DIR`; prints what `manzil hq serve` prints."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(argv).folder
    threading.Thread(target=_stop_when_alone, daemon=True).start()
    arguments = argparse.ArgumentParser()
    cli.add_arguments(arguments)
    try:
        return cli.run(arguments.parse_args(["serve", "--data", str(folder)]))
    except ManzilError as wrong:
        sys.stderr.write(f"{wrong.message}\n")
        return FAILED


def _stop_when_alone() -> None:
    while os.read(sys.stdin.fileno(), 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
