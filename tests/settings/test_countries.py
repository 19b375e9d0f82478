import pytest

from app.domain.errors import UserCanFix
from app.domain.posts import load_posts
from app.settings.countries import alpha2, alpha3, countries, country_name

LANGUAGES = ["en", "ru", "prs", "kk", "ky", "tg", "uz", "tk", "ps"]


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("KGZ", "en", "Kyrgyzstan"),
        ("KGZ", "ru", "Кыргызстан"),
        ("KGZ", "ky", "Кыргызстан"),
        ("TJK", "tg", "Тоҷикистон"),
        ("UZB", "ru", "Узбекистан"),
        ("UZB", "uz", "Oʻzbekiston"),
        ("AFG", "prs", "افغانستان"),
        ("AFG", "ps", "افغانستان"),
        ("RUS", "en", "Russia"),
        ("RUS", "ru", "Россия"),
        ("IRN", "en", "Iran"),
        ("IRN", "prs", "ایران"),
        ("KOR", "en", "South Korea"),
        ("VNM", "en", "Vietnam"),
        ("XXA", "en", "Stateless"),
        ("XXA", "ru", "Лицо без гражданства"),
        ("XXA", "tg", "Stateless"),
        ("XXX", "prs", "تابعیت نامعلوم"),
        ("DEU", "xx", "Germany"),
    ],
)
def test_names(code: str, language: str, name: str) -> None:
    assert country_name(code, language) == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_has_every_country_once_and_the_special_codes_last(language: str) -> None:
    listed = countries(language)
    codes = [code for code, _ in listed]
    assert len(set(codes)) == len(codes) == 249 + 4
    assert codes[-4:] == ["XXA", "XXB", "XXC", "XXX"]
    assert all(name == country_name(code, language) for code, name in listed)
    assert len({name for _, name in listed}) == len(listed), "two countries of one name"


def test_the_list_is_in_the_order_of_the_names() -> None:
    names = [name for _, name in countries("tg")]
    assert names.index("Афғонистон") < names.index("Қирғизистон") < names.index("Тоҷикистон")
    assert [code for code, _ in countries("en")[:3]] == ["AFG", "ALA", "ALB"]


@pytest.mark.parametrize("bad", ["", "KG", "kgz", "QQQ", "Kyrgyzstan", "XX"])
def test_an_unknown_country_is_a_word_to_the_user(bad: str) -> None:
    with pytest.raises(UserCanFix) as refused:
        country_name(bad, "en")
    assert refused.value.code == "unknown_country"


@pytest.mark.parametrize("bad", ["", "KGZ", "kg", "QQ", "XX"])
def test_an_unknown_alpha_2(bad: str) -> None:
    with pytest.raises(UserCanFix):
        alpha3(bad)


@pytest.mark.parametrize("bad", ["", "KG", "kgz", "XXA", "XXX"])
def test_what_has_no_alpha_2(bad: str) -> None:
    with pytest.raises(UserCanFix):
        alpha2(bad)


def test_the_two_codes_are_each_others() -> None:
    assert (alpha3("KG"), alpha2("KGZ")) == ("KGZ", "KG")
    for code, _ in countries("en")[:-4]:
        assert alpha3(alpha2(code)) == code


def test_every_post_lies_in_a_country() -> None:
    for post in load_posts().values():
        assert country_name(alpha3(post.country), "ru")
        assert not post.neighbour or country_name(alpha3(post.neighbour), "ru")
