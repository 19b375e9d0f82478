"""The nine keys of each post."""

import pytest

from app.domain.posts import Post, load_posts
from app.services.places import load_places, nine_destinations
from app.settings.countries import country_name


def test_dostuk_offers_the_capital_its_area_the_neighbour_and_where_people_work() -> None:
    codes = nine_destinations(load_places(), load_posts()["KG06"])
    assert codes == ("KG-GB", "KG-O", "UZB", "KG-GO", "RUS", "KAZ", "TUR", "KG-J", "TJK")


def test_an_airport_has_no_neighbour_and_still_nine_keys() -> None:
    codes = nine_destinations(load_places(), load_posts()["KG17"])
    assert codes[:3] == ("KG-GB", "KG-C", "KG-GO")
    assert len(codes) == 9


@pytest.mark.parametrize("post", load_posts().values(), ids=lambda post: post.code)
def test_every_post_has_nine_different_keys(post: Post) -> None:
    codes = nine_destinations(load_places(), post)
    assert len(codes) == len(set(codes)) == 9


def test_every_row_is_a_known_country_or_a_named_area_of_its_own_country() -> None:
    for row in load_places():
        if row.names:
            assert row.code.startswith(row.country + "-")
            assert row.name("en")
            assert row.name("ru") != row.name("en")
            assert row.name("kir") == row.name("en"), "an unknown language falls back to English"
        else:
            assert country_name(row.code, "en")
            assert row.offer is not None


def test_every_area_of_a_post_in_the_five_countries_is_named() -> None:
    named = {row.code for row in load_places() if row.names}
    posts = [p for p in load_posts().values() if p.country in {"KG", "KZ", "TJ", "TM", "UZ"}]
    assert {post.area_code for post in posts} <= named
