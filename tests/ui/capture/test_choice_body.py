"""Choices with their keys."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services.views import Choice
from app.ui.capture.choice_body import ChoiceBody
from app.ui.capture.lane import Option, pages
from app.ui.capture.wording import Wording
from app.ui.figures import Figures
from app.ui.widgets.choice import ChoiceButton


def buttons(body: ChoiceBody) -> list[ChoiceButton]:
    return [b for b in body.findChildren(ChoiceButton) if not b.isHidden()]


def test_a_click_tells_the_key_of_the_page_that_is_shown(wording: Wording) -> None:
    body = ChoiceBody()
    told: list[str] = []
    body.chosen.connect(told.append)
    first, second = pages(wording.offer.purposes)
    body.show_options(first, Figures("en"))
    assert body.labels()[-1] == "More…"
    QTest.mouseClick(buttons(body)[0], Qt.MouseButton.LeftButton)
    body.show_options(second, Figures("en"))
    assert len(buttons(body)) == 13
    QTest.mouseClick(buttons(body)[12], Qt.MouseButton.LeftButton)
    body.show_options(first, Figures("en"))
    assert len(buttons(body)) == 9
    assert told == ["1", "C"]


def test_digits_are_the_windows_own(wording: Wording) -> None:
    body = ChoiceBody()
    body.show_options(pages(wording.offer.stays)[0], Figures("prs"))
    assert [b.cap() for b in buttons(body)] == ["۱", "۲", "۳", "۴", "۵"]


def test_three_columns_where_words_fit_and_two_where_not(qapp: object) -> None:
    words = ("Work", "Study", "К родственникам", "Trade")
    options = [Option(str(n), Choice(w, w, w)) for n, w in enumerate(words, start=1)]
    body = ChoiceBody()
    body.resize(900, 300)
    body.show_options(options, Figures("en"))
    assert body.columns() == 3
    body.show()
    body.resize(430, 300)
    assert body.columns() == 2
    assert body.minimumSizeHint().width() <= 430


def test_its_height_is_known_before_it_is_shown(wording: Wording) -> None:
    body = ChoiceBody()
    body.show_options(pages(wording.offer.purposes)[0], Figures("en"))
    wide, narrow = body.heightForWidth(900), body.heightForWidth(body.minimumSizeHint().width())
    assert narrow > wide, "nine in five rows instead of three"
    body.resize(900, wide)
    body.show()
    assert max(b.geometry().bottom() for b in buttons(body)) == wide - 1


def test_it_is_mirrored_with_the_window(wording: Wording) -> None:
    body = ChoiceBody()
    body.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    body.resize(900, 300)
    body.show_options(pages(wording.offer.purposes)[0], Figures("prs"))
    first, second = buttons(body)[:2]
    assert first.x() > second.x()
    assert first.geometry().right() == body.rect().right()


@pytest.mark.parametrize("width", [430, 620, 900])
def test_targets_stay_large_enough_and_apart(width: int, wording: Wording) -> None:
    body = ChoiceBody()
    body.resize(width, 600)
    body.show_options(pages(wording.offer.purposes)[1], Figures("en"))
    shown = buttons(body)
    assert min(b.height() for b in shown) >= 40
    for one, other in combinations(shown, 2):
        assert not one.geometry().intersects(other.geometry())
    assert all(body.rect().contains(b.geometry()) for b in shown)
