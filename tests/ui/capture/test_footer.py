"""Why saving has to wait."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.fast_lane import FastLaneDraft, Question
from app.services.reading import read_document
from app.ui.capture.footer import Footer
from app.ui.figures import Figures
from tests.ui.capture.counter_desk import TOKTOGULOV
from tests.ui.enrolled import NOON

DONE = FastLaneDraft(
    id=UUID(int=1),
    started_at=NOON,
    notice_said=True,
    document=read_document(TOKTOGULOV, date(2026, 11, 24)),
    answers={
        Question.EARLIER_VISIT: "none",
        Question.PURPOSE: "WRK",
        Question.NEXT_DESTINATION: "RUS",
        Question.INTENDED_STAY: "2",
        Question.CONSENT: "Y",
        Question.WORRIED: "N",
    },
)


@pytest.fixture
def footer(qapp: object) -> Iterator[Footer]:
    made = Footer()
    made.say()
    yield made
    made.deleteLater()


def reason(
    footer: Footer,
    draft: FastLaneDraft | None,
    *,
    saving: bool = False,
    correcting: bool = False,
    usable: bool = True,
) -> str:
    footer.show_state(draft, Figures("en"), saving=saving, correcting=correcting, usable=usable)
    return footer.reason()


def test_a_finished_draft_can_be_saved(footer: Footer) -> None:
    told: list[None] = []
    footer.saved.connect(lambda: told.append(None))
    assert reason(footer, DONE) == ""
    QTest.mouseClick(footer._save, Qt.MouseButton.LeftButton)
    assert len(told) == 1


def test_each_reason_is_said_and_disables(footer: Footer) -> None:
    nobody = FastLaneDraft(id=UUID(int=2), started_at=NOON)
    assert reason(footer, None) == reason(footer, nobody) != ""
    assert reason(footer, DONE.without(Question.WORRIED)) == "Questions left: 1"
    assert "F5" in reason(footer, replace(DONE, notice_said=False))
    assert "draft" in reason(footer, DONE, usable=False)
    assert "Esc leaves it" in reason(footer, DONE, correcting=True)
    assert reason(footer, DONE, saving=True) == "Saving …"
    assert not footer._save.isEnabled()
    told: list[None] = []
    footer.saved.connect(lambda: told.append(None))
    QTest.mouseClick(footer._save, Qt.MouseButton.LeftButton)
    assert told == []


def test_asked_too_early_it_insists_until_the_next_change(footer: Footer) -> None:
    reason(footer, DONE.without(Question.WORRIED))
    footer.insist()
    assert footer._why.property("tone") == "warn"
    reason(footer, DONE.without(Question.WORRIED))
    assert footer._why.property("tone") == "warn", "a draft that was written is no change"
    reason(footer, DONE.without(Question.WORRIED).without(Question.CONSENT))
    assert footer._why.property("tone") == "muted"


def test_only_a_person_can_be_thrown_away(footer: Footer) -> None:
    reason(footer, None)
    assert not footer._discard.isEnabled()
    reason(footer, DONE)
    assert footer._discard.isEnabled()
