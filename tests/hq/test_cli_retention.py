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


@pytest.mark.parametrize(
    ("role", "more", "code", "said"),
    [
        (Role.DATA_PROTECTION, ["--dry-run"], 0, "0 people, 0 bodies would go.\n"),
        (Role.DATA_PROTECTION, [], 0, "0 people, 0 bodies destroyed.\n"),
        (Role.ADMINISTRATOR, [], 2, ""),
    ],
)
def test_purge(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    role: Role,
    more: list[str],
    code: int,
    said: str,
) -> None:
    place = HeadquartersPlace(tmp_path / "hq")
    url = "https://127.0.0.1:8443"
    found_headquarters(place, country="KG", url=url, database=None, clock=system_clock)
    with opened(place.folder, {}) as here, here.store.write() as tx:
        add_user(tx, "Asel", [role], WORDS, at=system_clock(), cost=FLOOR)
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{WORDS}\n"))
    arguments = ["hq", "purge", "--data", str(place.folder), "--by", "Asel", *more]
    assert main(arguments) == code
    assert capsys.readouterr().out == said
