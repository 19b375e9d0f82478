"""Translation files: whole, with every placeholder kept, loaded by their path."""

import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.domain.errors import EnvironmentFailed
from app.ui.translation import FOLDER, Interpreter, compile_translations, offered

FILES = sorted(FOLDER.glob("manzil_*.ts"))


def messages(file: Path) -> Iterator[tuple[str, str, str, str]]:
    """Context, source, translation, state of every message."""
    # our own files, which the project itself keeps
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield (
                context.findtext("name") or "",
                message.findtext("source") or "",
                translation.text or "",
                translation.get("type") or "finished",
            )


def names(text: str) -> list[str]:
    return sorted(re.findall(r"\{[a-z_]*\}", text))


def test_russian_and_dari_are_there() -> None:
    assert {file.stem for file in FILES} >= {"manzil_ru", "manzil_prs"}


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_no_string_is_unfinished(file: Path) -> None:
    unfinished = [(c, s) for c, s, t, state in messages(file) if state != "finished" or not t]
    assert unfinished == []


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_placeholders_and_mnemonics_are_kept(file: Path) -> None:
    for context, source, translation, _ in messages(file):
        assert names(translation) == names(source), (context, source)
        marks = [text.replace("&&", "").count("&") for text in (source, translation)]
        assert marks[0] == marks[1], (context, source)


def test_words_change_and_come_back(qapp: QApplication) -> None:
    interpreter = Interpreter(qapp)
    say = QCoreApplication.translate
    assert interpreter.speak("ru").code == "ru"
    assert say("Desk", "Search") == "Поиск"
    assert interpreter.speak("prs").code == "prs"
    assert say("Desk", "Search") == "جستجو"
    assert interpreter.speak("en").code == "en"
    assert say("Desk", "Search") == "Search"


def test_a_language_without_file_is_english(qapp: QApplication, tmp_path: Path) -> None:
    interpreter = Interpreter(qapp, tmp_path)
    assert interpreter.speak("ru").code == "en"
    assert [language.code for language in offered(tmp_path)] == ["en"]


def test_what_is_offered_can_be_spoken() -> None:
    assert [language.code for language in offered()] == ["en", "ru", "prs"]


def test_compiling_again_does_nothing_and_a_newer_source_is_compiled(tmp_path: Path) -> None:
    source = tmp_path / "manzil_ru.ts"
    shutil.copy(FOLDER / "manzil_ru.ts", source)
    (first,) = compile_translations(tmp_path)
    made = first.stat().st_mtime_ns
    compile_translations(tmp_path)
    assert first.stat().st_mtime_ns == made
    first.unlink()
    assert compile_translations(tmp_path) == (first,)
    assert first.stat().st_size > 1000


def test_a_damaged_source_is_told(tmp_path: Path) -> None:
    (tmp_path / "manzil_ru.ts").write_text("<TS", encoding="utf-8")
    with pytest.raises(EnvironmentFailed) as caught:
        compile_translations(tmp_path)
    assert caught.value.code == "translations"
