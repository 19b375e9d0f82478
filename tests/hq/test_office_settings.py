from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.hq import feed
from app.hq.office_settings import change_settings, current_settings, tell_settings
from app.hq.store import Store

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
USER = UUID("01930000-0000-7000-8000-0000000000aa")
SCOPE = "device/x"


def change(store: Store, asked: dict[str, Any]) -> dict[str, Any]:
    with store.write() as tx:
        return change_settings(tx, asked, by=USER, at=NOW)


def told(store: Store) -> list[dict[str, Any]]:
    with store.read() as tx:
        return [dict(item.said) for item in feed.items_after(tx, SCOPE, 0, 50)]


def test_a_change_keeps_what_it_does_not_name(store: Store) -> None:
    with store.read() as tx:
        assert current_settings(tx) == {}
    change(store, {"limits": {"unsent": 3, "backup_days": 4}})
    change(store, {"retention": {"full_record": 14}})
    after = change(store, {"limits": {"backup_days": 5}})
    assert (after["limits"]["unsent"], after["limits"]["backup_days"]) == (3, 5)
    assert (after["retention"]["full_record"], after["retention"]["look_up"]) == (14, 365)
    with store.read() as tx:
        assert current_settings(tx) == after


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"shoes": {"size": 42}}, "setting_unknown"),
        ({"limits": 3}, "setting_unknown"),
        ({"limits": {"shoes": 42}}, "setting_unknown"),
        ({"limits": {"unsent": 3, "shoes": 42}}, "setting_unknown"),
        ({"limits": {"unsent": -1}}, "limits"),
        ({"limits": {"unsent": "3"}}, "limits"),
        ({"limits": {"unsent": True}}, "limits"),
        ({"retention": {"shoes": 42}}, "setting_unknown"),
        ({"retention": {"full_record": "soon"}}, "retention"),
    ],
)
def test_what_is_no_setting_changes_nothing(store: Store, asked: dict[str, Any], code: str) -> None:
    with pytest.raises(UserCanFix) as wrong:
        change(store, asked)
    assert wrong.value.code == code
    with store.read() as tx:
        assert current_settings(tx) == {}


def test_a_laptop_is_told_once_for_each_change(store: Store) -> None:
    tell_settings(store, SCOPE, NOW)
    assert told(store) == []
    first = change(store, {"limits": {"unsent": 3}})
    tell_settings(store, SCOPE, NOW)
    tell_settings(store, SCOPE, NOW)
    assert told(store) == [first]
    second = change(store, {"limits": {"unsent": 4}})
    tell_settings(store, SCOPE, NOW)
    assert told(store) == [first, second]
