"""Tables for what headquarters told this laptop: how far each scope was read, and each item."""

from sqlalchemy import Column, Integer, Table, Text

from app.storage.columns import RecordId, UtcDateTime
from app.storage.schema import METADATA

FEED_CURSORS = Table(
    "feed_cursors",
    METADATA,
    Column("scope", Text, primary_key=True),
    Column("epoch", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# what an item said is dropped once it was applied: the row stays, so that it is applied once
FEED_ITEMS = Table(
    "feed_items",
    METADATA,
    Column("item", RecordId, primary_key=True),
    Column("scope", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("said", Text),
    Column("state", Text, nullable=False),
    Column("code", Text, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
