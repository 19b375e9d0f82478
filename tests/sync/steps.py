"""Stopping the exchange at any line of its code: by an exception, or by SIGKILL.

A step is one line about to be executed in the rooms that write: app/sync, app/settings and, for
SIGKILL, app/storage (an exception inside its `finally` would be no power cut, but a broken lock).
Counting lines finds every place at which a power cut could come.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

APP = Path(__file__).resolve().parents[2] / "app"
OURS = tuple(str(APP / room) + os.sep for room in ("sync", "settings"))
ROOMS = (*OURS, str(APP / "storage") + os.sep)


class Crashed(BaseException):
    """The machine stopped here; no error of the program's, and nothing in it may catch it."""


class Steps:
    """Counts steps; at number `stop_at` calls `stop`."""

    def __init__(self, stop_at: int, stop: Callable[[], None], rooms: tuple[str, ...]) -> None:
        self.count = 0
        self._rooms = rooms
        self._stop_at = stop_at
        self._stop = stop

    def trace(self, frame: FrameType, event: str, _: Any) -> Any:
        if not frame.f_code.co_filename.startswith(self._rooms):
            return None
        if event == "line":
            self.count += 1
            if self.count == self._stop_at:
                self._stop()
        return self.trace


def crash() -> None:
    sys.settrace(None)
    raise Crashed


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@contextmanager
def stopping_at(
    step: int, stop: Callable[[], None], rooms: tuple[str, ...] = ROOMS
) -> Iterator[Steps]:
    """Stop at this step of what is done inside; Crashed ends here."""
    steps = Steps(step, stop, rooms)
    before = sys.gettrace()
    sys.settrace(steps.trace)
    try:
        yield steps
    except Crashed:
        return
    finally:
        sys.settrace(before)
