"""Gap, fork or continuation: every case of where a batch begins and ends, by hand."""

from dataclasses import replace

import pytest

from app.domain.errors import TrustBroken
from app.hq.continuity import continue_chain
from app.hq.heads import Numbered, add_positions, advance, lock_head
from app.hq.store import Store
from app.wire.batch import read_batch
from app.wire.refusal import Reason
from tests.hq.headquarters import NOW, Headquarters
from tests.hq.laptop import Laptop, id_of


def hold(store: Store, laptop: Laptop, upto: int) -> None:
    with store.write() as tx:
        lock_head(tx, laptop.device, laptop.incarnation, laptop.parent, NOW)
        numbered = [
            Numbered(n, laptop.chains[n], id_of(laptop.entries[n - 1]), bytes(32))
            for n in range(1, upto + 1)
        ]
        add_positions(tx, laptop.device, laptop.incarnation, numbered)
        if upto:
            advance(tx, laptop.device, laptop.at(upto), NOW)


def tried(
    store: Store, laptop: Laptop, first: int, last: int, **header: object
) -> tuple[bytes, ...] | Reason:
    sent = read_batch(laptop.batch(first, last)).header
    with store.write() as tx:
        held = lock_head(tx, laptop.device, laptop.incarnation, laptop.parent, NOW)
        changed = replace(sent, **header)  # type: ignore[arg-type] # fields by name
        return continue_chain(tx, held, changed, laptop.entries[first - 1 : last])


@pytest.fixture
def laptop(headquarters: Headquarters) -> Laptop:
    """One with five entries."""
    made = headquarters.laptop()
    for _ in range(5):
        made.register()
    return made


@pytest.mark.parametrize("held", range(5))
def test_what_continues(store: Store, laptop: Laptop, held: int) -> None:
    hold(store, laptop, held)
    for first in range(1, held + 2):
        for last in range(first, 6):
            expected = tuple(laptop.chains[first : last + 1])
            assert tried(store, laptop, first, last) == expected


@pytest.mark.parametrize("held", range(4))
def test_what_leaves_a_gap(store: Store, laptop: Laptop, held: int) -> None:
    hold(store, laptop, held)
    for first in range(held + 2, 6):
        assert tried(store, laptop, first, 5) is Reason.GAP
        assert tried(store, laptop, first, 5, chain=bytes(32)) is Reason.GAP


@pytest.mark.parametrize(("first", "last"), [(1, 4), (2, 3), (2, 5), (3, 3), (4, 5)])
def test_what_forks(store: Store, laptop: Laptop, first: int, last: int) -> None:
    """Number 3 was written differently on a clone of the same disk."""
    hold(store, laptop, 3)
    clone = laptop.clone()
    clone.entries, clone.chains = clone.entries[:2], clone.chains[:3]
    for _ in range(3):
        clone.register()
    assert tried(store, clone, first, last) is Reason.FORK


def test_a_wrong_chain_in_the_header_is_a_fork(store: Store, laptop: Laptop) -> None:
    hold(store, laptop, 3)
    assert tried(store, laptop, 2, 4, chain=bytes(32)) is Reason.FORK


def test_a_beginning_that_contradicts_itself_is_malformed(store: Store, laptop: Laptop) -> None:
    for held in (0, 3):
        hold(store, laptop, held)
        with pytest.raises(TrustBroken) as caught:
            tried(store, laptop, 1, 4, chain=bytes(32))
        assert caught.value.code == "chain"


def test_another_parent_is_a_fork(store: Store, laptop: Laptop) -> None:
    hold(store, laptop, 3)
    assert tried(store, laptop, 4, 5, parent=laptop.at(1)) is Reason.FORK
