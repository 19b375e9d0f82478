"""Speaks the window's words in a language: compiles, finds and installs translation files."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from app.domain.errors import EnvironmentFailed
from app.ui.languages import LANGUAGES, Language, language

FOLDER: Final = Path(__file__).parent / "translations"
_ENGLISH: Final = "en"


def compile_translations(folder: Path = FOLDER) -> tuple[Path, ...]:
    """Make a .qm of every .ts in `folder` that is newer than it; returns the .qm files there.

    Called when the program is set up and by its tests; a second call does nothing. Raises
    EnvironmentFailed `translations` when lrelease is missing or refuses a file.
    """
    return tuple(_compiled(source) for source in sorted(folder.glob("manzil_*.ts")))


def _compiled(source: Path) -> Path:
    target = source.with_suffix(".qm")
    if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
        return target
    command = [tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(target)]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - fixed command
    except (OSError, subprocess.CalledProcessError) as wrong:
        said = getattr(wrong, "stderr", None) or str(wrong)
        raise EnvironmentFailed(
            "translations",
            f"The translations could not be compiled. Run the set-up again.\n{said.strip()}",
        ) from wrong
    return target


def tool(name: str) -> str:
    """The command that PySide6 put beside this Python."""
    folder = Path(sys.executable).parent
    ending = ".exe" if sys.platform == "win32" else ""
    return str(folder / f"{name}{ending}")


def offered(folder: Path = FOLDER) -> tuple[Language, ...]:
    """English and every language whose compiled file is there."""
    return tuple(
        known for known in LANGUAGES if known.code == _ENGLISH or _file(known, folder).exists()
    )


class Interpreter:
    """Keeps the translators of one language installed in the application."""

    def __init__(self, application: QCoreApplication, folder: Path = FOLDER) -> None:
        self._application = application
        self._folder = folder
        self._installed: list[QTranslator] = []

    def speak(self, code: str) -> Language:
        """Install the words of the language `code`; English where its file is missing.

        Qt's own words come first, so that ours win where both know a sentence.
        """
        self.silence()
        wanted = language(code)
        if wanted.code == _ENGLISH:
            return wanted
        if not self._install(_file(wanted, self._folder)):
            return language(_ENGLISH)
        return wanted

    def silence(self) -> None:
        """Take the translators out again: English."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()

    def _install(self, ours: Path) -> bool:
        wanted = language(ours.stem.removeprefix("manzil_"))
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        files = [ours, *([qt_folder / f"qtbase_{wanted.qt}.qm"] if wanted.qt else [])]
        loaded = [t for t in map(self._load, files) if t is not None]
        if not loaded or not ours.exists():
            return False
        for translator in reversed(loaded):
            self._application.installTranslator(translator)
        self._installed = loaded
        return True

    def _load(self, file: Path) -> QTranslator | None:
        translator = QTranslator(self._application)
        return translator if translator.load(str(file)) else None


def _file(wanted: Language, folder: Path) -> Path:
    return folder / f"manzil_{wanted.code}.qm"
