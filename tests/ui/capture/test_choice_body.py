"""Choices with their keys."""

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
    assert body._columns == 3
    body.show()
    body.resize(430, 300)
    assert body._columns == 2
    assert body.minimumSizeHint().width() <= 430


def test_targets_stay_large_enough_for_a_finger(wording: Wording) -> None:
    body = ChoiceBody()
    body.resize(430, 500)
    body.show_options(pages(wording.offer.purposes)[1], Figures("en"))
    assert min(b.minimumHeight() for b in buttons(body)) >= 40
