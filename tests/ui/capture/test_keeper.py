"""The draft's fate on the disk, over the real drafts and registrar."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

from app.domain.errors import EnvironmentFailed, ManzilError
from app.domain.fast_lane import FastLaneDraft, Question
from app.domain.shift import Shift
from app.services.drafts import Drafts
from app.services.open_laptop import OpenLaptop
from app.services.reading import read_document
from app.ui.capture.keeper import DraftKeeper
from app.ui.tasks import TaskRunner
from tests.ui.capture.counter_desk import PRESETS, TOKTOGULOV
from tests.ui.enrolled import NOON, Enrolled


@dataclass
class Kept:
    """A keeper and what it told."""

    keeper: DraftKeeper
    laptop: OpenLaptop
    shift: Shift
    owner: QObject
    settle: Callable[[], None]
    kept: list[datetime] = field(default_factory=list)
    erased: list[None] = field(default_factory=list)
    failed: list[ManzilError] = field(default_factory=list)

    def draft(self) -> FastLaneDraft:
        begun = self.laptop.drafts.begin()
        document = read_document(TOKTOGULOV, date(2026, 11, 24))
        return FastLaneDraft(id=begun.id, started_at=begun.started_at, document=document)


@pytest.fixture
def kept(
    enrolled: Enrolled, tasks: TaskRunner, rest: Callable[[TaskRunner], None]
) -> Iterator[Kept]:
    laptop, owner = enrolled.sign_in(), QObject()
    keeper = DraftKeeper(laptop, tasks, enrolled.clock, owner)
    shift = laptop.shifts.start(PRESETS)
    made = Kept(keeper, laptop, shift, owner, lambda: rest(tasks))
    keeper.kept.connect(made.kept.append)
    keeper.erased.connect(lambda: made.erased.append(None))
    keeper.failed.connect(made.failed.append)
    yield made
    made.settle()
    laptop.close()


def test_the_newest_state_is_written_and_told(kept: Kept) -> None:
    draft = kept.draft()
    for purpose in ("WRK", "JOB", "SEA"):
        kept.keeper.keep(draft.answer(Question.PURPOSE, purpose))
    kept.settle()
    assert kept.laptop.drafts.load(draft.id).given(Question.PURPOSE) == "SEA"
    assert kept.kept == [NOON, NOON], "the one in between was passed over"


def test_after_letting_go_nothing_comes_back(kept: Kept) -> None:
    draft = kept.draft()
    kept.keeper.keep(draft)
    kept.keeper.keep(draft.answer(Question.PURPOSE, "WRK"))
    kept.keeper.discard(draft)
    kept.settle()
    assert kept.laptop.drafts.found() == ()


def test_letting_one_go_keeps_another(kept: Kept) -> None:
    gone, stays = kept.draft(), kept.draft()
    kept.keeper.keep(gone)
    kept.keeper.keep(stays)
    kept.keeper.let_go(gone)
    kept.settle()
    assert stays.id in {card.id for card in kept.laptop.drafts.found()}


def test_a_refusal_destroys_and_counts(kept: Kept) -> None:
    draft = kept.draft()
    kept.keeper.keep(draft)
    kept.settle()
    kept.keeper.refuse(draft, kept.shift)
    kept.settle()
    assert kept.laptop.drafts.found() == ()
    assert kept.laptop.shifts.day_count().refused_today == 1
    assert len(kept.erased) == 1


def test_a_refusal_that_failed_is_done_with_the_next(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = kept.draft()
    kept.keeper.keep(draft)
    kept.settle()

    def full(*_: object) -> None:
        raise EnvironmentFailed("disk_full", "The disk is full. Make room, then try again.")

    with monkeypatch.context() as patch:
        patch.setattr(type(kept.laptop.registrar), "refuse", full)
        kept.keeper.refuse(draft, kept.shift)
        kept.settle()
    assert [error.code for error in kept.failed] == ["disk_full"]
    assert len(kept.laptop.drafts.found()) == 1
    kept.keeper.finish_refusals()
    kept.settle()
    assert kept.laptop.drafts.found() == ()
    kept.keeper.finish_refusals()
    kept.settle()
    assert kept.laptop.shifts.day_count().refused_today == 1, "counted once"


def test_a_write_that_failed_is_told_and_the_next_one_tried(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = kept.draft()

    def full(*_: object) -> None:
        raise EnvironmentFailed("disk_full", "The disk is full. Make room, then try again.")

    with monkeypatch.context() as patch:
        patch.setattr(type(kept.laptop.drafts), "save", full)
        kept.keeper.keep(draft)
        kept.settle()
    kept.keeper.keep(draft.answer(Question.PURPOSE, "WRK"))
    kept.settle()
    assert [error.code for error in kept.failed] == ["disk_full"]
    assert kept.laptop.drafts.load(draft.id).given(Question.PURPOSE) == "WRK"


class Painting(QObject):
    """Notes when an event of the priority with which Qt paints is handed over."""

    def __init__(self, order: list[str]) -> None:
        super().__init__()
        self._order = order

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802 - Qt's name
        self._order.append("painted")


def test_the_window_paints_before_the_draft_is_written(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    painting, save = Painting(order), type(kept.laptop.drafts).save

    def noted(drafts: Drafts, draft: FastLaneDraft) -> None:
        order.append("saved")
        save(drafts, draft)

    monkeypatch.setattr(type(kept.laptop.drafts), "save", noted)
    monkeypatch.setattr("app.ui.capture.keeper._PAINTING_SECONDS", 20)
    kept.keeper.keep(kept.draft())
    low = Qt.EventPriority.LowEventPriority.value
    QCoreApplication.postEvent(painting, QEvent(QEvent.Type.User), low)
    kept.settle()
    assert order == ["painted", "saved"]


def test_before_the_laptop_is_closed_the_newest_is_asked_to_be_written(
    kept: Kept, tasks: TaskRunner
) -> None:
    draft = kept.draft()
    kept.keeper.keep(draft)
    kept.keeper.keep(draft.answer(Question.PURPOSE, "WRK"))
    kept.keeper.flush()
    tasks.reached("storage").wait(20)
    assert kept.laptop.drafts.load(draft.id).given(Question.PURPOSE) == "WRK"
