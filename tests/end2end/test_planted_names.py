"""Twenty planted names are in no byte of any file of the laptop's folder, after each flow.

Looked for as typed, small, folded and as skeletons, in UTF-8 and both UTF-16; while the laptop is
open, with its log full, and after it was closed. What the same look finds in a plain copy of the
very same store comes first. Erasing: test_planted_names_erased.py.
"""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.domain.errors import UserCanFix
from app.matching.names import fold, skeleton
from app.services.drafts import Drafts
from app.services.exporter import Exporter
from app.services.search import Search
from app.services.views import ExportFilter
from tests.end2end.clear_text import names_found
from tests.end2end.headquarters_process import PROJECT
from tests.end2end.planted import (
    ENCODINGS,
    PLANTED,
    pages_of,
    plain_tables,
    planted_in,
    planted_passports,
    tables_of,
)
from tests.services.counter import SUPERVISOR, Counter, open_counter

ALL = set(PLANTED)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    opened = open_counter(tmp_path / "laptop")
    yield opened
    opened.signed_in.store.close()


def register_all(counter: Counter) -> None:
    for passport in planted_passports():
        draft = counter.draft(passport)
        counter.drafts.save(draft)
        counter.registrar.register(draft, counter.shift)


def leave_drafts_open(counter: Counter) -> None:
    for passport in planted_passports():
        counter.drafts.save(counter.draft(passport))
    assert len(Drafts(counter.signed_in).found()) == len(PLANTED)


def search(counter: Counter) -> None:
    register_all(counter)
    for name in PLANTED:
        assert Search(counter.signed_in).find(name)


def cancel_an_export(counter: Counter) -> None:
    register_all(counter)
    folder = counter.signed_in.place.folder
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked == len(PLANTED)

    exporter = Exporter(counter.as_officer(SUPERVISOR))
    with pytest.raises(UserCanFix) as told:
        exporter.csv(ExportFilter(), folder / "list.csv", "Asked for", lambda _: None, stopped)
    assert told.value.code == "export_cancelled"
    assert not [path for path in folder.rglob("*") if "list" in path.name]


FLOWS = {
    "register": register_all,
    "open draft": leave_drafts_open,
    "search": search,
    "cancelled export": cancel_an_export,
}


@pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS)
def test_no_byte_of_the_folder_names_anybody(
    counter: Counter, tmp_path: Path, flow: Callable[[Counter], None]
) -> None:
    flow(counter)
    laptop, control, opened = (tmp_path / name for name in ("laptop", "control", "opened"))
    plain_tables(tables_of(counter.signed_in.store), control)
    found = names_found(control, PLANTED)
    assert set(found) == ALL, "the control: the same rows in plain SQLite"
    assert all({f"plain-{encoding}.db" for encoding in ENCODINGS} <= set(found[n]) for n in ALL)
    pages_of(counter.signed_in.place.store, counter.store_key, opened)
    assert planted_in(opened) == ALL, "and the same files, opened with the key"
    assert planted_in(laptop) == set()
    counter.signed_in.store.close()
    assert planted_in(laptop) == set()


def test_nor_after_a_kill_in_a_save(tmp_path: Path) -> None:
    laptop = tmp_path / "laptop"
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.end2end.planted_at_work", str(laptop)],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    for number in range(len(PLANTED) // 2):
        assert child.stdout.readline() == f"Saving {number}\n"
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert child.returncode == -signal.SIGKILL
    assert (laptop / "store.db-wal").stat().st_size, "it died with its log full"
    assert planted_in(laptop) == set()


def test_the_planted_names_are_worth_looking_for() -> None:
    """Long enough that none turns up in encrypted bytes by chance, in any form."""
    assert len(ALL) == 20
    assert all(len(fold(name)) >= 10 and len(skeleton(name)) >= 6 for name in PLANTED)
