"""`manzil recover ask` and `take`, by file and by codes."""

import io
from pathlib import Path

import pytest

from app.__main__ import main
from app.demo.headquarters import DemoHeadquarters
from app.documents.qr_parts import split
from app.vault.recovery import spoken_code
from tests.services.answering import answered
from tests.services.enrolled import EnrolledLaptop, enrolled_laptop

NEW = "four other words here"


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters)


@pytest.mark.parametrize("as_codes", [False, True])
def test_a_locked_out_officer_is_in_again(
    laptop: EnrolledLaptop,
    headquarters: DemoHeadquarters,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    as_codes: bool,
) -> None:
    folder, request, answer = str(laptop.place.folder), tmp_path / "request", tmp_path / "answer"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{NEW}\n{NEW}\n"))
    asking = ["recover", "ask", "--officer", "M. Karimova", "--data", folder]
    assert main([*asking, "--out", str(request), "--qr", str(tmp_path / "codes")]) == 0
    assert spoken_code(request.read_text()) in capsys.readouterr().out
    assert len(list((tmp_path / "codes").glob("request-*.svg"))) == len(split(request.read_text()))
    text = answered(headquarters, request.read_text())
    answer.write_text("\n".join(split(text)) if as_codes else text)
    assert main(["recover", "take", str(answer), "--data", folder]) == 0
    assert capsys.readouterr().out.startswith("Sign in with the new words now.")
    laptop.access().sign_in(laptop.officer(), NEW).close()


def test_what_is_not_there_is_told(
    laptop: EnrolledLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(laptop.place.folder)
    assert main(["recover", "take", str(tmp_path / "none"), "--data", folder]) == 1
    assert "There is no such file." in capsys.readouterr().err
    asking = ["recover", "ask", "--officer", "Nobody", "--data", folder]
    assert main([*asking, "--out", str(tmp_path / "request")]) == 1
    assert "Exactly one officer of that name" in capsys.readouterr().err
    assert not (tmp_path / "request").exists()
