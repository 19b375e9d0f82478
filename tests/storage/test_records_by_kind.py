"""Approvals and other questions are found without reading every registration's records."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from app.domain.records import Approval
from app.journal.entry import new_body, new_entry
from app.storage import journal
from app.storage.records_by_kind import records_of_kind
from app.storage.schema import BESIDE_REGISTRATIONS, RECORDS
from app.storage.store import Store
from app.wire.records import record_change
from tests.storage.samples import DEVICE, NOW, OFFICER, plan_of, registration_entry


def ask(store: Store, number: int) -> Approval:
    asked = Approval(
        id=UUID(int=number),
        action="decide_correction",
        asked_by=OFFICER,
        asked_at=NOW,
        reason="The name is misspelt.",
        of_headquarters=False,
    )
    entry = new_entry(
        id=UUID(int=1000 + number),
        at=NOW - timedelta(minutes=number),
        device=DEVICE.device,
        author=OFFICER,
        kinds=["approval_asked"],
        bodies=[new_body(None, [record_change(asked)])],
    )
    with store.write() as tx:
        journal.append(tx, entry)
    return asked


def test_records_of_a_kind_come_the_oldest_first(store: Store) -> None:
    with store.write() as tx:
        for seed in range(3):
            journal.append(tx, registration_entry(seed))
    first, second = ask(store, 1), ask(store, 2)
    with store.read() as tx:
        assert [one.record() for one in records_of_kind(tx, "approval")] == [second, first]
        assert records_of_kind(tx, "transfer") == ()


def test_an_index_finds_them(store: Store) -> None:
    query = select(RECORDS).where(RECORDS.c.kind == "approval", BESIDE_REGISTRATIONS)
    with store.read() as tx:
        used = " ".join(plan_of(tx, query))
        without = " ".join(plan_of(tx, select(RECORDS).where(RECORDS.c.kind == "approval")))
    assert "records_beside" in used
    assert "records_beside" not in without, "the condition is what the index needs to hear"
