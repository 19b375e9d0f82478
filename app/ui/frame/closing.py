"""Closing and pausing a laptop behind the last work of every lane; the screen hides before."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import ManzilError, UserCanFix
from app.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from app.services.open_laptop import OpenLaptop
    from app.services.pause import Paused

T = TypeVar("T")
_LONGEST_WAIT_SECONDS = 60.0
Failed = Callable[[ManzilError], None]


class Closing(QObject):
    """Lets a laptop go. A sign-in asked for meanwhile waits for it in the storage lane."""

    def __init__(self, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def close(self, laptop: "OpenLaptop", failed: Failed) -> None:
        self._behind_all(laptop.close, lambda _: None, failed)

    def pause(
        self,
        laptop: "OpenLaptop",
        paused: Callable[["Paused[OpenLaptop] | None"], None],
        failed: Failed,
    ) -> None:
        """`paused(None)`: there was no PIN or no shift any more, and the laptop is locked."""

        def begin() -> "Paused[OpenLaptop] | None":
            try:
                return laptop.pause()
            except UserCanFix:
                laptop.close()
                return None

        self._behind_all(begin, paused, failed)

    def _behind_all(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        network, compute = self._tasks.reached("network"), self._tasks.reached("compute")

        def close() -> T:
            network.wait(_LONGEST_WAIT_SECONDS)
            compute.wait(_LONGEST_WAIT_SECONDS)
            return work()

        self._tasks.run("storage", close, self, done, failed)


def hide_others(application: QApplication, window: QWidget) -> None:
    """Dialogs and menus go with the page that opened them."""
    for other in application.topLevelWidgets():
        if other is not window:
            other.hide()
