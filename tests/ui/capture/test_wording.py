"""The lane's words in one piece."""

from uuid import UUID

from app.domain.shift import Presets, Shift
from app.ui.capture.wording import Wording, ask_wording
from tests.services.counter import new_reference
from tests.ui.enrolled import NOON


def test_texts_are_in_the_language_of_the_shift(wording: Wording) -> None:
    assert wording.consent.language == "tgk"
    assert wording.spoken == "Tajik"
    assert wording.notice.words.startswith("Мо полиси сарҳадӣ нестем")


def test_the_offer_is_the_posts(wording: Wording) -> None:
    assert len(wording.offer.purposes) == 21
    assert len(wording.offer.destinations) == 9
    assert [stay.code for stay in wording.offer.stays] == ["1", "2", "3", "4", "9"]
    assert "NO" not in {kind.code for kind in wording.types}


def test_codes_have_words_and_unknown_ones_stay_codes(wording: Wording) -> None:
    assert wording.label("movement", "X") == "Exit"
    assert wording.label("movement", "?") == "?"
    assert wording.country("AFG") == "Afghanistan"
    assert wording.country("QQQ") == "QQQ"
    assert wording.post("KG06") == "Dostuk"
    assert wording.place("KG-T") == "Talas"
    assert wording.place("MNG") == "Mongolia"
    assert wording.place("XX-1") == "XX-1"


def test_drafts_of_texts_are_for_practice_only() -> None:
    shift = Shift(UUID(int=1), "KG06", Presets("E", "B", "rus", "RUS"), NOON)
    assert not ask_wording(new_reference(practice=False), shift, "en").usable
    assert ask_wording(new_reference(), shift, "en").usable


def test_a_language_without_a_text_is_spoken_to_in_the_next_best() -> None:
    shift = Shift(UUID(int=1), "KG06", Presets("E", "B", "uig", "CHN"), NOON)
    assert ask_wording(new_reference(), shift, "en").spoken == "Russian"
