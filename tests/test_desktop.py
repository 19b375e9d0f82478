"""Putting the laptop's parts together: one window a folder, and a log that is private."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.desktop import drop_log, keep_log, open_window
from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.settings.place import Place, hold, prepare
from app.storage.ballast import BALLAST_BYTES, ballast_of
from tests.services.enrolled import enrolled_laptop

OPEN_AND_CLOSE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.desktop import open_window

run = QApplication.exec
def run_and_close(*_):
    QTimer.singleShot(0, QApplication.closeAllWindows)
    return run()
QApplication.exec = run_and_close
sys.exit(open_window(Path(sys.argv[1])))
"""


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path / "laptop")
    prepare(made)
    return made


@pytest.fixture
def log(place: Place) -> Iterator[logging.Handler]:
    handler = keep_log(place)
    yield handler
    drop_log(handler)


@pytest.fixture
def headquarters(tmp_path: Path) -> Iterator[DemoHeadquarters]:
    made = DemoHeadquarters(tmp_path / "headquarters")
    made.found_once(system_clock)
    with made.served():
        yield made


def test_without_a_laptop_there_is_no_window(place: Place) -> None:
    with pytest.raises(UserCanFix) as told:
        open_window(place.folder)
    assert told.value.code == "not_enrolled"
    hold(place).release()


def test_a_second_window_over_the_same_folder_is_told(place: Place) -> None:
    with hold(place), pytest.raises(UserCanFix) as told:
        open_window(place.folder)
    assert told.value.code == "already_open"


@pytest.mark.usefixtures("log")
def test_the_log_is_kept_with_the_laptop_and_private(place: Place, expected_log: list[str]) -> None:
    expected_log.append("bug 7F3A")
    logging.getLogger("app.ui.tasks").error("bug 7F3A")
    (file,) = place.logs.iterdir()
    assert "ERROR app.ui.tasks: bug 7F3A" in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_dropped_log_takes_nothing_more(place: Place, expected_log: list[str]) -> None:
    drop_log(keep_log(place))
    expected_log.append("after")
    logging.getLogger("app").error("after")
    assert list(place.logs.iterdir()) == []


def test_the_window_opens_over_an_enrolled_laptop_and_lets_go_of_it(
    headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    laptop = enrolled_laptop(tmp_path / "laptop", headquarters)
    done = subprocess.run(
        [sys.executable, "-c", OPEN_AND_CLOSE, str(laptop.place.folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert "Traceback" not in done.stderr
    hold(laptop.place).release()
    assert ballast_of(laptop.place.store).stat().st_size == BALLAST_BYTES
    laptop.sign_in().close()
