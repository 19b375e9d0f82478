"""From a damaged store to a new one: whatever is damaged, all other rows are there and prove."""

import random
import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.errors import ManzilError, TrustBroken
from app.domain.ids import new_id
from app.journal.entry import read_head
from app.journal.erasure import erasure_change
from app.storage import journal
from app.storage.drafts import destroy_draft, save_draft
from app.storage.engine import create_store, open_store
from app.storage.marks import Marks, set_marks
from app.storage.pages import PAGE_BYTES
from app.storage.salvage import Salvaged, salvage_store
from app.storage.schema import BODIES, DRAFTS, JOURNAL, MARKS
from app.storage.store import Store
from tests.storage.damage import children_of, flip, register, root_of, rows_held, spoil
from tests.storage.samples import (
    KEY,
    NOW,
    OFFICER,
    OTHER_KEY,
    enrolled_store,
    entry_of,
    next_number,
    registration_entry,
)

PEOPLE = 60


@pytest.fixture
def file(tmp_path: Path) -> Path:
    store = enrolled_store(tmp_path)
    register(store, range(PEOPLE))
    store.close()
    return tmp_path / "store.db"


def salvaged(file: Path) -> tuple[Salvaged, Store]:
    target = file.with_name("saved.db")
    found = salvage_store(file, KEY, target)
    return found, open_store(target, KEY)


def check_whole(file: Path) -> None:
    store = open_store(file, KEY)
    try:
        store.check_integrity()
    finally:
        store.close()


def test_a_whole_store_is_saved_as_it_is(file: Path) -> None:
    before = file.read_bytes()
    original = open_store(file, KEY)
    found, store = salvaged(file)
    with original.read() as one, store.read() as other:
        assert journal.snapshot(one) == journal.snapshot(other)
        journal.check_chains(other)
    original.close()
    store.close()
    assert rows_held(file.with_name("saved.db")) == rows_held(file)
    assert (found.damaged, found.cut_rows, found.journal.gaps) == ((), 0, ())
    assert (found.journal.entries, found.journal.problems) == (PEOPLE, ())
    assert found.journal.knows_device
    assert file.read_bytes() == before, "the old file is only read"


def test_the_log_is_saved_with_it(tmp_path: Path) -> None:
    store = enrolled_store(tmp_path)
    register(store, range(20))
    found = salvage_store(tmp_path / "store.db", KEY, tmp_path / "saved.db")
    assert found.journal.entries == 20
    store.close()


def test_what_was_destroyed_does_not_come_back_from_an_older_copy(tmp_path: Path) -> None:
    """A draft lies in the database, its end in the log alone, whose every frame is damaged then."""
    store, draft = enrolled_store(tmp_path), new_id(NOW)
    register(store, range(5))
    with store.write() as tx:
        save_draft(tx, draft, OFFICER, "somebody", NOW)
    store.checkpoint()
    with store.write() as tx:
        destroy_draft(tx, draft)
        journal.append(tx, registration_entry(77, number=next_number(tx)))
    copied = tmp_path / "copy"
    copied.mkdir()
    for name in ("store.db", "store.db-wal"):
        shutil.copy(tmp_path / name, copied)
    store.close()
    log = copied / "store.db-wal"
    frames = (log.stat().st_size - 32) // (24 + PAGE_BYTES)
    flip(log, [32 + n * (24 + PAGE_BYTES) + 1000 for n in range(frames)], random.Random(2))  # noqa: S311
    found, saved = salvaged(copied / "store.db")
    with saved.read() as tx:
        assert tx.connection.execute(select(DRAFTS)).all() == []
    saved.close()
    assert found.outdated
    assert found.journal.entries == 5
    assert found.journal.knows_device


