"""What the laptop warns of, measured now and then for as long as somebody is signed in."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import ManzilError
from app.domain.limits import Caution, Level
from app.services.limits import Limits
from app.ui.tasks import TaskRunner

_FIRST_MS = 3_000
"""After the desk has been painted: the first measuring asks the system's tools for seconds."""
_EVERY_MS = 10 * 60 * 1000


class LimitsWatch(QObject):
    """`changed` brings every warning there is, the loudest first."""

    changed = Signal(object)

    def __init__(self, limits: Limits, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._limits = limits
        self._tasks = tasks
        self.cautions: tuple[Caution, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_FIRST_MS)
        self._timer.timeout.connect(self.refresh)

    def start(self) -> None:
        self._timer.start()

    def close(self) -> None:
        """The laptop is being closed: nothing is measured any more."""
        self._timer.stop()

    def refresh(self) -> None:
        """Measure now, and again later. A warning that cannot be measured keeps nobody."""
        self._timer.setInterval(_EVERY_MS)
        self._tasks.run("compute", self._limits.now, self, self._measured, self._fell)

    def strong(self) -> tuple[Caution, ...]:
        """The warnings that are said on every page."""
        return tuple(one for one in self.cautions if one.level is Level.STRONG)

    def _measured(self, cautions: tuple[Caution, ...]) -> None:
        self.cautions = cautions
        self.changed.emit(cautions)

    def _fell(self, error: ManzilError) -> None:
        """Whatever is wrong with the disk is told by what needs it."""
