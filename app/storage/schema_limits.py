"""The table for the limits that headquarters set: one row, none while the defaults hold."""

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text

from app.storage.schema import METADATA

LIMITS = Table(
    "limits",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("said", Text, nullable=False),
    sqlite_strict=True,
)
