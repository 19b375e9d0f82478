"""A laptop whose disk was put back, under its new incarnation: nothing blocks, nothing is lost.

Also as a state machine: copies of the disk are taken and put back between all that may happen in
the exchange; whatever the journal still holds must come to headquarters.
"""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test

from app.storage.device import all_incarnations
from app.storage.exchange import acknowledged_up_to, contact, rewind
from app.storage.journal import all_entries, start_incarnation
from app.sync.halt import read_halt
from app.sync.outbox import BatchFile, batch_files, refused_folder
from app.sync.past import last_owed, stranded
from app.sync.report import CarryReport
from app.sync.seal import seal_unsent
from app.sync.settle import settle
from app.sync.trip import make_trip
from tests.sync.laptop import Laptop, clock
from tests.sync.naive_headquarters import NaiveHeadquarters
from tests.sync.test_exchange_model import BadLine, Exchange, let_go_of_locks, pytestmark

__all__ = ["let_go_of_locks", "pytestmark"]


def start_anew(laptop: Laptop) -> str:
    """Give the present incarnation up; returns its id."""
    with laptop.store.write() as tx:
        given_up = all_incarnations(tx)[-1].id
        start_incarnation(tx)
    return given_up


def put_back(laptop: Laptop, disk: bytes) -> str:
    """Put an old disk back, as sign-in does when the anchor tells of it."""
    laptop.close()
    laptop.place.store.write_bytes(disk)
    laptop.reopen()
    return start_anew(laptop)


def disk_of(laptop: Laptop) -> bytes:
    laptop.close()
    copy = laptop.place.store.read_bytes()
    laptop.reopen()
    return copy


def exchange(laptop: Laptop, headquarters: NaiveHeadquarters) -> CarryReport:
    settle(laptop.store, laptop.place, clock)
    seal_unsent(laptop.store, laptop.place, clock)
    ways = BadLine(headquarters, {}).ways
    report = make_trip(
        laptop.place, clock, lambda _: None, lambda: False, ways=ways, draw=lambda: 0.5
    )
    settle(laptop.store, laptop.place, clock)
    return report


