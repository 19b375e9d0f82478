"""Notices that widgets were painted: when Qt has come back from painting, not when it began."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget


class AfterPaint(QObject):
    """Calls `then` once, when `how_many` widgets of `kind` have been painted.

    It is called from an event posted while the last of them is being painted: Qt hands that over
    only after the whole window was painted and flushed.
    """

    def __init__(self, kind: type[QWidget], how_many: int, then: Callable[[], None]) -> None:
        super().__init__()
        self._kind = kind
        self._how_many = how_many
        self._then = then
        self._seen: set[int] = set()

    def watch(self, application: QCoreApplication) -> None:
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and isinstance(watched, self._kind):
            before = len(self._seen)
            self._seen.add(id(watched))
            if before < self._how_many <= len(self._seen):
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802 - Qt's name
        self._then()
