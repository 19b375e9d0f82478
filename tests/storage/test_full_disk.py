"""A disk that is full refuses clearly, tears nothing, and takes up work when there is room."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
ON_A_SMALL_DISK = (
    'mount -t tmpfs -o size=7m tmpfs "$1" && exec "$2" -m tests.storage.full_disk "$1" disk'
)


def run(*command: str) -> dict[str, Any]:
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def can_mount() -> bool:
    if shutil.which("unshare") is None:
        return False
    probe = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def test_a_file_that_may_not_grow_refuses_and_goes_on_later(tmp_path: Path) -> None:
    found = run(sys.executable, "-m", "tests.storage.full_disk", str(tmp_path), "limit")
    assert set(found["codes"]) <= {"disk", "disk_full"}
    assert found["saved"] > 20
    assert found["held"] == found["saved"], "nothing that was refused is there, all else is"
    assert found["after"] == found["saved"] + 1
    assert found["same"]
    assert found["left"] == ["store.db"]


@pytest.mark.skipif(not can_mount(), reason="this system lets nobody mount a small disk")
def test_a_full_disk_says_so_and_ballast_lets_one_go_on(tmp_path: Path) -> None:
    found = run("unshare", "-rm", "sh", "-c", ON_A_SMALL_DISK, "sh", str(tmp_path), sys.executable)
    assert found["codes"] == ["disk_full", "disk_full"]
    assert found["ballast"]
    assert found["dropped"], "the first refusal let go of the ballast"
    assert found["saved_with_ballast"] > 10, "so that work went on"
    assert found["checkpoint"] in ("", "disk_full")
    assert found["held"] == found["held_after_reopening"] == found["saved"]
    assert found["after"] == found["saved"] + 1
    assert found["same"]
    assert found["left"] == ["store.db"]
