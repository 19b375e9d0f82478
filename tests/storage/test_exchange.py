"""What waits, what is believed, what was set aside: as the database counts it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.journal.chain import Position
from app.storage.device import current_incarnation
from app.storage.exchange import (
    Contact,
    SetAsideEntry,
    TakenBatch,
    Waiting,
    WaitingOfKind,
    acknowledged_up_to,
    contact,
    durable_up_to,
    mark_sealed,
    record_acknowledgement,
    record_contact,
    rewind,
    sealed_up_to,
    set_aside,
    taken_batches,
    waiting,
)
from app.storage.journal import append, chain_at, start_incarnation
from app.storage.store import Store
from app.storage.transaction import Reading, Writing
from app.wire.messages import Acknowledgement, EntryVerdict, Verdict
from tests.storage.samples import DEVICE, NOW, entry_of, undone

ENTRIES = 10


@pytest.fixture
def written(store: Store) -> Store:
    """Ten entries, a minute apart; every third is an event, the seventh of two kinds."""
    with store.write() as tx:
        fill(tx)
    return store


def fill(tx: Writing) -> None:
    for number in range(1, ENTRIES + 1):
        at = NOW + timedelta(minutes=number)
        kinds = ["registered", "worried"] if number == 7 else ["registered"]
        if number % 3 == 0:
            kinds = ["signed_in"]
        append(tx, entry_of([], person=None, at=at, kinds=kinds))


def ack_of(tx: Reading, highest: int, **more: Any) -> Acknowledgement:
    """Headquarters' honest answer: it holds all up to `highest`."""
    incarnation = current_incarnation(tx).id
    made = Acknowledgement(
        device=DEVICE.device,
        incarnation=incarnation,
        first=1,
        last=highest,
        batch=f"{highest:064x}",
        highest=highest,
        chain=chain_at(tx, incarnation, highest) or b"",
        durable=highest,
        at=NOW + timedelta(hours=highest),
    )
    return replace(made, **more)


def minute(number: int) -> datetime:
    return NOW + timedelta(minutes=number)


# --- waiting -------------------------------------------------------------------------------


def test_nothing_written_nothing_waits(store: Store) -> None:
    with store.read() as tx:
        assert waiting(tx) == Waiting(0, None, ())


def test_all_waits_and_is_counted_by_kind(written: Store) -> None:
    with written.read() as tx:
        found = waiting(tx)
    assert (found.count, found.oldest) == (10, minute(1))
    assert {(one.kind, one.count, one.oldest) for one in found.by_kind} == {
        ("registered", 7, minute(1)),
        ("signed_in", 3, minute(3)),
        ("worried", 1, minute(7)),
    }


def test_what_is_acknowledged_waits_no_more(written: Store) -> None:
    with written.write() as tx:
        record_acknowledgement(tx, ack_of(tx, 8), size=700)
        assert waiting(tx) == Waiting(
            2,
            minute(9),
            (
                WaitingOfKind("registered", 1, NOW + timedelta(minutes=10)),
                WaitingOfKind("signed_in", 1, NOW + timedelta(minutes=9)),
            ),
        )
        record_acknowledgement(tx, ack_of(tx, 10), size=700)
        assert waiting(tx) == Waiting(0, None, ())


def test_waiting_reads_only_what_waits(written: Store) -> None:
    with written.read() as tx:
        rows = tx.connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT kinds, count(*), min(at) FROM journal"
            " WHERE incarnation = 'x' AND number > 5 GROUP BY kinds"
        ).all()
    assert "SEARCH journal USING INDEX" in rows[0].detail
    assert "(incarnation=? AND number>?)" in rows[0].detail


# --- acknowledgements ----------------------------------------------------------------------


def test_before_any_acknowledgement_the_beginning_is_acknowledged(written: Store) -> None:
    with written.read() as tx:
        begun = current_incarnation(tx)
        assert acknowledged_up_to(tx, begun.id) == Position(begun.id, 0, begun.genesis)
        assert durable_up_to(tx, begun.id) == 0
        with pytest.raises(TrustBroken) as caught:
            acknowledged_up_to(tx, "00" * 8)
    assert caught.value.code == "incarnation"


def test_an_acknowledgement_is_believed_once_however_often_it_comes(written: Store) -> None:
    with written.write() as tx:
        ack = ack_of(tx, 4, first=3, durable=2)
        for _ in range(3):
            record_acknowledgement(tx, ack, size=512)
            position = acknowledged_up_to(tx, ack.incarnation)
            assert (position.number, position.chain) == (4, ack.chain)
            assert durable_up_to(tx, ack.incarnation) == 2
            assert sealed_up_to(tx) == 4
            assert taken_batches(tx, 5) == (TakenBatch(NOW + timedelta(hours=4), 2, 512),)


