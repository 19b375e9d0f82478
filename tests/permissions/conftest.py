import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.hq.stores import embedded_address, open_store
from tests.contract.stores import ROOT, embedded_template
from tests.hq.headquarters import new_headquarters
from tests.hq.office import OfficeHouse

__all__ = ["embedded_template"]


@pytest.fixture
def house(embedded_template: Path, tmp_path: Path) -> Iterator[OfficeHouse]:
    """Headquarters' office, with a user for each role; tests/hq proves it on both stores."""
    path = tmp_path / "headquarters.db"
    shutil.copy(embedded_template, path)
    store = open_store(embedded_address(path), ROOT)
    yield OfficeHouse(new_headquarters(store))
    store.close()
