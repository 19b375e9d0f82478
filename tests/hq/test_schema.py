"""What the tables must be for later partitions (journal-and-sync.md, 24)."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.engine import make_url

from app.hq import schema


def keys(name: str) -> list[str]:
    return [column.name for column in schema.metadata.tables[name].primary_key]


def test_entry_ids_stand_in_the_keys_of_what_grows_with_entries() -> None:
    assert keys("entries") == ["id"]
    assert keys("bodies")[0] == "entry"
    assert "entry" in keys("changes")
    assert "entry" in keys("waits")
    assert "entry" in keys("quarantine")


def test_person_ids_stand_in_the_keys_of_projections() -> None:
    for name in ("people", "records", "changes"):
        assert "person" in keys(name), name


def test_no_foreign_key_ties_tables() -> None:
    assert [t.name for t in schema.metadata.tables.values() if t.foreign_keys] == []


def test_heads_have_a_row_each() -> None:
    assert keys("heads") == ["device", "incarnation"]
    assert keys("positions") == ["device", "incarnation", "number"]


@pytest.mark.parametrize("driver", ["sqlite", "postgresql+psycopg"])
def test_moments(driver: str) -> None:
    dialect = make_url(f"{driver}://").get_dialect()()
    column = schema.UtcDateTime()
    noon = datetime(2026, 11, 24, 12, tzinfo=UTC)
    tashkent = noon.astimezone(timezone(timedelta(hours=5)))
    assert column.process_bind_param(tashkent, dialect) == noon
    bound = column.process_bind_param(tashkent, dialect)
    assert bound is not None
    assert bound.tzinfo is UTC
    assert column.process_bind_param(None, dialect) is None
    with pytest.raises(ValueError, match="naive"):
        column.process_bind_param(noon.replace(tzinfo=None), dialect)
    assert column.process_result_value(noon.replace(tzinfo=None), dialect) == noon
    assert column.process_result_value(tashkent, dialect) == noon
    assert column.process_result_value(None, dialect) is None
