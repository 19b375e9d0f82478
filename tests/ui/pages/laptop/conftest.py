"""What the tests of this page's sections share."""

from collections.abc import Iterator

import pytest

from app.services.open_laptop import OpenLaptop
from app.ui.tasks import Lane, TaskRunner
from tests.ui.enrolled import REGISTRAR, Enrolled


@pytest.fixture
def registrars(enrolled: Enrolled, tasks: TaskRunner) -> Iterator[OpenLaptop]:
    """The laptop, opened by the registrar."""
    opened = enrolled.sign_in(REGISTRAR)
    yield opened
    lanes: tuple[Lane, ...] = ("storage", "compute", "network")
    for lane in lanes:
        tasks.reached(lane).wait()
    opened.close()
