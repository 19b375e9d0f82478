"""The tables of the store. All are STRICT; the order of columns in an index is its purpose.

Journal and bodies are the truth and are only appended to; projections can be recreated from them
at any time (`rebuild`); the rest is the laptop's own: identity, drafts, shift, exchange.
"""

from collections.abc import Sequence

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.sql.schema import SchemaItem

from app.storage.columns import RecordId, UtcDateTime

APPLICATION_ID = 0x4D4E5A4C  # "MNZL"
SCHEMA_VERSION = 1
METADATA = MetaData()


def _table(name: str, *items: SchemaItem, with_rowid: bool = True) -> Table:
    return Table(name, METADATA, *items, sqlite_strict=True, sqlite_with_rowid=with_rowid)


def _one_row() -> Sequence[SchemaItem]:
    return (Column("id", Integer, primary_key=True), CheckConstraint("id = 1"))


# --- the truth -----------------------------------------------------------------------------

INCARNATIONS = _table(
    "incarnations",
    Column("ordinal", Integer, primary_key=True),
    Column("incarnation", Text, nullable=False, unique=True),
    Column("device", RecordId, nullable=False),
    Column("genesis", LargeBinary, nullable=False),
    Column("parent_incarnation", Text),
    Column("parent_number", Integer),
    Column("parent_chain", LargeBinary),
)

