"""Files that somebody takes away: whole or not at all, and for their owner alone."""

import errno
import stat
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.settings.whole_file import whole_or_not


def test_it_appears_at_the_end_and_for_its_owner_alone(tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    with whole_or_not(target) as file:
        file.write(b"one\r\n")
        assert not target.exists()
        (part,) = tmp_path.iterdir()
        assert stat.S_IMODE(part.stat().st_mode) == 0o600
        file.write(b"two\n")
    assert target.read_bytes() == b"one\r\ntwo\n"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_part_left_by_a_power_cut_is_replaced(tmp_path: Path) -> None:
    (tmp_path / ".list.csv.part").write_bytes(b"half of an old list")
    with whole_or_not(tmp_path / "list.csv") as file:
        file.write(b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]
    assert (tmp_path / "list.csv").read_bytes() == b"new"


@pytest.mark.parametrize("wrong", [UserCanFix("stopped", "Stopped."), KeyboardInterrupt()])
def test_what_goes_wrong_inside_leaves_the_old_file_alone(
    tmp_path: Path, wrong: BaseException
) -> None:
    target = tmp_path / "list.csv"
    target.write_bytes(b"old")

    def write() -> None:
        with whole_or_not(target) as file:
            file.write(b"new")
            raise wrong

    with pytest.raises(type(wrong)):
        write()
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]
    assert target.read_bytes() == b"old"


def test_a_full_disk_is_told_in_our_words(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailed) as told, whole_or_not(tmp_path / "x"):
        raise OSError(errno.ENOSPC, "no space")
    assert told.value.code == "disk_full"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailed) as told, whole_or_not(tmp_path / "no" / "x"):
        pytest.fail("nothing can be written here")
    assert told.value.code == "disk"


def test_a_part_that_cannot_be_removed_is_told(tmp_path: Path) -> None:
    """A folder stands where the part should be."""
    (tmp_path / ".x.part").mkdir()
    with pytest.raises(EnvironmentFailed) as told, whole_or_not(tmp_path / "x"):
        pytest.fail("nothing can be written here")
    assert told.value.code == "export_part"
