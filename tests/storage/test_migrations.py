"""An upgrade runs on a copy, is proved, and replaces the store; until then nothing changed."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy import table as sql_table

from app.domain.errors import ManzilError, TrustBroken
from app.storage import engine, journal
from app.storage.engine import copy_store, open_store
from app.storage.migrations import STEPS, Step, bring_up_to_date, journal_digest
from app.storage.schema import SCHEMA_VERSION
from app.storage.store import Store
from app.storage.transaction import Writing
from tests.storage.samples import KEY, enrolled_store, registration_entry

PEOPLE = 12


@pytest.fixture
def path(tmp_path: Path) -> Path:
    store = enrolled_store(tmp_path)
    with store.write() as tx:
        for seed in range(PEOPLE):
            journal.append(tx, registration_entry(seed))
    store.close()
    return tmp_path / "store.db"


def upgrade(path: Path, steps: Mapping[int, Step]) -> None:
    bring_up_to_date(
        path,
        1,
        copy=partial(_copy, key=KEY),
        open_at=lambda there: engine._store(there, KEY),
        steps=steps,
    )


def _copy(source: Path, target: Path, *, key: bytes) -> None:
    copy_store(source, target, key)


def version_of(path: Path) -> int:
    return engine._probe(path, KEY)[1]


def count(store: Store, name: str) -> int:
    with store.read() as tx:
        query = select(func.count()).select_from(sql_table(name))
        return tx.connection.execute(query).scalar_one()


def add_partners(tx: Writing) -> None:
    tx.connection.exec_driver_sql("CREATE TABLE partners (name TEXT NOT NULL) STRICT")
    tx.connection.exec_driver_sql("INSERT INTO partners VALUES ('one')")


def forget_the_projections(tx: Writing) -> None:
    tx.connection.exec_driver_sql("DELETE FROM people")
    journal.rebuild(tx)


def change_the_journal(tx: Writing) -> None:
    tx.connection.exec_driver_sql("UPDATE bodies SET text = replace(text, 'TJK', 'TKM')")


def fail_halfway(tx: Writing) -> None:
    add_partners(tx)
    raise TrustBroken("step", "A step fails after it has begun.")


def test_the_steps_known_lead_from_the_first_version_to_this_one() -> None:
    assert sorted(STEPS) == list(range(1, SCHEMA_VERSION))


def test_steps_run_in_order_and_leave_the_journal_as_it_was(path: Path) -> None:
    before = path.read_bytes()
    upgrade(path, {1: add_partners, 2: forget_the_projections})
    assert version_of(path) == 3
    assert [file.name for file in path.parent.iterdir()] == ["store.db"]
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_bytes() != before
    store = engine._store(path, KEY)
    assert count(store, "partners") == 1
    assert count(store, "people") == PEOPLE
    with store.read() as tx:
        journal.check_chains(tx)
    store.close()


@pytest.mark.parametrize(
    ("step", "code"), [(fail_halfway, "step"), (change_the_journal, "migration")]
)
def test_a_failed_step_leaves_the_old_store_as_it_was(path: Path, step: Step, code: str) -> None:
    with pytest.raises(TrustBroken) as caught:
        upgrade(path, {1: add_partners, 2: step} if step is change_the_journal else {1: step})
    assert caught.value.code == code
    assert version_of(path) == 1
    store = open_store(path, KEY)
    assert count(store, "people") == PEOPLE
    store.check_integrity()
    store.close()


def test_a_damaged_store_is_not_upgraded(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 20 + 5] ^= 1
    path.write_bytes(content)
    with pytest.raises(ManzilError) as caught:
        upgrade(path, {1: add_partners})
    assert caught.value.code == "store_damaged"
    assert path.read_bytes() == bytes(content)


def test_what_lies_in_the_log_is_upgraded_too(path: Path) -> None:
    """A store that was killed keeps its last commits in the log."""
    script = (
        "import os, sys; from pathlib import Path; from app.storage import journal;"
        "from app.storage.engine import open_store;"
        "from tests.storage.samples import KEY, registration_entry;"
        "store = open_store(Path(sys.argv[1]), KEY)\n"
        "with store.write() as tx: journal.append(tx, registration_entry(99))\n"
        "os.kill(os.getpid(), 9)"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", script, str(path)], cwd=root, check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.with_name("store.db-wal").stat().st_size > 0
    upgrade(path, {1: add_partners})
    store = engine._store(path, KEY)
    assert count(store, "people") == PEOPLE + 1
    store.close()


def test_an_upgrade_that_was_killed_is_simply_begun_again(path: Path) -> None:
    part = path.with_name("store.db.migrating")
    part.write_bytes(os.urandom(9000))
    part.with_name("store.db.migrating-wal").write_bytes(b"old")
    upgrade(path, {1: add_partners})
    assert [file.name for file in path.parent.iterdir()] == ["store.db"]
    assert version_of(path) == 2


def test_the_digest_is_of_everything_the_journal_says(path: Path) -> None:
    store = open_store(path, KEY)
    digests = set()
    for change in (
        "UPDATE journal SET number = number",
        "UPDATE journal SET head = head || ' ' WHERE number = 3",
        "UPDATE journal SET chain = zeroblob(32) WHERE number = 4",
        "UPDATE bodies SET salt = zeroblob(16) WHERE number = 5",
        "UPDATE bodies SET text = '{}' WHERE number = 6",
        "DELETE FROM bodies WHERE number = 7",
        "DELETE FROM people",
    ):
        with store.write() as tx:
            tx.connection.exec_driver_sql(change)
            digests.add(journal_digest(tx))
    assert len(digests) == 6, "the first and the last change nothing of the journal"
    store.close()
