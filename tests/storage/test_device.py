"""The laptop's identity, its numbers without gaps, its incarnations."""

from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from app.domain.errors import TrustBroken
from app.domain.registration_number import NumberSlot
from app.journal.chain import genesis
from app.storage.device import (
    add_incarnation,
    all_incarnations,
    current_incarnation,
    keep_key_list,
    load_device,
    next_counter,
    save_device,
    skip_counters,
    take_slot,
)
from app.storage.engine import create_store, open_store
from app.storage.journal import append, head
from app.storage.store import Store
from tests.storage.samples import DEVICE, KEY, registration_entry, undone


def test_a_store_without_a_device_says_that_it_is_not_enrolled(tmp_path: Path) -> None:
    store = create_store(tmp_path / "store.db", KEY)
    with store.write() as tx:
        for ask in (load_device, current_incarnation, next_counter, head):
            with pytest.raises(TrustBroken) as caught:
                ask(tx)
            assert caught.value.code == "not_enrolled"
    store.close()


def test_the_device_is_what_was_saved_also_after_reopening(store: Store, tmp_path: Path) -> None:
    store.close()
    again = open_store(tmp_path / "store.db", KEY)
    with again.read() as tx:
        assert load_device(tx) == DEVICE
    again.close()


def test_a_device_is_saved_once(store: Store) -> None:
    with pytest.raises(IntegrityError), store.write() as tx:
        save_device(tx, DEVICE)


def test_counters_have_no_gap_where_a_registration_was_undone(store: Store) -> None:
    taken = []
    for turn in range(6):
        if turn % 2:
            with undone(store) as tx:
                next_counter(tx)
        with store.write() as tx:
            taken.append(next_counter(tx))
    assert taken == [0, 1, 2, 3, 4, 5]


def test_numbers_that_a_lost_past_may_have_given_away_are_left_out(store: Store) -> None:
    with store.write() as tx:
        assert next_counter(tx) == 0
        skip_counters(tx, 5)
        assert next_counter(tx) == 6


def test_another_slot_begins_at_nought(store: Store) -> None:
    with store.write() as tx:
        next_counter(tx)
        take_slot(tx, NumberSlot(18, b"z" * 32))
        assert load_device(tx).slot == NumberSlot(18, b"z" * 32)
        assert next_counter(tx) == 0


def test_a_newer_key_list_is_kept(store: Store) -> None:
    with store.write() as tx:
        keep_key_list(tx, "newer")
    with store.read() as tx:
        assert load_device(tx).key_list == "newer"


def test_the_first_incarnation_has_no_parent_and_binds_the_device(store: Store) -> None:
    with store.read() as tx:
        first = current_incarnation(tx)
    assert len(bytes.fromhex(first.id)) == 8
    assert (first.parent, first.device) == (None, DEVICE.device)
    assert first.genesis == genesis(DEVICE.device, first.id, None)


def test_a_later_incarnation_names_what_it_continues(store: Store) -> None:
    with store.write() as tx:
        first = current_incarnation(tx)
        parent = append(tx, registration_entry(1))
        begun = add_incarnation(tx, DEVICE.device, parent)
    with store.read() as tx:
        assert current_incarnation(tx) == begun
        assert all_incarnations(tx) == (first, begun)
    assert begun.parent == parent
    assert begun.genesis == genesis(DEVICE.device, begun.id, parent)
    assert begun.id != first.id
