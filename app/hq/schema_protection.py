"""The protection keys of posts: the public half, the private sealed to the offline country key."""

from sqlalchemy import Column, Index, LargeBinary, Table, Text, Uuid

from app.hq.schema import metadata

# `since` is a time as in docs/FORMATS.md, 0: it is what the voucher covers. A post that has no
# protection officer any more has the country's key, with nothing sealed.
protection_keys = Table(
    "protection_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("post", Text, primary_key=True),
    Column("public", LargeBinary, nullable=False),
    Column("since", Text, nullable=False),
    Column("voucher", LargeBinary, nullable=False),
    Column("country_key", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("made_by", Uuid, nullable=False),
    Index("protection_keys_post", "post", "since"),
)
