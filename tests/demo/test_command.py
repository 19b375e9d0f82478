"""`manzil demo` as it is started: once slow, then quick, pictures when they are asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.demo.staff import EVERYBODY


def demo(folder: Path, *more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "app", "demo", "--data", str(folder), "--offscreen", *more],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=280,
    )


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> "tuple[Path, str]":
    folder = tmp_path_factory.mktemp("demo-command") / "demo"
    done = demo(folder, "--no-window")
    assert (done.returncode, done.stderr) == (0, "")
    return folder, done.stdout


def test_it_says_where_everything_is_and_how_to_sign_in(first: "tuple[Path, str]") -> None:
    folder, said = first
    assert f"Laptop: {folder / 'laptop'}" in said
    assert "Headquarters: https://127.0.0.1:" in said
    for officer in EVERYBODY:
        assert f"{officer.name} ({officer.role}): {officer.passphrase}" in said


def test_a_second_start_makes_nothing_anew(first: "tuple[Path, str]") -> None:
    folder, _ = first
    before = {p: p.stat().st_mtime_ns for p in folder.rglob("*.json")}
    done = demo(folder, "--no-window")
    assert done.returncode == 0
    assert "Making a headquarters" not in done.stdout
    after = {p: p.stat().st_mtime_ns for p in folder.rglob("*.json")}
    assert after == before


def test_pages_are_rendered_in_the_asked_look(first: "tuple[Path, str]", tmp_path: Path) -> None:
    folder, _ = first
    look = ("--language", "ru", "--theme", "dark", "--points", "13")
    done = demo(folder, "--screenshots", str(tmp_path / "shots"), *look)
    assert done.returncode == 0, done.stderr
    pictures = sorted(path.name for path in (tmp_path / "shots").glob("*.png"))
    assert len(pictures) >= 8
    assert all("-ru-dark-13-" in name for name in pictures)
    assert all(str(tmp_path / "shots" / name) in done.stdout for name in pictures)
