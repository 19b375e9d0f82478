"""What there is to choose and to say."""

from dataclasses import replace

import pytest

from app.domain.codelists import load_code_lists
from app.domain.posts import load_posts
from app.services.places import load_places
from app.services.reference import Reference
from app.services.texts import load_texts


def reference(*, post: str = "KG06", practice: bool = True) -> Reference:
    return Reference(
        lists=load_code_lists(),
        posts=load_posts(),
        post=post,
        places=load_places(),
        texts=load_texts(),
        practice=practice,
    )


def test_the_first_eight_purposes_keep_their_digits() -> None:
    codes = [choice.code for choice in reference().purposes("en")]
    assert codes[:8] == ["WRK", "JOB", "SEA", "VIS", "TRD", "RET", "RNW", "BDW"]
    assert len(codes) == 21


def test_what_is_asked_in_a_quiet_room_is_not_at_the_counter() -> None:
    assert "PRO" not in {choice.code for choice in reference().purposes("en")}
    assert "SAF" not in {choice.code for choice in reference().return_reasons("ru")}
    highly = {c.code for c in load_code_lists().choices("need_flag") if c.sensitivity == "H"}
    assert highly
    assert not highly & {c.code for c in reference().choices("need_flag", "en")}


def test_choices_speak_the_asked_language() -> None:
    work = reference().purposes("ru")[0]
    assert (work.code, work.short, work.long) == ("WRK", "Работа", "Работа (есть договор)")


def test_destinations_are_named() -> None:
    names = [choice.short for choice in reference().destinations("en")]
    assert names[0] == "Bishkek"
    assert names[2] == "Uzbekistan"
    assert reference().destinations("ru")[4].short == "Россия"


def test_an_unknown_post_has_no_destinations() -> None:
    assert reference(post="ZZ99").destinations("en") == ()


@pytest.mark.parametrize(
    ("typed", "language", "code"),
    [
        ("tur", "en", "TUR"),
        ("Турц", "ru", "TUR"),
        ("turk", "ru", "TUR"),
        ("chuy", "en", "KG-C"),
        ("naryn", "en", "KG-N"),
        ("Нарын", "ru", "KG-N"),
        ("KG-GO", "en", "KG-GO"),
        ("korea", "en", "KOR"),
    ],
)
def test_a_place_is_found_by_code_or_any_part_of_its_name(
    typed: str, language: str, code: str
) -> None:
    found = reference().find_place(typed, language)
    assert code in {choice.code for choice in found}
    assert len(found) <= 9


def test_what_begins_so_comes_before_what_holds_it() -> None:
    found = [choice.long for choice in reference().find_place("mali", "en")]
    assert found[0] == "Mali"
    assert "Somalia" in found


def test_nothing_is_found_for_nothing() -> None:
    assert reference().find_place("  ", "en") == ()


def test_labels_of_what_this_version_does_not_know_are_the_codes() -> None:
    assert reference().label("purpose", "NEW", "en") == "NEW"
    assert reference().post("ZZ99", "en") == "ZZ99"
    assert reference().place("ZZ-1", "en") == "ZZ-1"
    assert reference().post("KG06", "ru") == "Достук"
    assert reference().country("KGZ", "en") == "Kyrgyzstan"


def test_a_draft_text_may_be_used_for_practice_only() -> None:
    text = reference().consent_text("tgk")
    assert text.status == "DRA"
    assert reference(practice=True).may_use(text)
    assert not reference(practice=False).may_use(text)
    assert reference(practice=False).may_use(replace(text, status="APP"))


def test_the_key_message_is_the_one_of_the_product() -> None:
    assert reference().notice("eng").words == (
        "We are not the border police. You may say no: it costs you neither help nor passage."
    )
    assert reference().full_notice("eng").words.startswith("We are a humanitarian")
