"""Three days of work that the demo's laptop has behind it, done through the real use cases."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.demo.laptop import DemoLaptop
from app.demo.passports import mrz_lines
from app.demo.people import Traveller, invented_travellers
from app.demo.staff import REGISTRAR
from app.domain.fast_lane import Question
from app.domain.ids import Clock
from app.domain.shift import Presets, Shift
from app.services.assembling import NO, YES
from app.services.headless import carry_outbox
from app.services.open_laptop import OpenLaptop
from app.services.reading import read_document
from app.settings.place import write_private

ENTERING = Presets("E", "B", "uzb", "UZB")
LEAVING = Presets("X", "C", "rus", "KGZ")
_APART = timedelta(minutes=4)
_NONE_FOUND = "none"
_DONE = "past.txt"


@dataclass(frozen=True, slots=True)
class PastDay:
    """A shift that ended `before_now`: its presets, and which travellers came (by number)."""

    before_now: timedelta
    presets: Presets
    travellers: Sequence[int]


DAYS = (
    PastDay(timedelta(hours=47), ENTERING, range(22)),
    PastDay(timedelta(hours=23), LEAVING, (*range(22, 44), 3, 8)),
    PastDay(timedelta(minutes=3), ENTERING, (*range(44, 60), 30)),
)
"""Three of the travellers come twice."""
REFUSING = frozenset({11, 29, 51})


class PastClock:
    """Tells the time at which the past happened."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def live_through_past(laptop: DemoLaptop, clock: Clock) -> None:
    """Fill a new laptop: two days at headquarters already, today's work still waiting.

    A second call does nothing. A call after an interruption begins anew, and meets people who
    were here before.
    """
    done = laptop.place.folder / _DONE
    if done.exists():
        return
    now = clock()
    travellers = invented_travellers(60, now.date())
    for day in DAYS:
        if day is DAYS[-1]:
            carry_outbox(laptop.place, clock)
        _work(laptop, day, now - day.before_now, travellers)
    write_private(done, b"The demo's past was lived through.\n")


def _work(
    laptop: DemoLaptop, day: PastDay, ends: datetime, travellers: Sequence[Traveller]
) -> None:
    clock = PastClock(ends - _APART * (len(day.travellers) + 1))
    desk = laptop.sign_in(REGISTRAR, clock)
    shift = desk.shifts.start(day.presets)
    for number in day.travellers:
        clock.now += _APART
        _serve(desk, shift, travellers[number], refuses=number in REFUSING)
    desk.shifts.end()
    desk.close()


def _serve(desk: OpenLaptop, shift: Shift, traveller: Traveller, *, refuses: bool) -> None:
    """What the officer does at the counter, question by question."""
    begun = desk.drafts.begin()
    text = "\n".join(mrz_lines(traveller.passport))
    document = read_document(text, begun.started_at.astimezone().date())
    draft = replace(begun, notice_said=True, document=document)
    desk.drafts.save(draft)
    if refuses:
        desk.registrar.refuse(draft, shift)
        return
    visits = desk.duplicates.earlier_visits(document)
    met = visits[0].person_id if visits else None
    draft = replace(draft, earlier_person=met)
    for question, said in _answers(traveller, met=met is not None):
        draft = draft.answer(question, said)
    desk.registrar.register(draft, shift)


def _answers(traveller: Traveller, *, met: bool) -> Iterator[tuple[Question, str]]:
    yield Question.EARLIER_VISIT, YES if met else _NONE_FOUND
    yield Question.PURPOSE, traveller.purpose
    if traveller.return_reason is not None:
        yield Question.RETURN_REASON, traveller.return_reason
    yield Question.NEXT_DESTINATION, traveller.destination
    yield Question.INTENDED_STAY, traveller.stay
    yield Question.CONSENT, YES
    yield Question.WORRIED, NO
