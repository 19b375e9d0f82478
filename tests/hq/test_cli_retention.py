"""`manzil hq purge` counts, asks who acts, and says what went."""

import io
from pathlib import Path

import pytest

from app.__main__ import main
from app.domain.ids import system_clock
from app.domain.permissions import Role
from app.hq.founding import found_headquarters
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from app.hq.users import add_user
from app.vault.kdf_cost import FLOOR

WORDS = "seven quiet rivers run"


def purge(data: Path, role: Role, monkeypatch: pytest.MonkeyPatch, *more: str) -> int:
    with opened(data, {}) as here, here.store.write() as tx:
        add_user(tx, "Asel", [role], WORDS, at=system_clock(), cost=FLOOR)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{WORDS}\n"))
    return main(["hq", "purge", "--data", str(data), "--by", "Asel", *more])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    place = HeadquartersPlace(tmp_path / "hq")
    url = "https://127.0.0.1:8443"
    found_headquarters(place, country="KG", url=url, database=None, clock=system_clock)
    return place.folder


@pytest.mark.parametrize(
    ("more", "said"),
    [(["--dry-run"], "0 people, 0 bodies would go.\n"), ([], "0 people, 0 bodies destroyed.\n")],
)
def test_it_says_what_goes(
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    more: list[str],
    said: str,
) -> None:
    assert purge(data, Role.DATA_PROTECTION, monkeypatch, *more) == 0
    assert capsys.readouterr().out == said


def test_an_administrator_may_not(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert purge(data, Role.ADMINISTRATOR, monkeypatch) == 1
