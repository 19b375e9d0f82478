"""From a key to the end of the painting it causes, in the fast lane of the real window.

Whole registrations by scan and by hand, with the real services behind: checks, look-up, drafts
written behind every key. Keys come at the pace of a fast typist. Each is timed twice: from the
moment it was pressed, and from the moment the window let it through, because what may be a
reader's is kept back until it is known not to be (app/documents/wedge.py).
"""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

from app.demo.passports import mrz_lines
from app.demo.people import Traveller, invented_travellers
from app.ui.capture.counter import Counter, Phase
from app.ui.capture.page import CapturePage
from benchmarks.measurement import Measurement, percentile
from benchmarks.window import OpenWindow, happen, press, release, signed_in
from tests.ui.capture.key_events import as_reader, send
from tests.ui.enrolled import NOON, PASSPHRASE, enrol_laptop

KNOWN_PEOPLE = 200
SCANNED, SEARCHING, KEYED_IN = 18, 6, 3
APART_MS = 80
UNPAINTED_MS = 400
MOST_UNPAINTED = 0.1
LIMIT_MS = 16.0
_SHARE = 0.95

ANSWERS, SEARCH, FORM = "answers", "search", "form"
_ENTER = Qt.Key.Key_Return


@dataclass(frozen=True)
class Stroke:
    """A key of a registration, and which part of the work it belongs to."""

    part: str
    key: Qt.Key
    control: bool = False

    @property
    def is_command(self) -> bool:
        """No reader types it: it is never kept back."""
        return self.control or self.key in {Qt.Key.Key_F5, Qt.Key.Key_F8}


@dataclass(frozen=True)
class Timed:
    """Milliseconds from pressed, and from let through, to painted."""

    part: str
    pressed: float
    passed: float


class Watch(QObject):
    """Stands at the window: when a key was let through to it, and when it had painted."""

    def __init__(self, opened: OpenWindow) -> None:
        super().__init__()
        self._window, self._handle = opened.window, opened.handle
        self.passed = self.painted = 0.0
        self._painting = False
        self._window.installEventFilter(self)
        self._handle.installEventFilter(self)

    def begin(self, stroke: Stroke) -> float:
        """The next key is pressed now, in seconds of `perf_counter`."""
        now = time.perf_counter()
        self.passed, self.painted = now if stroke.is_command else 0.0, 0.0
        self._painting = False
        return now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if kind is QEvent.Type.UpdateRequest and self.passed and watched is self._window:
            # posted now, handed over when the painting that begins here is over
            self._painting = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        elif kind is QEvent.Type.KeyPress and watched is self._handle and not self.passed:
            self.passed = time.perf_counter()
        return False

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802 - Qt's name
        if self._painting and not self.painted:
            self.painted = time.perf_counter()


class Typist:
    """Types whole registrations and notes how long each key took to be seen."""

    def __init__(self, opened: OpenWindow) -> None:
        self._opened = opened
        self._watch = Watch(opened)
        self.counter = _counter_of(opened)
        self.timed: list[Timed] = []
        self.unpainted = 0

    def register(self, traveller: Traveller, *, searching: bool) -> None:
        self.type(_stroke(Qt.Key.Key_F5))
        send(self._opened.handle, as_reader("\n".join(mrz_lines(traveller.passport))))
        self._ready(holding=True)
        for stroke in _answers(searching=searching):
            self.type(stroke)
        self._save()

    def key_in(self, traveller: Traveller) -> None:
        self.type(_stroke(Qt.Key.Key_F5))
        self.type(_stroke(Qt.Key.Key_F8))
        for stroke in _form(traveller):
            self.type(stroke)
        self._ready(holding=True)
        for stroke in _answers(searching=False):
            self.type(stroke)
        self._save()

    def type(self, stroke: Stroke) -> None:
        """One key, then what is left of its time."""
        pressed = self._watch.begin(stroke)
        press(self._opened.handle, stroke.key, control=stroke.control)
        _wait(pressed, UNPAINTED_MS, lambda: self._watch.painted > 0)
        release(self._opened.handle, stroke.key, control=stroke.control)
        painted, passed = self._watch.painted, self._watch.passed
        if painted:
            times = (1000 * (painted - pressed), 1000 * (painted - passed))
            self.timed.append(Timed(stroke.part, *times))
        else:
            self.unpainted += 1
        _wait(pressed, APART_MS, lambda: False)

    def _save(self) -> None:
        self.type(_stroke(_ENTER, control=True))
        self._ready(holding=False)

    def _ready(self, *, holding: bool) -> None:
        counter = self.counter
        happen(lambda: counter.phase is Phase.READY and (counter.document is not None) is holding)


