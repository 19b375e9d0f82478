"""Putting the laptop's parts together: one window a folder, also over a wiped laptop."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.desktop import open_window
from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.settings.laptop import Wiped, write_stub
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


def test_over_a_wiped_laptop_the_window_opens_to_say_so(place: Place) -> None:
    write_stub(place, Wiped.HEADQUARTERS)
    done = subprocess.run(
        [sys.executable, "-c", OPEN_AND_CLOSE, str(place.folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert "Traceback" not in done.stderr
    assert not ballast_of(place.store).exists()
