"""The shift and the day's count behind the strip in the header."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import ManzilError
from app.services.reference import Reference
from app.services.shifts import Shifts
from app.services.views import DayCount
from app.ui.figures import Figures
from app.ui.frame.shift_strip import ShiftStrip, StripWords, strip_words
from app.ui.tasks import TaskRunner


class ShiftWatch(QObject):
    """Keeps the strip true. `known` tells once, at the start, whether a shift is open."""

    known = Signal(bool)
    failed = Signal(object)

    def __init__(
        self,
        *,
        strip: ShiftStrip,
        shifts: Shifts,
        reference: Reference,
        officer: str,
        tasks: TaskRunner,
        language: str,
    ) -> None:
        super().__init__(strip)
        self._strip = strip
        self._shifts = shifts
        self._reference = reference
        self._officer = officer
        self._tasks = tasks
        self._language = language
        self.is_open = False

    def start(self) -> None:
        self._ask(self._first)
        self.count()

    def refresh(self) -> None:
        """The shift was begun, changed or ended."""
        self._ask(self._show)

    def count(self) -> None:
        """Somebody was registered or refused."""
        self._tasks.run("storage", self._shifts.day_count, self, self._counted, self._fell)

    def retranslate(self, language: str) -> None:
        self._language = language
        self._strip.retranslate()
        self.refresh()
        self.count()

    def _ask(self, done: Callable[[StripWords | None], None]) -> None:
        language = self._language

        def work() -> StripWords | None:
            shift = self._shifts.current()
            if shift is None:
                return None
            return strip_words(self._officer, shift, self._reference, language)

        self._tasks.run("storage", work, self, done, self._fell)

    def _first(self, words: StripWords | None) -> None:
        self._show(words)
        self.known.emit(self.is_open)

    def _show(self, words: StripWords | None) -> None:
        self.is_open = words is not None
        if words is not None:
            self._strip.show_shift(words)

    def _counted(self, count: DayCount) -> None:
        self._strip.show_count(count, Figures(self._language))

    def _fell(self, error: ManzilError) -> None:
        self.failed.emit(error)
