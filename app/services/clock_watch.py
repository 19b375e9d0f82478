"""Whether somebody moved the clock while the laptop is open.

The wall clock is held against one that nobody can set and that goes on while the machine sleeps.
At sign-in the journal's last entry is what it is held against (arrival.py).
"""

import threading
import time
from collections.abc import Callable
from datetime import timedelta

from app.journal.entry import write_time
from app.services.arrival import CLOCK_JUMPED, CLOCK_TOLERANCE
from app.services.signed_in import SignedIn
from app.storage import journal


def unsettable_seconds() -> float:
    """Seconds since some moment, sleep included: where the system tells them apart, boot time."""
    boot_time: int | None = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


class ClockWatch:
    """Looks at each save and whenever the laptop is idle; usable from several threads.

    Moving the clock little by little helps nobody: what counts is the distance since sign-in, or
    since the last jump that was told.
    """

    def __init__(
        self, signed_in: SignedIn, seconds: Callable[[], float] = unsettable_seconds
    ) -> None:
        self._at = signed_in
        self._seconds = seconds
        self._turn = threading.Lock()
        self._wall, self._passed = signed_in.clock(), seconds()

    def look(self) -> bool:
        """Journal a jump of more than CLOCK_TOLERANCE, forward or back; True when there was one.

        Raises EnvironmentFailed `disk_full`, `disk`; then the next look tells it.
        """
        with self._turn:
            now, passed = self._at.clock(), self._seconds()
            expected = self._wall + timedelta(seconds=passed - self._passed)
            if abs(now - expected) <= CLOCK_TOLERANCE:
                return False
            said = {"clock": {"expected": write_time(expected), "now": write_time(now)}}
            event = self._at.event(CLOCK_JUMPED, said=said)
            with self._at.store.write() as tx:
                journal.append(tx, event)
            self._wall, self._passed = now, passed
            return True
