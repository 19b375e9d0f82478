"""The people headquarters erased: what makes their content, should it come again, be dropped."""

from sqlalchemy import Column, Table, Uuid

from app.hq.schema import UtcDateTime, metadata

erased_people = Table(
    "erased_people",
    metadata,
    Column("person", Uuid, primary_key=True),
    Column("request", Uuid),
    Column("erased_at", UtcDateTime, nullable=False),
)
