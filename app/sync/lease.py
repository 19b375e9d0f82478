"""One exchange at a time: a lease on the data folder that expires.

Window and scheduled task may both want to send. Who holds the lease sends; who is killed leaves
a lease that nobody renews. A carrier that hangs loses it and learns so at its next renewal.
"""

import json
import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from app.domain.errors import EnvironmentFailed
from app.domain.ids import Clock
from app.settings.place import Place, disk_trouble, write_private

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LEASE = timedelta(seconds=120)
_RENEW_AFTER = timedelta(seconds=10)
_LOCK_TRIES = 100
_LOCK_PAUSE_SECONDS = 0.1


class Lease:
    """A held lease. `renew` often: it touches the disk only every ten seconds."""

    def __init__(self, place: Place, clock: Clock, token: str) -> None:
        self._place = place
        self._clock = clock
        self._token = token
        self._renewed = clock()

    def renew(self) -> None:
        """Raises EnvironmentFailed `exchange_running` when somebody else has taken over."""
        now = self._clock()
        if abs(now - self._renewed) < _RENEW_AFTER:
            return
        with _guard(self._place):
            if _holder(self._place) != self._token:
                raise _running()
            _write(self._place, self._token, now)
        self._renewed = now

    def release(self) -> None:
        """Let go; does nothing when the lease was lost meanwhile."""
        with _guard(self._place):
            if _holder(self._place) == self._token:
                _lease_file(self._place).unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def take_lease(place: Place, clock: Clock) -> Lease:
    """Raises EnvironmentFailed `exchange_running` while another exchange holds it."""
    token = secrets.token_hex(16)
    with _guard(place):
        if _is_held(_read(place), clock()):
            raise _running()
        _write(place, token, clock())
    return Lease(place, clock, token)


def _is_held(lease: dict[str, object], now: datetime) -> bool:
    """A lease that ends later than any lease may was written by a wrong clock: not held."""
    try:
        left = datetime.fromisoformat(str(lease["until"])) - now
        process = int(str(lease["process"]))
    except (KeyError, ValueError, TypeError):
        return False
    return timedelta(0) < left <= LEASE and _lives(process)


def _lives(process: int) -> bool:
    """Whether such a process runs here; where it cannot be asked, the lease's end decides."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _write(place: Place, token: str, now: datetime) -> None:
    lease = {"process": os.getpid(), "token": token, "until": (now + LEASE).isoformat()}
    write_private(_lease_file(place), json.dumps(lease).encode())


def _read(place: Place) -> dict[str, object]:
    try:
        value = json.loads(_lease_file(place).read_bytes())
    except (FileNotFoundError, ValueError, RecursionError):
        return {}
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    return value if isinstance(value, dict) else {}


def _holder(place: Place) -> object:
    return _read(place).get("token")


@contextmanager
def _guard(place: Place) -> Iterator[None]:
    """Look and write as one step: an OS lock for that moment, gone with the process."""
    try:
        descriptor = os.open(place.folder / "exchange.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    try:
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Wait ten seconds at most: another program that hangs must not hang this one."""
    for _ in range(_LOCK_TRIES):
        try:
            if sys.platform == "win32":
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            time.sleep(_LOCK_PAUSE_SECONDS)
        else:
            return
    raise _running()


def _lease_file(place: Place) -> Path:
    return place.folder / "exchange.lease"


def _running() -> EnvironmentFailed:
    return EnvironmentFailed(
        "exchange_running", "Another exchange with headquarters is running. Wait for its end."
    )
