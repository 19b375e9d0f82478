"""What every page of the window is able to say and do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.limits import Caution


@dataclass(frozen=True, slots=True)
class KeyHelp:
    """A key and what it does on a page: stands in the status line and on the key sheet."""

    key: str
    does: str


class Page(QWidget):
    """One page. The window shows `title`, `subtitle` and the pill above it, keys below it.

    Where `shows_shift` is true the window's header also shows the presets of the shift.
    A page tells the window that its heading changed, that somebody was registered or refused
    (`count_changed`), that a shift is open or not, that the sync page is wanted, that somebody's
    file is (`person_asked`, by their id), that it is done with (`back_asked`), or that something
    happened on it that has to be seen (`seen_asked`). `closing` tells that what is done on it will
    close the laptop (True) or will not after all; `closed` that it has, with the error that says
    why, or None.
    """

    heading_changed = Signal()
    count_changed = Signal()
    shift_changed = Signal(bool)
    sync_asked = Signal()
    person_asked = Signal(object)
    back_asked = Signal()
    waiting_changed = Signal(int)
    seen_asked = Signal()
    closing = Signal(bool)
    closed = Signal(object)
    shows_shift = False

    def title(self) -> str:
        raise NotImplementedError

    def subtitle(self) -> str:
        return ""

    def keys(self) -> tuple[KeyHelp, ...]:
        return ()

    def enter(self) -> None:
        """The page comes to be seen: ask for what it shows, put the focus where work begins."""

    def leave(self) -> None:
        """The page goes out of sight; when the screen is locked it is deleted afterwards.

        What must still reach the disk is asked of the storage lane before this returns: the
        laptop's file is closed behind it, in the same lane.
        """

    def show_cautions(self, cautions: Sequence[Caution]) -> None:
        """What the laptop warns of, for pages that say so."""

    def retranslate(self, language: str) -> None:
        """Say everything again in `language`; the translator is already in place."""
