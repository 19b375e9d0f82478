"""A new enrolled store for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage.store import Store
from tests.storage.samples import enrolled_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = enrolled_store(tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for a module's examples, each of which undoes what it wrote (`undone`)."""
    made = enrolled_store(tmp_path_factory.mktemp("shared"))
    yield made
    made.close()
