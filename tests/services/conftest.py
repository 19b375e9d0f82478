"""One open counter a test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.ids import system_clock
from tests.services.counter import Counter, open_counter


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    made = open_counter(tmp_path / "laptop")
    yield made
    made.signed_in.store.close()


@pytest.fixture(scope="session")
def headquarters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoHeadquarters]:
    """A real one, in a process of its own, for as long as tests of this room need it."""
    made = DemoHeadquarters(tmp_path_factory.mktemp("services") / "headquarters")
    made.found_once(system_clock)
    with made.served():
        yield made
