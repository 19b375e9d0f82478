"""Headquarters closes an account: the officer is removed in the store, once, and journaled."""

from typing import Any
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.journal.entry import read_json
from app.services.account_letter import apply_account
from app.services.key_care import drop_slots_of_removed
from app.services.key_file import read_keys, write_keys
from app.services.letters import AFTERWARDS, APPLIERS
from app.storage.officers import known_officer
from app.vault.key_file import KdfCost, add_slot, new_key_file
from app.wire.page import Item
from tests.services.counter import DEVICE, MORNING, REGISTRAR, SUPERVISOR, Counter


def item(said: Any) -> Item:
    return Item(UUID(int=5), "account", said, MORNING, 1)


def test_an_account_is_closed_once(counter: Counter) -> None:
    closing = item({"officer": str(REGISTRAR.id), "state": "disabled"})
    for _ in range(2):
        with counter.signed_in.store.write() as tx:
            apply_account(tx, closing, counter.as_officer(SUPERVISOR))
    (head,) = counter.heads()
    assert (head.kinds, head.author) == (("account_closed",), SUPERVISOR.id)
    (body,) = counter.entries()[0].bodies
    assert body is not None
    assert read_json(body.text)["event"] == {"officer": str(REGISTRAR.id)}
    with counter.signed_in.store.read() as tx:
        known = known_officer(tx, REGISTRAR.id)
    assert known is not None
    assert known.removed


def test_afterwards_the_slot_goes(counter: Counter) -> None:
    file = new_key_file(DEVICE)
    for officer in (REGISTRAR, SUPERVISOR):
        file = add_slot(file, bytes(32), officer, "four words for tests", KdfCost(8192, 1, 1))
    write_keys(counter.signed_in.place, file)
    with counter.signed_in.store.write() as tx:
        closing = item({"officer": str(REGISTRAR.id), "state": "disabled"})
        apply_account(tx, closing, counter.as_officer(SUPERVISOR))
    for _ in range(2):
        drop_slots_of_removed(counter.signed_in)
        officers = read_keys(counter.signed_in.place, DEVICE).officers
        assert officers == (SUPERVISOR,)
    assert APPLIERS["account"] is apply_account
    assert drop_slots_of_removed in AFTERWARDS


def test_another_state_is_not_obeyed(counter: Counter) -> None:
    promoting = item({"officer": str(REGISTRAR.id), "state": "promoted"})
    with counter.signed_in.store.write() as tx, pytest.raises(TrustBroken) as told:
        apply_account(tx, promoting, counter.signed_in)
    assert told.value.code == "letter"
    assert counter.entries() == []
