"""Addresses of databases; making and opening them is tests/contract."""

from pathlib import Path

import pytest

from app.domain.errors import UserCanFix
from app.hq.stores import create_store, embedded_address, open_store
from tests.contract.stores import ROOT


@pytest.mark.parametrize(
    "address",
    [
        "",
        "nonsense",
        "sqlite://",
        "mysql://host/name",
        "postgresql://host",
        "postgresql+asyncpg://host/name",
        "sqlite+pysqlite:///x.db",
        "https://host/name",
    ],
)
def test_addresses_that_are_none(address: str, tmp_path: Path) -> None:
    for opening in (create_store, open_store):
        with pytest.raises(UserCanFix) as caught:
            opening(address, ROOT)
        assert caught.value.code == "database_address"
        assert caught.value.field == "database"


def test_an_address_says_nothing_of_a_password() -> None:
    with pytest.raises(UserCanFix) as caught:
        open_store("mysql://user:secret@host/name", ROOT)
    assert "secret" not in caught.value.message


@pytest.mark.parametrize("name", ["hq.db", "with space.db", "50%.db", "данные.db", "a#b?c.db"])
def test_an_embedded_address_leads_to_its_file(tmp_path: Path, name: str) -> None:
    create_store(embedded_address(tmp_path / name), ROOT).close()
    assert (tmp_path / name).stat().st_size > 0
    open_store(embedded_address(tmp_path / name), ROOT).close()
    assert [path.name for path in tmp_path.iterdir()] == [name]
