"""What the page asks services for, away from the window, besides the person at the counter."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.fast_lane import FastLaneDraft, ReadDocument
from app.domain.shift import Shift
from app.services.open_laptop import OpenLaptop
from app.ui.capture.correction import Corrected, apply_typed
from app.ui.capture.wording import Wording, ask_wording
from app.ui.tasks import Lane, TaskRunner

T = TypeVar("T")


class Inquiry(QObject):
    """Asks, and tells the answers by signals. An answer to an older question is dropped."""

    shift_known = Signal(object)
    worded = Signal(object)
    exchange = Signal(object)
    places = Signal(object)
    found = Signal(object)
    loaded = Signal(object)
    failed = Signal(object)

    def __init__(self, laptop: OpenLaptop, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._laptop = laptop
        self._tasks = tasks
        self._text = ""

    def ask_shift(self) -> None:
        self._run("storage", self._laptop.shifts.current, self.shift_known.emit)

    def ask_wording(self, shift: Shift, language: str) -> None:
        reference = self._laptop.reference

        def done(wording: Wording) -> None:
            self.worded.emit(wording.in_window_words())

        self._run("compute", lambda: ask_wording(reference, shift, language), done)

    def ask_exchange(self) -> None:
        self._run("storage", self._laptop.exchange.state, self.exchange.emit)

    def ask_found(self) -> None:
        self._run("storage", self._laptop.drafts.found, self.found.emit)

    def load(self, id: UUID) -> None:
        """A draft found again."""
        self._run("storage", lambda: self._laptop.drafts.load(id), self.loaded.emit)

    def forget(self, id: UUID) -> None:
        """Throw a found draft away."""
        self._run("storage", lambda: self._laptop.drafts.discard(id), lambda _: self.ask_found())

    def find_place(self, text: str, language: str) -> None:
        """Places for what is typed now; only the newest question is answered."""
        self._text = text

        def done(choices: object) -> None:
            if text == self._text:
                self.places.emit(choices)

        self._run("compute", lambda: self._laptop.reference.find_place(text, language), done)

    def correct(
        self, document: ReadDocument, typed: Mapping[str, str], done: Callable[[Corrected], None]
    ) -> None:
        """The document that the form makes of `document`."""
        self._run("compute", lambda: apply_typed(document, typed), done)

    def keep_correction(
        self, draft: FastLaneDraft, document: ReadDocument, typed: Mapping[str, str]
    ) -> None:
        """Write a correction that was not finished, before the laptop is closed."""

        def keep() -> None:
            corrected = apply_typed(document, typed).document
            self._laptop.drafts.save(replace(draft, document=corrected))

        self._run("storage", keep, lambda _: None)

    def _run(self, lane: Lane, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run(lane, work, self, done, self.failed.emit)
