"""One thing at a time; what went wrong is told where it went wrong; nothing secret stays."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.ui.pages.laptop.section import Section, passphrase_places, secret_field
from app.ui.tasks import TaskRunner
from tests.ui.pages.laptop.showing import shown, typed
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]


class Plain(Section):
    """A section with one secret line."""

    def __init__(self, tasks: TaskRunner) -> None:
        super().__init__(tasks)
        self.line, self.field = secret_field()
        self.put(self.field)

    def title(self) -> str:
        return "Plain"


@pytest.fixture
def section(qtbot: QtBot, tasks: TaskRunner) -> Plain:
    return shown(qtbot, Plain(tasks))


def refuse(error: Exception) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


def test_what_is_pressed_twice_is_done_once(section: Plain, tasks: TaskRunner, rest: Rest) -> None:
    done: list[int] = []
    section.ask("compute", lambda: 1, done.append)
    section.ask("compute", lambda: 2, done.append)
    assert "One moment …" in seen(section)
    rest(tasks)
    assert done == [1]
    assert "One moment …" not in seen(section)


def test_errors_stand_at_their_field_or_above(
    section: Plain, tasks: TaskRunner, rest: Rest
) -> None:
    wrong = UserCanFix("wrong_passphrase", "No.", field="passphrase")
    section.ask("compute", refuse(wrong), lambda _: None, passphrase_places(section.field))
    rest(tasks)
    assert section.field.error() == "This is not the passphrase. Try again."
    section.ask("compute", refuse(EnvironmentFailed("disk_full", "No.")), lambda _: None)
    rest(tasks)
    assert "The disk is full. Make room, then try again." in seen(section)


def test_nothing_secret_stays_when_it_goes_out_of_sight(section: Plain) -> None:
    typed(section.line, "four words for tests")
    section.leave()
    assert section.line.text() == ""


def test_what_closes_the_laptop_says_so_before_and_after(
    section: Plain, tasks: TaskRunner, rest: Rest
) -> None:
    told: list[object] = []
    section.closing.connect(told.append)
    section.closed.connect(lambda error: told.append(("closed", getattr(error, "code", None))))
    wrong = UserCanFix("wait", "Wait.", field="passphrase", seconds=2)
    section.close_by(refuse(wrong), passphrase_places(section.field), "Closing …")
    rest(tasks)
    assert told == [True, False]
    section.close_by(refuse(EnvironmentFailed("disk", "No.")), {}, "Closing …")
    rest(tasks)
    section.close_by(lambda: None, {}, "Closing …")
    rest(tasks)
    assert told[2:] == [True, ("closed", "disk"), True, ("closed", None)]
