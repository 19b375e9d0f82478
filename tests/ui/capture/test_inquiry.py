"""What the page asks of services besides the person at the counter."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import QObject

from app.domain.errors import ManzilError
from app.domain.fast_lane import FastLaneDraft
from app.domain.ids import new_id
from app.services.open_laptop import OpenLaptop
from app.services.reading import read_document
from app.ui.capture.correction import Corrected, typed_values
from app.ui.capture.inquiry import Inquiry
from app.ui.tasks import TaskRunner
from tests.ui.capture.counter_desk import PRESETS, TOKTOGULOV
from tests.ui.enrolled import NOON, Enrolled

DOCUMENT = read_document(TOKTOGULOV, date(2026, 11, 24))


@dataclass
class Asked:
    """An inquiry and its answers, in the order they came home."""

    inquiry: Inquiry
    laptop: OpenLaptop
    owner: QObject
    settle: Callable[[], None]
    answers: list[tuple[str, object]] = field(default_factory=list)

    def last(self, name: str) -> object:
        return [answer for told, answer in self.answers if told == name][-1]


@pytest.fixture
def asked(
    enrolled: Enrolled, tasks: TaskRunner, rest: Callable[[TaskRunner], None]
) -> Iterator[Asked]:
    laptop, owner = enrolled.sign_in(), QObject()
    made = Asked(Inquiry(laptop, tasks, owner), laptop, owner, lambda: rest(tasks))
    for name in ("shift_known", "worded", "exchange", "places", "found", "loaded", "failed"):
        signal = getattr(made.inquiry, name)
        signal.connect(lambda answer, name=name: made.answers.append((name, answer)))
    yield made
    made.settle()
    laptop.close()


def draft() -> FastLaneDraft:
    return FastLaneDraft(id=new_id(NOON), started_at=NOON, document=DOCUMENT)


def test_shift_words_and_exchange(asked: Asked) -> None:
    asked.inquiry.ask_shift()
    asked.settle()
    assert asked.last("shift_known") is None
    shift = asked.laptop.shifts.start(PRESETS)
    asked.inquiry.ask_shift()
    asked.inquiry.ask_wording(shift, "ru")
    asked.inquiry.ask_exchange()
    asked.settle()
    assert asked.last("shift_known") == shift
    assert asked.last("worded").offer.purposes[0].short == "Работа"  # type: ignore[attr-defined]
    assert asked.last("exchange").waiting >= 1  # type: ignore[attr-defined]


def test_only_the_newest_question_for_a_place_is_answered(asked: Asked) -> None:
    for typed in ("m", "mo", "mon", "mong"):
        asked.inquiry.find_place(typed, "en")
    asked.settle()
    answers = [answer for name, answer in asked.answers if name == "places"]
    assert len(answers) == 1
    assert [choice.code for choice in answers[0]] == ["MNG"]  # type: ignore[attr-defined]


def test_drafts_are_found_loaded_and_forgotten(asked: Asked) -> None:
    kept = draft()
    asked.laptop.drafts.save(kept)
    asked.inquiry.ask_found()
    asked.inquiry.load(kept.id)
    asked.settle()
    assert asked.last("loaded") == kept
    asked.inquiry.forget(kept.id)
    asked.settle()
    assert asked.last("found") == ()
    asked.inquiry.load(kept.id)
    asked.settle()
    error = asked.last("failed")
    assert isinstance(error, ManzilError)
    assert error.code == "draft_gone"


def test_a_correction_comes_back_whole(asked: Asked) -> None:
    made: list[Corrected] = []
    asked.inquiry.correct(DOCUMENT, typed_values(DOCUMENT) | {"sex": "2"}, made.append)
    asked.settle()
    assert made[0].document.sex == "2"
    assert made[0].document.corrected == ("sex",)


def test_an_unfinished_correction_is_written_before_closing(
    asked: Asked, tasks: TaskRunner
) -> None:
    kept = draft()
    typed = typed_values(DOCUMENT) | {"given_name": "Kuban", "birth": "no date"}
    asked.inquiry.keep_correction(kept, DOCUMENT, typed)
    tasks.reached("storage").wait(20)
    document = asked.laptop.drafts.load(kept.id).document
    assert document is not None
    assert document.given_name == "KUBAN"
    assert document.birth == DOCUMENT.birth
