"""Headquarters' tables.

Made for later partitions: the entry id stands in the primary key of what grows with entries, the
person id in that of every projection, and no foreign key ties big tables (journal-and-sync.md,
24). `NOBODY` stands where a record concerns no person, since a key has no gaps.
"""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.types import TypeDecorator

SCHEMA_VERSION = 1
NOBODY = UUID(int=0)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware in, UTC out. A naive one is refused, for it would mean any place's time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - asked by SQLAlchemy
    ) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a naive moment")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - asked by SQLAlchemy
    ) -> datetime | None:
        """SQLite gives moments back without a zone: they are UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData()

about = Table(
    "about",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

invitations = Table(
    "invitations",
    metadata,
    Column("id", Text, primary_key=True),
    Column("secret_sha256", LargeBinary, nullable=False),
    Column("post", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("renews", Uuid),
    Column("device", Uuid),
)

devices = Table(
    "devices",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("label", Text, nullable=False),
    Column("post", Text, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("signing_key", LargeBinary, nullable=False),
    Column("sealing_key", LargeBinary, nullable=False),
    Column("transport_key", LargeBinary, nullable=False),
    Column("status", Text, nullable=False),
    Column("may_carry", Boolean, nullable=False),
    Column("enrolled_at", UtcDateTime, nullable=False),
    UniqueConstraint("post", "slot"),
)

# one row per incarnation, locked while a batch of it is taken
heads = Table(
    "heads",
    metadata,
    Column("device", Uuid, primary_key=True),
    Column("incarnation", Text, primary_key=True),
    Column("parent_incarnation", Text),
    Column("parent_number", BigInteger),
    Column("parent_chain", LargeBinary),
    Column("highest", BigInteger, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("durable", BigInteger, nullable=False),
    Column("heard_at", UtcDateTime, nullable=False),
)

# which entry stands at which number: every entry taken, also quarantined ones and duplicates
positions = Table(
    "positions",
    metadata,
    Column("device", Uuid, primary_key=True),
    Column("incarnation", Text, primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("chain", LargeBinary, nullable=False),
    Column("entry", Uuid, nullable=False),
    Column("head_sha256", LargeBinary, nullable=False),
    Column("duplicate", Boolean, nullable=False),
)

# entries that keep the rules; waiting ones are stored but not yet folded
entries = Table(
    "entries",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("device", Uuid, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("author", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("head", Text, nullable=False),
    Column("head_sha256", LargeBinary, nullable=False),
    Column("waiting", Boolean, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
)

bodies = Table(
    "bodies",
    metadata,
    Column("entry", Uuid, primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("person", Uuid, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("text", Text, nullable=False),
    Index("bodies_by_person", "person"),
)

# which applied entries say something of a record
changes = Table(
    "changes",
    metadata,
    Column("record", Uuid, primary_key=True),
    Column("person", Uuid, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("entry", Uuid, primary_key=True),
    Column("ordinal", Integer, nullable=False),
    Index("changes_by_person", "person"),
)

waits = Table(
    "waits",
    metadata,
    Column("parent", Uuid, primary_key=True),
    Column("entry", Uuid, primary_key=True),
    Index("waits_by_entry", "entry"),
)

# a row without `shown` only holds the place (and the lock) of what is not known yet
records = Table(
    "records",
    metadata,
    Column("person", Uuid, primary_key=True),
    Column("record", Uuid, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("shown", Text),
    Column("conflicts", Integer, nullable=False),
)

# what laptops ask headquarters: few among all records, and found without looking at the others
IS_QUESTION = text("kind IN ('approval', 'rights_request')")
Index("records_asking", records.c.record, sqlite_where=IS_QUESTION, postgresql_where=IS_QUESTION)

# a row without entries only holds the place (and the lock) of someone not known yet
people = Table(
    "people",
    metadata,
    Column("person", Uuid, primary_key=True),
    Column("entries", Integer, nullable=False),
    Column("registration_number", Text, index=True),
    Column("family_name", Text),
    Column("given_name", Text),
    Column("sex", Text),
    Column("nationalities", Text),
    Column("birth_earliest", Text),
    Column("birth_latest", Text),
    Column("birth_precision", Text),
    Column("birth_stated", Text),
    Column("issuing_state", Text),
    Column("document_number", Text),
    Column("post", Text),
    Column("direction", Text),
    Column("moved_at", UtcDateTime),
    Column("conflicts", Integer, nullable=False),
)

# evidence: with header, hash and signature the device stays bound when the sealed bytes are gone
batches = Table(
    "batches",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("device", Uuid, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("first", BigInteger, nullable=False),
    Column("last", BigInteger, nullable=False),
    Column("header", LargeBinary, nullable=False),
    Column("sealed_sha256", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("carrier", Uuid, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
)

quarantine = Table(
    "quarantine",
    metadata,
    Column("entry", Uuid, primary_key=True),
    Column("head_sha256", LargeBinary, primary_key=True),
    Column("device", Uuid, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("code", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("line", Text, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("released_at", UtcDateTime),
)

# what a person at headquarters must be told
reports = Table(
    "reports",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("device", Uuid, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("reported_at", UtcDateTime, nullable=False),
)
