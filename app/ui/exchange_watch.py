"""The window's pulse of the exchange: asks for due work, sends on demand, tells what stands."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import ManzilError
from app.domain.ids import Clock
from app.services.exchange import Exchange
from app.services.views import ExchangeState, SendProgress
from app.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from datetime import datetime

PULSE_SECONDS = 15


class ExchangeWatch(QObject):
    """`changed` comes with every new state; `progress` while sending.

    The timer only asks whether something is due; when to try again is the exchange's business.
    """

    changed = Signal(object)
    progress = Signal(object)
    failed = Signal(object)

    def __init__(
        self, exchange: Exchange, tasks: TaskRunner, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._tasks = tasks
        self._clock = clock
        self._cancel = threading.Event()
        self._busy = False
        self.state: ExchangeState | None = None
        self.sending_since: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(PULSE_SECONDS * 1000)
        self._timer.timeout.connect(self._pulse)

    def start(self) -> None:
        self.refresh()
        self._timer.start()
        self._pulse()

    def refresh(self) -> None:
        """Ask how much waits now: after a registration, or when the page is opened."""
        self._tasks.run("storage", self._exchange.state, self, self._took, self._fell)

    def send(self) -> None:
        """Send what waits, now; nothing while a send is under way."""
        if self.sending_since is not None:
            return
        self._cancel = threading.Event()
        cancel, tell = self._cancel, self._tasks.teller(self, self._told)
        self.sending_since = self._clock()
        self._emit()
        self._tasks.run(
            "network",
            lambda: self._exchange.send_now(tell, cancel.is_set),
            self,
            self._sent,
            self._not_sent,
        )

    def stop_sending(self) -> None:
        """Break off: what was acknowledged stays so, the rest goes another time."""
        self._cancel.set()

    def close(self) -> None:
        """Stop asking, and break off what is under way: the laptop is being locked."""
        self._timer.stop()
        self._cancel.set()

    def _pulse(self) -> None:
        if not self._busy and self.sending_since is None:
            self._busy = True
            cancel = self._cancel = threading.Event()
            self._tasks.run(
                "network",
                lambda: self._exchange.run_due(cancel.is_set),
                self,
                self._pulsed,
                self._not_pulsed,
            )

    def _pulsed(self, state: ExchangeState | None) -> None:
        self._busy = False
        if state is not None:
            self._took(state)

    def _not_pulsed(self, error: ManzilError) -> None:
        self._busy = False
        self._fell(error)

    def _told(self, progress: SendProgress) -> None:
        self.progress.emit(progress)

    def _sent(self, state: ExchangeState) -> None:
        self.sending_since = None
        self._took(state)

    def _not_sent(self, error: ManzilError) -> None:
        self.sending_since = None
        self._emit()
        self._fell(error)

    def _took(self, state: ExchangeState) -> None:
        self.state = state
        self._emit()

    def _emit(self) -> None:
        self.changed.emit(self.state)

    def _fell(self, error: ManzilError) -> None:
        self.failed.emit(error)
