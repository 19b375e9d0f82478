"""Saving a registration: the encrypted store against plain SQLite.

Each save runs through the real Registrar. Its statements are recorded and replayed, in the same
moment of the same run, on a plain SQLite file with the same schema, WAL and synchronous=FULL, and
on a bare SQLCipher file: their ratio is what encryption costs a commit.
"""

import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Engine, create_engine, event
from sqlcipher3 import dbapi2

from app.demo.passports import InventedPassport
from app.storage.schema import METADATA
from benchmarks.measurement import Measurement, percentile
from tests.services.counter import open_counter

SAVES = 400
WARM_UP = 20
NOTICEABLE_MS = 100.0
_BORN = date(1980, 1, 1)

Statement = tuple[str, Any, bool]


class Connection(Protocol):
    """What the two drivers have in common."""

    def execute(self, statement: str, parameters: Any = ..., /) -> Any: ...
    def executemany(self, statement: str, parameters: Any, /) -> Any: ...


def run() -> list[Measurement]:
    with tempfile.TemporaryDirectory() as folder:
        return _measured(Path(folder))


def _measured(folder: Path) -> list[Measurement]:
    counter = open_counter(folder / "laptop")
    plain = _plain(folder / "plain.db")
    bare = _bare_cipher(folder / "bare.db")
    times: dict[str, list[float]] = {"ours": [], "plain": [], "bare": []}
    for number in range(SAVES + WARM_UP):
        draft = counter.draft(_passport(number))
        with _recorded() as statements:
            ours = _timed(partial(counter.registrar.register, draft, counter.shift))
        order: Sequence[tuple[str, Connection]] = [("plain", plain), ("bare", bare)]
        replayed = {
            name: _timed(partial(_replay, connection, statements))
            for name, connection in (order if number % 2 else reversed(order))
        }
        if number >= WARM_UP:
            for name, taken in {"ours": ours, **replayed}.items():
                times[name].append(taken)
    counter.signed_in.store.close()
    return _measurements(times)


def _measurements(times: dict[str, list[float]]) -> list[Measurement]:
    plain = "the same statements on plain SQLite"
    found = [
        Measurement(
            f"save.commit.p{share:.0%}".rstrip("%"),
            percentile(times["bare"], share),
            "ms",
            percentile(times["plain"], share),
            goal,
            plain,
        )
        for share, goal in ((0.5, 1.6), (0.99, 2.0))
    ]
    for share in (0.5, 0.99):
        name = f"save.register.p{share:.0%}".rstrip("%")
        ours = percentile(times["ours"], share)
        found.append(Measurement(name, ours, "ms", NOTICEABLE_MS, 1.0, "what a person notices"))
    return found


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


@contextmanager
def _recorded() -> Iterator[list[Statement]]:
    """The statements that SQLAlchemy sends meanwhile, with their parameters."""
    seen: list[Statement] = []

    def note(
        _connection: object,
        _cursor: object,
        statement: str,
        parameters: Any,
        _context: object,
        executemany: bool,  # noqa: FBT001 - SQLAlchemy's own signature
    ) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA")):
            seen.append((statement, parameters, executemany))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def _replay(connection: Connection, statements: Sequence[Statement]) -> None:
    """The recorded statements in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for statement, parameters, many in statements:
        if many:
            connection.executemany(statement, parameters)
        else:
            connection.execute(statement, parameters).fetchall()
    connection.execute("COMMIT")


def _with_schema(connection: Any, engine: Engine) -> Connection:
    METADATA.create_all(engine)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA cache_size = -65536")
    found: Connection = connection
    return found


def _plain(path: Path) -> Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    return _with_schema(connection, create_engine(f"sqlite:///{path}"))


def _bare_cipher(path: Path) -> Connection:
    def connect() -> Any:
        connection = dbapi2.connect(str(path), isolation_level=None)
        connection.execute(f"PRAGMA key = \"x'{'ab' * 32}'\"")
        connection.execute("PRAGMA cipher_memory_security = OFF")
        return connection

    engine = create_engine("sqlite://", creator=connect, module=dbapi2)
    return _with_schema(connect(), engine)


def _passport(number: int) -> InventedPassport:
    letters = "".join(chr(ord("A") + number // 26**place % 26) for place in range(3))
    return InventedPassport(
        "UZB",
        f"KARIM{letters}OV",
        "FARKHOD",
        f"FA{number:07d}",
        _BORN + timedelta(days=number),
        "M",
        date(2031, 1, 1),
    )
