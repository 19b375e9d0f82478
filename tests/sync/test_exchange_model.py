"""The exchange as a state machine, against a headquarters that is a list in memory.

Entries come, are sealed, carried by line or by hand; requests and replies are lost, doubled,
reordered; the program stops at any line; headquarters is restored from a backup; clocks jump.
Whatever happened, after a few quiet exchanges headquarters holds exactly the laptop's journal.
"""

import os
import random
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from app.domain.errors import EnvironmentFailed
from app.storage.exchange import contact
from app.sync.diary import Diary, write_diary
from app.sync.halt import read_halt
from app.sync.inbox import Kind, put_answer
from app.sync.outbox import batch_files
from app.sync.reply import Line, LineTo, Reply
from app.sync.seal import seal_unsent
from app.sync.settle import settle
from app.sync.trip import Tick, make_trip
from tests.sync.laptop import Laptop, clock, new_laptop, quick_folder
from tests.sync.naive_headquarters import NaiveHeadquarters
from tests.sync.steps import OURS, crash, stopping_at

# a crash inside one process leaves files for the collector to close, where a real one leaves none
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
FAULTS = ("request lost", "reply lost", "request doubled", "busy", "page", "half a reply")
NEVER = 10**9


class BadLine:
    """A way to headquarters on which the calls named in `faults` (by their order) go wrong."""

    def __init__(self, headquarters: NaiveHeadquarters, faults: Mapping[int, str]) -> None:
        self._headquarters = headquarters
        self._faults = faults
        self._calls = 0

    def ways(self, tick: Tick) -> LineTo:
        def line(
            method: str, url: str, path: str, body: bytes, headers: Mapping[str, str]
        ) -> Reply:
            tick()
            self._calls += 1
            fault = self._faults.get(self._calls, "")
            if fault == "request lost":
                raise _offline()
            status, _, answer = self._headquarters.answer(method, path, headers, body)
            if fault == "request doubled":
                status, _, answer = self._headquarters.answer(method, path, headers, body)
            if fault == "reply lost":
                raise _offline()
            reply = Reply(status, "application/json", "", answer)
            return {
                "busy": replace(reply, status=503, body=b"{}"),
                "page": Reply(200, "text/html", "", b"<html>"),
                "half a reply": replace(reply, body=answer[: len(answer) // 2]),
            }.get(fault, reply)

        def line_to(_: object) -> Line:
            return line

        return line_to


def _offline() -> EnvironmentFailed:
    return EnvironmentFailed("offline", "Headquarters cannot be reached.")


class Exchange(RuleBasedStateMachine):
    """One laptop and its headquarters."""

    headquarters: NaiveHeadquarters
    laptop: Laptop

    def __init__(self) -> None:
        super().__init__()
        self.opened = ExitStack()
        self.folder = self.opened.enter_context(quick_folder())
        self.ever_held = 0

    @initialize()
    def enrol(self) -> None:
        self.headquarters = NaiveHeadquarters()
        self.laptop = new_laptop(self.folder / "laptop", self.headquarters, "https://hq")

    # --- what may happen

    @rule(count=st.integers(1, 12))
    def write(self, count: int) -> None:
        self.laptop.write(*(f"entry {n}" for n in range(count)))

    @rule(most=st.integers(1, 12), stop=st.just(NEVER) | st.integers(1, 500))
    def seal(self, most: int, stop: int) -> None:
        with self._power_cut(stop):
            seal_unsent(self.laptop.store, self.laptop.place, clock, most=most)

    @rule(
        faults=st.dictionaries(st.integers(1, 4), st.sampled_from(FAULTS), max_size=2),
        stop=st.just(NEVER) | st.integers(1, 600),
    )
    def carry(self, faults: dict[int, str], stop: int) -> None:
        with self._power_cut(stop):
            self._carry(faults)

    @rule(stop=st.just(NEVER) | st.integers(1, 600))
    def settle(self, stop: int) -> None:
        with self._power_cut(stop):
            settled = settle(self.laptop.store, self.laptop.place, clock)
            assert settled.trouble == ""
            assert settled.rejected == ()

    @rule(seed=st.integers(0, 10**6))
    def carry_by_hand(self, seed: int) -> None:
        """A stick: files in any order, some twice; the answers come back in another order."""
        chance = random.Random(seed)  # noqa: S311 - repeatable, guards nothing
        contents = [f.path(self.laptop.place).read_bytes() for f in batch_files(self.laptop.place)]
        contents += chance.sample(contents, len(contents) // 3)
        chance.shuffle(contents)
        answers = [self.headquarters.take(content) for content in contents]
        kept = [a for a in answers if chance.random() < 0.8]
        chance.shuffle(kept)
        for status, _, body in kept:
            assert status in {200, 400, 409}
            if status != 400:  # a rotten file brings no signed answer back
                kind = Kind.ACKNOWLEDGEMENT if status == 200 else Kind.REFUSAL
                put_answer(self.laptop.place, kind, body.decode())

    @rule(victim=st.integers(0, 5))
    def lose_a_batch(self, victim: int) -> None:
        files = batch_files(self.laptop.place)
        if victim < len(files):
            files[victim].path(self.laptop.place).unlink()

    @rule(victim=st.integers(0, 5), place=st.integers(0, 10**6))
    def rot_a_batch(self, victim: int, place: int) -> None:
        files = batch_files(self.laptop.place)
        if victim < len(files):
            path = files[victim].path(self.laptop.place)
            data = bytearray(path.read_bytes())
            data[place % len(data)] ^= 1
            path.write_bytes(bytes(data))

    @rule(entries=st.integers(1, 500))
    def another_pace(self, entries: int) -> None:
        write_diary(self.laptop.place, Diary(batch_entries=entries))

    @precondition(lambda self: self.ever_held > 0)
    @rule(kept=st.integers(0, 30))
    def headquarters_is_restored(self, kept: int) -> None:
        self.headquarters.forget_after(self.laptop.id, kept)

    @rule(days=st.integers(-400, 400))
    def headquarters_clock_jumps(self, days: int) -> None:
        self.headquarters.now += timedelta(days=days)

    @rule()
    def lock_and_sign_in(self) -> None:
        self.laptop.close()
        self.laptop.reopen()

    # --- what must hold at every moment

    @invariant()
    def headquarters_holds_a_beginning_of_the_journal(self) -> None:
        if hasattr(self, "laptop"):
            held = self.headquarters.heads_of(self.laptop.id)
            assert held == self.laptop.heads()[: len(held)]
            self.ever_held = max(self.ever_held, len(held))

    @invariant()
    def no_more_is_believed_than_was_once_held(self) -> None:
        if hasattr(self, "laptop"):
            assert self.laptop.acknowledged() <= self.ever_held
            assert read_halt(self.laptop.place) == ""

    # --- what must come out in the end

    def teardown(self) -> None:
        try:
            if hasattr(self, "laptop"):
                self._come_to_rest()
                check_all_there(self.laptop, self.headquarters)
        finally:
            if hasattr(self, "laptop"):
                self.laptop.close()
            self.opened.close()

    def _come_to_rest(self) -> None:
        for _ in range(6):
            settle(self.laptop.store, self.laptop.place, clock)
            seal_unsent(self.laptop.store, self.laptop.place, clock)
            self._carry({})
            settle(self.laptop.store, self.laptop.place, clock)
            if self.laptop.waiting() == 0 and self._is_whole():
                return

    def _is_whole(self) -> bool:
        return len(self.headquarters.heads_of(self.laptop.id)) == len(self.laptop.ids())

    def _carry(self, faults: Mapping[int, str]) -> None:
        line = BadLine(self.headquarters, faults)
        make_trip(
            self.laptop.place,
            clock,
            lambda _: None,
            lambda: False,
            ways=line.ways,
            draw=lambda: 0.5,
        )

    @contextmanager
    def _power_cut(self, stop: int) -> Iterator[None]:
        """Stop at this step; then the laptop is started again."""
        if stop == NEVER:
            yield
            return
        with stopping_at(stop, crash, OURS):
            yield
        let_go_of_locks(self.laptop.place.folder / "exchange.lock")
        self.laptop.close()
        (self.laptop.place.folder / "exchange.lease").unlink(missing_ok=True)  # its holder is dead
        self.laptop.reopen()


def let_go_of_locks(file: Path) -> None:
    """What the end of a process does: a crash here may fall between a lock and its closing."""
    for link in Path("/proc/self/fd").iterdir():
        try:
            held = link.readlink() == file
        except FileNotFoundError:
            continue
        if held:
            os.close(int(link.name))


def check_all_there(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    assert headquarters.heads_of(laptop.id) == laptop.heads()
    assert laptop.waiting() == 0
    assert batch_files(laptop.place) == ()
    with laptop.store.read() as tx:
        assert contact(tx).trouble == ""


def run_examples(count: int, steps: int) -> int:
    """Run so many courses; returns how many entries came through in all of them together."""
    arrived: list[int] = []

    class Counted(Exchange):
        def _come_to_rest(self) -> None:
            super()._come_to_rest()
            arrived.append(len(self.headquarters.heads_of(self.laptop.id)))

    chosen = settings(
        max_examples=count,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Counted, settings=chosen)
    return sum(arrived)


def test_the_exchange_keeps_its_promise() -> None:
    assert run_examples(20, 14) > 20


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_the_exchange_keeps_its_promise_at_length() -> None:
    assert run_examples(1000, 30) > 3000


class Forgetful(NaiveHeadquarters):
    """Acknowledges, and drops the third entry it ever saw: the control."""

    def heads_of(self, device: str) -> list[str]:
        heads = super().heads_of(device)
        return heads[:2] + heads[3:]


def test_a_headquarters_that_loses_one_is_found_out(tmp_path: Path) -> None:
    headquarters = Forgetful()
    laptop = new_laptop(tmp_path / "laptop", headquarters, "https://hq")
    laptop.write("one", "two", "three", "four")
    seal_unsent(laptop.store, laptop.place, clock)
    line = BadLine(headquarters, {})
    report = make_trip(
        laptop.place, clock, lambda _: None, lambda: False, ways=line.ways, draw=lambda: 0.5
    )
    assert report.code == "ok"
    settle(laptop.store, laptop.place, clock)
    assert laptop.waiting() == 0  # it believes itself finished
    with pytest.raises(AssertionError):
        check_all_there(laptop, headquarters)
    laptop.close()
