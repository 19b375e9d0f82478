"""A real headquarters in a process of its own, behind a relay that counts what goes over it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.demo.headquarters import COUNTRY, DemoHeadquarters
from app.domain.ids import system_clock
from app.hq.founding import found_headquarters
from app.hq.place import HeadquartersPlace
from tests.end2end.headquarters_process import PROJECT


@dataclass(frozen=True)
class CountedHeadquarters:
    """`known` gives enrolment codes; laptops reach it over the relay only."""

    known: DemoHeadquarters
    _relay: "subprocess.Popen[str]"

    def carried(self) -> int:
        """Bytes that went either way so far, with all that TLS and HTTP add."""
        _say(self._relay, "")
        return sum(int(number) for number in _line(self._relay).split())


@contextmanager
def counted_headquarters(folder: Path) -> Iterator[CountedHeadquarters]:
    """Found it in `folder` and serve it until the end."""
    with ExitStack() as children:
        relay = children.enter_context(_child("benchmarks.relay_child"))
        found_headquarters(
            HeadquartersPlace(folder),
            country=COUNTRY,
            url=f"https://127.0.0.1:{_line(relay)}",
            database=None,
            clock=system_clock,
        )
        server = children.enter_context(
            _child("app", "hq", "serve", "--data", str(folder), "--port", "0")
        )
        _say(relay, _line(server).rpartition(":")[2])
        yield CountedHeadquarters(DemoHeadquarters(folder), relay)


@contextmanager
def _child(module: str, *arguments: str) -> Iterator["subprocess.Popen[str]"]:
    child = subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield child
    finally:
        child.terminate()
        child.communicate()


def _say(child: "subprocess.Popen[str]", line: str) -> None:
    assert child.stdin is not None
    child.stdin.write(f"{line}\n")
    child.stdin.flush()


def _line(child: "subprocess.Popen[str]") -> str:
    assert child.stdout is not None
    line = child.stdout.readline().strip()
    if not line:
        raise SystemExit("a part of headquarters ended before it began")
    return line
