"""The tables of what only some may open: drafts, protection keys, answers to break-glass.

What lies in them is sealed to one officer's account key: the key of the database opens none.
"""

from sqlalchemy import Column, Index, LargeBinary, Table, Text

from app.storage.columns import RecordId, UtcDateTime
from app.storage.schema import METADATA

# the text is written at every step, its key once: with the key all older texts are gone
SEALED_DRAFTS = Table(
    "sealed_drafts",
    METADATA,
    Column("draft", RecordId, primary_key=True),
    Column("officer", RecordId, nullable=False),
    Column("person", RecordId, nullable=False),
    Column("saved_at", UtcDateTime, nullable=False),
    Column("text", LargeBinary, nullable=False),
    Index("sealed_drafts_officer", "officer", "saved_at"),
    Index("sealed_drafts_person", "person"),
    sqlite_strict=True,
)

SEALED_DRAFT_KEYS = Table(
    "sealed_draft_keys",
    METADATA,
    Column("draft", RecordId, primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    sqlite_strict=True,
)

# posts' public keys; `since` as headquarters wrote it, and sorted by it
PROTECTION_KEYS = Table(
    "protection_keys",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("post", Text, nullable=False),
    Column("public", LargeBinary, nullable=False),
    Column("since", Text, nullable=False),
    sqlite_strict=True,
)

PROTECTION_SHARES = Table(
    "protection_shares",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("officer", RecordId, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# `sealed` is empty where headquarters said no, and once the time to read it is over
BREAK_GLASS = Table(
    "break_glass",
    METADATA,
    Column("approval", RecordId, primary_key=True),
    Column("officer", RecordId, nullable=False),
    Column("answered_at", UtcDateTime, nullable=False),
    Column("until", UtcDateTime),
    Column("reason", Text),
    Column("sealed", LargeBinary),
    sqlite_strict=True,
)
