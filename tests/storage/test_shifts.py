"""One open shift an officer."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from app.domain.shift import Presets, Shift
from app.storage import journal
from app.storage.shifts import current_shift, end_shift, shift_began_after, start_shift
from app.storage.store import Store
from tests.storage.samples import NOW, OFFICER, registration_entry

SHIFT = Shift(OFFICER, "KG06", Presets("X", "BUS", "tgk", "TJK"), NOW)


def test_nobody_has_a_shift_at_first(store: Store) -> None:
    with store.read() as tx:
        assert current_shift(tx, OFFICER) is None


def test_a_started_shift_is_current_until_it_ends(store: Store) -> None:
    with store.write() as tx:
        start_shift(tx, SHIFT)
    with store.write() as tx:
        assert current_shift(tx, OFFICER) == SHIFT
        end_shift(tx, OFFICER)
        end_shift(tx, OFFICER)
        assert current_shift(tx, OFFICER) is None


def test_changed_presets_replace_the_open_shift(store: Store) -> None:
    changed = replace(
        SHIFT, presets=Presets("E", "CAR", "rus", "KAZ"), started_at=NOW + timedelta(hours=1)
    )
    with store.write() as tx:
        start_shift(tx, SHIFT)
        start_shift(tx, changed)
        assert current_shift(tx, OFFICER) == changed


def test_two_officers_on_one_laptop_have_each_their_own(store: Store) -> None:
    other = replace(SHIFT, officer_id=UUID(int=5), post="KG03")
    with store.write() as tx:
        start_shift(tx, SHIFT)
        start_shift(tx, other)
        end_shift(tx, OFFICER)
        assert current_shift(tx, UUID(int=5)) == other


def test_where_it_began_in_the_journal_stays_with_the_open_shift(store: Store) -> None:
    with store.write() as tx:
        journal.append(tx, registration_entry(1))
        start_shift(tx, SHIFT)
        journal.append(tx, registration_entry(2))
        start_shift(tx, replace(SHIFT, presets=Presets("E", "CAR", "rus", "KAZ")))
        assert shift_began_after(tx, OFFICER) == 1
        end_shift(tx, OFFICER)
        assert shift_began_after(tx, OFFICER) is None
        start_shift(tx, SHIFT)
        assert shift_began_after(tx, OFFICER) == 2