@pytest.mark.parametrize(
    "forged",
    [
        {"chain": b"\0" * 32},
        {"highest": 9},
        {"highest": 11},
        {"highest": 1 << 60},
        {"incarnation": "00" * 8},
    ],
)
def test_another_history_is_never_believed(written: Store, forged: dict[str, Any]) -> None:
    with written.write() as tx:
        with pytest.raises(TrustBroken) as caught:
            record_acknowledgement(tx, replace(ack_of(tx, 8), **forged), size=1)
        assert caught.value.code == "acknowledgement_chain"
        assert waiting(tx).count == 10
        assert taken_batches(tx, 5) == ()


@given(st.lists(st.tuples(st.integers(1, ENTRIES), st.integers(0, 12)), max_size=8))
@settings(max_examples=40, deadline=None)
def test_marks_never_fall_by_acknowledgements_in_any_order(
    shared: Store, answers: list[tuple[int, int]]
) -> None:
    with undone(shared) as tx:
        fill(tx)
        for highest, durable in answers:
            record_acknowledgement(tx, ack_of(tx, highest, durable=durable), size=1)
        incarnation = current_incarnation(tx).id
        assert acknowledged_up_to(tx, incarnation).number == max((h for h, _ in answers), default=0)
        expected = max((min(h, d) for h, d in answers), default=0)
        assert durable_up_to(tx, incarnation) == expected
        assert len(taken_batches(tx, 99)) == len({h for h, _ in answers})


def test_the_newest_acknowledgements_come_first(written: Store) -> None:
    with written.write() as tx:
        for highest in (2, 5, 3):
            record_acknowledgement(tx, ack_of(tx, highest), size=highest * 100)
        assert [one.size for one in taken_batches(tx, 2)] == [500, 300]


# --- set aside -----------------------------------------------------------------------------


def verdicts(*said: tuple[int, Verdict, str]) -> tuple[EntryVerdict, ...]:
    return tuple(
        EntryVerdict(number, UUID(int=number), verdict, code) for number, verdict, code in said
    )


def test_what_headquarters_set_aside_is_kept_once(written: Store) -> None:
    with written.write() as tx:
        first = ack_of(
            tx,
            6,
            verdicts=verdicts(
                (2, Verdict.DUPLICATE, ""),
                (5, Verdict.QUARANTINED, "unknown_code"),
                (6, Verdict.WAITING, "parent"),
            ),
        )
        record_acknowledgement(tx, first, size=1)
        record_acknowledgement(tx, first, size=1)
        later = ack_of(tx, 7, verdicts=verdicts((6, Verdict.QUARANTINED, "parent_quarantined")))
        record_acknowledgement(tx, later, size=1)
        since = NOW + timedelta(hours=6)
        assert set_aside(tx) == (
            SetAsideEntry(UUID(int=5), 5, "quarantined", "unknown_code", since),
            SetAsideEntry(UUID(int=6), 6, "quarantined", "parent_quarantined", since),
        )


# --- sealing, rewinding, a new incarnation -------------------------------------------------


def test_the_sealed_mark_is_where_it_was_put(written: Store) -> None:
    with written.write() as tx:
        assert sealed_up_to(tx) == 0
        mark_sealed(tx, 9)
        assert sealed_up_to(tx) == 9
        mark_sealed(tx, 6)
        assert sealed_up_to(tx, current_incarnation(tx).id) == 6
        assert waiting(tx).count == 10


def test_what_headquarters_lost_waits_again(written: Store) -> None:
    with written.write() as tx:
        record_acknowledgement(tx, ack_of(tx, 9), size=1)
        incarnation = current_incarnation(tx).id
        rewind(tx, incarnation, 4)
        assert acknowledged_up_to(tx, incarnation).number == 4
        assert (sealed_up_to(tx), durable_up_to(tx, incarnation)) == (4, 4)
        assert waiting(tx).count == 6
        rewind(tx, incarnation, 7)
        assert acknowledged_up_to(tx, incarnation).number == 4


def test_a_new_incarnation_waits_and_an_answer_for_the_old_one_still_counts(
    written: Store,
) -> None:
    with written.write() as tx:
        late = ack_of(tx, 8)
        record_acknowledgement(tx, ack_of(tx, 6), size=1)
        mark_sealed(tx, 10)
        begun = start_incarnation(tx)
        assert (sealed_up_to(tx), waiting(tx).count, begun.number) == (0, 4, 4)
        record_acknowledgement(tx, late, size=1)
        assert acknowledged_up_to(tx, late.incarnation).number == 8
        assert waiting(tx).count == 4, "what was said again waits for its own acknowledgement"


# --- contact -------------------------------------------------------------------------------


def test_contact_is_what_was_last_noted(store: Store) -> None:
    with store.write() as tx:
        assert contact(tx) == Contact(None, None, "", None)
        record_contact(tx, Contact(NOW, -3.25, "offline", NOW + timedelta(minutes=1)))
        record_contact(tx, Contact(NOW, 12.5, "", None))
    with store.read() as tx:
        assert contact(tx) == Contact(NOW, 12.5, "", None)
