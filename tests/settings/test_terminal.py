import io
import sys
from collections.abc import Callable

import pytest

from app.domain.errors import UserCanFix
from app.settings.terminal import typed_secret, typed_twice


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """At a terminal these are typed one after another; returns what is asked."""

    def begin(*words: str) -> list[str]:
        asked: list[str] = []
        left = iter(words)

        def getpass(question: str) -> str:
            asked.append(question)
            return next(left)

        monkeypatch.setattr("getpass.getpass", getpass)
        monkeypatch.setattr(sys, "stdin", Terminal())
        return asked

    return begin


def test_without_a_terminal_each_is_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("first words \r\nsecond\n"))
    assert typed_secret("?") == "first words "
    assert typed_twice("?") == "second", "a line is not asked for again"
    assert typed_secret("?") == ""


def test_at_a_terminal_it_is_asked_for(typed: Callable[..., list[str]]) -> None:
    asked = typed("words", "new words", "new words")
    assert typed_secret("Passphrase: ") == "words"
    assert typed_twice("New: ") == "new words"
    assert asked == ["Passphrase: ", "New: ", "Once more: "]


def test_two_that_differ_are_refused(typed: Callable[..., list[str]]) -> None:
    typed("new words", "new word")
    with pytest.raises(UserCanFix) as refused:
        typed_twice("New: ")
    assert refused.value.code == "passphrase_differs"
