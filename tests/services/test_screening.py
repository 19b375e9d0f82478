"""The instrument that ships: a marked draft of at most ten prompts."""

from dataclasses import replace

from app.domain.protection import MOST_PROMPTS
from app.services.screening import load_instrument, may_use, prompts_in


def test_what_ships_is_a_marked_draft_of_at_most_ten_prompts() -> None:
    instrument = load_instrument()
    assert instrument.status == "DRA"
    assert 0 < len(instrument.prompts) <= MOST_PROMPTS
    assert len({prompt.id for prompt in instrument.prompts}) == len(instrument.prompts)
    assert all({"eng", "rus"} <= prompt.words.keys() for prompt in instrument.prompts)


def test_a_draft_is_for_practice_only() -> None:
    draft = load_instrument()
    approved = replace(draft, status="APP")
    assert [may_use(draft, practice=p) for p in (True, False)] == [True, False]
    assert [may_use(approved, practice=p) for p in (True, False)] == [True, True]


def test_a_language_without_words_hears_russian() -> None:
    instrument = load_instrument()
    assert prompts_in(instrument, "tgk") == prompts_in(instrument, "rus")
    assert dict(prompts_in(instrument, "eng"))["free"] == "Could you leave when you wanted to?"
