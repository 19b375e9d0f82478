"""The table of the erased is among headquarters' tables and says nothing of who they were."""

from app.hq.schema_erasure import erased_people
from app.hq.tables import METADATA


def test_it_holds_ids_and_a_moment() -> None:
    assert METADATA.tables["erased_people"] is erased_people
    assert {column.name for column in erased_people.c} == {"person", "request", "erased_at"}
