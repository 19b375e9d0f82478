"""SIGKILL at any moment: every number said is there, nothing is torn, the file is whole."""

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func
from sqlalchemy import select as sql_select

from app.storage import journal
from app.storage.anchor import AnchorFile, Verdict
from app.storage.engine import open_store
from app.storage.schema import DEVICE, JOURNAL, PEOPLE
from app.storage.transaction import Reading
from tests.storage.killed_writer import ANCHOR_KEY
from tests.storage.samples import KEY, enrolled_store

ROOT = Path(__file__).resolve().parents[2]
LONGEST_SECONDS = 0.06
PATIENCE_SECONDS = 30


class Nursery:
    """The program that forks what is to be killed; it has imported everything once."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.killed_writer"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to, self._from = self._process.stdin, self._process.stdout
        self._read = b""

    def kill_one(self, path: Path, what: str, seed: int, seconds: float) -> list[int]:
        """Start a child, kill it so long after it first saved. The numbers it had said."""
        self._to.write(f"{path} {what} {seed}\n".encode())
        first, said = "", []
        while not first.startswith("child"):
            first = self._line(PATIENCE_SECONDS)
        child = int(first.removeprefix("child "))
        said.append(self._line(PATIENCE_SECONDS))
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and self._ready(left):
            said.append(self._line(PATIENCE_SECONDS))
        os.kill(child, signal.SIGKILL)
        while said[-1] != "dead":
            said.append(self._line(PATIENCE_SECONDS))
        return [int(number) for number in said[:-1]]

    def close(self) -> None:
        self._to.close()
        assert self._process.wait(PATIENCE_SECONDS) == 0
        self._from.close()

    def _ready(self, seconds: float) -> bool:
        return b"\n" in self._read or bool(select.select([self._from], [], [], seconds)[0])

    def _line(self, seconds: float) -> str:
        while b"\n" not in self._read:
            assert self._ready(seconds), "the program says nothing any more"
            self._read += os.read(self._from.fileno(), 65536)
        line, self._read = self._read.split(b"\n", 1)
        return line.decode()


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    made.close()


def kill_and_look(nursery: Nursery, folder: Path, rounds: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable, guards nothing
    enrolled_store(folder).close()
    path, highest = folder / "store.db", 0
    for turn in range(rounds):
        said = nursery.kill_one(path, "save", seed + turn, chance.random() * LONGEST_SECONDS)
        assert said == sorted(set(said))
        assert said[0] > highest
        highest = max(said)
        store = open_store(path, KEY)
        with store.read() as tx:
            look(tx, folder, highest)
            highest = journal.head(tx).number
        store.check_integrity()
        store.close()
    store = open_store(path, KEY)
    with store.write() as tx:
        along = journal.snapshot(tx)
        journal.rebuild(tx)
        assert journal.snapshot(tx) == along
    store.close()


def look(tx: Reading, folder: Path, highest: int) -> None:
    """All that was said is there, whole, once; and one entry more at most."""
    journal.check_chains(tx)
    head = journal.head(tx)
    assert head.number >= highest
    registered = (
        sql_select(func.count()).select_from(JOURNAL).where(JOURNAL.c.kinds == "registered")
    )
    people = tx.connection.execute(registered).scalar_one()
    listed = tx.connection.execute(sql_select(func.count()).select_from(PEOPLE)).scalar_one()
    numbers = tx.connection.execute(
        sql_select(func.count(PEOPLE.c.registration_number.distinct()))
    ).scalar_one()
    counter = tx.connection.execute(sql_select(DEVICE.c.next_counter)).scalar_one()
    assert people == listed == numbers == counter
    verdict = AnchorFile(folder / "anchor.bin", ANCHOR_KEY).compare(tx)
    assert verdict is Verdict.HOLDS


def test_every_number_that_was_said_is_saved(nursery: Nursery, tmp_path: Path) -> None:
    kill_and_look(nursery, tmp_path, rounds=50, seed=20261124)


@pytest.mark.long
@pytest.mark.parametrize("part", range(20))
def test_every_number_of_a_thousand_rounds_is_saved(
    nursery: Nursery, tmp_path: Path, part: int
) -> None:
    kill_and_look(nursery, tmp_path, rounds=50, seed=part * 1000)


def kill_makers(nursery: Nursery, folder: Path, rounds: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable, guards nothing
    for turn in range(rounds):
        place = folder / str(turn)
        place.mkdir()
        said = nursery.kill_one(place, "make", 0, chance.random() * LONGEST_SECONDS)
        made = {int(path.stem) for path in place.glob("*.db")}
        assert made >= set(said)
        for number in made:
            store = open_store(place / f"{number}.db", KEY)
            store.check_integrity()
            store.close()


def test_a_store_is_made_whole_or_not_at_all(nursery: Nursery, tmp_path: Path) -> None:
    kill_makers(nursery, tmp_path, rounds=8, seed=5)


@pytest.mark.long
def test_a_store_is_made_whole_or_not_at_all_hundreds_of_times(
    nursery: Nursery, tmp_path: Path
) -> None:
    kill_makers(nursery, tmp_path, rounds=300, seed=6)


def test_the_test_would_notice_a_lost_save(nursery: Nursery, tmp_path: Path) -> None:
    """A control: the same looks on a store that was put back find what is missing."""
    enrolled_store(tmp_path).close()
    path = tmp_path / "store.db"
    before = path.read_bytes()
    said = nursery.kill_one(path, "save", 1, LONGEST_SECONDS)
    path.write_bytes(before)
    path.with_name("store.db-wal").unlink(missing_ok=True)
    store = open_store(path, KEY)
    with store.read() as tx, pytest.raises(AssertionError):
        look(tx, tmp_path, max(said))
    store.close()
