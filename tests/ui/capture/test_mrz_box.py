"""The field for typed lines."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.capture.mrz_box import MrzBox, is_complete, rows_needed, rows_of, width_of
from tests.ui.capture.counter_desk import ID_CARD, TOKTOGULOV

PASSPORT = TOKTOGULOV.split("\n")


def test_rows_are_counted_without_blanks_and_case() -> None:
    assert rows_of("p<kgz asan \n\n 99 ") == ("P<KGZASAN", "99")


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        (TOKTOGULOV, True),
        (ID_CARD, True),
        (PASSPORT[0], False),
        ("\n".join(ID_CARD.split("\n")[:2]), False),
        ("".join(PASSPORT), True),
        ("", False),
    ],
)
def test_lines_are_complete_when_none_is_missing(text: str, *, complete: bool) -> None:
    assert is_complete(text) is complete


def test_a_short_first_row_is_an_id_cards() -> None:
    assert rows_needed(("I<KAZ",)) == 3
    assert rows_needed((PASSPORT[0],)) == 2
    assert (width_of("A" * 30), width_of("A" * 31), width_of("A" * 44)) == (30, 36, 44)


def test_enter_begins_a_line_and_reads_when_all_are_there(qapp: object) -> None:
    box = MrzBox()
    read: list[str] = []
    box.entered.connect(read.append)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert (box.toPlainText(), read) == ("", [])
    QTest.keyClicks(box, PASSPORT[0].lower())
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClicks(box, PASSPORT[1].lower())
    assert read == []
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert read == [TOKTOGULOV.lower()]


def test_escape_leaves_and_tab_goes_on(qapp: object) -> None:
    box = MrzBox()
    left: list[None] = []
    box.left.connect(lambda: left.append(None))
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert len(left) == 1
    assert box.tabChangesFocus()


def test_lines_run_from_left_to_right_in_every_language(qapp: object) -> None:
    assert MrzBox().layoutDirection() is Qt.LayoutDirection.LeftToRight
