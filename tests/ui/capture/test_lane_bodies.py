"""What stands inside the open question."""

from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.fast_lane import FastLaneDraft, Question
from app.services.views import EarlierVisit
from app.ui.capture.lane import Standing
from app.ui.capture.lane_bodies import LaneBodies
from app.ui.capture.wording import Wording
from app.ui.figures import Figures
from tests.ui.enrolled import NOON

EMPTY = Standing(FastLaneDraft(id=UUID(int=1), started_at=NOON))
FIGURES = Figures("en")


def held(bodies: LaneBodies) -> QWidget:
    """A parent for the bodies, so that they live as long as the test."""
    holder = QWidget()
    for body in bodies.by_question().values():
        body.setParent(holder)
    return holder


def test_every_question_has_one_body_of_its_own(qapp: object) -> None:
    bodies = LaneBodies(QObject())
    by_question = bodies.by_question()
    assert list(by_question) == list(Question)
    assert len({id(body) for body in by_question.values()}) == len(Question)
    held(bodies)


def test_choices_turn_with_the_page(wording: Wording) -> None:
    parent = QObject()
    bodies = LaneBodies(parent)
    holder = held(bodies)
    bodies.fill(Question.PURPOSE, EMPTY, wording, FIGURES, ())
    first = bodies._coded[Question.PURPOSE].labels()
    bodies.fill(Question.PURPOSE, Standing(EMPTY.draft, page=1), wording, FIGURES, ())
    assert first[0] == "Work (has job)"
    assert bodies._coded[Question.PURPOSE].labels()[0] == "Join family"
    assert holder.children()


def test_consent_says_the_shifts_words_aloud(wording: Wording) -> None:
    parent = QObject()
    bodies = LaneBodies(parent)
    holder = held(bodies)
    bodies.fill(Question.CONSENT, EMPTY, wording, FIGURES, ())
    assert wording.consent.words in bodies._aloud.accessibleName()
    assert "Tajik" in bodies._aloud.accessibleName()
    assert holder.children()


def test_the_earlier_visit_is_told_in_words(wording: Wording) -> None:
    parent = QObject()
    bodies = LaneBodies(parent)
    holder = held(bodies)
    at = datetime(2026, 9, 12, 6, tzinfo=UTC)
    visit = EarlierVisit(UUID(int=2), at, "KG06", "X", own_post=True, purpose="WRK")
    bodies.fill(Question.EARLIER_VISIT, EMPTY, wording, FIGURES, (visit,))
    said = bodies._visit.said()
    assert said.startswith("Same document: ")
    assert "Dostuk, Exit" in said
    assert holder.children()


def test_the_search_takes_the_place_of_the_nine(wording: Wording) -> None:
    parent = QObject()
    bodies = LaneBodies(parent)
    holder = held(bodies)
    nine = bodies._coded[Question.NEXT_DESTINATION]
    bodies.begin_search("m")
    assert nine.isHidden()
    assert not bodies.search.isHidden()
    bodies.begin_search("o")
    assert bodies.search.text() == "mo", "what was typed while the window was busy is added"
    bodies.end_search()
    assert not nine.isHidden()
    assert bodies.search.isHidden()
    assert holder.children()
