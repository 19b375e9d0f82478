"""The `manzil` command: helpful, honest in its exit codes, and without a traceback for a user."""

import io
import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.__main__ import main
from app.services.version import VERSION

PASSPORT = (
    "P<TJKSHARIPOV<<KOMRON<<<<<<<<<<<<<<<<<<<<<<<\n4099919883TJK7006126M3011098<<<<<<<<<<<<<<<8\n"
)


def manzil(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """The real command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    for command in ("demo", "enrol", "sync", "journal", "hq", "verify", "roles", "mrz"):
        assert f"\n    {command} " in said
    assert "MANZIL_DATA" in said


@pytest.mark.parametrize(
    "command", ["demo", "enrol", "sync", "journal", "hq", "verify", "roles", "mrz"]
)
def test_every_command_has_help_of_its_own(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert f"manzil {command}" in capsys.readouterr().out


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"manzil {VERSION}\n"


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["mrz"], ["hq"], ["hq", "nonsense"], ["enrol"], ["--data"]]
)
def test_a_wrong_command_line_ends_with_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: manzil" in capsys.readouterr().err


def test_mrz_prints_json_of_every_document(tmp_path: Path) -> None:
    file = tmp_path / "zones.txt"
    file.write_text(PASSPORT + "\n\n" + PASSPORT.lower(), encoding="utf-8")
    for arguments, typed in (([str(file)], ""), (["-"], file.read_text(encoding="utf-8"))):
        done = manzil("mrz", *arguments, typed=typed)
        assert (done.returncode, done.stderr) == (0, "")
        first, second = json.loads(done.stdout)
        assert first == second
        assert first["family_name"] == "SHARIPOV"
        assert first["valid"] is True


def test_mrz_needs_neither_window_nor_database() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-X",
            "importtime",
            "-m",
            "app",
            "mrz",
            "-",
        ],
        input=PASSPORT,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "app.documents.mrz" in loaded
    assert not {"PySide6", "sqlalchemy", "requests", "fastapi", "uvicorn"} & loaded


def test_a_file_that_is_not_there_is_one_line_and_1(tmp_path: Path) -> None:
    done = manzil("mrz", str(tmp_path / "nowhere.txt"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"manzil: There is no file {tmp_path / 'nowhere.txt'}. Check its name.\n"
    )


@pytest.mark.parametrize("arguments", [["sync"], []], ids=["sync", "window"])
def test_a_laptop_that_is_not_enrolled_is_told_how(tmp_path: Path, arguments: list[str]) -> None:
    done = manzil("--data", str(tmp_path / "laptop"), *arguments)
    assert done.returncode == 1
    assert done.stderr == (
        "manzil: This laptop is not enrolled. Ask headquarters for a code: manzil enrol CODE.\n"
    )


def test_the_data_folder_may_stand_before_or_after_the_command(tmp_path: Path) -> None:
    for arguments in (
        ["--data", str(tmp_path / "one"), "sync"],
        ["sync", "--data", str(tmp_path / "two")],
    ):
        assert manzil(*arguments).returncode == 1
    assert (tmp_path / "one" / "outbox").is_dir()
    assert (tmp_path / "two" / "outbox").is_dir()


def test_a_code_that_is_none_is_told_without_a_traceback(tmp_path: Path) -> None:
    done = manzil(
        "enrol",
        "nonsense",
        "--officer",
        "M. Karimova",
        "--data",
        str(tmp_path / "laptop"),
        typed="quiet river under stone\n",
    )
    assert done.returncode == 1
    assert done.stderr == (
        "manzil: This is not a whole enrolment code. Copy all of it, from MZ1. to the end.\n"
    )


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    """`manzil mrz FILE | head -1`: the pipe is closed before everything is written."""
    file = tmp_path / "zones.txt"
    file.write_text((PASSPORT + "\n\n") * 2000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "app", "mrz", str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "[\n"
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait() == 1


def test_a_narrow_console_shows_what_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", narrow)
    file = "P<AFGنظری<<گل<<<<"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(file.encode())))
    assert main(["mrz", "-"]) == 0


def test_from_invitation_to_synchronised(tmp_path: Path) -> None:
    """The commands of a new country, one after another, as a person types them."""
    hq, laptop = tmp_path / "hq", tmp_path / "laptop"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"https://127.0.0.1:{port}"
    assert manzil("hq", "init", "--data", str(hq), "--country", "KG", "--url", url).returncode == 0
    code = manzil("hq", "invite", "--data", str(hq), "--post", "KG06").stdout.strip()
    with subprocess.Popen(
        [sys.executable, "-m", "app", "hq", "serve", "--data", str(hq)],
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        try:
            assert server.stdout is not None
            assert server.stdout.readline() == f"serving {url}\n"
            enrolled = manzil(
                "enrol",
                code,
                "--officer",
                "M. Karimova",
                "--practice",
                "--data",
                str(laptop),
                typed="quiet river under stone\n",
            )
            assert (enrolled.returncode, enrolled.stderr) == (0, "")
            assert enrolled.stdout == ("Enrolled as L1 of post KG06. Start the window: manzil\n")
            sent = manzil("sync", "--data", str(laptop))
            assert (sent.returncode, sent.stderr) == (0, "")
            assert "Headquarters answered" in sent.stdout
        finally:
            server.terminate()
    offline = manzil("sync", "--data", str(laptop))
    assert (offline.returncode, offline.stderr) == (1, "")
    assert "cannot be reached" in offline.stdout
