"""A laptop of a real headquarters, whose officer has lost the passphrase."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.ids import system_clock
from tests.services.enrolled import EnrolledLaptop, enrolled_laptop


@pytest.fixture(scope="session")
def headquarters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoHeadquarters]:
    made = DemoHeadquarters(tmp_path_factory.mktemp("window") / "headquarters")
    made.found_once(system_clock)
    with made.served():
        yield made


@pytest.fixture
def locked_out(headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    made = enrolled_laptop(tmp_path / "locked_out", headquarters)
    made.sign_in().close()
    return made
