import re

from app.domain.posts import Post, load_posts

POSTS = load_posts()


def test_the_posts_that_ship() -> None:
    assert len(POSTS) == 119
    assert POSTS["KG06"].name == "Dostuk"
    assert (POSTS["KG06"].country, POSTS["KG06"].neighbour) == ("KG", "UZ")
    assert POSTS["AF01"] == Post(
        code="AF01",
        country="AF",
        neighbour="TJ",
        name="Sherkhan Bandar",
        name_ru="Шерхан Бандар",
        area_code="AF-KDZ",
        area_name="Kunduz",
    )


def test_codes_fit_into_registration_numbers_and_name_their_country() -> None:
    for code, post in POSTS.items():
        assert code == post.code
        assert re.fullmatch(r"[A-Z]{2}[0-9]{2}", code)
        assert code[:2] == post.country
        assert post.area_code.startswith(f"{post.country}-")
        assert post.neighbour != post.country


def test_labels() -> None:
    assert POSTS["AF01"].label("ru") == "Шерхан Бандар"
    assert POSTS["AF01"].label("en") == POSTS["AF01"].label("tg") == "Sherkhan Bandar"
    nameless = Post("KG99", "KG", "UZ", "New", "", "KG-O", "Osh")
    assert nameless.label("ru") == "New"
