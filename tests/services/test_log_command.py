"""`manzil log`: an officer signs in and takes the archive."""

import io
import zipfile
from pathlib import Path

import pytest

from app.__main__ import main
from app.demo.headquarters import DemoHeadquarters
from tests.services.enrolled import PASSPHRASE, enrolled_laptop


def test_the_archive_is_written_for_an_officer_who_signs_in(
    headquarters: DemoHeadquarters,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laptop = enrolled_laptop(tmp_path / "laptop", headquarters)
    target = tmp_path / "support.zip"
    command = ["log", "--data", str(laptop.place.folder), str(target), "--officer"]
    for words, name, code in (
        ("wrong words are these", "M. Karimova", 1),
        (PASSPHRASE, "Nobody", 1),
        (PASSPHRASE, "M. Karimova", 0),
        (PASSPHRASE, "M. Karimova", 1),
    ):
        monkeypatch.setattr("sys.stdin", io.StringIO(words + "\n"))
        assert main([*command, name]) == code
        assert "Traceback" not in capsys.readouterr().err
    assert "about.json" in zipfile.ZipFile(target).namelist()
