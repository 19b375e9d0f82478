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
