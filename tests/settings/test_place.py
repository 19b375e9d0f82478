import errno
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.settings.place import Place, default_folder, disk_trouble, hold, prepare, write_private

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
HOLDER = """
import sys
from pathlib import Path
from app.settings.place import Place, hold
held = hold(Place(Path(sys.argv[1])))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    """prepare() sets the umask of the process; the other tests keep theirs."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "data")
    prepare(place)
    return place


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_every_file_lies_in_the_folder_and_has_a_name_of_its_own(tmp_path: Path) -> None:
    place = Place(tmp_path)
    names = {
        path.relative_to(tmp_path).as_posix()
        for path in (
            place.store, place.key_file, place.throttle_file, place.laptop_file,
            place.carrier_file, place.appearance_file, place.anchor, place.lock_file,
            place.outbox, place.inbox, place.logs,
        )
    }  # fmt: skip
    assert names == {
        "store.db", "keys.json", "throttle.json", "laptop.json", "carrier.json",
        "appearance.json", "anchor.bin", "open.lock", "outbox", "inbox", "logs",
    }  # fmt: skip


@posix
def test_folders_and_later_files_are_for_this_user_alone(tmp_path: Path) -> None:
    place = Place(tmp_path / "deep" / "data")
    prepare(place)
    for folder in (place.folder, place.outbox, place.inbox, place.logs):
        assert mode(folder) == 0o700
    (place.logs / "log.txt").write_text("later", encoding="utf-8")
    assert mode(place.logs / "log.txt") == 0o600


@posix
def test_folders_that_stood_open_are_closed(tmp_path: Path) -> None:
    place = Place(tmp_path / "data")
    place.outbox.mkdir(parents=True)
    place.folder.chmod(0o755)
    prepare(place)
    prepare(place)
    assert mode(place.folder) == 0o700


def test_a_file_in_the_way_is_the_environments_fault(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    with pytest.raises(EnvironmentFailed) as failed:
        prepare(Place(tmp_path / "data"))
    assert failed.value.code == "disk"
    assert str(tmp_path) not in failed.value.message


def test_the_default_folder_is_the_one_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MANZIL_DATA", str(tmp_path))
    assert default_folder() == tmp_path
    monkeypatch.delenv("MANZIL_DATA")
    assert default_folder().name == "manzil"


def test_what_is_written_is_there_and_nothing_else(place: Place) -> None:
    write_private(place.key_file, b"one")
    write_private(place.key_file, b"two" * 100_000)
    assert place.key_file.read_bytes() == b"two" * 100_000
    if sys.platform != "win32":
        assert mode(place.key_file) == 0o600
    assert [path.name for path in place.folder.iterdir() if path.is_file()] == ["keys.json"]


@posix
def test_a_file_that_was_open_to_others_is_closed(place: Place) -> None:
    place.key_file.write_bytes(b"old")
    place.key_file.chmod(0o644)
    write_private(place.key_file, b"new")
    assert mode(place.key_file) == 0o600


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk_full"), (errno.EDQUOT, "disk_full"), (errno.EIO, "disk")],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failed_write_leaves_the_old_file_and_no_part(
    place: Place, monkeypatch: pytest.MonkeyPatch, number: int, code: str, step: str
) -> None:
    write_private(place.key_file, b"old")

    def fails(*_: object) -> None:
        raise OSError(number, "no")

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", fails)
    else:
        monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(EnvironmentFailed) as failed:
        write_private(place.key_file, b"new")
    monkeypatch.undo()
    assert failed.value.code == code
    assert place.key_file.read_bytes() == b"old"
    assert [path.name for path in place.folder.iterdir() if path.is_file()] == ["keys.json"]


@posix
def test_content_and_name_reach_the_disk_in_this_order(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def watched_fsync(descriptor: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def watched_replace(path: Path, target: Path) -> Path:
        steps.append("rename")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", watched_fsync)
    monkeypatch.setattr(Path, "replace", watched_replace)
    write_private(place.anchor, b"x")
    assert steps == ["file", "rename", "folder"]


def test_parts_that_a_power_cut_left_are_swept_after_an_hour(place: Place) -> None:
    old, young = place.folder / ".keys.json.0.part", place.outbox / ".a.batch.1.part"
    other = place.folder / "notes.part"
    for path in (old, young, other):
        path.write_bytes(b"torn")
    hour_ago = time.time() - 3700
    os.utime(old, (hour_ago, hour_ago))
    os.utime(other, (hour_ago, hour_ago))
    prepare(place)
    assert not old.exists()
    assert young.exists()
    assert other.exists()


def test_disk_trouble_never_names_a_file() -> None:
    error = disk_trouble(OSError(errno.ENOSPC, "No space left", "/home/karimova/keys.json"))
    assert error.code == "disk_full"
    assert "karimova" not in error.message


def test_one_holder_at_a_time(place: Place) -> None:
    with hold(place):
        with pytest.raises(UserCanFix) as refused:
            hold(place)
        assert refused.value.code == "already_open"
    again = hold(place)
    again.release()
    again.release()
    hold(place).release()


def test_another_folder_is_another_matter(place: Place, tmp_path: Path) -> None:
    other = Place(tmp_path / "other")
    prepare(other)
    with hold(place), hold(other):
        assert place.lock_file != other.lock_file


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailed) as failed:
        hold(Place(tmp_path / "nowhere"))
    assert failed.value.code == "disk"


@posix
def test_a_killed_holder_lets_go(place: Place) -> None:
    command = [sys.executable, "-c", HOLDER, str(place.folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(UserCanFix):
            hold(place)
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        hold(place).release()


@posix
def test_a_child_process_does_not_inherit_the_hold(place: Place) -> None:
    """A server started by the demo must not keep the folder after the window is gone."""
    held = hold(place)
    command = [sys.executable, "-c", "import sys; print('up', flush=True); sys.stdin.read()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"up\n"
        held.release()
        hold(place).release()
        assert child.stdin is not None
        child.stdin.close()
