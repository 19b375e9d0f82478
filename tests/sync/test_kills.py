"""SIGKILL at every step of seal, carry and settle: nothing lost, nothing twice, nothing believed.

Real processes are killed; the headquarters they speak with is another process's, over TLS.
"""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.sync.carry import carry
from app.sync.inbox import answer_files
from app.sync.outbox import batch_files
from app.sync.seal import seal_unsent
from app.sync.settle import settle
from tests.sync.killed import now
from tests.sync.laptop import Laptop
from tests.sync.naive_headquarters import NaiveHeadquarters

PROJECT = Path(__file__).resolve().parents[2]
PHASES = ("seal", "carry", "settle")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")


class Warden:
    """Gives orders to the process that forks and kills."""

    def __init__(self, process: "subprocess.Popen[str]", laptop: Laptop) -> None:
        self._process = process
        self._laptop = laptop

    def order(self, phase: str, step: int) -> tuple[bool, int]:
        """Run a phase to this step (0: to its end); was it killed, and how many steps it took."""
        self._laptop.close()
        order = {"folder": str(self._laptop.place.folder), "phase": phase, "step": step}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        self._laptop.reopen()
        return answer["killed"], answer["steps"]


@pytest.fixture
def warden(laptop: Laptop) -> Iterator[Warden]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.sync.killed"],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Warden(process, laptop)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=20) == 0


def check_nothing_false(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    """Headquarters holds a beginning of the journal, and no more is believed than it holds."""
    held = headquarters.heads_of(laptop.id)
    assert held == laptop.heads()[: len(held)]
    assert laptop.acknowledged() <= len(held)


def drain(laptop: Laptop) -> None:
    for _ in range(4):
        settle(laptop.store, laptop.place, now)
        seal_unsent(laptop.store, laptop.place, now)
        report = carry(laptop.place, now, lambda _: None, lambda: False)
        settle(laptop.store, laptop.place, now)
        if report.code == "ok" and laptop.waiting() == 0:
            return
    pytest.fail(f"{laptop.waiting()} still waiting")


def check_all_there(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    assert headquarters.heads_of(laptop.id) == laptop.heads()
    assert len(set(headquarters.ids_of(laptop.id))) == len(laptop.ids())
    assert laptop.waiting() == 0
    assert batch_files(laptop.place) == ()
    assert answer_files(laptop.place) == ()
    assert not (laptop.place.inbox / "rejected").exists()
    assert not (laptop.place.outbox / "refused").exists()


def kill_at_steps(
    laptop: Laptop, headquarters: NaiveHeadquarters, warden: Warden, stride: int
) -> int:
    """Kill each phase at every `stride`-th step of its course; returns how often one was killed."""
    chance = random.Random(stride)  # noqa: S311 - repeatable, guards nothing
    lengths = {}
    for phase in PHASES:
        laptop.write(*(f"first {n}" for n in range(5)))
        killed, lengths[phase] = warden.order(phase, 0)
        assert not killed
    assert all(length > 100 for length in lengths.values())
    kills = 0
    for start in range(1, max(lengths.values()), stride):
        for phase in PHASES:
            laptop.write("more")
            step = start + chance.randrange(stride)
            killed, _ = warden.order(phase, step)
            kills += killed
            check_nothing_false(laptop, headquarters)
    return kills


def test_killed_here_and_there(
    laptop: Laptop, headquarters: NaiveHeadquarters, warden: Warden
) -> None:
    kills = kill_at_steps(laptop, headquarters, warden, stride=100)
    assert kills >= 12
    drain(laptop)
    check_all_there(laptop, headquarters)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_killed_at_every_step(
    laptop: Laptop, headquarters: NaiveHeadquarters, warden: Warden
) -> None:
    kills = kill_at_steps(laptop, headquarters, warden, stride=2)
    assert kills >= 800
    drain(laptop)
    check_all_there(laptop, headquarters)


def test_the_checks_find_what_they_look_for(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    """Controls: a headquarters that loses or doubles what it acknowledged must be caught."""
    laptop.write("one", "two")
    drain(laptop)
    check_all_there(laptop, headquarters)
    held = next(iter(headquarters.held.values()))
    lost = held.heads.pop()
    with pytest.raises(AssertionError):
        check_nothing_false(laptop, headquarters)
    with pytest.raises(AssertionError):
        check_all_there(laptop, headquarters)
    held.heads += [lost, lost]
    with pytest.raises(AssertionError):
        check_all_there(laptop, headquarters)
