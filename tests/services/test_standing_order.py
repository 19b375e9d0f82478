"""Looking for an order loads nothing; only where there is one, it is obeyed."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import UserCanFix
from app.services.standing_order import refuse_withdrawn
from app.settings.place import Place, prepare
from tests.services.wiped import fill, left

LOOK = """
import sys
from pathlib import Path
from app.services.standing_order import refuse_withdrawn
from app.settings.place import Place
refuse_withdrawn(Place(Path(sys.argv[1])))
print("app.sync.carry" in sys.modules, "sqlalchemy" in sys.modules)
"""


def test_without_an_order_nothing_is_loaded_and_nothing_happens(tmp_path: Path) -> None:
    place = Place(tmp_path)
    prepare(place)
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False False\n"


def test_a_wipe_that_began_is_finished(tmp_path: Path) -> None:
    place = fill(tmp_path)
    place.wipe_file.write_text('{"keep_outbox": false, "why": "supervisor"}')
    refuse_withdrawn(place)
    assert left(place) == {"laptop.json"}


def test_while_sealed_batches_wait_the_laptop_is_refused(tmp_path: Path) -> None:
    place = fill(tmp_path)
    place.wipe_file.write_text('{"keep_outbox": true, "why": "headquarters"}')
    with pytest.raises(UserCanFix) as told:
        refuse_withdrawn(place)
    assert told.value.code == "withdrawn"


def test_an_order_that_proves_nothing_is_none(tmp_path: Path) -> None:
    place = fill(tmp_path)
    before = left(place)
    refuse_withdrawn(place)
    assert left(place) == before
