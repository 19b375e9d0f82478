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
