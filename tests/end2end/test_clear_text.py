"""The scanner is first shown to find: each form, at the seam of two pieces, in a plain store."""

import sqlite3
from pathlib import Path

import pytest

from app.matching.names import fold, skeleton
from tests.end2end import clear_text
from tests.end2end.clear_text import names_found

NAME = "ABDURAHMONZODA"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("spelling", [NAME, NAME.lower(), fold(NAME), skeleton(NAME)])
def test_every_form_is_found_at_a_seam(tmp_path: Path, spelling: str, encoding: str) -> None:
    data = spelling.encode(encoding)
    (tmp_path / "file").write_bytes(b"\0" * (clear_text.CHUNK - 3) + data + b"\0" * 9)
    assert names_found(tmp_path, [NAME]) == {NAME: ["file"]}


def test_a_plain_store_is_found_out(tmp_path: Path) -> None:
    for encoding in ("UTF-8", "UTF-16le"):
        connection = sqlite3.connect(tmp_path / f"{encoding}.db")
        connection.execute(f"PRAGMA encoding = '{encoding}'")
        connection.execute("CREATE TABLE people (name TEXT)")
        connection.execute("INSERT INTO people VALUES (?)", (f'{{"name":"{NAME}"}}',))
        connection.commit()
        connection.close()
    assert names_found(tmp_path, [NAME]) == {NAME: ["UTF-16le.db", "UTF-8.db"]}


def test_another_name_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"ABDURAHMANZADA" * 1000)
    assert names_found(tmp_path, ["TOKTOGULOVA"]) == {}
