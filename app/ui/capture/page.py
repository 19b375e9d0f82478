"""The fast lane: one person after another, key by key."""

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.documents.keyboard import SCAN_CODES_SET_1, SCAN_CODES_X11
from app.documents.wedge import ReaderSettings
from app.domain.errors import ManzilError
from app.domain.fast_lane import FastLaneDraft
from app.domain.ids import Clock, system_clock
from app.domain.shift import Shift
from app.services.open_laptop import OpenLaptop
from app.services.reading import KEYED, MRZ_READER
from app.services.views import Choice
from app.ui.capture.correcting import Correcting
from app.ui.capture.counter import Counter, Phase
from app.ui.capture.inquiry import Inquiry
from app.ui.capture.reader_filter import ReaderFilter
from app.ui.capture.showing import Showing
from app.ui.capture.surface import Surface
from app.ui.capture.wording import Wording
from app.ui.keys import SAVE, Press, board_of, press_of
from app.ui.tasks import TaskRunner
from app.ui.widgets.measure import column
from app.ui.widgets.page import KeyHelp, Page


class CapturePage(Page):
    """Registers at the counter; asks to be seen when a document is scanned on another page.

    Keys are taken wherever the focus stands on the page, except in a line that is written in.
    """

    shows_shift = True

    def __init__(
        self,
        *,
        laptop: OpenLaptop,
        tasks: TaskRunner,
        language: str,
        parent: QWidget | None = None,
        clock: Clock = system_clock,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._shift: Shift | None = None
        self._board = board_of(QGuiApplication.platformName())
        self.counter = Counter(laptop, tasks, clock, self)
        self._inquiry = Inquiry(laptop, tasks, self)
        self.surface = Surface()
        self._correcting = Correcting(self.surface.correct, self.counter, self._inquiry, self)
        self._showing = Showing(self.surface, self.counter, self._correcting, clock)
        self.setLayout(column(self.surface, gap=0))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reader = self._make_reader()
        self._connect_counter()
        self._connect_surface()
        self._add_shortcuts()
        self.retranslate(language)
        self.counter.begin()

    def title(self) -> str:
        return self.tr("Fast lane")

    def subtitle(self) -> str:
        return self._showing.subtitle

    def keys(self) -> tuple[KeyHelp, ...]:
        return (
            KeyHelp("F2", self.tr("Scan")),
            KeyHelp("F5", self.tr("Said")),
            KeyHelp("F8", self.tr("Correct")),
            KeyHelp("Backspace", self.tr("Back")),
            KeyHelp("Ctrl+Enter", self.tr("Save")),
        )

    def enter(self) -> None:
        self._inquiry.ask_shift()
        self._inquiry.ask_found()
        self._inquiry.ask_exchange()
        if not self._correcting.is_open:
            self.setFocus()

    def leave(self) -> None:
        self._correcting.leave()
        self.counter.keeper.flush()

    def retranslate(self, language: str) -> None:
        self._language = language
        self._showing.speak(language)
        if self._shift is not None:
            self._inquiry.ask_wording(self._shift, language)

    def scan(self, text: str) -> None:
        """What a reader typed, wherever the focus was."""
        if not self.isVisible():
            self.seen_asked.emit()
        self.counter.scan(text, MRZ_READER)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        pressed = press_of(event, self._board)
        if event.key() == Qt.Key.Key_Escape and self.counter.rescanning:
            self._stop_rescan()
        elif pressed is None or self._correcting.is_open:
            super().keyPressEvent(event)
        else:
            self.counter.take(pressed)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing of the page itself shows the focus: Qt would paint all that stands on it."""

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """As above."""

    def _make_reader(self) -> ReaderFilter:
        windows = QGuiApplication.platformName() == "windows"
        settings = ReaderSettings(scan_codes=SCAN_CODES_SET_1 if windows else SCAN_CODES_X11)
        reader = ReaderFilter(settings, lambda: time.monotonic_ns() // 1_000_000, self)
        reader.scanned.connect(self.scan)
        return reader

    def _connect_counter(self) -> None:
        counter, inquiry = self.counter, self._inquiry
        counter.saved.connect(self._counted)
        counter.refused.connect(self.setFocus)
        counter.keeper.erased.connect(self._counted)
        counter.search.connect(self.surface.bodies.begin_search)
        inquiry.shift_known.connect(self._take_shift)
        inquiry.worded.connect(self._take_wording)
        inquiry.exchange.connect(self._showing.show_exchange)
        inquiry.found.connect(self._showing.show_found)
        inquiry.loaded.connect(self._resume)
        inquiry.places.connect(self._show_places)
        inquiry.failed.connect(self._fell)
        self._showing.subtitle_changed.connect(self.heading_changed)

    def _connect_surface(self) -> None:
        surface, counter = self.surface, self.counter
        surface.notice.said.connect(self._say_notice)
        surface.document.rescan.connect(self._read_again)
        surface.document.by_hand.connect(self._correcting.open)
        surface.scan.typed.connect(self._read_typed)
        surface.scan.left.connect(self._stop_rescan)
        surface.bodies.chosen.connect(self._click)
        surface.bodies.search.asked.connect(self._find_place)
        surface.bodies.search.chosen.connect(self._choose_place)
        surface.bodies.search.closed.connect(self._end_search)
        surface.questions.reopened.connect(counter.reopen)
        surface.side.sync_asked.connect(self.sync_asked)
        surface.footer.discarded.connect(counter.discard)
        surface.footer.saved.connect(lambda: counter.take(Press(SAVE)))
        surface.messages.resumed.connect(self._resume_found)
        surface.messages.forgotten.connect(self._forget_found)
        surface.messages.restored.connect(self._restore)
        surface.messages.taken.connect(counter.use_waiting)
        self._correcting.changed.connect(self._mind_focus)

    def _add_shortcuts(self) -> None:
        for keys, do in (
            ("F2", self._read_again),
            ("F5", self._say_notice),
            ("F8", self._correcting.open),
            ("Ctrl+Return", self._save),
            ("Ctrl+Enter", self._save),
            ("Ctrl+Z", self._restore),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _counted(self, *_: object) -> None:
        self.count_changed.emit()
        self._inquiry.ask_exchange()
        self.setFocus()

    def _take_shift(self, shift: Shift | None) -> None:
        if shift is not None and shift != self._shift:
            self._inquiry.ask_wording(shift, self._language)
        self._shift = shift
        self.counter.under(shift, self.counter.offer)

    def _take_wording(self, wording: Wording) -> None:
        self.counter.under(self._shift, wording.offer)
        self._showing.put(wording)

    def _fell(self, error: ManzilError) -> None:
        self.counter.trouble = error
        self._showing.refresh()

    def _say_notice(self) -> None:
        self.counter.say_notice()
        self._mind_focus()

    def _save(self) -> None:
        if self._correcting.is_open:
            self._correcting.apply()
        else:
            self.counter.take(Press(SAVE))

    def _click(self, key: str) -> None:
        self.counter.take(Press(key))
        self.setFocus()

    def _read_again(self) -> None:
        """F2: the field for typed lines; with a document at hand, to read it once more."""
        if self._correcting.is_open:
            return
        self.counter.rescanning = self.counter.document is not None
        self._showing.refresh()
        self.surface.scan.start()

    def _read_typed(self, text: str) -> None:
        self.counter.scan(text, KEYED)
        self.setFocus()

    def _stop_rescan(self) -> None:
        self.counter.rescanning = False
        self._showing.refresh()
        self.setFocus()

    def _find_place(self, text: str) -> None:
        self._inquiry.find_place(text, self._language)

    def _show_places(self, choices: tuple[Choice, ...]) -> None:
        self.surface.bodies.show_found(choices, self._showing.figures)
        self.surface.fit()

    def _choose_place(self, code: str) -> None:
        self.counter.choose_place(code)
        self.setFocus()

    def _end_search(self) -> None:
        self.surface.bodies.end_search()
        self.surface.fit()
        self.setFocus()

    def _resume_found(self) -> None:
        card = self._showing.first_found()
        if card is not None and self.counter.phase is Phase.READY:
            self._inquiry.load(card.id)
        self.setFocus()

    def _forget_found(self) -> None:
        card = self._showing.first_found()
        if card is not None:
            self._inquiry.forget(card.id)
        self.setFocus()

    def _resume(self, draft: FastLaneDraft) -> None:
        if self.counter.document is None and self.counter.phase is Phase.READY:
            self.counter.resume(draft)

    def _restore(self) -> None:
        draft = self.counter.discarded
        if draft is not None and self.counter.document is None:
            self._resume(draft)
        self.setFocus()

    def _mind_focus(self) -> None:
        """Keys go to the lane, unless a form or line is being written in."""
        if not self._correcting.is_open:
            self.setFocus()
