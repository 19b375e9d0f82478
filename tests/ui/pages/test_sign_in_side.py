"""The dark side says where this is, and never more than the locked laptop may say."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.posts import load_posts
from app.services.views import LaptopCard
from app.ui.pages.sign_in_side import SignInSide
from app.ui.widgets.measure import em
from tests.ui.seen import said, seen


@pytest.mark.parametrize(
    ("language", "post", "countries"),
    [
        ("en", "Dostuk", "Border point, Kyrgyzstan – Uzbekistan"),
        ("ru", "Достук", "Пункт пропуска, Кыргызстан – Узбекистан"),
        ("prs", "Dostuk", "گذرگاه سرحدی، قرغیزستان – ازبکستان"),
    ],
)
def test_the_post_in_words(
    qtbot: QtBot, speak: Callable[[str], None], language: str, post: str, countries: str
) -> None:
    speak(language)
    side = SignInSide()
    qtbot.addWidget(side)
    side.retranslate(language)
    side.show_post(LaptopCard("KG06-L1", "KG06", "1.0", practice=False), load_posts()["KG06"])
    assert {post, countries} <= set(said(side))


def test_practice_is_said_loudly(qtbot: QtBot) -> None:
    side = SignInSide()
    qtbot.addWidget(side)
    side.retranslate("en")
    side.show()
    assert "Practice laptop" not in seen(side)
    side.show_post(LaptopCard("KG06-L1", "KG06", "1.0", practice=True), load_posts()["KG06"])
    assert "Practice laptop" in seen(side)


def test_a_post_from_tomorrow_shows_its_code(qtbot: QtBot) -> None:
    side = SignInSide()
    qtbot.addWidget(side)
    side.retranslate("en")
    side.show_post(LaptopCard("X", "KG99", "1.0"), None)
    assert "KG99" in said(side)


@pytest.mark.parametrize(("window", "ems"), [(400, 18), (1366, 25), (4000, 25)])
def test_it_leaves_room_to_the_card(qtbot: QtBot, window: int, ems: float) -> None:
    side = SignInSide()
    qtbot.addWidget(side)
    side.fit(window)
    assert abs(side.maximumWidth() - em(ems)) <= em(1)
    assert side.maximumWidth() <= max(em(18), window * 27 // 100)
