"""The person at the counter: what was read and answered, and the conversation with services.

The window never waits. While a reading, a look-up or a save is under way, what is typed or
scanned is held and applied afterwards, in order. What comes during a save belongs to the next
person and reaches nobody else, even when the save fails.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain.errors import ManzilError
from app.domain.fast_lane import FastLaneDraft, Question, ReadDocument
from app.domain.ids import Clock
from app.domain.shift import Shift
from app.services.open_laptop import OpenLaptop
from app.services.reading import read_document
from app.services.views import EarlierVisit, Registered
from app.ui.capture import lane
from app.ui.capture.keeper import DraftKeeper
from app.ui.capture.lane import Effect, Offer, Standing, Step
from app.ui.keys import Press
from app.ui.tasks import Lane, TaskRunner

T = TypeVar("T")


class Phase(StrEnum):
    """What the counter is busy with; keys are taken at once only when it is READY."""

    OPENING = "opening"
    READY = "ready"
    READING = "reading"
    LOOKING_UP = "looking_up"
    SAVING = "saving"


class Counter(QObject):
    """One person after another. `changed` says that something to be seen is different.

    `saved` brings the Registered, `search` the letter that begins the search for a place;
    `not_yet` says that saving was asked for while something is open.
    """

    changed = Signal()
    saved = Signal(object)
    refused = Signal()
    search = Signal(str)
    not_yet = Signal()

    def __init__(
        self, laptop: OpenLaptop, tasks: TaskRunner, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._laptop = laptop
        self._tasks = tasks
        self._clock = clock
        self._held: deque[Callable[[], None]] = deque()
        self._for_next: deque[Callable[[], None]] = deque()
        self.keeper = DraftKeeper(laptop, tasks, clock, self)
        self.keeper.kept.connect(self._kept)
        self.keeper.failed.connect(self._not_kept)
        self.phase = Phase.OPENING
        self.offer = Offer((), (), (), ())
        self.shift: Shift | None = None
        self.standing: Standing | None = None
        self.visits: tuple[EarlierVisit, ...] = ()
        self.waiting: ReadDocument | None = None
        self.discarded: FastLaneDraft | None = None
        self.kept_at: datetime | None = None
        self.trouble: ManzilError | None = None
        self.rescanning = False

    def under(self, shift: Shift | None, offer: Offer) -> None:
        """The shift whose presets hold, and what there is to choose in it."""
        self.shift, self.offer = shift, offer
        self.changed.emit()

    @property
    def draft(self) -> FastLaneDraft | None:
        return self.standing.draft if self.standing else None

    @property
    def document(self) -> ReadDocument | None:
        return self.standing.draft.document if self.standing else None

    def begin(self) -> None:
        """The next person: an empty draft; what was held for this person is applied to it."""
        self.phase = Phase.OPENING
        self.standing, self.visits, self.rescanning, self.kept_at = None, (), False, None
        self._held.extendleft(reversed(self._for_next))
        self._for_next.clear()
        self.keeper.finish_refusals()
        self.changed.emit()
        self._run("storage", self._laptop.drafts.begin, self._begun)

    def take(self, pressed: Press) -> None:
        """A key of the lane."""
        self._when_ready(lambda: self._go(lambda at: lane.press(at, pressed, self.offer)))

    def scan(self, text: str, read_by: str) -> None:
        """The text of a document, from a reader or typed (`read_by`: a code of doc_read)."""
        self._when_ready(partial(self._read, text, read_by))

    def say_notice(self) -> None:
        """The key message was said to this person."""
        self._when_ready(self._said)

    def reopen(self, question: Question) -> None:
        """Ask an answered question again."""
        self._when_ready(lambda: self._go(lambda at: lane.reopen(at, question)))

    def choose_place(self, code: str) -> None:
        """A next destination found by its name."""
        place = Question.NEXT_DESTINATION
        self._when_ready(lambda: self._go(lambda at: lane.answer(at, place, code)))

    def correct(self, document: ReadDocument) -> None:
        """The document as corrected by hand, or keyed where none was read."""
        self._when_ready(partial(self._take_document, document))

    def note_correction(self, document: ReadDocument) -> None:
        """Keep on the disk what is being corrected; the screen shows it when it is applied."""
        if self.standing is not None and self.phase is Phase.READY:
            self.keeper.keep(replace(self.standing.draft, document=document))

    def use_waiting(self) -> None:
        """The document that was read meanwhile belongs to this person after all."""
        document, self.waiting = self.waiting, None
        if document is not None:
            self._when_ready(partial(self._take_document, document))

    def resume(self, draft: FastLaneDraft) -> None:
        """Go on with a draft found again, or take back a discarded one."""
        self.standing, self.discarded = Standing(draft), None
        self.keeper.keep(draft)
        self._look_up()

    def discard(self) -> None:
        """Throw this person's draft away; until the next scan it can be taken back."""
        draft = self.draft
        if draft is not None and self.phase is Phase.READY:
            self.discarded = draft if draft.document else None
            self.keeper.discard(draft)
            self.begin()

    def _when_ready(self, deed: Callable[[], None]) -> None:
        if self.phase is not Phase.READY:
            self._held.append(deed)
        elif self.standing is None:  # the draft could not be begun: try again
            self._held.append(deed)
            self.begin()
        else:
            deed()

    def _ready(self) -> None:
        self.phase = Phase.READY
        self.changed.emit()
        while self._held and self.phase is Phase.READY and self.standing is not None:
            self._held.popleft()()

    def _begun(self, draft: FastLaneDraft) -> None:
        self.standing = Standing(draft)
        document, self.waiting = self.waiting, None
        if document is not None:
            self._take_document(document)
        else:
            self._ready()

    def _go(self, move: Callable[[Standing], Step]) -> None:
        if self.standing is None:
            return
        step = move(self.standing)
        self.standing = step.standing
        match step.effect:
            case Effect.ANSWERED | Effect.WENT_BACK:
                self.trouble = None
                self.keeper.keep(step.standing.draft)
            case Effect.REFUSED:
                self._refuse(step.standing.draft)
            case Effect.SAVE:
                self._save(step.standing.draft)
            case Effect.NOT_YET:
                self.changed.emit()
                self.not_yet.emit()
                return
            case Effect.SEARCH:
                self.search.emit(step.typed)
        self.changed.emit()

    def _said(self) -> None:
        if self.standing is not None and not self.standing.draft.notice_said:
            draft = replace(self.standing.draft, notice_said=True)
            self.standing = replace(self.standing, draft=draft)
            if draft.document is not None:
                self.keeper.keep(draft)
            self.changed.emit()

    def _read(self, text: str, read_by: str) -> None:
        self.phase = Phase.READING
        today = self._clock().astimezone().date()
        self._run("compute", lambda: read_document(text, today, read_by), self._document_read)
        self.changed.emit()

    def _document_read(self, document: ReadDocument) -> None:
        present = self.document
        if present is None or self.rescanning or lane.same_document(present, document):
            self._take_document(document)
        else:
            self.waiting = document
            self._ready()

    def _take_document(self, document: ReadDocument) -> None:
        if self.standing is None:
            return
        draft = replace(self.standing.draft, document=document, earlier_person=None)
        self.standing = Standing(draft.without(Question.EARLIER_VISIT))
        self.discarded, self.trouble, self.rescanning = None, None, False
        self.keeper.keep(self.standing.draft)
        self._look_up()

    def _look_up(self) -> None:
        document = self.document
        if document is None:
            self._ready()
            return
        self.phase, self.visits = Phase.LOOKING_UP, ()
        look_up = partial(self._laptop.duplicates.earlier_visits, document)
        self._run("storage", look_up, self._looked_up)
        self.changed.emit()

    def _looked_up(self, visits: tuple[EarlierVisit, ...]) -> None:
        self.visits = visits
        if self.standing is not None:
            self.standing = replace(self.standing, met=visits[0].person_id if visits else None)
            if self.standing.draft.given(Question.EARLIER_VISIT) is None and not visits:
                self.standing = lane.none_found(self.standing)
                self.keeper.keep(self.standing.draft)
        self._ready()

    def _save(self, draft: FastLaneDraft) -> None:
        if self.shift is None:
            self.not_yet.emit()
            return
        self.phase, self.trouble = Phase.SAVING, None
        self.keeper.let_go(draft)
        register = partial(self._laptop.registrar.register, draft, self.shift)
        self._tasks.run("storage", register, self, self._registered, self._not_registered)

    def _registered(self, registered: Registered) -> None:
        self.saved.emit(registered)
        self.begin()

    def _not_registered(self, error: ManzilError) -> None:
        self._for_next.extend(self._held)
        self._held.clear()
        if self.standing is not None:
            self.keeper.keep(self.standing.draft)
        self._troubled(error)

    def _refuse(self, draft: FastLaneDraft) -> None:
        if self.shift is not None:
            self.keeper.refuse(draft, self.shift)
            self.refused.emit()
            self.begin()

    def _run(self, lane: Lane, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run(lane, work, self, done, self._troubled)

    def _kept(self, at: datetime) -> None:
        """No more than the moment is different: the page shows it without drawing all anew."""
        self.kept_at = at

    def _not_kept(self, error: ManzilError) -> None:
        self.trouble = error
        self.changed.emit()

    def _troubled(self, error: ManzilError) -> None:
        self.trouble = error
        self._ready()
