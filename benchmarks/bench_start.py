"""Cold start: from starting the process to a painted sign-in page that shows its officers.

The files are in the system's cache, the process is new. Beside it, in the same run, a process that
shows and paints an empty window: what Python and Qt alone cost here.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measurement import Measurement
from tests.ui.enrolled import enrol_laptop

RUNS = 9
WARM_UP = 1
LIMIT_SECONDS = 2.0
GOAL_AGAINST_BARE = 4.0
_OFFICERS = "2"
_PROJECT = Path(__file__).resolve().parents[1]


def run() -> list[Measurement]:
    with tempfile.TemporaryDirectory() as folder:
        laptop = Path(folder) / "laptop"
        enrol_laptop(laptop)
        ours, bare = [], []
        for number in range(WARM_UP + RUNS):
            pair = (
                _painted_after("bare_window_child"),
                _painted_after("sign_in_child", str(laptop), _OFFICERS),
            )
            if number >= WARM_UP:
                bare.append(pair[0])
                ours.append(pair[1])
    median = statistics.median(ours)
    return [
        Measurement(
            "start.sign_in.against_bare",
            median,
            "s",
            statistics.median(bare),
            GOAL_AGAINST_BARE,
            "an empty Qt window, painted",
        ),
        Measurement("start.sign_in.p50", median, "s", LIMIT_SECONDS, 1.0, "2 s"),
    ]


def _painted_after(module: str, *arguments: str) -> float:
    """Seconds from the start of a child to the line in which it says that it has painted."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=_PROJECT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        taken = time.perf_counter() - began
        child.stdout.read()
    if line != "painted\n" or child.returncode:
        raise SystemExit(f"{module} ended with {child.returncode} and painted nothing")
    return taken
