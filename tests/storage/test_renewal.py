"""New keys of the device wait, are taken, and leave the former ones as far as needed."""

from datetime import UTC, datetime

from sqlalchemy import select

from app.storage.device import load_device
from app.storage.renewal import (
    begin_renewal,
    end_renewal,
    forget_recovered,
    former_signing_keys,
    note_recovered,
    note_trouble,
    recovered,
    sealing_keys,
    take_new_keys,
    waiting_renewal,
)
from app.storage.store import Store
from app.storage.tables import METADATA
from app.vault.device_keys import new_device_keys
from app.vault.sealing import open_sealed, public_sealing_key, seal
from app.vault.signing import key_id, new_signing_key, public_signing_key

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def with_real_keys(store: Store) -> None:
    """The sample device has keys of no meaning; these can sign and open."""
    keys = new_device_keys()
    with store.write() as tx:
        tx.connection.exec_driver_sql(
            "UPDATE device SET signing_key = ?, sealing_key = ?", (keys.signing, keys.sealing)
        )


def test_nothing_waits_at_first(store: Store) -> None:
    with_real_keys(store)
    with store.read() as tx:
        assert waiting_renewal(tx) is None
        assert former_signing_keys(tx) == ()
        assert recovered(tx) is None


def test_new_keys_wait_and_are_not_replaced(store: Store) -> None:
    first, second = new_device_keys(), new_device_keys()
    with store.write() as tx:
        begin_renewal(tx, "a.1", "https://hq.example.org", first)
        note_trouble(tx, "offline")
    with store.read() as tx:
        waiting = waiting_renewal(tx)
    assert waiting is not None
    assert (waiting.secret, waiting.url, waiting.keys) == ("a.1", "https://hq.example.org", first)
    assert (waiting.taken, waiting.trouble) == (False, "offline")
    assert "a.1" not in repr(waiting)
    with store.write() as tx:
        begin_renewal(tx, "b.2", "", second)
    with store.read() as tx:
        waiting = waiting_renewal(tx)
    assert waiting is not None
    assert (waiting.secret, waiting.keys, waiting.trouble) == ("b.2", first, "")
    with store.write() as tx:
        tx.connection.exec_driver_sql("UPDATE renewal SET taken = 1")
        begin_renewal(tx, "c.3", "", second)
        waiting = waiting_renewal(tx)
    assert waiting is not None
    assert (waiting.secret, waiting.keys, waiting.taken) == ("b.2", first, True)


def test_taken_keys_sign_from_now_on_and_the_former_still_open(store: Store) -> None:
    with_real_keys(store)
    with store.read() as tx:
        before = load_device(tx)
    new = new_device_keys()
    with store.write() as tx:
        begin_renewal(tx, "a.1", "", new)
        take_new_keys(tx, new, NOW)
    with store.read() as tx:
        after, waiting, keys = load_device(tx), waiting_renewal(tx), sealing_keys(tx)
        assert former_signing_keys(tx) == (public_signing_key(before.signing_key),)
    assert (after.signing_key, after.sealing_key) == (new.signing, new.sealing)
    assert waiting is not None
    assert waiting.taken
    for private in (before.sealing_key, new.sealing):
        public = public_sealing_key(private)
        assert open_sealed(seal(b"page", public, b""), keys[key_id(public)], b"") == b"page"
    with store.write() as tx:
        end_renewal(tx)
    with store.read() as tx:
        assert waiting_renewal(tx) is None


def test_the_former_private_signing_key_is_in_no_table(store: Store) -> None:
    secret = new_signing_key()
    with store.write() as tx:
        tx.connection.exec_driver_sql("UPDATE device SET signing_key = ?", (secret,))
        new = new_device_keys()
        begin_renewal(tx, "a.1", "", new)
        take_new_keys(tx, new, NOW)
        end_renewal(tx)
    with store.read() as tx:
        for table in METADATA.tables.values():
            rows = tx.connection.execute(select(table)).all()
            assert not [row for row in rows if secret in row]


def test_the_former_keys_are_told_newest_first(store: Store) -> None:
    with_real_keys(store)
    made = [new_device_keys() for _ in range(3)]
    for new in made:
        with store.write() as tx:
            begin_renewal(tx, "a.1", "", new)
            take_new_keys(tx, new, NOW)
            end_renewal(tx)
    with store.read() as tx:
        assert former_signing_keys(tx)[:2] == (made[1].signing_public, made[0].signing_public)
        assert len(former_signing_keys(tx)) == 3
        assert len(sealing_keys(tx)) == 4


def test_what_a_recovery_left_to_say(store: Store) -> None:
    with store.write() as tx:
        note_recovered(tx, {"officer": "a"})
        note_recovered(tx, {"officer": "b", "failures": 3})
    with store.read() as tx:
        assert recovered(tx) == {"officer": "b", "failures": 3}
    with store.write() as tx:
        forget_recovered(tx)
    with store.read() as tx:
        assert recovered(tx) is None
