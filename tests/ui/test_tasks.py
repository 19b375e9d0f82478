"""Lanes keep order, results come home in the window's thread, the dead get nothing."""

import logging
import threading
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.errors import ManzilError, UserCanFix
from app.ui.tasks import TaskRunner

Rest = Callable[[TaskRunner], None]


class _Owner(QObject):
    """Keeps what came home, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[ManzilError] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self.threads.add(threading.get_ident())
        self.results.append(result)

    def failed(self, error: ManzilError) -> None:
        self.threads.add(threading.get_ident())
        self.errors.append(error)


def test_a_lane_works_in_order_and_answers_in_the_windows_thread(
    tasks: TaskRunner, rest: Rest
) -> None:
    owner = _Owner()
    workers: set[int] = set()

    def work(number: int) -> int:
        workers.add(threading.get_ident())
        return number

    for number in range(200):
        tasks.run("storage", partial(work, number), owner, owner.done, owner.failed)
    rest(tasks)
    assert owner.results == list(range(200))
    assert owner.threads == {threading.get_ident()}
    assert len(workers) == 1
    assert threading.get_ident() not in workers


def test_lanes_do_not_wait_for_each_other(tasks: TaskRunner, qtbot: QtBot, rest: Rest) -> None:
    owner, gate = _Owner(), threading.Event()
    tasks.run("network", lambda: gate.wait(10), owner, owner.done, owner.failed)
    tasks.run("storage", lambda: "saved", owner, owner.done, owner.failed)
    qtbot.waitUntil(lambda: owner.results == ["saved"])
    assert not tasks.is_idle
    gate.set()
    rest(tasks)
    assert owner.results == ["saved", True]


def test_our_errors_come_home_as_they_are(tasks: TaskRunner, rest: Rest) -> None:
    owner = _Owner()

    def work() -> None:
        raise UserCanFix("no_shift", "Start the shift first.")

    tasks.run("compute", work, owner, owner.done, owner.failed)
    rest(tasks)
    assert [error.code for error in owner.errors] == ["no_shift"]
    assert owner.results == []


def test_a_bug_gets_a_number_and_its_words_stay_out_of_the_log(
    tasks: TaskRunner, rest: Rest, caplog: pytest.LogCaptureFixture, expected_log: list[str]
) -> None:
    expected_log.append("unexpected ValueError")
    owner = _Owner()

    def work() -> None:
        raise ValueError("NAZARI GUL AHMAD")

    with caplog.at_level(logging.ERROR):
        tasks.run("storage", work, owner, owner.done, owner.failed)
        rest(tasks)
    (error,) = owner.errors
    assert error.code == "unexpected"
    assert str(error.details["reference"]) in caplog.text
    assert str(error.details["reference"]) in error.message
    assert "test_tasks.py" in caplog.text
    assert "NAZARI" not in caplog.text


def test_a_result_whose_owner_is_gone_is_dropped(tasks: TaskRunner, qtbot: QtBot) -> None:
    owner, gate = _Owner(), threading.Event()
    tasks.run("storage", lambda: gate.wait(10), owner, owner.done, owner.failed)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    with qtbot.waitSignal(tasks.rested):
        gate.set()
    assert owner.results == []
    assert tasks.is_idle


def test_progress_arrives_in_the_windows_thread_before_the_result(
    tasks: TaskRunner, rest: Rest
) -> None:
    owner = _Owner()
    tell = tasks.teller(owner, owner.done)

    def work() -> str:
        for step in (1, 2, 3):
            tell(step)
        return "over"

    tasks.run("network", work, owner, owner.done, owner.failed)
    rest(tasks)
    assert owner.results == [1, 2, 3, "over"]
    assert owner.threads == {threading.get_ident()}


def test_reached_is_set_when_what_was_asked_before_is_over(tasks: TaskRunner, rest: Rest) -> None:
    owner, gate = _Owner(), threading.Event()
    tasks.run("network", lambda: gate.wait(10), owner, owner.done, owner.failed)
    reached = tasks.reached("network")
    assert not reached.is_set()
    gate.set()
    assert reached.wait(10)
    rest(tasks)
    assert owner.results == [True]