def run() -> list[Measurement]:
    with tempfile.TemporaryDirectory() as folder:
        enrolled = enrol_laptop(Path(folder) / "laptop")
        enrolled.fill(KNOWN_PEOPLE)
        with signed_in(enrolled.place, enrolled.access, PASSPHRASE) as opened:
            timed = _type_all(opened)
    found = _measurements("all", timed)
    for part in (ANSWERS, SEARCH, FORM):
        found += _measurements(part, [one for one in timed if one.part == part])
    return found


def _type_all(opened: OpenWindow) -> Sequence[Timed]:
    typist = Typist(opened)
    happen(lambda: typist.counter.shift is not None and typist.counter.phase is Phase.READY)
    opened.rest()
    count = SCANNED + SEARCHING + KEYED_IN
    come = invented_travellers(KNOWN_PEOPLE + count, NOON.date())[KNOWN_PEOPLE:]
    for number, traveller in enumerate(come):
        if number < SCANNED + SEARCHING:
            typist.register(traveller, searching=number >= SCANNED)
        else:
            typist.key_in(traveller)
    if typist.unpainted > MOST_UNPAINTED * len(typist.timed):
        raise SystemExit(f"{typist.unpainted} of {len(typist.timed)} keys painted nothing")
    return typist.timed


def _measurements(part: str, timed: Sequence[Timed]) -> list[Measurement]:
    frame = "one frame"
    whole = percentile([one.pressed for one in timed], _SHARE)
    passed = percentile([one.passed for one in timed], _SHARE)
    return [
        Measurement(f"keys.{part}.p95", whole, "ms", LIMIT_MS, 1.0, frame),
        Measurement(f"keys.{part}.let_through.p95", passed, "ms", LIMIT_MS, 1.0, frame),
    ]


def _counter_of(opened: OpenWindow) -> Counter:
    return next(p for p in opened.desk.pages.values() if isinstance(p, CapturePage)).counter


def _stroke(key: Qt.Key, *, part: str = ANSWERS, control: bool = False) -> Stroke:
    return Stroke(part, key, control)


def _letters(text: str, part: str) -> Iterator[Stroke]:
    """Letters, digits and full stops: Qt's names of their keys are their capitals' codes."""
    for letter in text.upper():
        yield Stroke(part, Qt.Key(ord(letter)))


def _answers(*, searching: bool) -> Iterator[Stroke]:
    """Work, the third place or one found by name, a stay, consent, no worry."""
    yield from _letters("1", ANSWERS)
    if searching:
        yield from _letters("turkiy1", SEARCH)
    else:
        yield from _letters("3", ANSWERS)
    yield from _letters("2yn", ANSWERS)


def _form(traveller: Traveller) -> Iterator[Stroke]:
    """A passport typed from the paper, Enter after every field; the last Enter applies it."""
    passport = traveller.passport
    country = passport.country.lower()
    for text in (
        *("p", passport.family_name, passport.given_name, passport.sex.lower()),
        *(f"{passport.birth:%d.%m.%Y}", country, country, passport.number),
        f"{passport.expiry:%d.%m.%Y}",
    ):
        yield from _letters(text, FORM)
        yield Stroke(FORM, _ENTER)


def _wait(since: float, at_most_ms: float, until: Callable[[], bool]) -> None:
    """Let events happen until this holds, or so long after `since`."""
    left = at_most_ms - 1000 * (time.perf_counter() - since)
    late = QTimer()
    late.setSingleShot(True)
    late.setTimerType(Qt.TimerType.PreciseTimer)
    late.start(max(0, round(left)))
    happen(lambda: until() or not late.isActive())
