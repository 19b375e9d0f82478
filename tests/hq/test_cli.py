"""The commands as a person types them; two as real processes."""

from pathlib import Path

import pytest

from app.__main__ import main
from app.domain.ids import system_clock
from app.hq.founding import found_headquarters
from app.hq.place import HeadquartersPlace, read_headquarters
from app.wire.enrolment import read_code
from tests.hq.server import manzil

URL = "https://127.0.0.1:8443"


def manzil_here(*arguments: str) -> int:
    """The command's exit code, run in this process."""
    try:
        return main(arguments)
    except SystemExit as ended:  # argparse, on wrong command lines and for help
        return int(ended.code or 0)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    place = HeadquartersPlace(tmp_path / "hq")
    found_headquarters(place, country="KG", url=URL, database=None, clock=system_clock)
    return place.folder


def test_init_tells_the_root_and_what_to_move_away(tmp_path: Path) -> None:
    folder = tmp_path / "hq"
    done = manzil("hq", "init", "--data", str(folder), "--country", "kg", "--url", URL)
    assert (done.returncode, done.stderr) == (0, "")
    made = read_headquarters(HeadquartersPlace(folder), {})
    assert made.country == "KG"
    assert made.root_fingerprint in done.stdout
    assert str(folder / "keys" / "offline") in done.stdout


def test_a_code_goes_to_standard_output_alone(data: Path) -> None:
    done = manzil("hq", "invite", "--data", str(data), "--post", "kg06", "--label", "Blue")
    assert done.returncode == 0
    assert done.stdout.count("\n") == 1
    code = read_code(done.stdout)
    assert code.url == URL
    assert code.root_fingerprint == read_headquarters(HeadquartersPlace(data), {}).root_fingerprint
    assert "Blue at KG06, within 15 minutes" in done.stderr
    assert code.secret not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "exit_code", "words"),
    [
        (["hq"], 2, "usage: manzil hq"),
        (["hq", "dance"], 2, "invalid choice"),
        (["hq", "init", "--data", "x"], 2, "--country"),
        (["hq", "people"], 1, "--data DIR"),
        (["hq", "init", "--data", "DATA", "--country", "KG", "--url", URL], 1, "is not empty."),
        (["hq", "people", "--data", "nowhere"], 1, "There is no headquarters in this folder."),
        (["hq", "serve", "--data", "DATA", "--port", "much"], 2, "port"),
        (["hq", "serve", "--data", "DATA", "--port", "70000"], 2, "port"),
        (["hq", "invite", "--data", "DATA", "--post", "TJ01"], 1, "No border point"),
        (["hq", "invite", "--data", "DATA", "--post", "ZZ99"], 1, "No border point"),
        (["hq", "init", "--data", "DATA/new", "--country", "KG", "--url", "x"], 1, "https://"),
        (["hq", "init", "--data", "DATA/new", "--country", "ZZ", "--url", URL], 1, "country"),
    ],
)
def test_mistakes_are_said_without_a_traceback(
    data: Path,
    arguments: list[str],
    exit_code: int,
    words: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert manzil_here(*(one.replace("DATA", str(data)) for one in arguments)) == exit_code
    said = capsys.readouterr()
    assert words in said.err
    assert said.out == ""


def test_help_says_what_each_command_does(capsys: pytest.CaptureFixture[str]) -> None:
    assert manzil_here("hq", "--help") == 0
    shown = capsys.readouterr().out
    for name in ("init", "serve", "invite", "devices", "people", "status", "device", "quarantine"):
        assert f"\n    {name}" in shown


def test_a_database_from_the_environment_is_used(
    data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert manzil_here("hq", "status", "--data", str(data)) == 0
    monkeypatch.setenv("MANZIL_HQ_DATABASE", f"sqlite:///{tmp_path / 'other.db'}")
    assert manzil_here("hq", "status", "--data", str(data)) == 1
    assert "database file" in capsys.readouterr().err
