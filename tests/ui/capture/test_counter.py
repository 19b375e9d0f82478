"""The conversation with services without any widget."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QObject

from app.domain.errors import EnvironmentFailed, TrustBroken
from app.domain.fast_lane import Question, next_question
from app.services.open_laptop import OpenLaptop
from app.services.views import Choice, Registered
from app.ui.capture.counter import Counter
from app.ui.capture.lane import Offer
from app.ui.keys import ENTER, SAVE, Press
from app.ui.tasks import TaskRunner
from tests.ui.capture.counter_desk import ASAN_KYZY, PRESETS, TOKTOGULOV
from tests.ui.enrolled import NOON, Enrolled

OFFER = Offer(
    purposes=(Choice("WRK", "Work", "Work"), Choice("STU", "Study", "Study")),
    return_reasons=(),
    destinations=(Choice("RUS", "Russia", "Russia"),),
    stays=(Choice("2", "1-89 days", "1-89 days"),),
)
ANSWERS = ("1", "1", "1", "Y", "N")


@dataclass
class Post:
    """A counter at work and what it told."""

    counter: Counter
    laptop: OpenLaptop
    settle: Callable[[], None]
    owner: QObject
    saved: list[Registered] = field(default_factory=list)
    refused: list[None] = field(default_factory=list)
    searched: list[str] = field(default_factory=list)
    too_early: list[None] = field(default_factory=list)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.counter.take(Press(key, key.lower()))

    def asked(self) -> Question | None:
        draft = self.counter.draft
        return next_question(draft) if draft else None

    def phase(self) -> str:
        return self.counter.phase.value

    def trouble(self) -> str:
        return self.counter.trouble.code if self.counter.trouble else ""

    def visited(self) -> list[str]:
        return [visit.post for visit in self.counter.visits]

    def name(self) -> str | None:
        document = self.counter.document
        return document.family_name if document else None


@pytest.fixture
def post(
    enrolled: Enrolled, tasks: TaskRunner, rest: Callable[[TaskRunner], None]
) -> Iterator[Post]:
    laptop, owner = enrolled.sign_in(), QObject()
    counter = Counter(laptop, tasks, enrolled.clock, owner)
    made = Post(counter, laptop, lambda: rest(tasks), owner)
    counter.saved.connect(made.saved.append)
    counter.refused.connect(lambda: made.refused.append(None))
    counter.search.connect(made.searched.append)
    counter.not_yet.connect(lambda: made.too_early.append(None))
    counter.under(laptop.shifts.start(PRESETS), OFFER)
    counter.begin()
    made.settle()
    yield made
    made.settle()
    laptop.close()


def test_a_person_from_scan_to_number(post: Post) -> None:
    post.counter.say_notice()
    post.counter.scan(TOKTOGULOV, "M")
    assert post.phase() == "reading"
    post.press(*ANSWERS, SAVE)
    post.settle()
    assert len(post.saved) == 1
    assert post.phase() == "ready"
    assert post.counter.document is None
    assert post.counter.kept_at is None


def test_an_earlier_visit_is_confirmed_with_its_person(post: Post) -> None:
    for _ in range(2):
        post.counter.say_notice()
        post.counter.scan(TOKTOGULOV, "M")
        post.settle()
        if post.counter.visits:
            post.press(ENTER)
        post.press(*ANSWERS, SAVE)
        post.settle()
    first, second = post.saved
    assert second.returning
    assert (second.person_id, second.registration_number) == (
        first.person_id,
        first.registration_number,
    )


def test_the_draft_is_on_the_disk_after_every_step(post: Post) -> None:
    post.counter.scan(TOKTOGULOV, "M")
    post.settle()
    draft = post.counter.draft
    assert draft is not None
    for key, question in (("2", Question.PURPOSE), ("1", Question.NEXT_DESTINATION)):
        post.press(key)
        post.settle()
        assert question in post.laptop.drafts.load(draft.id).answers
    assert post.counter.kept_at == NOON


def test_before_the_scan_nothing_is_written(post: Post) -> None:
    post.counter.say_notice()
    post.press("1", "Y")
    post.settle()
    assert post.laptop.drafts.found() == ()
    assert post.counter.draft is not None
    assert post.counter.draft.notice_said


def test_a_refusal_clears_at_once_and_the_next_person_can_come(post: Post) -> None:
    post.counter.scan(TOKTOGULOV, "M")
    post.press("1", "1", "1")
    post.settle()
    post.press("N")
    assert post.name() is None, "before any answer of the disk"
    assert len(post.refused) == 1
    post.counter.scan(ASAN_KYZY, "M")
    post.settle()
    assert post.name() == "ASAN KYZY"
    assert post.asked() is Question.PURPOSE


def test_what_cannot_be_read_is_told_and_the_person_stays(post: Post) -> None:
    post.counter.scan("nothing that is a document", "M")
    post.settle()
    assert post.trouble() == "no_mrz"
    post.counter.scan(TOKTOGULOV, "M")
    post.settle()
    assert post.trouble() == ""
    assert post.name() == "TOKTOGULOV"


def test_a_waiting_document_can_be_this_persons_after_all(post: Post) -> None:
    post.counter.scan(TOKTOGULOV, "M")
    post.counter.scan(ASAN_KYZY, "M")
    post.press("1")
    post.settle()
    assert post.name() == "TOKTOGULOV"
    post.counter.use_waiting()
    post.settle()
    assert post.name() == "ASAN KYZY"
    assert post.counter.waiting is None
    assert post.asked() is Question.NEXT_DESTINATION, "the answers were this person's"


def test_reading_again_takes_whatever_is_read(post: Post) -> None:
    post.counter.scan(TOKTOGULOV, "M")
    post.settle()
    post.counter.rescanning = True
    post.counter.scan(ASAN_KYZY, "M")
    post.settle()
    assert post.name() == "ASAN KYZY"
    assert not post.counter.rescanning


def test_a_corrected_number_is_looked_up_anew(post: Post) -> None:
    post.counter.say_notice()
    post.counter.scan(TOKTOGULOV, "M")
    post.press(*ANSWERS, SAVE)
    post.settle()
    post.counter.scan(ASAN_KYZY, "M")
    post.settle()
    assert post.visited() == []
    document = post.counter.document
    assert document is not None
    post.counter.correct(replace(document, number="PE9920379"))
    post.settle()
    assert post.visited() == ["KG06"]
    assert post.asked() is Question.EARLIER_VISIT


def test_a_correction_in_the_making_is_kept_and_not_shown(post: Post) -> None:
    post.counter.scan(TOKTOGULOV, "M")
    post.settle()
    document, draft = post.counter.document, post.counter.draft
    assert document is not None
    assert draft is not None
    post.counter.note_correction(replace(document, given_name="KUBAN"))
    post.settle()
    kept = post.laptop.drafts.load(draft.id).document
    assert kept is not None
    assert kept.given_name == "KUBAN"
    assert post.counter.document == document


def test_thrown_away_comes_back_as_it_was(post: Post) -> None:
    post.counter.scan(TOKTOGULOV, "M")
    post.press("2", "1")
    post.settle()
    post.counter.discard()
    post.settle()
    assert post.laptop.drafts.found() == ()
    discarded = post.counter.discarded
    assert discarded is not None
    post.counter.resume(discarded)
    post.settle()
    assert post.counter.discarded is None
    assert post.asked() is Question.INTENDED_STAY
    assert len(post.laptop.drafts.found()) == 1


def test_a_letter_begins_a_search_and_a_found_place_answers(post: Post) -> None:
    post.counter.scan(TOKTOGULOV, "M")
    post.press("1")
    post.counter.take(Press("M", "м"))
    post.settle()
    assert post.searched == ["м"]
    post.counter.choose_place("MNG")
    assert post.asked() is Question.INTENDED_STAY


def test_an_answered_question_is_asked_again(post: Post) -> None:
    post.counter.scan(TOKTOGULOV, "M")
    post.press("1", "1")
    post.settle()
    post.counter.reopen(Question.PURPOSE)
    assert post.asked() is Question.PURPOSE


def test_saving_too_early_or_without_a_shift_is_told(post: Post) -> None:
    post.counter.scan(TOKTOGULOV, "M")
    post.press("1", SAVE)
    post.settle()
    assert len(post.too_early) == 1
    post.counter.say_notice()
    post.press("1", "1", "Y", "N")
    post.counter.under(None, OFFER)
    post.press(SAVE)
    post.settle()
    assert len(post.too_early) == 2
    assert post.saved == []


def test_a_draft_that_could_not_be_begun_is_begun_with_the_next_scan(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_: object) -> None:
        raise EnvironmentFailed("store_busy", "The database is busy. Try again in a moment.")

    with monkeypatch.context() as patch:
        patch.setattr(type(post.laptop.drafts), "begin", closed)
        post.counter.begin()
        post.settle()
    assert post.counter.draft is None
    assert post.counter.trouble is not None
    post.counter.scan(TOKTOGULOV, "M")
    post.press("1")
    post.settle()
    assert post.name() == "TOKTOGULOV"
    assert post.asked() is Question.NEXT_DESTINATION


def test_a_look_up_that_fails_is_told_and_asked_of_the_officer(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first question then stays open: nobody says that none was found."""

    def damaged(*_: object) -> None:
        raise TrustBroken("store_damaged", "The database is damaged.")

    monkeypatch.setattr(type(post.laptop.duplicates), "earlier_visits", damaged)
    post.counter.scan(TOKTOGULOV, "M")
    post.settle()
    assert post.counter.trouble is not None
    assert post.asked() is Question.EARLIER_VISIT
    post.press("N")
    assert post.asked() is Question.PURPOSE
