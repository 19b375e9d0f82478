"""Stubs of the erased: one a person, with the count of their crossings; later forms passed over."""

from datetime import timedelta
from uuid import UUID

from app.domain.ids import new_id
from app.journal.entry import Json
from app.journal.erasure import erasure_change
from app.storage import journal
from app.storage.erased import Crossings, Stub, crossings_left, stub_of, stubs, write_stub
from app.storage.rebuild import rebuild, snapshot
from app.storage.store import Store
from tests.storage.samples import NOW, entry_of, erased_entry

PERSON = UUID(int=5)
HOUR = NOW.replace(minute=0)


def test_the_stub_and_the_count_are_kept(store: Store) -> None:
    stub = Stub(PERSON, NOW, UUID(int=6), "R-KG06-7F4K2Q-5")
    said = write_stub(stub, [Crossings(HOUR, "KG06", "X", 2), Crossings(HOUR, "KG06", "E", 1)])
    assert said == {
        "at": "2026-11-24T09:00:00.000000Z",
        "crossings": [
            ["2026-11-24T09:00:00.000000Z", "KG06", "X", 2],
            ["2026-11-24T09:00:00.000000Z", "KG06", "E", 1],
        ],
        "person": str(PERSON),
        "receipt": "R-KG06-7F4K2Q-5",
        "request": str(UUID(int=6)),
    }
    change = erasure_change(new_id(NOW), ["ab" * 32], said)
    with store.write() as tx:
        journal.append(tx, entry_of([change], person=None, kinds=("erased",)))
        assert stub_of(tx, PERSON) == stub
        assert stubs(tx) == (stub,)
        assert crossings_left(tx, HOUR) == 3
        assert crossings_left(tx, HOUR + timedelta(hours=1)) == 0


def test_the_newest_of_two_stubs_counts_and_all_crossings(store: Store) -> None:
    """Whatever was said of somebody after they were erased was erased again."""
    with store.write() as tx:
        for later in (timedelta(hours=2), timedelta()):
            journal.append(tx, erased_entry(PERSON, at=NOW + later))
        found = stub_of(tx, PERSON)
        assert found is not None
        assert found.at == NOW + timedelta(hours=2)
        assert crossings_left(tx, HOUR) == 4
        before = snapshot(tx)
        rebuild(tx)
        assert snapshot(tx) == before


def test_a_purge_and_a_form_of_later_leave_no_stub(store: Store) -> None:
    with store.write() as tx:
        odd: list[dict[str, Json]] = [{}, {"person": str(PERSON)}, {"person": 1, "at": "x"}]
        for stub in odd:
            change = erasure_change(new_id(NOW), ["ab" * 32], stub)
            journal.append(tx, entry_of([change], person=None, kinds=("purged",)))
        assert stubs(tx) == ()
        assert stub_of(tx, PERSON) is None
