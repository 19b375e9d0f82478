"""The pulse of the exchange over the real services, with no network to be had."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.services.open_laptop import OpenLaptop
from app.services.views import ExchangeState
from app.ui.exchange_watch import ExchangeWatch
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import Enrolled

Rest = Callable[[TaskRunner], None]


def watch_over(laptop: OpenLaptop, tasks: TaskRunner, enrolled: Enrolled) -> ExchangeWatch:
    return ExchangeWatch(laptop.exchange, tasks, enrolled.clock, QObject(tasks))


def test_it_knows_what_waits_and_that_nobody_is_there(
    laptop: OpenLaptop, tasks: TaskRunner, enrolled: Enrolled, rest: Rest
) -> None:
    watch = watch_over(laptop, tasks, enrolled)
    assert watch.sending_since is None
    watch.start()
    rest(tasks)
    assert watch.state is not None
    assert watch.state.waiting >= 1
    watch.send()
    assert watch.sending_since == enrolled.clock()
    rest(tasks)
    assert watch.sending_since is None
    assert watch.state.trouble == "offline"
    assert watch.state.waiting >= 1, "nothing is lost while offline"
    watch.close()


def test_a_second_send_waits_for_the_first(
    laptop: OpenLaptop, tasks: TaskRunner, enrolled: Enrolled, rest: Rest
) -> None:
    watch = watch_over(laptop, tasks, enrolled)
    told: list[ExchangeState | None] = []
    watch.changed.connect(told.append)
    watch.send()
    watch.send()
    rest(tasks)
    assert len(told) == 2, "begun once, ended once"


def test_stopping_is_heard(
    laptop: OpenLaptop, tasks: TaskRunner, enrolled: Enrolled, rest: Rest, qtbot: QtBot
) -> None:
    watch = watch_over(laptop, tasks, enrolled)
    watch.send()
    watch.stop_sending()
    rest(tasks)
    assert watch.sending_since is None
    assert watch.state is not None
    assert watch.state.trouble in {"stopped", "offline"}


def test_what_cannot_be_asked_is_told(
    laptop: OpenLaptop, tasks: TaskRunner, enrolled: Enrolled, rest: Rest, qtbot: QtBot
) -> None:
    enrolled.place.carrier_file.write_bytes(b"{}")
    watch = watch_over(laptop, tasks, enrolled)
    with qtbot.waitSignal(watch.failed) as told:
        watch.send()
    (error,) = told.args or [None]
    assert getattr(error, "code", "") == "carrier_file"
    rest(tasks)
    assert watch.sending_since is None
