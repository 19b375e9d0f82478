"""Sentences of signing in, registering, listing and the laptop: each says what to do."""

from collections.abc import Callable

from app.ui.laptop_sentences import laptop_sentences


def test_every_sentence_is_one() -> None:
    sentences = laptop_sentences()
    assert len(sentences) > 40
    assert [code for code, words in sentences.items() if not words.endswith(".")] == []


def test_they_name_nobody_and_blame_nobody() -> None:
    for words in laptop_sentences().values():
        assert not {"you must", "illegal", "invalid", "error"} & set(words.lower().split())


def test_they_follow_the_language(speak: Callable[[str], None]) -> None:
    speak("ru")
    assert laptop_sentences()["disk_full"].startswith("Диск заполнен.")
    speak("prs")
    assert laptop_sentences()["no_shift"] == "نخست نوبت کاری را آغاز کنید."
