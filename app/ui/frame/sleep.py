"""Notices that the machine goes to sleep: whoever wakes it may be somebody else."""

import sys

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

_LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_SIGNAL = "PrepareForSleep"
_SLOT = b"1prepare(bool)"  # what Qt's macro SLOT makes


class SleepWatch(QObject):
    """Emits `sleeps` before the machine sleeps, as far as its system tells."""

    sleeps = Signal()

    def __init__(self, application: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        self.hears_system = False
        application.applicationStateChanged.connect(self.state_changed)

    def listen(self) -> None:
        """Ask logind to be told, where there is one. Again does nothing."""
        if sys.platform != "linux" or self.hears_system:
            return
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - other systems have no bus

        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            service, path, interface = _LOGIND
            self.hears_system = bus.connect(service, path, interface, _SIGNAL, self, _SLOT)

    @Slot(bool)
    def prepare(self, begins: bool) -> None:  # noqa: FBT001 - logind's own signature
        """Logind tells True before the sleep and False after it."""
        if begins:
            self.sleeps.emit()

    def state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationSuspended:
            self.sleeps.emit()
