import io
import json
from pathlib import Path

import pytest

from app.__main__ import main
from app.domain.ids import system_clock
from app.hq.founding import found_headquarters
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from app.hq.users import all_users
from app.vault.kdf_cost import FLOOR

WORDS = "seven quiet rivers run"
OTHER = "nine loud mountains stand"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("app.hq.office_users.STANDARD", FLOOR)
    monkeypatch.setattr("app.hq.users.STANDARD", FLOOR)
    place = HeadquartersPlace(tmp_path / "hq")
    url = "https://127.0.0.1:8443"
    found_headquarters(place, country="KG", url=url, database=None, clock=system_clock)
    return place.folder


class Typist:
    """Runs commands; each line is a passphrase that is asked for."""

    def __init__(
        self, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self._data = data
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def run(self, *arguments: str, lines: tuple[str, ...] = (WORDS,)) -> tuple[int, str, str]:
        self._monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{one}\n" for one in lines)))
        code = main(["hq", *arguments, "--data", str(self._data)])
        said = self._capsys.readouterr()
        return code, said.out, said.err


@pytest.fixture
def typist(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Typist:
    return Typist(data, monkeypatch, capsys)


def names(data: Path) -> list[tuple[str, bool]]:
    with opened(data, {}) as here, here.store.read() as tx:
        return [(one.user.name, one.disabled) for one in all_users(tx)]


def test_the_first_user_lets_the_others_in(data: Path, typist: Typist) -> None:
    assert typist.run("users", "add", "Asel") == (0, "Asel: administrator\n", "")
    code, out, err = typist.run("users", "add", "Bakyt", "--role", "analyst", lines=(OTHER,))
    assert (code, out) == (1, "")
    assert "--by NAME" in err
    added = typist.run(
        "users",
        "add",
        "Bakyt",
        "--role",
        "data_protection",
        "--role",
        "analyst",
        "--by",
        "asel",
        lines=(WORDS, OTHER),
    )
    assert added == (0, "Bakyt: analyst, data_protection\n", "")
    code, out, _ = typist.run("users", "list", "--by", "Asel", "--json")
    assert [one["name"] for one in json.loads(out)] == ["Asel", "Bakyt"]
    code, out, _ = typist.run("users", "list", "--by", "Asel")
    assert out == "Asel\tadministrator\nBakyt\tanalyst, data_protection\n"


def test_users_are_changed_and_disabled(data: Path, typist: Typist) -> None:
    typist.run("users", "add", "Asel")
    typist.run("users", "add", "Bakyt", "--role", "analyst", "--by", "Asel", lines=(WORDS, OTHER))
    by = ("--by", "Asel")
    changed = typist.run("users", "roles", "Bakyt", "--role", "protection", *by)
    assert changed == (0, "Bakyt: protection\n", "")
    lines = (OTHER, "a third one altogether")
    own = typist.run("users", "passphrase", "Bakyt", "--by", "Bakyt", lines=lines)
    assert own == (0, "Changed.\n", "")
    assert typist.run("users", "disable", "Bakyt", *by) == (0, "Disabled.\n", "")
    assert names(data) == [("Asel", False), ("Bakyt", True)]
    assert typist.run("users", "enable", "Bakyt", *by) == (0, "Enabled.\n", "")
    code, _, err = typist.run("users", "disable", "Asel", *by)
    assert (code, err) == (
        1,
        "manzil: This is the last administrator. Make somebody else administrator first.\n",
    )
    assert names(data) == [("Asel", False), ("Bakyt", False)]


@pytest.mark.parametrize(
    ("arguments", "lines", "words"),
    [
        (("add", "Asel", "--role", "analyst"), (WORDS,), "The first user is an administrator"),
        (("add", "Asel"), ("short",), "at least 12 characters"),
        (("list", "--by", "Asel"), (WORDS,), "The first user is made by"),
    ],
)
def test_what_goes_wrong_before_there_is_anybody(
    data: Path, typist: Typist, arguments: tuple[str, ...], lines: tuple[str, ...], words: str
) -> None:
    code, out, err = typist.run("users", *arguments, lines=lines)
    assert (code, out, names(data)) == (1, "", [])
    assert words in err


def test_a_wrong_passphrase_does_nothing(data: Path, typist: Typist) -> None:
    typist.run("users", "add", "Asel")
    code, out, err = typist.run("users", "list", "--by", "Asel", lines=(OTHER,))
    assert (code, out, err) == (1, "", "manzil: Name or passphrase is wrong. Try again.\n")
