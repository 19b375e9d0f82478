"""`manzil renew CODE`: a supervisor lets the laptop make new keys."""

import io
from pathlib import Path

import pytest

from app.__main__ import main
from app.demo.headquarters import DemoHeadquarters
from tests.services.answering import invited_again, known_keys
from tests.services.enrolled import PASSPHRASE, enrolled_laptop


def test_new_keys_by_a_code(
    headquarters: DemoHeadquarters,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laptop = enrolled_laptop(tmp_path / "laptop", headquarters)
    before = known_keys(headquarters, laptop.place)
    code = invited_again(headquarters, laptop.place)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    asked = ["renew", code, "--officer", "M. Karimova", "--data", str(laptop.place.folder)]
    assert main(asked) == 0
    assert capsys.readouterr().out.startswith("Done")
    assert known_keys(headquarters, laptop.place)[0] != before[0]
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    assert main(["renew", "MZ1.none", *asked[2:]]) == 1
    assert "enrolment code" in capsys.readouterr().err
