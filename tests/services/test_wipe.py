"""A wipe leaves a stub that says so, and nothing else; killed anywhere, it is finished later."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.services.wipe import Wipe, begin_wipe, begun_wipe, end_delivery, finish_wipe, wipe
from app.settings.laptop import Wiped, read_laptop
from app.settings.place import Place
from tests.services.wiped import BATCH, CARRIED, SECRET, fill, left
from tests.sync.laptop import quick_folder

PROJECT = Path(__file__).resolve().parents[2]
BY_A_SUPERVISOR = Wipe(Wiped.SUPERVISOR)
AFTER_A_THEFT = Wipe(Wiped.HEADQUARTERS, keep_outbox=True)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return fill(tmp_path / "laptop")


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_wipe_leaves_a_stub_and_nothing_else(place: Place) -> None:
    assert SECRET in everything(place.folder)
    said = wipe(place, BY_A_SUPERVISOR)
    assert said.code == "erased_here"
    assert left(place) == {"laptop.json"}
    assert json.loads(place.laptop_file.read_bytes()) == {"wiped": "supervisor"}
    assert SECRET not in everything(place.folder)
    with pytest.raises(UserCanFix) as wrong:
        read_laptop(place)
    assert wrong.value.code == "erased_here"


def test_after_a_theft_the_sealed_batches_stay_until_they_are_delivered(place: Place) -> None:
    assert wipe(place, AFTER_A_THEFT).code == "withdrawn"
    assert left(place) == {"laptop.json", "wipe.json", *CARRIED}
    assert (place.outbox / BATCH).read_bytes() == SECRET
    finish_wipe(place)
    assert (place.outbox / BATCH).exists()
    end_delivery(place)
    assert left(place) == {"laptop.json"}
    assert begun_wipe(place) is None


def test_with_nothing_to_deliver_even_the_carriers_key_goes(place: Place) -> None:
    (place.outbox / BATCH).unlink()
    wipe(place, AFTER_A_THEFT)
    assert left(place) == {"laptop.json"}


def test_the_keys_go_when_a_wipe_begins(place: Place) -> None:
    begin_wipe(place, AFTER_A_THEFT)
    assert not [name for name in left(place) if "key" in name or "recover" in name]
    assert place.store.exists()
    assert begun_wipe(place) == AFTER_A_THEFT


def test_a_wipe_that_began_keeps_its_reason(place: Place) -> None:
    begin_wipe(place, AFTER_A_THEFT)
    begin_wipe(place, BY_A_SUPERVISOR)
    assert begun_wipe(place) == AFTER_A_THEFT


def test_where_nothing_has_begun_nothing_is_destroyed(place: Place) -> None:
    before = left(place)
    finish_wipe(place)
    end_delivery(place)
    assert left(place) == before


def test_a_damaged_sign_wipes_and_keeps_the_sealed_batches(place: Place) -> None:
    place.wipe_file.write_bytes(b"{")
    finish_wipe(place)
    assert left(place) == {"laptop.json", "wipe.json", *CARRIED}


def test_a_folder_that_is_not_ours_and_a_links_target_are_left_alone(
    place: Place, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_bytes(b"not ours")
    (place.folder / "keys.link").symlink_to(elsewhere)
    (place.folder / "photographs").mkdir()
    (place.folder / "photographs" / "one").write_bytes(b"not ours")
    wipe(place, BY_A_SUPERVISOR)
    assert elsewhere.read_bytes() == b"not ours"
    assert left(place) == {"laptop.json", "photographs/one"}


def test_a_disk_that_does_not_let_go_is_told_and_the_sign_stays(place: Place) -> None:
    place.store.unlink()
    place.store.mkdir()
    with pytest.raises(EnvironmentFailed) as wrong:
        wipe(place, BY_A_SUPERVISOR)
    assert wrong.value.code == "disk"
    assert begun_wipe(place) == BY_A_SUPERVISOR
    assert not place.key_file.exists()
    place.store.rmdir()
    finish_wipe(place)
    assert left(place) == {"laptop.json"}


def test_killed_at_every_line_it_is_finished_at_the_next_start() -> None:
    if sys.platform == "win32":
        pytest.skip("needs fork and SIGKILL")
    with quick_folder() as folder:
        run = subprocess.run(
            [sys.executable, "-m", "tests.services.wipe_killed", str(folder / "laptop")],
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=True,
        )
    answer = json.loads(run.stdout)
    assert answer["wrong"] == []
    assert answer["killed"] > 200
