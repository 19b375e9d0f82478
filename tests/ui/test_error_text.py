"""Every code that can reach the window has a sentence in the language of the window."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.ui.error_text import error_text, sentences, trouble_text
from app.ui.figures import Figures

APP = Path(__file__).resolve().parents[2] / "app"
ROOMS = (
    "domain",
    "documents",
    "settings",
    "vault",
    "journal",
    "wire",
    "storage",
    "sync",
    "services",
)
FAMILIES = {"UserCanFix", "EnvironmentFailed", "TrustBroken"}


def codes() -> Iterator[str]:
    """The codes written in the rooms beneath the window."""
    for room in ROOMS:
        for path in sorted((APP / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and node.args:
                    called = ast.unparse(node.func).rpartition(".")[2]
                    first = node.args[0]
                    if called in FAMILIES and isinstance(first, ast.Constant):
                        yield str(first.value)


def test_every_code_beneath_the_window_has_its_sentence() -> None:
    known = set(sentences())
    assert len(known) > 60
    assert sorted(set(codes()) - known) == []


@pytest.mark.parametrize("language", ["ru", "prs"])
def test_every_sentence_is_translated(speak: Callable[[str], None], language: str) -> None:
    english = dict(sentences())
    speak(language)
    same = [code for code, words in sentences().items() if words == english[code]]
    assert same == []


def test_numbers_in_a_sentence_are_written_as_the_language_does(
    speak: Callable[[str], None],
) -> None:
    error = UserCanFix("wait", "Too many.", field="passphrase", seconds=64)
    assert "64 seconds" in error_text(error)
    speak("prs")
    assert "۶۴" in error_text(error, Figures("prs"))


def test_a_code_without_words_shows_its_own_message() -> None:
    assert error_text(EnvironmentFailed("never_heard", "Do this.")) == "Do this."
    assert trouble_text("never_heard") == "never_heard"


def test_details_that_are_missing_show_the_plain_message() -> None:
    assert error_text(UserCanFix("wait", "Wait a moment.")) == "Wait a moment."
