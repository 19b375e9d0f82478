"""The two stores of the contract, each empty and of the test's own."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from app.hq.store import Store
from app.hq.stores import create_store, embedded_address
from tests.contract.postgresql_server import postgresql_server

__all__ = ["ROOT", "address", "postgresql_server", "store"]

ROOT = "5a" * 32


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where an empty database is to be made or reached."""
    if request.param == "sqlite":
        yield embedded_address(tmp_path / "headquarters.db")
        return
    server = make_url(request.getfixturevalue("postgresql_server"))
    schema = f"test_{secrets.token_hex(8)}"
    plain = server.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {schema}")
    own = server.update_query_dict({"options": f"-csearch_path={schema}"})
    yield own.render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(f"DROP SCHEMA {schema} CASCADE")


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """A new store of either kind."""
    made = create_store(address, ROOT)
    yield made
    made.close()
