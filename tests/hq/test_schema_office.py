from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.hq import schema_office
from app.hq.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize("number", [1, (1 << 63) - 1])
def test_numbers_of_the_feed_may_be_as_great_as_the_format_allows(
    store: Store, number: int
) -> None:
    row = {
        "scope": "device/x",
        "number": number,
        "id": UUID(int=1),
        "kind": "wipe",
        "said": "{}",
        "at": NOW,
    }
    with store.write() as tx:
        assert tx.insert_missing(schema_office.feed, [row]) == 1
        assert tx.insert_missing(schema_office.feed, [row]) == 0


def test_two_names_that_are_written_alike_are_one(store: Store) -> None:
    def user(id: int, key: str) -> dict[str, object]:
        said: dict[str, object] = {
            "id": UUID(int=id),
            "name": "Asel",
            "name_key": key,
            "roles": "analyst",
            "salt": b"",
            "passphrase_hash": b"",
            "disabled": False,
            "made_at": NOW,
        }
        return said | {"memory_kib": 1, "iterations": 1, "lanes": 1}

    with store.write() as tx:
        assert tx.insert_missing(schema_office.users, [user(1, "asel")]) == 1
        assert tx.insert_missing(schema_office.users, [user(2, "asel")]) == 0
        assert tx.insert_missing(schema_office.users, [user(3, "bakyt")]) == 1
