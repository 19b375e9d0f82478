"""Banners above the questions."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.services.views import Registered
from app.ui.capture.messages import Messages
from app.ui.figures import Figures
from tests.ui.enrolled import NOON

SAVED = Registered(UUID(int=1), "KG06-7F4K2Q-5", NOON, returning=False)


@pytest.fixture
def messages(qapp: object) -> Iterator[Messages]:
    made = Messages()
    made.say()
    made.setParent(None)
    yield made
    made.deleteLater()


def said(messages: Messages) -> str:
    messages.show()
    words = [label.text() for label in messages.findChildren(QLabel) if label.isVisible()]
    return "\n".join(words)


def test_nothing_to_say_takes_no_room(messages: Messages) -> None:
    assert messages.isHidden()
    messages.show_trouble("", fixable=True)
    messages.show_waiting("")
    assert messages.isHidden()


def test_a_saved_number_gives_way_to_the_next_person(messages: Messages) -> None:
    messages.show_saved(SAVED, "NAZARI · Work")
    assert "KG06-7F4K2Q-5" in messages.saved_number()
    messages.hide_ended()
    assert messages.saved_number() == ""
    assert messages.isHidden()


def test_a_refusal_and_a_saved_number_never_stand_together(messages: Messages) -> None:
    messages.show_saved(SAVED, "")
    messages.show_refused()
    assert "Counted without a name" in said(messages)
    assert "KG06" not in said(messages)
    assert messages._restore.isHidden(), "a refusal cannot be taken back"


def test_thrown_away_can_be_taken_back(messages: Messages) -> None:
    told: list[None] = []
    messages.restored.connect(lambda: told.append(None))
    messages.show_discarded()
    QTest.mouseClick(messages._restore, Qt.MouseButton.LeftButton)
    assert len(told) == 1


def test_amber_is_what_the_officer_can_put_right(messages: Messages) -> None:
    messages.show_trouble("Say the notice first.", fixable=True)
    assert messages._trouble.property("tone") == "warn"
    messages.show_trouble("The disk is full.", fixable=False)
    assert messages._trouble.property("tone") == "error"


def test_a_found_draft_names_nobody(messages: Messages) -> None:
    messages.show_found("14:32", 2, Figures("en"))
    words = said(messages)
    assert "14:32" in words
    assert "More drafts after it: 2." in words
    messages.show_found("", 0, Figures("en"))
    assert messages._found.isHidden()


def test_a_waiting_document_says_whose(messages: Messages) -> None:
    messages.show_waiting("ASAN KYZY JAZGUL")
    assert "ASAN KYZY JAZGUL" in said(messages)
    told: list[None] = []
    messages.taken.connect(lambda: told.append(None))
    QTest.mouseClick(messages._take, Qt.MouseButton.LeftButton)
    assert len(told) == 1


def test_worries_point_to_the_private_room(messages: Messages) -> None:
    messages.show_worried(worried=True)
    assert "private room" in said(messages)
    messages.show_worried(worried=False)
    assert messages.isHidden()
