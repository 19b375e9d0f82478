"""The limits are one row: a second one has no place."""

from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from app.storage.engine import create_store
from app.storage.schema_limits import LIMITS


def test_there_is_one_row_and_it_says_something(tmp_path: Path) -> None:
    store = create_store(tmp_path / "store.db", bytes(range(32)))
    try:
        for row in ({"id": 2, "said": "{}"}, {"id": 1, "said": None}):
            with pytest.raises(IntegrityError), store.write() as tx:
                tx.connection.execute(insert(LIMITS).values(**row))
    finally:
        store.close()
