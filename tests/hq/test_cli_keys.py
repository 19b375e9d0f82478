"""`manzil hq keys` as a person meets it: shown, signed anew, served under the next certificate."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.errors import ManzilError, UserCanFix
from app.domain.ids import system_clock
from app.hq import schema
from app.hq.cli import add_arguments, run
from app.hq.founding import found_headquarters
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from app.vault.key_list import ACKNOWLEDGEMENT, RECOVERY, SEALING
from tests.hq.two_persons import WORDS, add_people

URL = "https://hq.example.org:8443"
Ask = Callable[..., str]


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys") / "hq"
    found_headquarters(
        HeadquartersPlace(folder), country="KG", url=URL, database=None, clock=system_clock
    )
    add_people(folder)
    return folder


@pytest.fixture
def data(founded: Path, tmp_path: Path) -> Path:
    """A headquarters of its own; its offline folder is at hand."""
    folder = shutil.copytree(founded, tmp_path / "hq")
    settings = json.loads((folder / "headquarters.json").read_text())
    settings["database"] = settings["database"].replace(str(founded), str(folder))
    (folder / "headquarters.json").write_text(json.dumps(settings))
    return folder


@pytest.fixture
def ask(data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    import argparse
    import io

    def asked(*arguments: str, words: str = WORDS) -> str:
        parser = argparse.ArgumentParser()
        add_arguments(parser)
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{words}\n"))
        assert run(parser.parse_args([*arguments, "--data", str(data)])) == 0
        return capsys.readouterr().out

    return asked


def kinds(data: Path) -> list[str]:
    """What headquarters' own journal says last."""
    with opened(data, {}) as here, here.store.read() as tx:
        rows = tx.rows(select(schema.entries).order_by(schema.entries.c.number))
    return [kind for row in rows for kind in json.loads(row.head)["kinds"]]


def listed(ask: Ask) -> dict[str, list[str]]:
    said = json.loads(ask("keys", "show", "--json"))
    uses: dict[str, list[str]] = {}
    for key in said["keys"]:
        uses.setdefault(key["use"], []).append(key["id"])
    return uses


def test_the_list_is_shown(ask: Ask) -> None:
    shown = ask("keys", "show")
    assert shown.startswith("version 1 of KG, signed ")
    for use in ("sealing", "acknowledgement", "recovery", "protection", "update-mldsa65"):
        assert f"\n{use:16}" in shown
    assert f"address         {URL}" in shown
    assert "former" not in shown


def test_a_new_list(ask: Ask, data: Path) -> None:
    before = listed(ask)
    told = ask(
        *("keys", "new-list", "--offline", str(data / "keys/offline"), "--by", "Admin"),
        *("--new-sealing", "--new-acknowledgement", "--new-recovery", "--next-pin"),
        *("--url", "https://new.example.org"),
    )
    assert told.startswith("Version 2 is signed. Restart the server")
    after = listed(ask)
    for use in (SEALING, ACKNOWLEDGEMENT, RECOVERY):
        assert after[use][1:] == before[use]
    said = json.loads(ask("keys", "show", "--json"))
    assert (said["version"], len(said["tls_pins"])) == (2, 2)
    assert said["urls"] == ["https://new.example.org"]
    assert ask("keys", "show").count("former") == 3
    assert kinds(data)[-1] == "hq_key_list_signed"


def test_the_next_certificate_is_served(ask: Ask, data: Path) -> None:
    ask("keys", "new-list", "--offline", str(data / "keys/offline"), "--by", "Admin", "--next-pin")
    pin = json.loads(ask("keys", "show", "--json"))["tls_pins"][1]
    assert pin in ask("keys", "use-next-certificate", "--by", "Admin")
    assert kinds(data)[-1] == "hq_certificate_switched"


def test_a_key_is_dropped(ask: Ask, data: Path) -> None:
    (old,) = listed(ask)[SEALING]
    offline = ("--offline", str(data / "keys/offline"), "--by", "Admin")
    ask("keys", "new-list", *offline, "--new-sealing", "--drop", old)
    assert old not in listed(ask)[SEALING]


@pytest.mark.parametrize(
    ("by", "words", "code"),
    [
        ("Reader", WORDS, "not_allowed"),
        ("Admin", "wrong words to say", "user_wrong"),
        ("Nobody", WORDS, "user_wrong"),
    ],
)
def test_who_may_not_changes_nothing(ask: Ask, data: Path, by: str, words: str, code: str) -> None:
    before = (data / "keys/key-list.json").read_bytes()
    with pytest.raises(UserCanFix) as told:
        ask(
            *("keys", "new-list", "--offline", str(data / "keys/offline"), "--by", by),
            "--new-sealing",
            words=words,
        )
    assert told.value.code == code
    assert (data / "keys/key-list.json").read_bytes() == before


def test_without_the_root_there_is_neither_list_nor_entry(
    ask: Ask, data: Path, tmp_path: Path
) -> None:
    with pytest.raises(ManzilError) as told:
        ask("keys", "new-list", "--offline", str(tmp_path), "--by", "Admin", "--new-sealing")
    assert told.value.code == "keys_missing"
    assert "hq_key_list_signed" not in kinds(data)
