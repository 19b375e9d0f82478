"""`manzil restore`: another laptop's copies go into this one's outbox."""

from pathlib import Path

import pytest

from app.__main__ import main
from app.demo.headquarters import DemoHeadquarters
from tests.services.enrolled import enrolled_laptop


def test_copies_are_taken_in_once(
    headquarters: DemoHeadquarters, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dead = enrolled_laptop(tmp_path / "dead", headquarters)
    dead.sign_in().close()
    stick = tmp_path / "stick"
    stick.mkdir()
    assert main(["backup", "--data", str(dead.place.folder), "--to", str(stick)]) == 0
    other = enrolled_laptop(tmp_path / "other", headquarters)
    data = str(other.place.folder)
    capsys.readouterr()
    for taken in ("1 batch", "0 batches"):
        assert main(["restore", "--data", data, str(stick)]) == 0
        said = capsys.readouterr().out
        assert said == f"{taken} taken in. Send them to headquarters: manzil sync\n"
    assert main(["restore", "--data", data, str(tmp_path / "nowhere")]) == 1
    assert "no sealed batches" in capsys.readouterr().err
