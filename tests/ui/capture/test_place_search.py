"""Finding a destination by its name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services.views import Choice
from app.ui.capture.place_search import PlaceSearch
from app.ui.figures import Figures

FOUND = (Choice("MNG", "Mongolia", "Mongolia"), Choice("MNE", "Montenegro", "Montenegro"))


@pytest.fixture
def search(qapp: object) -> PlaceSearch:
    made = PlaceSearch()
    made.say()
    return made


def test_what_was_typed_already_begins_the_search(search: PlaceSearch) -> None:
    asked: list[str] = []
    search.asked.connect(asked.append)
    search.begin("m")
    QTest.keyClicks(search._line, "on")
    assert asked == ["m", "mo", "mon"]
    search.add("g")
    assert asked[-1] == "mong"


@pytest.mark.parametrize(("key", "code"), [("1", "MNG"), ("2", "MNE")])
def test_a_digit_chooses(search: PlaceSearch, key: str, code: str) -> None:
    chosen: list[str] = []
    search.chosen.connect(chosen.append)
    search.show_found(FOUND, Figures("en"))
    QTest.keyClicks(search._line, "9" + key)
    assert chosen == [code]
    assert search.text() == "", "a digit is never part of a name"


def test_enter_takes_the_only_one_and_never_the_first_of_many(search: PlaceSearch) -> None:
    chosen: list[str] = []
    search.chosen.connect(chosen.append)
    search.show_found(FOUND, Figures("en"))
    QTest.keyClick(search._line, Qt.Key.Key_Return)
    assert chosen == []
    search.show_found(FOUND[:1], Figures("en"))
    QTest.keyClick(search._line, Qt.Key.Key_Return)
    assert chosen == ["MNG"]


def test_escape_and_backspace_on_nothing_lead_back(search: PlaceSearch) -> None:
    closed: list[None] = []
    search.closed.connect(lambda: closed.append(None))
    search.begin("m")
    QTest.keyClick(search._line, Qt.Key.Key_Backspace)
    assert (search.text(), closed) == ("", [])
    QTest.keyClick(search._line, Qt.Key.Key_Backspace)
    QTest.keyClick(search._line, Qt.Key.Key_Escape)
    assert len(closed) == 2


def test_nothing_found_says_what_to_try(search: PlaceSearch) -> None:
    search.begin("xq")
    search.show_found((), Figures("en"))
    assert "Try the name in English" in search._field.error()
    search.show_found(FOUND, Figures("en"))
    assert search._field.error() == ""
