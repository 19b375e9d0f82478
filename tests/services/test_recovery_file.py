"""recovery.json: read as written, private, and damage is told."""

import json
import stat
import sys
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.services.recovery_file import KeptRequest, forget_kept, read_kept, write_kept
from app.settings.place import Place
from app.vault.kdf_cost import KdfCost
from app.vault.recovery import new_one_time_key

DEVICE, OFFICER = UUID(int=1), UUID(int=2)


@pytest.fixture
def kept() -> KeptRequest:
    key = new_one_time_key(DEVICE, OFFICER, "four new words here", KdfCost(8192, 1, 1))
    return KeptRequest(DEVICE, OFFICER, '{"key":"…"}', key)


def test_it_is_read_as_it_was_written(tmp_path: Path, kept: KeptRequest) -> None:
    place = Place(tmp_path)
    assert read_kept(place) is None
    write_kept(place, kept)
    assert read_kept(place) == kept
    if sys.platform != "win32":
        assert stat.S_IMODE(place.recovery_file.stat().st_mode) == 0o600
    forget_kept(place)
    forget_kept(place)
    assert read_kept(place) is None


def test_nothing_private_is_shown(kept: KeptRequest) -> None:
    assert "request" not in repr(kept)
    assert repr(kept.key) == "OneTimeKey(cost=KdfCost(memory_kib=8192, iterations=1, lanes=1))"


@pytest.mark.parametrize("lacking", ["device", "format", "key", "officer", "request", "sealed"])
def test_a_damaged_file_is_told(tmp_path: Path, kept: KeptRequest, lacking: str) -> None:
    place = Place(tmp_path)
    write_kept(place, kept)
    value = json.loads(place.recovery_file.read_text())
    del value[lacking]
    for data in (json.dumps(value).encode(), b"", b"[]", b"\xff"):
        place.recovery_file.write_bytes(data)
        with pytest.raises(UserCanFix) as told:
            read_kept(place)
        assert told.value.code == "recovery_file"


@pytest.mark.parametrize(("name", "value"), [("memory_kib", 1 << 30), ("iterations", 0)])
def test_a_hostile_cost_is_refused(
    tmp_path: Path, kept: KeptRequest, name: str, value: int
) -> None:
    place = Place(tmp_path)
    write_kept(place, kept)
    said = json.loads(place.recovery_file.read_text()) | {name: value}
    place.recovery_file.write_text(json.dumps(said))
    with pytest.raises(UserCanFix):
        read_kept(place)
