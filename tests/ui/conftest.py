"""What the window's tests share: the bundled fonts, one plain look, a laptop, lanes that end."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.open_laptop import OpenLaptop
from app.settings.appearance import Appearance
from app.ui.application import Program
from app.ui.dress import dress
from app.ui.fonts import load_fonts
from app.ui.languages import language
from app.ui.tasks import Lane, TaskRunner
from app.ui.translation import Interpreter, compile_translations
from tests.ui.enrolled import SUPERVISOR, Enrolled, enrol_laptop


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform has no frames, stacking or keyboard to grab, and says so."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session", autouse=True)
def fonts_and_words(qapp: QApplication) -> None:
    load_fonts()
    compile_translations()


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication, fonts_and_words: None) -> None:
    """Every test begins in English, light, 11 points."""
    dress(qapp, theme="light", point_size=11, language=language("en"))


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Puts the program into another language for one test."""
    interpreter = Interpreter(qapp)

    def change(code: str) -> None:
        dress(qapp, theme="light", point_size=11, language=interpreter.speak(code))

    yield change
    interpreter.silence()


@pytest.fixture
def tasks() -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.close()


@pytest.fixture
def enrolled(tmp_path: Path) -> Enrolled:
    return enrol_laptop(tmp_path / "laptop")


@pytest.fixture
def laptop(enrolled: Enrolled, tasks: TaskRunner) -> Iterator[OpenLaptop]:
    """The laptop, opened by the supervisor; closed after what `tasks` still does on it."""
    opened = enrolled.sign_in(SUPERVISOR)
    yield opened
    lanes: tuple[Lane, ...] = ("storage", "compute", "network")
    for lane in lanes:
        tasks.reached(lane).wait()
    opened.close()


@pytest.fixture
def rest(qtbot: QtBot) -> Callable[[TaskRunner], None]:
    """Wait until everything that was asked came home."""

    def wait(runner: TaskRunner) -> None:
        qtbot.waitUntil(lambda: runner.is_idle, timeout=20_000)

    return wait


@pytest.fixture
def open_program(
    qapp: QApplication, qtbot: QtBot, enrolled: Enrolled, rest: Callable[[TaskRunner], None]
) -> Iterator[Callable[..., Program]]:
    """Opens the whole program over the test's laptop, at most once a test, and ends it."""
    opened: list[Program] = []

    def open_it(appearance: Appearance | None = None, *, idle_seconds: int = 300) -> Program:
        program = Program(
            qapp,
            enrolled.access,
            enrolled.place,
            enrolled.clock,
            appearance=appearance or Appearance(),
            idle_seconds=idle_seconds,
        )
        opened.append(program)
        with qtbot.waitActive(program.window, timeout=20_000):
            program.window.show()
            program.window.activateWindow()
        rest(program.tasks)
        return program

    yield open_it
    for program in opened:
        program.close()
        program.window.deleteLater()
