"""The seam between headquarters and its database.

`Store.read()` is one snapshot; `Store.write()` commits at its end or leaves no trace. Functions
that ask or change something take the transaction first. Two stores stand behind it: the embedded
one (SQLite, no set-up) and PostgreSQL by address; tests/contract holds both to one contract.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import Delete, Row, Select, Table, Update

from app.domain.errors import EnvironmentFailed

Values = Mapping[str, object]
Query = Select[*tuple[Any, ...]]
Found = Row[*tuple[Any, ...]]


class Reading(Protocol):
    """A snapshot of the store."""

    def rows(self, query: Query) -> Sequence[Found]: ...


class Writing(Reading, Protocol):
    """A transaction that changes the store."""

    def lock(self, query: Query) -> Sequence[Found]:
        """The rows, newest state, held against other writers until the end."""
        ...

    def insert_missing(self, table: Table, rows: Sequence[Values]) -> int:
        """Insert what is not there by primary key, leave what is; how many were inserted."""
        ...

    def put(self, table: Table, rows: Sequence[Values]) -> None:
        """Insert, or replace the named columns of what is there by primary key."""
        ...

    def change(self, statement: Update | Delete) -> int:
        """How many rows were changed or deleted."""
        ...


class Store(Protocol):
    """Headquarters' database.

    Both contexts raise EnvironmentFailed (`store_busy`, `store_raced`, `store_unreachable`,
    `disk_full`, `disk`) and TrustBroken (`store_damaged`). A write inside another write of the
    same thread is a bug and raises at once instead of waiting for itself.
    """

    def read(self) -> AbstractContextManager[Reading]: ...

    def write(self) -> AbstractContextManager[Writing]: ...

    def sweep(self) -> bool:
        """Let the database's files hold nothing of what was deleted; after an erasure.

        False when somebody's reading was in the way: part of it may remain until the next time.
        """
        ...

    def close(self) -> None: ...


def raced() -> EnvironmentFailed:
    """Another writer won; the transaction is done again from its beginning."""
    return EnvironmentFailed("store_raced", "Another change came between. Try again.")