JOURNAL = _table(
    "journal",
    Column("sequence", Integer, primary_key=True),
    Column("incarnation", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("entry", RecordId, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("kinds", Text, nullable=False),
    Column("head", Text, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    UniqueConstraint("incarnation", "number"),
    UniqueConstraint("entry", "incarnation"),
)

BODIES = _table(
    "bodies",
    Column("number", Integer, primary_key=True),
    Column("entry", RecordId, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("person", RecordId),
    Column("salt", LargeBinary, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("entry", "ordinal"),
    Index("bodies_person", "person"),
)

# --- projections ---------------------------------------------------------------------------

CHANGES = _table(
    "changes",
    Column("record", RecordId, primary_key=True),
    Column("entry", RecordId, primary_key=True),
    Column("ordinal", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("device", RecordId, nullable=False),
    with_rowid=False,
)

# Of the records, those that neither a registration nor a purge makes are few and are looked for by
# kind. SQLite uses the index for a query that says these very words.
BESIDE_REGISTRATIONS = text(
    "kind NOT IN ('person', 'document', 'journey', 'movement', 'consent', 'flow_count', 'lookup',"
    " 'erasure')"
)

RECORDS = _table(
    "records",
    Column("record", RecordId, primary_key=True),
    Column("person", RecordId),
    Column("kind", Text, nullable=False),
    Column("origin", RecordId, nullable=False),
    Column("origin_at", UtcDateTime, nullable=False),
    Column("state", Text, nullable=False),
    Index("records_person", "person"),
    Index("records_beside", "kind", sqlite_where=BESIDE_REGISTRATIONS),
)

PEOPLE = _table(
    "people",
    Column("person", RecordId, primary_key=True),
    Column("registration_number", Text, nullable=False),
    Column("number_key", Text, nullable=False),
    Column("code_key", Text, nullable=False),
    Column("family_name", Text),
    Column("given_name", Text),
    Column("sex", Text, nullable=False),
    Column("birth_earliest", Text),
    Column("birth_latest", Text),
    Column("birth_precision", Text, nullable=False),
    Column("birth_calendar", Text, nullable=False),
    Column("birth_stated", Text, nullable=False),
    Column("nationalities", Text, nullable=False),
    Column("document_number", Text),
    Column("last_at", UtcDateTime, nullable=False),
    Column("last_post", Text, nullable=False),
    Column("last_direction", Text, nullable=False),
    Column("tokens", Text, nullable=False),  # what stands in TOKENS, so that it can go again
    Column("sounds", Text, nullable=False),
    Column("touched", Integer, nullable=False),
    Index("people_last", "last_at", "person"),
    Index("people_code", "code_key"),
)

DOCUMENTS = _table(
    "documents",
    Column("person", RecordId, primary_key=True),
    Column("document", RecordId, primary_key=True),
    Column("issuing_state", Text),
    Column("number_key", Text, nullable=False),
    Index("documents_number", "number_key", "issuing_state", "person"),
    with_rowid=False,
)

VISITS = _table(
    "visits",
    Column("person", RecordId, primary_key=True),
    Column("movement", RecordId, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("post", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("purpose", Text),
    Index("visits_at", "at"),
    with_rowid=False,
)

TOKENS = _table(
    "tokens",
    Column("token", Text, primary_key=True),
    Column("person", RecordId, primary_key=True),
    with_rowid=False,
)

SOUNDS = _table(
    "sounds",
    Column("sound", Text, primary_key=True),
    Column("person", RecordId, primary_key=True),
    with_rowid=False,
)

FLOW = _table(
    "flow",
    Column("record", RecordId, primary_key=True),
    Column("post", Text, nullable=False),
    Column("hour", UtcDateTime, nullable=False),
    Column("direction", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Index("flow_hour", "hour"),
    with_rowid=False,
)

PROJECTIONS = (CHANGES, RECORDS, PEOPLE, DOCUMENTS, VISITS, TOKENS, SOUNDS, FLOW)

# --- the laptop's own ----------------------------------------------------------------------

DEVICE = _table(
    "device",
    *_one_row(),
    Column("device", RecordId, nullable=False),
    Column("label", Text, nullable=False),
    Column("post", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("number_key", LargeBinary, nullable=False),
    Column("next_counter", Integer, nullable=False),
    Column("signing_key", LargeBinary, nullable=False),
    Column("sealing_key", LargeBinary, nullable=False),
    Column("root_fingerprint", Text, nullable=False),
    Column("key_list", Text, nullable=False),
)

DRAFTS = _table(
    "drafts",
    Column("draft", RecordId, primary_key=True),
    Column("officer", RecordId, nullable=False),
    Column("saved_at", UtcDateTime, nullable=False),
    Column("text", Text, nullable=False),
    Index("drafts_officer", "officer", "saved_at"),
)

SHIFTS = _table(
    "shifts",
    Column("officer", RecordId, primary_key=True),
    Column("post", Text, nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("direction", Text, nullable=False),
    Column("transport", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("departure_country", Text, nullable=False),
    Column("after", Integer, nullable=False),  # the journal's last sequence before it began
)

HAND_OVERS = _table(
    "hand_overs",
    Column("hand_over", RecordId, primary_key=True),
    Column("giver", RecordId, nullable=False),
    Column("receiver", RecordId, nullable=False),
    Column("given_at", UtcDateTime, nullable=False),
    Column("taken_at", UtcDateTime),
)

HANDED_WORK = _table(
    "handed_work",
    Column("record", RecordId, primary_key=True),
    Column("hand_over", RecordId, primary_key=True),
    with_rowid=False,
)

MARKS = _table(
    "marks",
    Column("incarnation", Text, primary_key=True),
    Column("sealed", Integer, nullable=False),
    Column("acknowledged", Integer, nullable=False),
    Column("durable", Integer, nullable=False),
    with_rowid=False,
)

ACKNOWLEDGEMENTS = _table(
    "acknowledgements",
    Column("batch", Text, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Index("acknowledgements_at", "at"),
)

SET_ASIDE = _table(
    "set_aside",
    Column("entry", RecordId, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("since", UtcDateTime, nullable=False),
)

CONTACT = _table(
    "contact",
    *_one_row(),
    Column("last_contact", UtcDateTime),
    Column("skew_seconds", REAL),
    Column("trouble", Text, nullable=False),
    Column("next_try", UtcDateTime),
)