def check_rest(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    assert set(laptop.ids()) <= set(headquarters.ids_of(laptop.id))
    assert laptop.waiting() == 0
    assert batch_files(laptop.place) == ()
    assert read_halt(laptop.place) == ""
    with laptop.store.read() as tx:
        assert contact(tx).trouble == ""


@pytest.fixture
def acknowledged_six(laptop: Laptop, headquarters: NaiveHeadquarters) -> Laptop:
    laptop.write(*(f"entry {n}" for n in range(6)))
    assert exchange(laptop, headquarters).code == "ok"
    return laptop


def owed(laptop: Laptop) -> list[int]:
    with laptop.store.read() as tx:
        return [last_owed(tx, one.id) for one in all_incarnations(tx)]


def test_what_is_said_again_is_owed_under_the_new_incarnation_only(
    acknowledged_six: Laptop,
) -> None:
    acknowledged_six.write("seven", "eight")
    assert owed(acknowledged_six) == [8]
    first = start_anew(acknowledged_six)
    assert owed(acknowledged_six) == [6, 2]
    acknowledged_six.write("nine")
    start_anew(acknowledged_six)
    assert owed(acknowledged_six) == [6, 0, 3]
    with acknowledged_six.store.write() as tx:
        rewind(tx, first, 1)
    assert owed(acknowledged_six) == [6, 0, 3]


def test_an_unknown_incarnation_owes_nothing_yet(laptop: Laptop) -> None:
    start_anew(laptop)
    assert owed(laptop) == [0, 0]


def test_headquarters_that_lost_an_old_incarnation_gets_it_again(
    acknowledged_six: Laptop, headquarters: NaiveHeadquarters
) -> None:
    laptop = acknowledged_six
    laptop.write("seven")
    start_anew(laptop)
    assert exchange(laptop, headquarters).code == "ok"
    headquarters.forget_after(laptop.id, 0)
    exchange(laptop, headquarters)
    assert exchange(laptop, headquarters).code == "ok"
    check_rest(laptop, headquarters)
    assert len(headquarters.ids_of(laptop.id)) == 7


def test_files_of_what_was_said_again_are_not_sent(
    acknowledged_six: Laptop, headquarters: NaiveHeadquarters
) -> None:
    laptop = acknowledged_six
    laptop.write("seven")
    seal_unsent(laptop.store, laptop.place, clock)
    given_up = start_anew(laptop)
    seal_unsent(laptop.store, laptop.place, clock)
    assert [file.incarnation == given_up for file in batch_files(laptop.place)] == [False]
    assert exchange(laptop, headquarters).code == "ok"
    check_rest(laptop, headquarters)


def test_batches_of_a_lost_past_are_delivered_while_headquarters_can_take_them(
    acknowledged_six: Laptop, headquarters: NaiveHeadquarters
) -> None:
    """The disk was put back, the outbox was not: what it holds is nowhere else."""
    laptop = acknowledged_six
    disk = disk_of(laptop)
    lost = laptop.write("seven", "eight")
    seal_unsent(laptop.store, laptop.place, clock)
    put_back(laptop, disk)
    kept = laptop.write("after")
    assert exchange(laptop, headquarters).code == "ok"
    check_rest(laptop, headquarters)
    assert set(headquarters.ids_of(laptop.id)) >= {*lost, *kept}


def test_batches_of_a_lost_past_that_do_not_fit_hold_up_nothing(
    acknowledged_six: Laptop, headquarters: NaiveHeadquarters
) -> None:
    laptop = acknowledged_six
    disk = disk_of(laptop)
    laptop.write("seven", "eight")
    seal_unsent(laptop.store, laptop.place, clock, most=1)
    files = batch_files(laptop.place)
    files[0].path(laptop.place).unlink()
    given_up = put_back(laptop, disk)
    laptop.write("after")
    exchange(laptop, headquarters)
    assert exchange(laptop, headquarters).code == "ok"
    check_rest(laptop, headquarters)
    (aside,) = refused_folder(laptop.place).iterdir()
    assert aside.name == BatchFile(given_up, 8, 8).path(laptop.place).name


def test_a_fork_in_a_lost_past_holds_up_one_run_only(
    acknowledged_six: Laptop, headquarters: NaiveHeadquarters
) -> None:
    """Headquarters has another seventh entry of the old incarnation than the file tells of."""
    laptop = acknowledged_six
    disk = disk_of(laptop)
    laptop.write("seven")
    seal_unsent(laptop.store, laptop.place, clock)
    held = next(iter(headquarters.held.values()))
    held.heads.append(held.heads[-1])
    held.chains.append(b"\xab" * 32)
    put_back(laptop, disk)
    laptop.write("after")
    assert exchange(laptop, headquarters).code == "fork"
    assert read_halt(laptop.place) == ""
    assert exchange(laptop, headquarters).code == "ok"
    check_rest(laptop, headquarters)


def test_nothing_of_the_present_incarnation_is_ever_stranded(laptop: Laptop) -> None:
    laptop.write("one", "two")
    seal_unsent(laptop.store, laptop.place, clock)
    with laptop.store.read() as tx:
        assert stranded(tx, laptop.place, laptop.incarnation(), 0) == ()
        assert stranded(tx, laptop.place, laptop.incarnation(), None) == ()


class PutBack(Exchange):
    """The exchange of a laptop whose disk is copied and put back now and then.

    A copy is not older than the present incarnation: a laptop that forgets a whole incarnation of
    which headquarters knows is halted, until a person looks at it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.copy = b""
        self.ever: dict[str, int] = {}

    @rule()
    def copy_the_disk(self) -> None:
        self.copy = disk_of(self.laptop)

    @precondition(lambda self: self.copy)
    @rule()
    def put_the_disk_back(self) -> None:
        put_back(self.laptop, self.copy)
        self.copy = b""

    @rule()
    def give_up(self) -> None:
        """The anchor was wrong: nothing is lost, and still a new incarnation begins."""
        start_anew(self.laptop)
        self.copy = b""

    @invariant()
    def headquarters_holds_a_beginning_of_the_journal(self) -> None:
        """Of each incarnation, as far as both sides know it, both know the same."""
        if hasattr(self, "laptop"):
            ours = self._heads()
            for (_, name), held in self.headquarters.held.items():
                for mine, theirs in zip(ours.get(name, []), held.heads, strict=False):
                    assert mine == theirs
                self.ever[name] = max(self.ever.get(name, 0), held.number)
            self.ever_held = sum(self.ever.values())

    @invariant()
    def no_more_is_believed_than_was_once_held(self) -> None:
        if hasattr(self, "laptop"):
            assert read_halt(self.laptop.place) == ""
            with self.laptop.store.read() as tx:
                for one in all_incarnations(tx):
                    assert acknowledged_up_to(tx, one.id).number <= self.ever.get(one.id, 0)

    def teardown(self) -> None:
        try:
            if hasattr(self, "laptop"):
                self._come_to_rest()
                check_rest(self.laptop, self.headquarters)
        finally:
            if hasattr(self, "laptop"):
                self.laptop.close()
            self.opened.close()

    def _is_whole(self) -> bool:
        known = set(self.headquarters.ids_of(self.laptop.id))
        return set(self.laptop.ids()) <= known and not batch_files(self.laptop.place)

    def _heads(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        with self.laptop.store.read() as tx:
            for position, entry in all_entries(tx):
                found.setdefault(position.incarnation, []).append(entry.head)
        return found


def run_courses(count: int, steps: int) -> int:
    """How many courses ended well."""
    ended = []

    class Counted(PutBack):
        def teardown(self) -> None:
            super().teardown()
            ended.append(1)

    chosen = settings(
        max_examples=count,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Counted, settings=chosen)
    return len(ended)


def test_disks_put_back_lose_nothing_that_the_journal_holds() -> None:
    assert run_courses(12, 14) >= 12


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_disks_put_back_at_length() -> None:
    assert run_courses(600, 30) >= 600
