"""Who signs in on this laptop: roles as they are now, public account keys, who was removed.

The key file says it too, for the locked screen, but whoever has the disk can put an older one
back. What stands here goes before it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.officers import Role
from app.storage.schema_officers import OFFICERS
from app.storage.transaction import Reading, Writing


@dataclass(frozen=True, slots=True)
class KnownOfficer:
    """An officer by id; `account` is the public account key (1216 bytes)."""

    id: UUID
    roles: tuple[Role, ...]
    account: bytes = field(repr=False)
    removed: bool = False


def known_officer(tx: Reading, officer: UUID) -> KnownOfficer | None:
    row = tx.connection.execute(select(OFFICERS).where(OFFICERS.c.officer == officer)).one_or_none()
    return None if row is None else _known(row)


def known_officers(tx: Reading) -> tuple[KnownOfficer, ...]:
    """All that ever were here, the removed ones too, by id."""
    rows = tx.connection.execute(select(OFFICERS).order_by(OFFICERS.c.officer))
    return tuple(_known(row) for row in rows)


def save_officer(tx: Writing, known: KnownOfficer) -> None:
    """Anew, or in the place of what stood there."""
    values = {
        "roles": " ".join(role.value for role in known.roles),
        "account": known.account,
        "removed": int(known.removed),
    }
    add = insert(OFFICERS).values(officer=known.id, **values)
    tx.connection.execute(add.on_conflict_do_update(index_elements=["officer"], set_=values))


def _known(row: Row[Any]) -> KnownOfficer:
    roles = tuple(_roles(row.roles.split()))
    return KnownOfficer(row.officer, roles, row.account, bool(row.removed))


def _roles(said: Iterable[str]) -> Iterable[Role]:
    """A later version's role grants nothing here."""
    known = {role.value for role in Role}
    return (Role(role) for role in said if role in known)
