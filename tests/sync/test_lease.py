"""One holder at a time, over threads and processes; a lease ends; the dead hold nothing."""

import fcntl
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed
from app.settings.place import Place, prepare
from app.sync.lease import LEASE, take_lease

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class Hand:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path)
    prepare(made)
    return made


@pytest.fixture
def hand() -> Hand:
    return Hand()


def is_taken(place: Place, hand: Hand) -> bool:
    try:
        take_lease(place, hand).release()
    except EnvironmentFailed as wrong:
        return wrong.code == "exchange_running"
    return False


def test_a_second_waits_until_the_first_lets_go(place: Place, hand: Hand) -> None:
    lease = take_lease(place, hand)
    assert is_taken(place, hand)
    lease.release()
    assert not is_taken(place, hand)
    lease.release()  # once more: nothing


def test_a_program_that_hangs_with_the_lock_hangs_no_other(
    place: Place, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.sync.lease._LOCK_PAUSE_SECONDS", 0.001)
    held = os.open(place.folder / "exchange.lock", os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(held, fcntl.LOCK_EX)
    assert is_taken(place, hand)
    os.close(held)
    assert not is_taken(place, hand)


def test_it_ends_by_itself(place: Place, hand: Hand) -> None:
    take_lease(place, hand)
    hand.now = START + LEASE - timedelta(seconds=1)
    assert is_taken(place, hand)
    hand.now = START + LEASE
    assert not is_taken(place, hand)


def test_renewing_prolongs_it(place: Place, hand: Hand) -> None:
    lease = take_lease(place, hand)
    for _ in range(20):
        hand.now += LEASE / 2
        lease.renew()
    assert is_taken(place, hand)


def test_renewing_often_touches_the_disk_rarely(place: Place, hand: Hand) -> None:
    lease = take_lease(place, hand)
    before = (place.folder / "exchange.lease").stat().st_ino
    for _ in range(90):
        hand.now += timedelta(seconds=0.1)
        lease.renew()
    assert (place.folder / "exchange.lease").stat().st_ino == before


def test_who_was_overtaken_learns_it_and_leaves_the_other_alone(place: Place, hand: Hand) -> None:
    late = take_lease(place, hand)
    hand.now += LEASE
    with take_lease(place, hand):
        hand.now += timedelta(seconds=15)
        with pytest.raises(EnvironmentFailed) as raised:
            late.renew()
        assert raised.value.code == "exchange_running"
        late.release()
        assert is_taken(place, hand)
    assert not is_taken(place, hand)


def test_a_clock_set_back_does_not_lock_for_a_year(place: Place, hand: Hand) -> None:
    hand.now = START + timedelta(days=365)
    take_lease(place, hand)
    hand.now = START
    assert not is_taken(place, hand)


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b"\xff", b'{"until": "soon", "process": 1}'])
def test_a_damaged_lease_is_none(place: Place, hand: Hand, text: bytes) -> None:
    (place.folder / "exchange.lease").write_bytes(text)
    assert not is_taken(place, hand)


@pytest.mark.skipif(sys.platform == "win32", reason="asked of POSIX only; there it ends by itself")
def test_a_killed_process_holds_nothing(place: Place, hand: Hand) -> None:
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"],
                           capture_output=True, text=True, check=True)  # fmt: skip
    take_lease(place, hand)
    lease = json.loads((place.folder / "exchange.lease").read_text())
    assert lease["process"] == os.getpid()
    lease["process"] = int(ended.stdout)
    (place.folder / "exchange.lease").write_text(json.dumps(lease))
    assert not is_taken(place, hand)


def test_of_many_at_once_one_gets_it(place: Place, hand: Hand) -> None:
    def grab(_: int) -> bool:
        try:
            take_lease(place, hand)
        except EnvironmentFailed:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(grab, range(40))) == 1
