"""The two stores of the contract.

`address` is where an empty database is to be made, `fresh_store` one made there; `store` is
cheaper: a copy of one SQLite file, or one PostgreSQL schema emptied between tests.
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import delete
from sqlalchemy.engine import make_url

from app.hq import schema
from app.hq.store import Store
from app.hq.stores import create_store, embedded_address, open_store
from tests.contract.postgresql_server import postgresql_server

__all__ = [
    "ROOT",
    "address",
    "embedded_template",
    "fresh_store",
    "kept_postgresql",
    "postgresql_server",
    "store",
]

ROOT = "5a" * 32
KINDS = ("sqlite", "postgresql")


@contextmanager
def new_schema(server: str) -> Iterator[str]:
    """The address of an empty schema of that server, which is dropped in the end."""
    name = f"test_{secrets.token_hex(8)}"
    own = make_url(server).update_query_dict({"options": f"-csearch_path={name}"})
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
        yield own.render_as_string(hide_password=False)
        connection.execute(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture(scope="session")
def embedded_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "headquarters.db"
    create_store(embedded_address(path), ROOT).close()
    return path


@pytest.fixture(scope="session")
def kept_postgresql(postgresql_server: str) -> Iterator[Store]:
    with new_schema(postgresql_server) as address:
        made = create_store(address, ROOT)
        yield made
        made.close()


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where an empty database is to be made."""
    if request.param == "sqlite":
        yield embedded_address(tmp_path / "headquarters.db")
        return
    with new_schema(request.getfixturevalue("postgresql_server")) as own:
        yield own


@pytest.fixture
def fresh_store(address: str) -> Iterator[Store]:
    """A store made at `address`."""
    made = create_store(address, ROOT)
    yield made
    made.close()


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of either kind."""
    if request.param == "postgresql":
        kept: Store = request.getfixturevalue("kept_postgresql")
        empty(kept)
        yield kept
        return
    path = tmp_path / "headquarters.db"
    shutil.copy(request.getfixturevalue("embedded_template"), path)
    opened = open_store(embedded_address(path), ROOT)
    yield opened
    opened.close()


def empty(store: Store) -> None:
    """Take out all but what the store says about itself."""
    with store.write() as tx:
        for table in schema.metadata.tables.values():
            if table is not schema.about:
                tx.change(delete(table))
        tx.change(
            delete(schema.about).where(schema.about.c.name.not_in(["schema_version", "root"]))
        )
