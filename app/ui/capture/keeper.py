"""What becomes of the draft on the disk: kept after every step, thrown away, or refused."""

import threading
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import ManzilError
from app.domain.fast_lane import FastLaneDraft
from app.domain.ids import Clock
from app.domain.shift import Shift
from app.services.drafts import Drafts
from app.services.open_laptop import OpenLaptop
from app.ui.tasks import TaskRunner

_PAINTING_SECONDS = 0.05


class DraftKeeper(QObject):
    """Writes drafts behind the officer's back, the newest state, one write at a time.

    A write lets the window paint first what the key did: both at once would have the officer
    wait for the disk after all (`python3 run.py bench keys`).
    What is asked of the storage lane later (a registration, a refusal) finds the writes made
    before; after `let_go` none follows that could bring the draft back. A refusal that failed is
    tried again with the next call. `kept` tells when the last write was on the disk.
    """

    kept = Signal(datetime)
    erased = Signal()
    failed = Signal(object)

    def __init__(
        self, laptop: OpenLaptop, tasks: TaskRunner, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._laptop = laptop
        self._tasks = tasks
        self._clock = clock
        self._next: FastLaneDraft | None = None
        self._writing = False
        self._painted = threading.Event()
        self._nothing_left = QTimer(self)  # of 0 ms: comes when no event waits, painting done
        self._nothing_left.setSingleShot(True)
        self._nothing_left.timeout.connect(self._let_write)
        self._refused: tuple[tuple[FastLaneDraft, Shift], ...] = ()

    def keep(self, draft: FastLaneDraft) -> None:
        """Write `draft` as soon as the write before it is over; only the newest is written."""
        self._next = draft
        if not self._writing:
            self._write()

    def flush(self) -> None:
        """Ask for the newest state to be written now: the laptop is about to be closed."""
        if self._next is not None:
            self._write()

    def let_go(self, draft: FastLaneDraft) -> None:
        """Write nothing more of that draft."""
        if self._next is not None and self._next.id == draft.id:
            self._next = None

    def discard(self, draft: FastLaneDraft) -> None:
        """Destroy the draft of somebody who went away."""
        self.let_go(draft)
        destroy = partial(self._laptop.drafts.discard, draft.id)
        self._tasks.run("storage", destroy, self, lambda _: None, self.failed.emit)

    def refuse(self, draft: FastLaneDraft, shift: Shift) -> None:
        """Destroy the draft of somebody who said no; only a count stays."""
        self.let_go(draft)
        self._refused = (*self._refused, (draft, shift))
        self.finish_refusals()

    def finish_refusals(self) -> None:
        """Try again what could not be destroyed before."""
        waiting, self._refused = self._refused, ()
        for draft, shift in waiting:
            erase = partial(self._laptop.registrar.refuse, draft, shift)
            fell = partial(self._not_refused, draft, shift)
            self._tasks.run("storage", erase, self, lambda _: self.erased.emit(), fell)

    def _not_refused(self, draft: FastLaneDraft, shift: Shift, error: ManzilError) -> None:
        self._refused = (*self._refused, (draft, shift))
        self.failed.emit(error)

    def _write(self) -> None:
        draft, self._next = self._next, None
        if draft is None:
            return
        self._writing = True
        self._painted = threading.Event()
        self._nothing_left.start(0)
        save = partial(_save, self._painted, self._laptop.drafts, draft)
        self._tasks.run("storage", save, self, self._home, self._fell)

    def _let_write(self) -> None:
        self._painted.set()

    def _home(self, _: object) -> None:
        self._writing = False
        self.kept.emit(self._clock())
        self._write()

    def _fell(self, error: ManzilError) -> None:
        self._writing = False
        self.failed.emit(error)
        self._write()


def _save(painted: threading.Event, drafts: Drafts, draft: FastLaneDraft) -> None:
    """In the storage lane. The window may be waiting for this lane: it is not waited for long."""
    painted.wait(_PAINTING_SECONDS)
    drafts.save(draft)
