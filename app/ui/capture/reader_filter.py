"""Readers that type, wherever the focus is: one filter that takes a scan out of the keyboard.

It acts on the window objects only, through which every key passes once before any widget sees
it; on widgets each key would be met again at every parent. Which keys are a scan is decided by
`app.documents.wedge`; what was kept back and is none goes on to the window, in order.
"""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow

from app.documents.wedge import Burst, Key, Outcome, ReaderSettings, Replay, Scan

_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
_LATE_MS = 20


class ReaderFilter(QObject):
    """Emits `scanned` with the text of a scan; none of its keys reaches a field or button.

    `milliseconds` is a clock that never goes back. Nothing is taken while `enabled` is false.
    """

    scanned = Signal(str)

    def __init__(
        self,
        settings: ReaderSettings,
        milliseconds: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._burst = Burst(settings)
        self._clock = milliseconds
        self._kept: dict[int, tuple[Key, QWindow, QKeyEvent]] = {}
        self._releases: list[tuple[QWindow, QKeyEvent]] = []
        self._behind: int | None = None
        self._passing = False
        self._asked_again = False
        self.enabled = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(watched, QWindow):  # first: over a hundred events a key are for others
            return False
        kind = event.type()
        if kind is not QEvent.Type.KeyPress and kind is not QEvent.Type.KeyRelease:
            return False
        if self._passing or not self.enabled:
            return False
        if not isinstance(event, QKeyEvent) or event.key() in _MODIFIERS:
            return False
        if kind is QEvent.Type.KeyRelease:
            return self._release(watched, event)
        return self._press(watched, event)

    def tick(self) -> None:
        """Settle what the passing of time decides.

        Where the window was held up, keys that came meanwhile may still wait behind this call:
        they are let through first.
        """
        due, now = self._burst.due_ms, self._clock()
        if due is not None and now - due > _LATE_MS and not self._asked_again:
            self._asked_again = True
            self._timer.start(0)
            return
        self._settle(self._burst.tick(now))

    def _press(self, window: QWindow, event: QKeyEvent) -> bool:
        if not _can_be_read(event):
            self._hurry()
            return False
        key = Key(self._time_of(event), event.text(), event.nativeScanCode() or None)
        self._kept[id(key)] = (key, window, _copy(event))
        self._settle(self._burst.press(key))
        return True

    def _release(self, window: QWindow, event: QKeyEvent) -> bool:
        """The release of a key that is kept back follows it."""
        if not self._kept:
            return False
        self._releases.append((window, _copy(event)))
        return True

    def _hurry(self) -> None:
        """A key that no reader types: what is kept back was typed before it by the same hand."""
        due = self._burst.due_ms
        if self._kept and due is not None:
            self._settle(self._burst.tick(due))

    def _settle(self, outcomes: tuple[Outcome, ...]) -> None:
        self._asked_again = False
        for outcome in outcomes:
            if isinstance(outcome, Replay):
                self._pass_on(outcome)
            elif isinstance(outcome, Scan):
                self.scanned.emit(outcome.text)
        due = self._burst.due_ms
        if due is None:
            self._kept.clear()
            self._releases.clear()
            self._timer.stop()
        else:
            self._timer.start(max(0, due - self._clock()))

    def _pass_on(self, replay: Replay) -> None:
        kept = [self._kept.pop(id(key)) for key in replay.keys if id(key) in self._kept]
        releases, self._releases = self._releases, []
        self._passing = True
        try:
            for window, event in (*((window, event) for _, window, event in kept), *releases):
                if shiboken6.isValid(window):
                    QCoreApplication.sendEvent(window, event)
        finally:
            self._passing = False

    def _time_of(self, event: QKeyEvent) -> int:
        """When the key was pressed on our clock: the system's own time, where it tells one.

        So a reader's keys keep their rhythm even when the window was held up in the midst.
        """
        now, told = self._clock(), event.timestamp()
        if not told:
            return now
        behind = now - told
        self._behind = behind if self._behind is None else min(self._behind, behind)
        return told + self._behind


def _can_be_read(event: QKeyEvent) -> bool:
    command = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    text = event.text()
    return not command and bool(text) and (text.isprintable() or text in "\r\n\t")


def _copy(event: QKeyEvent) -> QKeyEvent:
    """The same key press: Qt deletes its own event after the filter returns."""
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
