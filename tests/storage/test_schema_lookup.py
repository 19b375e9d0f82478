"""The tables of what stays: all strict, each a projection or the laptop's own."""

from app.storage import schema_lookup
from app.storage.tables import METADATA, PROJECTIONS


def test_the_first_group_are_projections_and_the_rest_are_not() -> None:
    own = {"durable_steps", "erased_drafts", "keeping", "unswept"}
    projected = {table.name for table in schema_lookup.PROJECTIONS}
    assert projected == {"lookups", "lookup_words", "lookup_marks", "erased", "left_counts"}
    assert set(schema_lookup.PROJECTIONS) <= set(PROJECTIONS)
    assert own <= METADATA.tables.keys()
    assert not own & {table.name for table in PROJECTIONS}
