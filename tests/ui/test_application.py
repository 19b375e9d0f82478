"""The program as a whole: it ends what it began, and runs from one call."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.ui.application import Program
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import REGISTRAR, Enrolled

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from app.domain.ids import system_clock
from app.services.access import Access
from app.settings.place import Place
from app.ui import application

class Passing(application.Program):
    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self.tasks.rested.connect(self.window.close)

application.Program = Passing
place = Place(Path(sys.argv[1]))
sys.exit(application.run(Access(place, system_clock), place, system_clock))
"""


def test_closing_locks_the_laptop_and_ends_the_lanes(
    open_program: Callable[..., Program],
    enrolled: Enrolled,
    rest: Callable[[TaskRunner], None],
) -> None:
    program = open_program()
    laptop = enrolled.sign_in(REGISTRAR)
    program.window.open(laptop)
    rest(program.tasks)
    program.close()
    with pytest.raises(RuntimeError):
        program.tasks.reached("storage")
    again = enrolled.sign_in(REGISTRAR)
    assert again.shifts.current() is None, "the store was let go of and opens anew"
    again.close()


def test_one_call_shows_the_window_until_it_is_closed(enrolled: Enrolled, tmp_path: Path) -> None:
    script = tmp_path / "passing.py"
    script.write_text(SCRIPT, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(enrolled.place.folder)],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, [line for line in done.stderr.splitlines() if "Error" in line]) == (
        0,
        [],
    )


def test_the_locked_screen_is_there_before_database_and_network_are_loaded() -> None:
    """Most of the program is loaded while the passphrase is typed, not before it can be."""
    late = {"sqlalchemy", "requests", "app.storage.journal", "app.sync.carry", "app.ui.frame.desk"}
    script = (
        "import sys; from app.ui import application; print(*sys.modules);"
        " application.load_desk(); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=True
    )
    before, after = (set(line.split()) for line in done.stdout.splitlines())
    assert "app.ui.pages.sign_in" in before
    assert not late & before
    assert late <= after


def test_nothing_is_loaded_any_more_for_a_program_that_was_closed(
    open_program: Callable[..., Program],
) -> None:
    program = open_program()
    program.get_ready()
    assert not program.tasks.is_idle
    program.close()
    on_its_way = program.tasks._under_way
    program.get_ready()
    assert program.tasks._under_way == on_its_way
