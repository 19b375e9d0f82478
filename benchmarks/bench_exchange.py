"""The window while 500 registrations are sealed, carried to a real headquarters, and settled.

The longest time in which the window could not have answered; beside it, in the same run and the
same window, the longest while nothing is sent: what this machine does to a loop at rest. And how
fast the exchange is, and how many bytes it needs.
"""

import tempfile
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import zstandard
from PySide6.QtCore import QObject, Qt, QTimer

from app.demo.people import invented_travellers
from app.domain.ids import system_clock
from app.storage import journal
from app.sync.diary import read_diary, write_diary
from app.sync.outbox import batch_files
from app.ui.pages.sync import SyncPage
from app.wire.lines import write_line
from benchmarks.headquarters import CountedHeadquarters, counted_headquarters
from benchmarks.measurement import Measurement
from benchmarks.window import OpenWindow, happen, signed_in
from tests.services.enrolled import PASSPHRASE, EnrolledLaptop, enrolled_laptop
from tests.ui.enrolled import PRESETS, draft_of

REGISTRATIONS = 500
AT_REST_SECONDS = 3.0
SETTLING_SECONDS = 1.0
LIMIT_GAP_MS = 100.0
LIMIT_EACH_MS = 20.0
GOAL_BYTES = 1.5
_TICK_MS = 5
_LEVEL = 9  # of batches, too


class Gaps(QObject):
    """Notes the longest time between two ticks of a timer that wants to tick every 5 ms."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def end(self) -> float:
        """Milliseconds."""
        self._tick()
        self._timer.stop()
        return 1000 * self.longest

    def rest(self, seconds: float) -> float:
        """The longest gap of so many seconds in which nothing is asked of the window."""
        self.begin()
        began = time.perf_counter()
        happen(lambda: time.perf_counter() - began > seconds)
        return self.end()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def run() -> list[Measurement]:
    with (
        tempfile.TemporaryDirectory() as folder,
        counted_headquarters(Path(folder) / "headquarters") as headquarters,
    ):
        laptop = enrolled_laptop(Path(folder) / "laptop", headquarters.known)
        together = _fill(laptop)
        with signed_in(laptop.place, laptop.access(), PASSPHRASE) as opened:
            return _measured(laptop, opened, headquarters, together)


def _fill(laptop: EnrolledLaptop) -> int:
    """Register; leave everything unsealed and unsent. The bytes of all entries compressed."""
    desk = laptop.sign_in()
    shift = desk.shifts.start(PRESETS)
    now = system_clock()
    for traveller in invented_travellers(REGISTRATIONS, now.date()):
        desk.registrar.register(draft_of(traveller, system_clock()), shift)
    store = desk._signed_in.store
    with store.read() as tx:
        lines = "".join(f"{write_line(entry)}\n" for _, entry in journal.all_entries(tx))
    store.close()
    later = system_clock() + timedelta(hours=1)
    write_diary(laptop.place, replace(read_diary(laptop.place), next_try=later))
    return len(zstandard.ZstdCompressor(level=_LEVEL).compress(lines.encode()))


def _measured(
    laptop: EnrolledLaptop, opened: OpenWindow, headquarters: CountedHeadquarters, together: int
) -> list[Measurement]:
    opened.desk.go("sync")
    page = opened.desk.page()
    assert isinstance(page, SyncPage)
    opened.rest()
    for file in batch_files(laptop.place):  # what was sealed as the window opened: once more
        file.path(laptop.place).unlink()
    gaps, watch = Gaps(), opened.desk.watch
    gaps.rest(SETTLING_SECONDS)
    at_rest = gaps.rest(AT_REST_SECONDS)
    before = headquarters.carried()
    gaps.begin()
    began = time.perf_counter()
    page._send.click()
    happen(lambda: watch.sending_since is None)
    taken, longest = time.perf_counter() - began, gaps.end()
    carried = headquarters.carried() - before
    if watch.state is None or watch.state.waiting:
        raise SystemExit(f"not everything was sent: {watch.state}")
    each = 1000 * taken / REGISTRATIONS
    return [
        Measurement("exchange.longest_gap", longest, "ms", LIMIT_GAP_MS, 1.0, "100 ms"),
        Measurement("exchange.longest_gap.at_rest", at_rest, "ms", LIMIT_GAP_MS, 1.0, "100 ms"),
        Measurement(
            "exchange.per_registration", each, "ms", LIMIT_EACH_MS, 1.0, "50 registrations a second"
        ),
        Measurement(
            "exchange.bytes_on_wire",
            carried / REGISTRATIONS,
            "B/reg.",
            together / REGISTRATIONS,
            GOAL_BYTES,
            "all entries compressed together",
        ),
    ]
