"""Work away from the window: single-file lanes whose results come home through one signal.

This is the only place that knows threads. A lane does one thing at a time, in the order asked:
what is asked later in `storage` sees what was written earlier there.
"""

import logging
import secrets
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from app.domain.errors import EnvironmentFailed, ManzilError

Lane = Literal["storage", "compute", "network"]
T = TypeVar("T")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Delivery:
    owner: QObject
    receive: Callable[[Any], None]
    value: object
    last: bool = True


class TaskRunner(QObject):
    """Runs work in lanes; `done`, `failed` and progress arrive in the window's thread.

    A result whose owner was deleted meanwhile is dropped: nobody waits for it any more.
    """

    _arrived = Signal(object)
    rested = Signal()
    """The last result on its way has come home."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=lane)
            for lane in ("storage", "compute", "network")
        }
        self._under_way = 0
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: Lane,
        work: Callable[[], T],
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[ManzilError], None],
    ) -> None:
        """Do `work` in `lane`; then `done(result)` or `failed(error)`, never both.

        Called in the window's thread only.
        """
        self._under_way += 1
        self._lanes[lane].submit(self._work, work, owner, done, failed)

    def teller(self, owner: QObject, receive: Callable[[T], None]) -> Callable[[T], None]:
        """A progress callback to hand to work: what it is told arrives in the window's thread."""
        return lambda value: self._arrived.emit(_Delivery(owner, receive, value, last=False))

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way, nor any result."""
        return self._under_way == 0

    def reached(self, lane: Lane) -> threading.Event:
        """An event that is set once everything asked of `lane` so far is over."""
        event = threading.Event()
        self._lanes[lane].submit(event.set)
        return event

    def close(self) -> None:
        """Drop what has not begun and wait for what has. The runner cannot be used again."""
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)

    def _work(
        self,
        work: Callable[[], T],
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[ManzilError], None],
    ) -> None:
        try:
            delivery = _Delivery(owner, done, work())
        except ManzilError as error:
            delivery = _Delivery(owner, failed, error)
        except Exception as bug:  # noqa: BLE001 - task delivery: a bug must reach the window
            delivery = _Delivery(owner, failed, _report(bug))
        self._arrived.emit(delivery)

    def _deliver(self, delivery: _Delivery) -> None:
        try:
            if shiboken6.isValid(delivery.owner):
                delivery.receive(delivery.value)
        finally:
            self._under_way -= delivery.last
            if self.is_idle and delivery.last:
                self.rested.emit()


def _report(bug: Exception) -> ManzilError:
    """Log a bug under a reference number. Its words are left out: they may hold a name."""
    reference = secrets.token_hex(4).upper()
    frames = [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(bug.__traceback__)]
    _log.error("unexpected %s, reference %s\n%s", type(bug).__name__, reference, "\n".join(frames))
    return EnvironmentFailed(
        "unexpected",
        f"Something unexpected happened. Tell the supervisor this number: {reference}.",
        reference=reference,
    )
