"""Each of these sentences is one, names nobody, and blames nobody."""

from app.ui.upkeep_sentences import upkeep_sentences


def test_every_sentence_is_one() -> None:
    sentences = upkeep_sentences()
    assert len(sentences) > 15
    assert [code for code, words in sentences.items() if not words.endswith(".")] == []


def test_they_blame_nobody() -> None:
    for words in upkeep_sentences().values():
        assert not {"you must", "illegal", "invalid", "error"} & set(words.lower().split())
