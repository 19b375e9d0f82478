"""The tables of former keys are among all tables, and made with them."""

from app.hq import schema_renewal
from app.hq.tables import METADATA, PARTS


def test_they_are_loaded_with_all_others() -> None:
    assert schema_renewal in PARTS
    for table in (schema_renewal.former_keys, schema_renewal.former_ends):
        assert METADATA.tables[table.name] is table
