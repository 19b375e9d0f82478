"""Kinds and refusals have words; what is not known is still said."""

import ast
from collections.abc import Callable
from pathlib import Path

from app.ui.icons import NAMES
from app.ui.pages.sync_words import kind_words, refusal_words

APP = Path(__file__).resolve().parents[3] / "app"


def refusals() -> set[str]:
    """The codes under which headquarters sets an entry aside."""
    found = set()
    for path in (APP / "hq").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Fault")
            if called and isinstance(node, ast.Call) and isinstance(node.args[0], ast.Constant):
                found.add(str(node.args[0].value))
    return found


def test_every_kind_the_window_writes_has_its_own_words() -> None:
    other = kind_words("from tomorrow")
    for kind in ("registered", "visited", "refused", "signed_in", "shift_started", "exported"):
        icon, words = kind_words(kind)
        assert (icon, words) != other
        assert icon in NAMES
    assert kind_words("shift_started") == kind_words("shift_ended")


def test_every_refusal_of_headquarters_has_words() -> None:
    codes = refusals()
    assert len(codes) >= 8
    assert [
        code for code in codes if "({code})" in refusal_words(code) or code in refusal_words(code)
    ] == []
    assert "from_tomorrow" in refusal_words("from_tomorrow")


def test_words_are_translated(speak: Callable[[str], None]) -> None:
    speak("ru")
    assert kind_words("registered")[1] == "Регистрации"
    assert "украденном" in refusal_words("device_stolen")
