"""The cards of the sync page: waiting, confirmed, set aside, and when it is tried again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from app.services.views import ExchangeState, WaitingKind
from app.ui.error_text import trouble_text
from app.ui.exchange_words import STOPPED
from app.ui.figures import Figures
from app.ui.pages.sync_words import kind_words, refusal_words
from app.ui.widgets.lines import Lines, Said, Shown
from app.ui.widgets.panels import Card, CardHead, Pill

_MOST_SHOWN = 6
_SKEW_WORTH_SAYING = 60.0


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the last exchange ran into, in words."""

    strong: str
    words: str
    tone: str
    icon: str


class _SyncCard(Card):
    """A card with a heading over lines."""

    def __init__(self, *, wide: int = 0, icon: str = "", tone: str = "") -> None:
        super().__init__(tone=tone)
        self.figures = Figures("en")
        self.head = CardHead(icon=icon, tone=tone)
        self.lines = Lines(wide)
        self.add(self.head, self.lines)


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
        self.lines.show_lines(list(self._kinds(state, now)))

    def _kinds(self, state: ExchangeState, now: datetime) -> Iterator[Shown]:
        if not state.by_kind:
            yield Shown("", (Said(self.tr("Nothing waits."), "muted"),), ruled=False)
            return
        heads = (self.tr("Kind"), self.tr("Oldest"), self.tr("Count"))
        blank = Said("", "small_strong")
        yield Shown("", (blank, *(Said(head, "small_strong") for head in heads)), ruled=False)
        for (icon, words), kinds in _by_words(state).items():
            oldest = min((kind.oldest for kind in kinds if kind.oldest), default=None)
            when = self.figures.moment(oldest, now) if oldest else self.tr("none")
            count = self.figures.number(sum(kind.count for kind in kinds))
            yield Shown(icon, (Said(words), Said(when, "muted"), Said(count, "heading")))


class AcknowledgedCard(_SyncCard):
    """The last signed answers of headquarters."""

    def __init__(self) -> None:
        super().__init__(wide=2)

    def retranslate(self, figures: Figures) -> None:
        self.figures = figures
        self.head.heading.setText(self.tr("Confirmed by headquarters"))

    def show_state(self, state: ExchangeState, now: datetime) -> None:
        lines = [
            Shown(
                "check_circle",
                (
                    Said(self.figures.moment(batch.at, now), "strong"),
                    Said(
                        self.tr("Entries: {count}").format(count=self.figures.number(batch.entries))
                    ),
                    Said(self.figures.size(batch.size), "muted"),
                ),
                tone="ok",
            )
            for batch in state.acknowledged[:_MOST_SHOWN]
        ]
        nothing = Shown("", (Said(self.tr("Nothing yet."), "muted"),), ruled=False)
        self.lines.show_lines(lines or [nothing])


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
        codes = dict.fromkeys(aside.code for aside in state.set_aside)
        safe = self.tr("The records are safe on this laptop and are not lost.")
        self.lines.show_lines(
            [Shown("", (Said(refusal_words(code)),), ruled=False) for code in codes]
            + [Shown("", (Said(safe, "muted"),), ruled=False)]
        )


class ScheduleCard(_SyncCard):
    """When it is tried again, and whether the clock agrees with headquarters'."""

    def __init__(self) -> None:
        super().__init__(icon="clock")

    def retranslate(self, figures: Figures) -> None:
        self.figures = figures
        self.head.heading.setText(self.tr("Schedule"))

    def show_state(self, state: ExchangeState, now: datetime) -> None:
        self.head.note.show_whole("")
        if state.next_try is not None:
            when = self.figures.moment(max(state.next_try, now), now)
            self.head.note.show_whole(self.tr("next {time}").format(time=when))
        self.lines.show_lines(
            [
                _note("sync", self.tr("Sends by itself whenever a link is there.")),
                _note("lock", self.tr("Encrypted; only headquarters can open it.")),
                self._clock_line(state.clock_skew_seconds),
            ]
        )

    def trouble(self, code: str) -> Trouble:
        """The words for the trouble `code`."""
        if code in STOPPED:
            return Trouble(self.tr("Sending has stopped"), trouble_text(code), "error", "alert")
        return Trouble(
            self.tr("The last try did not succeed"), trouble_text(code), "warn", "offline"
        )

    def _clock_line(self, skew: float | None) -> Shown:
        if skew is None:
            return _note("clock", self.tr("The clock was not compared yet."))
        if abs(skew) < _SKEW_WORTH_SAYING:
            return _note("check", self.tr("The clock agrees with headquarters."), tone="ok")
        words = self.tr("The clock differs from headquarters by {time}. Put it right.")
        return _note("warning", words.format(time=self.figures.span(abs(skew))), tone="warn")


def _by_words(state: ExchangeState) -> dict[tuple[str, str], list[WaitingKind]]:
    """The kinds that are called the same, together."""
    found: dict[tuple[str, str], list[WaitingKind]] = {}
    for kind in state.by_kind:
        found.setdefault(kind_words(kind.kind), []).append(kind)
    return found


def _note(icon: str, words: str, *, tone: str = "muted") -> Shown:
    return Shown(icon, (Said(words),), tone=tone, ruled=False)
