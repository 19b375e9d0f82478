"""A post with a person in it, for the pages about people and open work."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import quiet_post


@pytest.fixture
def room(tmp_path: Path) -> Iterator[QuietRoom]:
    with quiet_post(tmp_path / "laptop") as made:
        yield made
