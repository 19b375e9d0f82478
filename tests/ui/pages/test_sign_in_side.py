"""The dark side says where this is, and never more than the locked laptop may say."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.ui.pages.sign_in_side import SignInSide, Whereabouts, whereabouts
from app.ui.widgets.measure import em
from tests.ui.seen import seen


@pytest.mark.parametrize(
    ("language", "post", "countries"),
    [
        ("en", "Dostuk", "Kyrgyzstan – Uzbekistan"),
        ("ru", "Достук", "Кыргызстан – Узбекистан"),
        ("prs", "Dostuk", "قرغیزستان – ازبکستان"),
    ],
)
def test_the_post_in_words(language: str, post: str, countries: str) -> None:
    assert whereabouts("KG06", language) == Whereabouts(post, countries)


def test_a_post_from_tomorrow_shows_its_code() -> None:
    assert whereabouts("KG99", "en") == Whereabouts("KG99", "")


def side_of(qtbot: QtBot) -> SignInSide:
    side = SignInSide()
    qtbot.addWidget(side)
    side.retranslate()
    side.show()
    return side


def test_where_this_is(qtbot: QtBot, speak: Callable[[str], None]) -> None:
    side = side_of(qtbot)
    side.show_post(Whereabouts("Dostuk", "Kyrgyzstan – Uzbekistan"), practice=False)
    assert {"Dostuk", "Border point, Kyrgyzstan – Uzbekistan"} <= set(seen(side))
    side.show_post(Whereabouts("KG99", ""), practice=False)
    assert "KG99" in seen(side)
    assert not any("Border point" in words for words in seen(side))
    speak("ru")
    side.retranslate()
    assert "Мы записываем. Мы не решаем, кому проходить." in seen(side)


def test_practice_is_said_loudly(qtbot: QtBot) -> None:
    side = side_of(qtbot)
    assert "Practice laptop" not in seen(side)
    side.show_post(Whereabouts("Dostuk", ""), practice=True)
    assert "Practice laptop" in seen(side)


@pytest.mark.parametrize(("window", "ems"), [(400, 18), (1366, 25), (4000, 25)])
def test_it_leaves_room_to_the_card(qtbot: QtBot, window: int, ems: float) -> None:
    side = SignInSide()
    qtbot.addWidget(side)
    side.fit(window)
    assert abs(side.maximumWidth() - em(ems)) <= em(1)
    assert side.maximumWidth() <= max(em(18), window * 27 // 100)
