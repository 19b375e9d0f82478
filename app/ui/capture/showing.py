"""Brings the counter's state onto the surface: everything shown follows from it."""

from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserCanFix
from app.domain.fast_lane import FastLaneDraft, Question, ReadDocument
from app.domain.ids import Clock
from app.services.views import DraftCard, ExchangeState, Registered
from app.ui.capture.correcting import Correcting
from app.ui.capture.counter import Counter, Phase
from app.ui.capture.document_words import document_words
from app.ui.capture.lane import YES, Standing
from app.ui.capture.saved_words import name_of, saved_words
from app.ui.capture.surface import Surface
from app.ui.capture.wording import Wording
from app.ui.error_text import error_text
from app.ui.figures import Figures

_NO_MRZ: Final = "no_mrz"
_NOBODY: Final = Standing(FastLaneDraft(id=UUID(int=0), started_at=datetime.fromtimestamp(0, UTC)))


class Showing(QObject):
    """Redraws after every change; knows nothing that the counter does not know.

    `subtitle_changed` comes when the moment of the last save of the draft is another.
    """

    subtitle_changed = Signal()

    def __init__(
        self, surface: Surface, counter: Counter, correcting: Correcting, clock: Clock
    ) -> None:
        super().__init__(surface)
        self._surface = surface
        self._counter = counter
        self._correcting = correcting
        self._clock = clock
        self._wording: Wording | None = None
        self._document: ReadDocument | None = None
        self._last: Registered | None = None
        self._found: tuple[DraftCard, ...] = ()
        self.figures = Figures("en")
        self.subtitle = ""
        counter.changed.connect(self.refresh)
        correcting.changed.connect(self.refresh)
        counter.saved.connect(self._saved)
        counter.refused.connect(surface.messages.show_refused)
        counter.not_yet.connect(surface.footer.insist)
        counter.keeper.kept.connect(self._write_subtitle)

    def speak(self, language: str) -> None:
        """Another language of the window; reference data in it comes by `put`."""
        self.figures = Figures(language)
        self._surface.say(language, self.figures)
        self._document = None
        self.refresh()

    def put(self, wording: Wording) -> None:
        """The words of the shift and language that hold now."""
        self._wording = wording
        self._document = None
        self._surface.correct.offer(wording.sexes, wording.types, wording.countries)
        self.refresh()

    def show_found(self, cards: tuple[DraftCard, ...]) -> None:
        """Drafts found again; the one at the counter is no find."""
        self._found = cards
        self.refresh()

    def show_exchange(self, state: ExchangeState) -> None:
        self._surface.side.show_exchange(state, self.figures, self._clock())

    def first_found(self) -> DraftCard | None:
        """The newest draft that was found and is not at the counter."""
        draft = self._counter.draft
        others = [card for card in self._found if draft is None or card.id != draft.id]
        return others[0] if others else None

    def refresh(self) -> None:
        counter, wording = self._counter, self._wording
        saving = counter.phase is Phase.SAVING
        usable = wording is None or wording.usable
        self._surface.footer.show_state(
            counter.draft,
            self.figures,
            saving=saving,
            correcting=self._correcting.is_open,
            usable=usable,
        )
        if wording is None:
            return
        draft = counter.draft
        self._surface.notice.show_notice(wording, said=draft is not None and draft.notice_said)
        self._show_document(wording)
        self._show_task(wording)
        self._show_messages()
        said = draft.given(Question.EARLIER_VISIT) if draft else None
        self._surface.side.show_visits(counter.visits, said, wording, self.figures)
        self._write_subtitle()
        self._surface.fit()

    def _show_document(self, wording: Wording) -> None:
        document = self._counter.document
        if document is self._document and document is not None:
            return
        if document is not None:
            self._surface.scan.clear()
        self._document = document
        today = self._clock().astimezone().date()
        words = document_words(document, wording, self.figures, today) if document else None
        self._surface.document.show_document(words)

    def _show_task(self, wording: Wording) -> None:
        """One task at a time stands in the accent frame: correct, scan, or the question."""
        counter, surface = self._counter, self._surface
        correcting = self._correcting.is_open
        scanning = not correcting and (counter.document is None or counter.rescanning)
        surface.correct.setVisible(correcting)
        surface.scan.setVisible(scanning)
        surface.questions.setVisible(not correcting)
        if scanning:
            surface.scan.say(self.figures, again=counter.rescanning)
        surface.questions.show_lane(
            counter.standing or _NOBODY,
            wording,
            self.figures,
            counter.visits,
            asking=not scanning and not correcting and counter.phase is not Phase.LOOKING_UP,
        )

    def _show_messages(self) -> None:
        counter, messages = self._counter, self._surface.messages
        draft, here = counter.draft, counter.document is not None
        messages.show_waiting(name_of(counter.waiting) if counter.waiting else "")
        messages.show_worried(worried=bool(draft and draft.given(Question.WORRIED) == YES))
        if here:
            messages.hide_ended()
            self._surface.side.show_last(self._last)
        elif counter.discarded is not None:
            messages.show_discarded()
        first = None if here else self.first_found()
        when = self.figures.moment(first.saved_at, self._clock()) if first else ""
        messages.show_found(when, max(0, len(self._found) - 1), self.figures)
        error = counter.trouble
        words = error_text(error, self.figures) if error else ""
        typed = self._surface.scan.has_text()
        if error is not None and error.code == _NO_MRZ and typed:
            self._surface.scan.show_error(words)
            words = ""
        messages.show_trouble(words, fixable=isinstance(error, UserCanFix))
        if self._correcting.is_open:
            messages.hide()

    def _saved(self, registered: Registered) -> None:
        draft = self._counter.draft
        self._last = registered
        self._surface.side.show_last(None)
        words = saved_words(draft, self._wording) if draft and self._wording else ""
        self._surface.messages.show_saved(registered, words)

    def _write_subtitle(self, _: object = None) -> None:
        kept = self._counter.kept_at if self._counter.document is not None else None
        words = self.tr("Draft saved on this laptop at {time}")
        subtitle = words.format(time=self.figures.time(kept)) if kept else ""
        if subtitle != self.subtitle:
            self.subtitle = subtitle
            self.subtitle_changed.emit()
