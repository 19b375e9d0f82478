"""The table of who signs in here: what the journal's entries about officers come to."""

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from app.storage.columns import RecordId
from app.storage.schema import METADATA

# names stand in the key file alone
OFFICERS = Table(
    "officers",
    METADATA,
    Column("officer", RecordId, primary_key=True),
    Column("roles", Text, nullable=False),
    Column("account", LargeBinary, nullable=False),
    Column("removed", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
