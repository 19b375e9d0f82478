"""Tables for what stays when a record goes: look-up rows, stubs of the erased, and what is due.

The first group are projections, made from the journal alone; the second is the laptop's own.
"""

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text

from app.storage.columns import RecordId, UtcDateTime
from app.storage.schema import METADATA

LOOKUPS = Table(
    "lookups",
    METADATA,
    Column("person", RecordId, primary_key=True),
    Column("registration_number", Text, nullable=False),
    Column("number_key", Text, nullable=False),
    Column("code_key", Text, nullable=False),
    Column("sex", Text, nullable=False),
    Column("birth_earliest", Text),
    Column("birth_latest", Text),
    Column("nationalities", Text, nullable=False),
    Column("post", Text),
    Column("day", Text),
    Column("direction", Text),
    Column("words", Text, nullable=False),  # what stands in LOOKUP_WORDS, so that it can go again
    Column("marks", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Index("lookups_code", "code_key"),
    Index("lookups_made", "made_at"),
    sqlite_strict=True,
)

# names as they are, sounds with a sign before them that no name has
LOOKUP_WORDS = Table(
    "lookup_words",
    METADATA,
    Column("word", Text, primary_key=True),
    Column("person", RecordId, primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

LOOKUP_MARKS = Table(
    "lookup_marks",
    METADATA,
    Column("mark", Text, primary_key=True),
    Column("person", RecordId, primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# the stub of somebody erased: nothing that tells who it was
ERASED = Table(
    "erased",
    METADATA,
    Column("person", RecordId, primary_key=True),
    Column("record", RecordId, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("request", RecordId),
    Column("receipt", Text),
    Index("erased_record", "record"),
    sqlite_strict=True,
)

# the crossings of the erased, so that figures stay true
LEFT_COUNTS = Table(
    "left_counts",
    METADATA,
    Column("record", RecordId, primary_key=True),
    Column("hour", UtcDateTime, primary_key=True),
    Column("post", Text, primary_key=True),
    Column("direction", Text, primary_key=True),
    Column("count", Integer, nullable=False),
    Index("left_counts_hour", "hour"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

PROJECTIONS = (LOOKUPS, LOOKUP_WORDS, LOOKUP_MARKS, ERASED, LEFT_COUNTS)

# --- the laptop's own ----------------------------------------------------------------------

# up to which number an incarnation was durable since when (headquarters' clock)
DURABLE_STEPS = Table(
    "durable_steps",
    METADATA,
    Column("incarnation", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# retention as headquarters set it, up to which line of the journal it was applied, and the
# counter of receipts
KEEPING = Table(
    "keeping",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("retention", Text, nullable=False),
    Column("purged_up_to", Integer, nullable=False),
    Column("next_receipt", Integer, nullable=False),
    sqlite_strict=True,
)

# places in the journal whose bodies went while files of the laptop may still hold them
UNSWEPT = Table(
    "unswept",
    METADATA,
    Column("incarnation", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# drafts that went with somebody erased, so that a window that still has one cannot save it again
ERASED_DRAFTS = Table(
    "erased_drafts",
    METADATA,
    Column("draft", RecordId, primary_key=True),
    sqlite_strict=True,
)
