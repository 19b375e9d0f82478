"""What the document says, beside the questions."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.ui.capture.document_card import DocumentCard
from app.ui.capture.document_words import DocumentWords, Fact

WORDS = DocumentWords(
    heading="From the passport",
    family="NAZARI",
    given="GUL AHMAD",
    facts=(
        Fact("Sex", "Male"),
        Fact("Born", "02.07.1988", corrected=True),
        Fact("Expiry", "12.11.2026", tone="warn"),
    ),
    agreed="5 of 5 check digits agree",
    expired="Expired on 12.11.2026: saving allowed",
    looks=(),
)


@pytest.fixture
def card(qapp: object) -> Iterator[DocumentCard]:
    made = DocumentCard()
    made.resize(290, 600)
    made.show()
    yield made
    made.deleteLater()


def shown(card: DocumentCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_before_the_scan_it_waits(card: DocumentCard) -> None:
    card.show_document(None)
    assert "The document" in shown(card)
    assert card._by_hand.text() == "Key in by hand"
    assert not card._rescan.isVisible()


def test_it_shows_names_facts_and_what_deserves_a_look(card: DocumentCard) -> None:
    card.show_document(WORDS)
    said = shown(card)
    for words in ("NAZARI", "GUL AHMAD", "Male", "12.11.2026", WORDS.agreed, WORDS.expired):
        assert words in said
    marks = [w for w in card.findChildren(DocumentCard) if w.accessibleName()]
    assert marks == []
    assert card._by_hand.text() == "Correct by hand"


def test_the_next_document_leaves_nothing_of_the_one_before(card: DocumentCard) -> None:
    card.show_document(WORDS)
    other = replace(WORDS, family="ASAN KYZY", given="JAZGUL", facts=(), expired="", agreed="")
    card.show_document(other)
    said = shown(card)
    assert "ASAN KYZY" in said
    assert not {"NAZARI", "Male", WORDS.expired, WORDS.agreed} & set(said)
    card.show_document(None)
    assert "ASAN KYZY" not in shown(card)


def test_a_single_name_stands_alone(card: DocumentCard) -> None:
    card.show_document(replace(WORDS, family="", given="PARWANA"))
    assert shown(card).count("PARWANA") == 1


def test_what_deserves_a_look_comes_first_where_not_all_is_in_sight(card: DocumentCard) -> None:
    card.show_document(WORDS)
    assert card._expired.y() > card._said.y()
    card.resize(290, 240)
    card._column.activate()
    assert card._expired.y() < card._said.y()
    card.resize(290, 700)
    card._column.activate()
    assert card._expired.y() > card._said.y()


def test_its_buttons_tell(card: DocumentCard) -> None:
    told: list[str] = []
    card.rescan.connect(lambda: told.append("rescan"))
    card.by_hand.connect(lambda: told.append("by hand"))
    card.show_document(WORDS)
    QTest.mouseClick(card._rescan, Qt.MouseButton.LeftButton)
    QTest.mouseClick(card._by_hand, Qt.MouseButton.LeftButton)
    assert told == ["rescan", "by hand"]
