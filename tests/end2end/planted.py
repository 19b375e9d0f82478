"""Twenty planted names, and looks for them: in files, in opened tables, in pages and logs."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.demo.passports import InventedPassport
from app.storage.store import Store
from tests.end2end.clear_text import names_found
from tests.services.decrypted import decrypted_log, decrypted_pages

PLANTED = (
    *("ABDURAHMONZODA", "BEKMUKHAMEDOVA", "CHORSHANBMAMADOVA", "DAVLATMAMADOVA", "ESHMUKHAMMEDOV"),
    *("FAKHRIDDINBEKOV", "GULMAHMADZODAI", "HUDOYBERDIMURAT", "ISKANDARMAMADOV", "JUMANAZARBERDIN"),
    *("KHOLMUHAMMADOV", "LUTFULMUHAMMAD", "MIRZORAHMATOVA", "NURMUHAMMEDOVA", "ORAZMYRADOVNAI"),
    *("POLVONNAZAROVA", "QOSIMMUHAMMADI", "RAJABMUHAMEDOV", "SHODMONBEKZODA", "TURDIMUHAMEDOV"),
)
GIVEN = "ZARNIGORBEGIM"
ENCODINGS = ("UTF-8", "UTF-16le")


def planted_passports() -> list[InventedPassport]:
    return [
        InventedPassport(
            "TJK",
            name,
            GIVEN,
            f"40770{n:04d}",
            date(1980, 1, 1) + timedelta(days=97 * n),
            "F",
            date(2031, 5, 6),
        )
        for n, name in enumerate(PLANTED)
    ]


def plain_tables(tables: Mapping[str, Sequence[Sequence[Any]]], folder: Path) -> None:
    """Write rows out without encryption, in two encodings; whole values, whatever the columns."""
    folder.mkdir(exist_ok=True)
    for encoding in ENCODINGS:
        plain = sqlite3.connect(folder / f"plain-{encoding}.db")
        plain.execute(f"PRAGMA encoding = '{encoding}'")
        plain.execute("CREATE TABLE held (said)")
        values = ((_plain(v),) for rows in tables.values() for row in rows for v in row)
        plain.executemany("INSERT INTO held VALUES (?)", values)
        plain.commit()
        plain.close()


def tables_of(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of a laptop's store, opened with its key."""
    with store.read() as tx:
        names = tx.connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).scalars()
        return {
            name: [tuple(row) for row in tx.connection.exec_driver_sql(f'SELECT * FROM "{name}"')]  # noqa: S608 - our own table names
            for name in names.all()
        }


def pages_of(path: Path, key: bytes, folder: Path) -> None:
    """Write out what the key opens of a laptop's database and log: free pages, older frames too."""
    folder.mkdir(exist_ok=True)
    log = path.with_name(f"{path.name}-wal")
    (folder / "pages").write_bytes(decrypted_pages(path, key))
    (folder / "log").write_bytes(decrypted_log(log, key))


def planted_in(folder: Path) -> set[str]:
    return set(names_found(folder, PLANTED))


def written_out(texts: Iterable[str], file: Path) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join(texts), encoding="utf-8")


def _plain(value: object) -> object:
    return value if isinstance(value, bytes | int | float | str | None) else str(value)
