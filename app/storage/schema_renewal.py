"""Tables for keys of the device that are made anew, those it had before, and a recovery to tell."""

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, Table, Text

from app.storage.columns import UtcDateTime
from app.storage.schema import METADATA

# new keys that headquarters has not taken yet, or that the carrier does not have yet
RENEWAL = Table(
    "renewal",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("secret", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("signing_key", LargeBinary, nullable=False),
    Column("sealing_key", LargeBinary, nullable=False),
    Column("transport_key", LargeBinary, nullable=False),
    Column("taken", Integer, nullable=False),
    Column("trouble", Text, nullable=False),
    CheckConstraint("id = 1"),
    sqlite_strict=True,
)

# the private signing key is not kept: nobody is to sign by it any more
FORMER_KEYS = Table(
    "former_keys",
    METADATA,
    Column("ordinal", Integer, primary_key=True),
    Column("signing_public", LargeBinary, nullable=False),
    Column("sealing_key", LargeBinary, nullable=False),
    Column("retired_at", UtcDateTime, nullable=False),
    sqlite_strict=True,
)

# a slot was written anew by headquarters' answer; the next sign-in says so in the journal
RECOVERED = Table(
    "recovered",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("said", Text, nullable=False),
    CheckConstraint("id = 1"),
    sqlite_strict=True,
)
