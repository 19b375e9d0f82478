"""A device's keys between their making and headquarters' answer."""

from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.services.drafts import Drafts
from app.services.pending_keys import forget_pending_keys, pending_keys
from app.storage import drafts
from tests.services.counter import DEVICE, Counter


def test_a_second_try_finds_the_keys_of_the_first(counter: Counter) -> None:
    store = counter.signed_in.store
    first = pending_keys(store, DEVICE, counter.clock)
    assert pending_keys(store, DEVICE, counter.clock) == first
    other = pending_keys(store, UUID(int=9), counter.clock)
    assert other.signing != first.signing
    forget_pending_keys(store, DEVICE)
    assert pending_keys(store, DEVICE, counter.clock) != first


def test_no_officer_finds_them_among_the_drafts(counter: Counter) -> None:
    pending_keys(counter.signed_in.store, DEVICE, counter.clock)
    assert Drafts(counter.signed_in).found() == ()


@pytest.mark.parametrize("text", ["", "{}", '{"signing":1,"sealing":2,"transport":3}', "[]"])
def test_damaged_keys_are_told(counter: Counter, text: str) -> None:
    with counter.signed_in.store.write() as tx:
        drafts.save_draft(tx, DEVICE, DEVICE, text, counter.clock())
    with pytest.raises(TrustBroken) as told:
        pending_keys(counter.signed_in.store, DEVICE, counter.clock)
    assert told.value.code == "pending_keys"
