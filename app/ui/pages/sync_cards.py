"""The cards of the sync page: waiting, confirmed, set aside, and when it is tried again."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QGridLayout

from app.services.views import ExchangeState
from app.ui.error_text import trouble_text
from app.ui.figures import Figures
from app.ui.pages.sync_words import kind_words, refusal_words
from app.ui.widgets.measure import clear, em
from app.ui.widgets.panels import Card, CardHead, Pill
from app.ui.widgets.text import Glyph, Rule, Text

_MOST_SHOWN = 6
_SKEW_WORTH_SAYING = 60.0
_STOPPED = frozenset({"fork", "refused"})


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the last exchange ran into, in words."""

    strong: str
    words: str
    tone: str
    icon: str


class _SyncCard(Card):
    """A card with a heading over a grid."""

    def __init__(self, icon: str = "", tone: str = "") -> None:
        super().__init__(tone=tone)
        self.figures = Figures("en")
        self.head = CardHead(icon=icon, tone=tone)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(em(1.2))
        self.grid.setVerticalSpacing(em(0.45))
        self.add(self.head, self.grid)

    def line(self) -> int:
        """A thin line below what stands in the grid; returns the next row's number."""
        count = self.grid.rowCount()
        self.grid.addWidget(Rule(), count, 0, 1, 4)
        return count + 1


class WaitingCard(_SyncCard):
    """What headquarters has not confirmed, by kind, with the oldest of each."""

    def __init__(self) -> None:
        super().__init__()
        self._oldest = Pill(icon="clock", tone="warn")
        self.head.add(self._oldest)
        self._oldest.hide()

    def retranslate(self, figures: Figures) -> None:
        self.figures = figures
        self.head.heading.setText(self.tr("Waiting"))

    def show_state(self, state: ExchangeState, now: datetime) -> None:
        self._oldest.setVisible(state.oldest is not None)
        if state.oldest is not None:
            span = self.figures.span((now - state.oldest).total_seconds())
            words = self.tr("Oldest: {time}").format(time=span)
            self._oldest.show_state(words, "clock", "warn")
        clear(self.grid)
        if not state.by_kind:
            self.grid.addWidget(Text("muted", self.tr("Nothing waits.")), 0, 0)
        for kind in state.by_kind:
            row = self.line()
            icon, words = kind_words(kind.kind)
            self.grid.addWidget(Glyph(icon, tone="muted"), row, 0)
            self.grid.addWidget(Text("body", words, wrap=True), row, 1)
            when = self.figures.moment(kind.oldest, now) if kind.oldest else self.tr("none")
            self.grid.addWidget(Text("muted", when), row, 2)
            self.grid.addWidget(Text("heading", self.figures.number(kind.count)), row, 3)
        self.grid.setColumnStretch(1, 1)


class AcknowledgedCard(_SyncCard):
    """The last signed answers of headquarters."""

    def retranslate(self, figures: Figures) -> None:
        self.figures = figures
        self.head.heading.setText(self.tr("Confirmed by headquarters"))

    def show_state(self, state: ExchangeState, now: datetime) -> None:
        clear(self.grid)
        if not state.acknowledged:
            self.grid.addWidget(Text("muted", self.tr("Nothing yet.")), 0, 0)
        for batch in state.acknowledged[:_MOST_SHOWN]:
            row = self.line()
            self.grid.addWidget(Glyph("check_circle", tone="ok"), row, 0)
            self.grid.addWidget(Text("strong", self.figures.moment(batch.at, now)), row, 1)
            entries = self.tr("Entries: {count}").format(count=self.figures.number(batch.entries))
            self.grid.addWidget(Text("body", entries), row, 2)
            self.grid.addWidget(Text("muted", self.figures.size(batch.size)), row, 3)
        self.grid.setColumnStretch(3, 1)


class AsideCard(_SyncCard):
    """Entries that headquarters set aside; nothing of them is lost."""

    def __init__(self) -> None:
        super().__init__(icon="aside", tone="warn")
        self.hide()

    def retranslate(self, figures: Figures) -> None:
        self.figures = figures

    def show_state(self, state: ExchangeState, now: datetime) -> None:
        self.setVisible(bool(state.set_aside))
        if not state.set_aside:
            return
        count = self.figures.number(len(state.set_aside))
        self.head.heading.setText(self.tr("Set aside: {count}").format(count=count))
        since = self.figures.moment(min(aside.since for aside in state.set_aside), now)
        self.head.note.show_whole(self.tr("since {time}").format(time=since))
        clear(self.grid)
        for code in dict.fromkeys(aside.code for aside in state.set_aside):
            self.grid.addWidget(Text("body", refusal_words(code), wrap=True), self.line(), 0)
        safe = self.tr("The records are safe on this laptop and are not lost.")
        self.grid.addWidget(Text("muted", safe, wrap=True), self.line(), 0)


class ScheduleCard(_SyncCard):
    """When it is tried again, and whether the clock agrees with headquarters'."""

    def __init__(self) -> None:
        super().__init__(icon="clock")

    def retranslate(self, figures: Figures) -> None:
        self.figures = figures
        self.head.heading.setText(self.tr("Schedule"))

    def show_state(self, state: ExchangeState, now: datetime) -> None:
        clear(self.grid)
        self.head.note.show_whole("")
        if state.next_try is not None:
            when = self.figures.moment(max(state.next_try, now), now)
            self.head.note.show_whole(self.tr("next {time}").format(time=when))
        self._say("sync", self.tr("Sends by itself whenever a link is there."))
        self._say("lock", self.tr("Encrypted; only headquarters can open it."))
        skew = state.clock_skew_seconds
        if skew is None:
            self._say("clock", self.tr("The clock was not compared yet."))
        elif abs(skew) < _SKEW_WORTH_SAYING:
            self._say("check", self.tr("The clock agrees with headquarters."), tone="ok")
        else:
            words = self.tr("The clock differs from headquarters by {time}. Put it right.")
            self._say("warning", words.format(time=self.figures.span(abs(skew))), tone="warn")

    def trouble(self, code: str) -> Trouble:
        """The words for the trouble `code`."""
        if code in _STOPPED:
            return Trouble(self.tr("Sending has stopped"), trouble_text(code), "error", "alert")
        return Trouble(
            self.tr("The last try did not succeed"), trouble_text(code), "warn", "offline"
        )

    def _say(self, icon: str, words: str, *, tone: str = "muted") -> None:
        row = self.grid.rowCount()
        self.grid.addWidget(Glyph(icon, tone=tone, size=1.1), row, 0)
        self.grid.addWidget(Text("body", words, wrap=True), row, 1)
        self.grid.setColumnStretch(1, 1)
