import pytest

from app.hq.store import Store
from tests.contract.stores import (
    address,
    embedded_template,
    fresh_store,
    kept_postgresql,
    postgresql_server,
    store,
)
from tests.hq.headquarters import Headquarters, new_headquarters
from tests.hq.office import OfficeHouse

__all__ = [
    "address",
    "embedded_template",
    "fresh_store",
    "kept_postgresql",
    "postgresql_server",
    "store",
]


@pytest.fixture
def headquarters(store: Store) -> Headquarters:
    """A headquarters over either store."""
    return new_headquarters(store)


@pytest.fixture
def house(headquarters: Headquarters) -> OfficeHouse:
    """Headquarters' office over either store, with a user for each role."""
    return OfficeHouse(headquarters)
