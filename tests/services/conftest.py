"""One open counter a test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.counter import Counter, open_counter


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    made = open_counter(tmp_path / "laptop")
    yield made
    made.signed_in.store.close()
