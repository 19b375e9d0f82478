"""`python -m benchmarks [NAME…] [--json FILE]`: run benchmarks, print a table."""

import argparse
import importlib
import os
import sys
from pathlib import Path

from benchmarks.measurement import Measurement, table

NAMES = ("save", "start", "keys", "exchange", "verify", "unlock", "erase")


QUIET = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
"""No screen is needed, and nothing but measurements is printed; for child processes, too."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="run.py bench")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--json", type=Path, metavar="FILE")
    chosen = parser.parse_args()
    if unknown := set(chosen.names) - set(NAMES):
        print(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(NAMES)}")
        return 2
    os.environ.update(QUIET)
    measured: list[Measurement] = []
    for name in chosen.names or NAMES:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        measured += importlib.import_module(f"benchmarks.bench_{name}").run()
    print(table(measured))
    if chosen.json:
        chosen.json.write_text("".join(f"{m.json_line()}\n" for m in measured), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
