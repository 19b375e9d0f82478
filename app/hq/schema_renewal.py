"""Tables of the keys that devices had before: what they signed stays bound to them."""

from sqlalchemy import BigInteger, Column, LargeBinary, Table, Text, Uuid

from app.hq.schema import UtcDateTime, metadata

former_keys = Table(
    "former_keys",
    metadata,
    Column("device", Uuid, primary_key=True),
    Column("key_id", Text, primary_key=True),
    Column("signing_key", LargeBinary, nullable=False),
    Column("retired_at", UtcDateTime, nullable=False),
)

# up to where a former key still counts, per incarnation
former_ends = Table(
    "former_ends",
    metadata,
    Column("device", Uuid, primary_key=True),
    Column("key_id", Text, primary_key=True),
    Column("incarnation", Text, primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("chain", LargeBinary, nullable=False),
)
