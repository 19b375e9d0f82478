"""Tables of headquarters' own office: its users, their sessions, and what is told to laptops."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, Table, Text, Uuid

from app.hq.schema import UtcDateTime, metadata

# `name_key` is the name as it is compared; the hash is Argon2id with the costs beside it
users = Table(
    "users",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False, unique=True),
    Column("roles", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("passphrase_hash", LargeBinary, nullable=False),
    Column("memory_kib", Integer, nullable=False),
    Column("iterations", Integer, nullable=False),
    Column("lanes", Integer, nullable=False),
    Column("disabled", Boolean, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

# failed attempts by name, also by names of nobody, so that nobody learns which names there are
attempts = Table(
    "attempts",
    metadata,
    Column("name_key", Text, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
)

# only the hash of a token is kept: who reads the database cannot act as somebody
sessions = Table(
    "sessions",
    metadata,
    Column("token_sha256", Text, primary_key=True),
    Column("user", Uuid, nullable=False),
    Column("begun_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
)

# one row per scope, locked while a number of it is given: numbers are in the order of commits
feed_scopes = Table(
    "feed_scopes",
    metadata,
    Column("scope", Text, primary_key=True),
    Column("epoch", BigInteger, nullable=False),
    Column("last", BigInteger, nullable=False),
)

feed = Table(
    "feed",
    metadata,
    Column("scope", Text, primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("id", Uuid, nullable=False),
    Column("kind", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("feed_by_kind", "scope", "kind", "number"),
)

# the newest row holds: settings are never changed in place
settings = Table(
    "settings",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("said", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", Uuid, nullable=False),
)
