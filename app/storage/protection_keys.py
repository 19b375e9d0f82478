"""The protection keys of posts: the public half for all, the private sealed to one officer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert

from app.storage.schema_protection import PROTECTION_KEYS, PROTECTION_SHARES
from app.storage.transaction import Reading, Writing


@dataclass(frozen=True, slots=True)
class StoredProtectionKey:
    """A post's public key by its key id; `since` is a time as in docs/FORMATS.md, 0."""

    id: str
    post: str
    public: bytes = field(repr=False)
    since: str


@dataclass(frozen=True, slots=True)
class StoredShare:
    """A post's key with its private half as it is sealed to one officer's account key."""

    key: StoredProtectionKey
    sealed: bytes = field(repr=False)


def keep(tx: Writing, key: StoredProtectionKey, shares: Mapping[UUID, bytes]) -> None:
    """Keep a key and its sealed private halves by officer; of a known key the later `since` counts.

    A share that comes anew replaces the officer's earlier one: their account key may be another.
    """
    row = {"key": key.id, "post": key.post, "public": key.public, "since": key.since}
    told = insert(PROTECTION_KEYS).values(row)
    later = func.max(told.excluded.since, PROTECTION_KEYS.c.since)
    tx.connection.execute(
        told.on_conflict_do_update(index_elements=[PROTECTION_KEYS.c.key], set_={"since": later})
    )
    rows = [{"key": key.id, "officer": who, "sealed": sealed} for who, sealed in shares.items()]
    if rows:
        upsert = insert(PROTECTION_SHARES)
        tx.connection.execute(
            upsert.on_conflict_do_update(
                index_elements=[PROTECTION_SHARES.c.key, PROTECTION_SHARES.c.officer],
                set_={"sealed": upsert.excluded.sealed},
            ),
            rows,
        )


def newest(tx: Reading, post: str) -> StoredProtectionKey | None:
    """The key to which records of this post are sealed now, or None when it never had one."""
    keys = PROTECTION_KEYS.c
    query = select(PROTECTION_KEYS).where(keys.post == post)
    row = tx.connection.execute(query.order_by(keys.since.desc(), keys.key).limit(1)).one_or_none()
    return None if row is None else StoredProtectionKey(*row)


def shares_of(tx: Reading, officer: UUID) -> tuple[StoredShare, ...]:
    """All that was ever delivered to this officer, the newest key first."""
    query = (
        select(PROTECTION_KEYS, PROTECTION_SHARES.c.sealed)
        .join_from(
            PROTECTION_KEYS,
            PROTECTION_SHARES,
            PROTECTION_KEYS.c.key == PROTECTION_SHARES.c.key,
        )
        .where(PROTECTION_SHARES.c.officer == officer)
        .order_by(PROTECTION_KEYS.c.since.desc(), PROTECTION_KEYS.c.key)
    )
    return tuple(
        StoredShare(StoredProtectionKey(*row[:-1]), row.sealed)
        for row in tx.connection.execute(query)
    )
