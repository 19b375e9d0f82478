"""`manzil backup`, on a laptop that is locked."""

from pathlib import Path

import pytest

from app.__main__ import main
from app.demo.headquarters import DemoHeadquarters
from app.sync.medium import FOLDER
from tests.services.enrolled import enrolled_laptop


def test_it_copies_to_a_folder_or_says_that_there_is_no_medium(
    headquarters: DemoHeadquarters,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("MANZIL_BACKUP", raising=False)
    laptop = enrolled_laptop(tmp_path / "laptop", headquarters)
    laptop.sign_in().close()
    data, stick = str(laptop.place.folder), tmp_path / "stick"
    assert main(["backup", "--data", data]) == 1
    assert "manzil backup --to DIR" in capsys.readouterr().err
    stick.mkdir()
    assert main(["backup", "--data", data, "--to", str(stick)]) == 0
    assert capsys.readouterr().out == "1 batch copied. They open for headquarters only.\n"
    assert len(list((stick / FOLDER).rglob("*.batch"))) == 1
    monkeypatch.setenv("MANZIL_BACKUP", str(stick))
    assert main(["backup", "--data", data]) == 0
    assert capsys.readouterr().out == "0 batches copied. They open for headquarters only.\n"
