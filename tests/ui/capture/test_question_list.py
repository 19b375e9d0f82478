"""The rows of the lane."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.domain.fast_lane import FastLaneDraft, Question
from app.services.reading import read_document
from app.ui.capture.lane import Standing, none_found
from app.ui.capture.lane_bodies import LaneBodies
from app.ui.capture.question_list import QuestionList
from app.ui.capture.wording import Wording
from app.ui.figures import Figures
from app.ui.widgets.measure import column
from tests.ui.capture.counter_desk import TOKTOGULOV
from tests.ui.enrolled import NOON

DRAFT = FastLaneDraft(
    id=UUID(int=1), started_at=NOON, document=read_document(TOKTOGULOV, date(2026, 11, 24))
)


@pytest.fixture
def rows(qapp: object) -> Iterator[QuestionList]:
    parent = QObject()
    bodies = LaneBodies(parent)
    bodies.say("en")
    made = QuestionList(bodies)
    made.say()
    made.resize(520, 600)
    made.show()
    yield made
    made.deleteLater()


def show(rows: QuestionList, standing: Standing, wording: Wording, *, asking: bool = True) -> None:
    rows.show_lane(standing, wording, Figures("en"), (), asking=asking)


def seen(rows: QuestionList) -> list[Question]:
    return [question for question in Question if rows.panel(question).isVisible()]


def test_one_question_is_open_and_the_reason_only_for_a_return(
    rows: QuestionList, wording: Wording
) -> None:
    show(rows, none_found(Standing(DRAFT)), wording)
    assert rows.open_panel() is rows.panel(Question.PURPOSE)
    assert Question.RETURN_REASON not in seen(rows)
    returning = none_found(Standing(DRAFT.answer(Question.PURPOSE, "RET")))
    show(rows, returning, wording)
    assert rows.open_panel() is rows.panel(Question.RETURN_REASON)
    assert [rows.panel(q).is_open() for q in Question].count(True) == 1
    assert rows.panel(Question.EARLIER_VISIT).answer() == "No earlier visit found"


def test_nothing_is_open_before_the_scan(rows: QuestionList, wording: Wording) -> None:
    show(rows, Standing(replace(DRAFT, document=None)), wording, asking=False)
    assert rows.open_panel() is None
    assert len(seen(rows)) == 7


def test_the_second_page_says_how_to_turn_back(rows: QuestionList, wording: Wording) -> None:
    show(rows, replace(none_found(Standing(DRAFT)), page=1), wording)
    assert "the first ones" in rows.panel(Question.PURPOSE)._keys.whole()


def test_waiting_rows_fold_from_the_end_and_then_the_answered(
    rows: QuestionList, wording: Wording
) -> None:
    draft = DRAFT.answer(Question.PURPOSE, "WRK").answer(Question.NEXT_DESTINATION, "RUS")
    show(rows, none_found(Standing(draft)), wording)
    rows.fit(2000)
    assert len(seen(rows)) == 7
    whole = rows.sizeHint().height()
    rows.fit(whole - 50)
    assert Question.SAVE not in seen(rows)
    assert "Save" in rows._then.whole()
    assert Question.CONSENT in seen(rows)
    alone = rows.panel(Question.INTENDED_STAY).height()
    rows.fit(alone + 70)
    assert seen(rows) == [Question.INTENDED_STAY]
    assert "Work (has job)" in rows._before.whole()
    assert not rows._before.isHidden()
    rows.fit(1)
    assert seen(rows) == [Question.INTENDED_STAY]
    assert rows._before.isHidden()
    rows.fit(2000)
    assert len(seen(rows)) == 7
    assert rows._then.isHidden()


def test_a_click_on_an_answer_asks_for_its_question(rows: QuestionList, wording: Wording) -> None:
    asked: list[Question] = []
    rows.reopened.connect(asked.append)
    show(rows, none_found(Standing(DRAFT.answer(Question.PURPOSE, "WRK"))), wording)
    rows.panel(Question.PURPOSE).reopened.emit()
    assert asked == [Question.PURPOSE]


class _Painted(QObject):
    """Notes whether a widget was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_an_answer_paints_no_row_that_stays_as_it_was(rows: QuestionList, wording: Wording) -> None:
    window = QWidget()
    window.setLayout(column(rows, 1, gap=0))
    window.resize(520, 600)
    window.show()
    draft = DRAFT.answer(Question.PURPOSE, "WRK").answer(Question.NEXT_DESTINATION, "RUS")
    first = none_found(Standing(draft))
    show(rows, first, wording)
    for _ in range(3):
        QCoreApplication.processEvents()
    row, present = rows.panel(Question.EARLIER_VISIT), rows.panel(Question.INTENDED_STAY)
    still, changed, high = _Painted(row), _Painted(present), rows.height()
    show(rows, replace(first, draft=first.draft.answer(Question.INTENDED_STAY, "9")), wording)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert rows.height() != high, "or nothing would have been painted anyway"
    assert changed.count > 0
    assert still.count == 0
    rows.setParent(None)
    window.deleteLater()
