"""One counter a test, with a registrar signed in and a shift begun; words without a counter."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest

from app.domain.shift import Shift
from app.ui.capture.wording import Wording, ask_wording
from app.ui.tasks import TaskRunner
from tests.services.counter import new_reference
from tests.ui.capture.counter_desk import PRESETS, CounterDesk, open_desk
from tests.ui.enrolled import NOON, Enrolled


@pytest.fixture
def desk(
    enrolled: Enrolled, tasks: TaskRunner, rest: Callable[[TaskRunner], None]
) -> Iterator[CounterDesk]:
    made = open_desk(enrolled, tasks, rest)
    yield made
    made.page.leave()
    made.settle()
    made.window.deleteLater()
    made.laptop.close()


@pytest.fixture
def wording() -> Wording:
    """English words at Dostuk, for a shift that speaks Tajik."""
    shift = Shift(UUID(int=1), "KG06", PRESETS, NOON)
    return ask_wording(new_reference(), shift, "en").in_window_words()
