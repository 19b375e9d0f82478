from app.storage.schema_officers import OFFICERS
from app.storage.tables import METADATA


def test_the_table_is_among_all_tables_and_holds_no_name() -> None:
    assert METADATA.tables["officers"] is OFFICERS
    assert set(OFFICERS.c.keys()) == {"officer", "roles", "account", "removed"}
