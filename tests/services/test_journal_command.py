"""`manzil journal` and `manzil verify`, as a supervisor and an auditor type them."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import UserCanFix
from app.services.journal_command import run
from tests.ui.enrolled import DEVICE, PASSPHRASE, REGISTRAR, SUPERVISOR, Enrolled, enrol_laptop

PEOPLE = 3
PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory: pytest.TempPathFactory) -> Enrolled:
    made = enrol_laptop(tmp_path_factory.mktemp("journal") / "laptop")
    made.fill(PEOPLE)
    return made


def manzil(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=PROJECT,
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def copy(enrolled: Enrolled, target: Path, typed: str = PASSPHRASE) -> tuple[int, str, str]:
    done = manzil(
        *("--data", str(enrolled.place.folder), "journal", str(target)),
        *("--officer", SUPERVISOR.name),
        typed=f"{typed}\n",
    )
    return done.returncode, done.stdout, done.stderr


def asked(passphrase: str = PASSPHRASE) -> tuple[Callable[[], str], list[str]]:
    """What gives a passphrase, and notes that it was asked."""
    times: list[str] = []

    def give() -> str:
        times.append("asked")
        return passphrase

    return give, times


def test_from_the_copy_to_the_proof(enrolled: Enrolled, tmp_path: Path) -> None:
    target = tmp_path / "journal.jsonl"
    code, said, error = copy(enrolled, target)
    assert (code, error) == (0, "")
    assert f"device {DEVICE}" in said
    assert "in the clear" in said
    assert SUPERVISOR.name not in said
    key = said.split()[-1]

    proved = manzil("verify", str(target), "--device-key", key)
    assert proved.returncode == 0, proved.stdout
    foreign = manzil("verify", str(target), "--device-key", "ab" * 32)
    assert foreign.returncode == 1

    data = bytearray(target.read_bytes())
    data[len(data) // 2] ^= 1
    target.write_bytes(data)
    refused = manzil("verify", str(target), "--device-key", key)
    assert refused.returncode == 1
    assert "entry" in refused.stdout


def test_a_second_copy_does_not_replace_the_first(enrolled: Enrolled, tmp_path: Path) -> None:
    target = tmp_path / "journal.jsonl"
    target.write_bytes(b"the first")
    code, said, error = copy(enrolled, target)
    assert (code, said) == (1, "")
    assert error == "manzil: There is a file of that name already. Choose another name.\n"
    assert target.read_bytes() == b"the first"


def test_a_wrong_passphrase_is_one_line_and_1(enrolled: Enrolled, tmp_path: Path) -> None:
    code, said, error = copy(enrolled, tmp_path / "journal.jsonl", typed="not the passphrase")
    assert (code, said, error.count("\n")) == (1, "", 1)
    assert list(tmp_path.iterdir()) == []


def test_a_registrar_is_refused_and_the_laptop_is_locked_again(
    enrolled: Enrolled, tmp_path: Path
) -> None:
    give, _ = asked()
    with pytest.raises(UserCanFix) as refused:
        run(
            enrolled.place,
            enrolled.clock,
            officer=REGISTRAR.name,
            passphrase=give,
            target=tmp_path / "journal.jsonl",
        )
    assert refused.value.code == "not_allowed"
    assert list(tmp_path.iterdir()) == []
    assert not enrolled.place.store.with_name("store.db-wal").exists()


@pytest.mark.parametrize("officer", ["Nobody", "", "M. KARIMOVA"])
def test_an_unknown_officer_is_told_before_a_passphrase_is_asked(
    enrolled: Enrolled, tmp_path: Path, officer: str
) -> None:
    give, times = asked()
    with pytest.raises(UserCanFix) as refused:
        run(
            enrolled.place,
            enrolled.clock,
            officer=officer,
            passphrase=give,
            target=tmp_path / "journal.jsonl",
        )
    assert refused.value.code == "unknown_officer"
    assert times == []