def test_lost_entries_are_told_by_their_numbers(file: Path) -> None:
    with_gap = children_of(file, root_of(file, "journal"))[1]
    whole = rows_held(file)
    spoil(file, [with_gap])
    found, store = salvaged(file)
    lost = sorted(int(str(row[1])) for row in whole - rows_held(file))
    store.close()
    assert found.damaged == (with_gap,)
    (gap,) = found.journal.gaps
    assert list(range(gap.first, gap.last + 1)) == lost
    assert found.journal.headless == found.journal.lost_entries == len(lost)
    assert any(
        f"entry {gap.first} was expected here" in problem for problem in found.journal.problems
    )


def test_lost_contents_are_counted(file: Path) -> None:
    whole = rows_held(file)
    spoil(file, children_of(file, root_of(file, "bodies"))[:2])
    lost = whole - rows_held(file)
    found, store = salvaged(file)
    store.close()
    assert found.journal.gaps == ()
    assert found.journal.lost_bodies == len(lost) > 0


@pytest.mark.parametrize("flips", [1, 10, 100])
def test_all_other_rows_are_saved(file: Path, flips: int) -> None:
    chance = random.Random(flips)  # noqa: S311 - repeatable, guards nothing
    before = rows_held(file)
    hit = flip(file, [chance.randrange(file.stat().st_size) for _ in range(flips)], chance)
    readable = rows_held(file)
    with pytest.raises(ManzilError):
        check_whole(file)
    found, store = salvaged(file)
    store.check_integrity()
    store.close()
    assert set(found.damaged) == hit
    saved = rows_held(file.with_name("saved.db"))
    assert readable <= saved <= before
    assert {row[0] for row in saved - readable} <= {"incarnations"}, "which are told again"


def test_a_lost_incarnation_is_told_again(file: Path) -> None:
    original = open_store(file, KEY)
    with original.write() as tx:
        set_marks(tx, journal.head(tx).incarnation, Marks(acknowledged=50))
        journal.start_incarnation(tx)
    with original.read() as tx:
        ends = journal.ends(tx)
    original.close()
    spoil(file, [root_of(file, "incarnations")])
    found, store = salvaged(file)
    with store.read() as tx:
        assert journal.ends(tx) == ends
        journal.check_chains(tx)
    store.close()
    assert found.journal.problems == ()


def test_what_was_taken_away_does_not_come_back_from_an_older_copy(file: Path) -> None:
    """As if the page of the bodies, after the erasure, could only be read as it was before."""
    original = open_store(file, KEY)
    with original.write() as tx:
        digest = read_head(tx.connection.execute(select(JOURNAL.c.head).limit(1)).scalar_one())
        change = erasure_change(new_id(NOW), digest.bodies)
        journal.append(tx, entry_of([change], person=None, kinds=("purged",)))
    original.close()
    found, store = salvaged(file)
    with store.read() as tx:
        kept = tx.connection.execute(select(BODIES.c.entry)).scalars().all()
        assert digest.id not in kept
    store.close()
    assert found.journal.lost_bodies == 0


@pytest.mark.parametrize("key", [KEY, OTHER_KEY])
def test_nothing_is_written_over_and_nothing_half_is_left(file: Path, key: bytes) -> None:
    target = file.with_name("saved.db")
    if key == KEY:
        target.write_bytes(b"something")
    with pytest.raises(TrustBroken) as refused:
        salvage_store(file, key, target)
    assert refused.value.code == ("store_exists" if key == KEY else "wrong_key_or_foreign")
    assert target.exists() == (key == KEY)


def test_a_store_without_a_journal_has_nothing_to_save(tmp_path: Path) -> None:
    create_store(tmp_path / "store.db", KEY).close()
    with pytest.raises(TrustBroken) as refused:
        salvage_store(tmp_path / "store.db", KEY, tmp_path / "saved.db")
    assert refused.value.code == "nothing_to_salvage"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["store.db"]


def test_marks_of_an_own_table_are_saved(file: Path) -> None:
    original = open_store(file, KEY)
    with original.write() as tx:
        set_marks(tx, journal.head(tx).incarnation, Marks(acknowledged=7))
    original.close()
    _, store = salvaged(file)
    with store.read() as tx:
        assert tx.connection.execute(select(MARKS.c.acknowledged)).scalar_one() == 7
    store.close()
