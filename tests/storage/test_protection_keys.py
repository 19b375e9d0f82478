"""Protection keys in the store."""

from dataclasses import replace
from uuid import UUID

from app.storage.protection_keys import StoredProtectionKey, keep, newest, shares_of
from app.storage.store import Store

ANNA, BORIS = UUID(int=1), UUID(int=2)
OLD = StoredProtectionKey("aa", "KG06", b"old", "2026-01-01T00:00:00.000000Z")
NEW = StoredProtectionKey("bb", "KG06", b"new", "2026-06-01T00:00:00.000000Z")
ELSEWHERE = StoredProtectionKey("cc", "KG07", b"far", "2026-09-01T00:00:00.000000Z")


def test_the_newest_of_the_post_counts_in_whatever_order_they_came(store: Store) -> None:
    with store.write() as tx:
        assert newest(tx, "KG06") is None
        for key in (NEW, ELSEWHERE, OLD):
            keep(tx, key, {})
        assert newest(tx, "KG06") == NEW
        assert newest(tx, "KG07") == ELSEWHERE


def test_an_officer_keeps_the_shares_of_older_keys(store: Store) -> None:
    with store.write() as tx:
        keep(tx, OLD, {ANNA: b"old for anna", BORIS: b"old for boris"})
        keep(tx, NEW, {BORIS: b"new for boris"})
        assert [(one.key, one.sealed) for one in shares_of(tx, BORIS)] == [
            (NEW, b"new for boris"),
            (OLD, b"old for boris"),
        ]
        assert [one.key for one in shares_of(tx, ANNA)] == [OLD]
        assert shares_of(tx, UUID(int=3)) == ()


def test_a_share_that_comes_anew_replaces_the_earlier(store: Store) -> None:
    """The officer's account key may be another one by now; what is public never changes."""
    with store.write() as tx:
        keep(tx, OLD, {ANNA: b"first"})
        keep(tx, StoredProtectionKey("aa", "KG07", b"other", OLD.since), {ANNA: b"second"})
        (share,) = shares_of(tx, ANNA)
    assert (share.key, share.sealed) == (OLD, b"second")


def test_a_key_that_is_told_again_counts_from_then(store: Store) -> None:
    """A post may return to the country's key more than once."""
    later = replace(OLD, since="2026-07-01T00:00:00.000000Z")
    with store.write() as tx:
        keep(tx, OLD, {})
        keep(tx, NEW, {})
        keep(tx, later, {})
        assert newest(tx, "KG06") == later
        keep(tx, OLD, {})
        assert newest(tx, "KG06") == later, "an older word that comes late changes nothing"
