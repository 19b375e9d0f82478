"""One demo headquarters and one filled laptop for the tests of this room."""

from collections.abc import Iterator

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.demo.laptop import DemoLaptop
from app.demo.past import live_through_past
from app.demo.staff import POST
from app.domain.ids import system_clock
from app.settings.place import Place, prepare
from app.vault.kdf_cost import KdfCost


@pytest.fixture(scope="session")
def headquarters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoHeadquarters]:
    made = DemoHeadquarters(tmp_path_factory.mktemp("demo") / "headquarters")
    made.found_once(system_clock)
    with made.served():
        yield made


@pytest.fixture(scope="session")
def laptop(headquarters: DemoHeadquarters, tmp_path_factory: pytest.TempPathFactory) -> DemoLaptop:
    place = Place(tmp_path_factory.mktemp("demo") / "laptop")
    prepare(place)
    made = DemoLaptop(place, system_clock, KdfCost(8192, 1, 1))
    assert not made.is_enrolled()
    made.enrol(headquarters.enrolment_code(POST, system_clock))
    made.admit_officers()
    live_through_past(made, system_clock)
    return made
