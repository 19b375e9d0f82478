"""A new master key: all is there under it, and a crash anywhere leaves a laptop that opens."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from app.domain.errors import EnvironmentFailed, TrustBroken, UserCanFix
from app.domain.officers import Officer
from app.journal.entry import read_head
from app.services import rekey as changing
from app.services.access import Access
from app.services.key_file import read_keys, write_keys
from app.services.open_laptop import OpenLaptop
from app.settings.place import Place
from app.storage import journal
from app.storage.anchor import Verdict
from app.storage.engine import open_store
from app.vault.key_file import KdfCost, OpenedSlot, load, open_slot, put_slot
from app.vault.master import store_key
from app.vault.slots import read_slot, wrap_slot
from tests.ui.enrolled import (
    DEVICE,
    PASSPHRASE,
    REGISTRAR,
    SUPERVISOR,
    Enrolled,
    TestClock,
    enrol_laptop,
)
from tests.vault.older_slots import older_slot

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = 3
STEPS = ("closed", "copied", "announced", "taken", "settled", "own slot written")
LONG_KILLS = 120


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A laptop with people, to be copied."""
    enrolled = enrol_laptop(tmp_path_factory.mktemp("full") / "laptop")
    enrolled.fill(PEOPLE)
    return enrolled.place.folder


@pytest.fixture
def laptop(full: Path, tmp_path: Path) -> Enrolled:
    return copy_of(full, tmp_path / "laptop")


def copy_of(full: Path, folder: Path) -> Enrolled:
    shutil.copytree(full, folder)
    place, clock = Place(folder), TestClock()
    return Enrolled(place, clock, Access(place, clock))


def keys_of(laptop: Enrolled, officer: Officer) -> OpenedSlot:
    return open_slot(read_keys(laptop.place, DEVICE), officer.id, PASSPHRASE)


def kinds(desk: OpenLaptop) -> list[str]:
    with desk._signed_in.store.read() as tx:
        return [kind for _, e in journal.all_entries(tx) for kind in read_head(e.head).kinds]


def require_whole(laptop: Enrolled) -> None:
    """Everybody gets in, everybody registered is there, and nothing is left beside."""
    for officer in (SUPERVISOR, REGISTRAR):
        desk = laptop.sign_in(officer)
        try:
            desk._signed_in.store.check_integrity()
            said = kinds(desk)
            assert said.count("registered") == PEOPLE
            assert "past_restored" not in said
            with desk._signed_in.store.read() as tx:
                assert desk._signed_in.anchor.compare(tx) is Verdict.HOLDS
        finally:
            desk.close()
    left = {path.name for path in laptop.place.folder.iterdir() if path.is_file()}
    assert not {name for name in left if ".next" in name or ".before" in name}
    file = read_keys(laptop.place, DEVICE)
    assert "rekey" not in file.more
    assert all(not slot.coming for slot in file.slots)


def test_everything_is_there_under_the_new_key_and_nothing_under_the_old(
    laptop: Enrolled,
) -> None:
    before = keys_of(laptop, SUPERVISOR)
    old = laptop.place.store.read_bytes()
    desk = laptop.sign_in(SUPERVISOR)
    assert tuple(desk.rekey.steps(PASSPHRASE)) == STEPS
    with pytest.raises(EnvironmentFailed) as closed:
        desk.search.page()
    assert closed.value.code == "store_closed"
    after = keys_of(laptop, SUPERVISOR)
    assert after.master != before.master
    assert after.account == before.account
    with pytest.raises(TrustBroken) as told:
        open_store(laptop.place.store, store_key(before.master))
    assert told.value.code == "wrong_key_or_foreign"
    assert keys_of(laptop, REGISTRAR).master == before.master, "until the next sign-in"
    again = laptop.sign_in(SUPERVISOR)
    assert kinds(again)[-2:] == ["master_key_changed", "signed_in"]
    again.close()
    require_whole(laptop)
    assert keys_of(laptop, REGISTRAR).master == after.master
    assert laptop.place.store.read_bytes()[:16] != old[:16]


def test_one_who_missed_two_changes_still_gets_in(laptop: Enrolled) -> None:
    for _ in range(2):
        laptop.sign_in(SUPERVISOR).rekey.change_master_key(PASSPHRASE)
    assert len(read_keys(laptop.place, DEVICE).slot(REGISTRAR.id).coming) == 2
    require_whole(laptop)


def test_the_old_database_is_overwritten(laptop: Enrolled, tmp_path: Path) -> None:
    """Another name of the same file shows what became of its bytes."""
    kept = tmp_path / "kept"
    kept.hardlink_to(laptop.place.store)
    laptop.sign_in(SUPERVISOR).rekey.change_master_key(PASSPHRASE)
    assert set(kept.read_bytes()) == {0}


def test_a_key_file_of_before_opens_nothing_more(laptop: Enrolled) -> None:
    older = laptop.place.key_file.read_bytes()
    laptop.sign_in(SUPERVISOR).rekey.change_master_key(PASSPHRASE)
    laptop.place.key_file.write_bytes(older)
    with pytest.raises(TrustBroken) as told:
        laptop.sign_in(REGISTRAR)
    assert told.value.code == "wrong_key_or_foreign"


def refused(laptop: Enrolled, officer: Officer, passphrase: str) -> str:
    before = laptop.place.key_file.read_bytes()
    desk = laptop.sign_in(officer)
    try:
        with pytest.raises(UserCanFix) as told:
            desk.rekey.change_master_key(passphrase)
        desk.shifts.current()  # still open
        assert laptop.place.key_file.read_bytes() == before
    finally:
        desk.close()
    return told.value.code


def test_what_is_refused_changes_nothing_and_leaves_the_laptop_open(laptop: Enrolled) -> None:
    assert refused(laptop, REGISTRAR, PASSPHRASE) == "not_allowed"
    assert refused(laptop, SUPERVISOR, "not the passphrase") == "wrong_passphrase"
    file = read_keys(laptop.place, DEVICE)
    older = older_slot(DEVICE, keys_of(laptop, REGISTRAR).master, REGISTRAR, PASSPHRASE)
    write_keys(laptop.place, put_slot(file, read_slot(older, DEVICE)))
    assert refused(laptop, SUPERVISOR, PASSPHRASE) == "officer_without_account"


def test_an_account_put_into_anothers_slot_gets_no_key(laptop: Enrolled) -> None:
    """Somebody had the disk for an hour, and a slot of his own making under a known name."""
    laptop.sign_in(REGISTRAR).close()  # the store knows the account
    file = read_keys(laptop.place, DEVICE)
    planted = wrap_slot(
        DEVICE, OpenedSlot(bytes(32), b""), REGISTRAR, "thief " * 4, KdfCost(8192, 1, 1)
    )
    write_keys(laptop.place, put_slot(file, planted))
    before = laptop.place.key_file.read_bytes()
    desk = laptop.sign_in(SUPERVISOR)
    try:
        with pytest.raises(TrustBroken) as told:
            desk.rekey.change_master_key(PASSPHRASE)
        desk.shifts.current()
    finally:
        desk.close()
    assert told.value.code == "account_other"
    assert laptop.place.key_file.read_bytes() == before


@pytest.mark.parametrize("failing", ["copy_store", "write_keys", "take_successor"])
def test_a_full_disk_leaves_the_old_key_in_force(
    laptop: Enrolled, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def full_disk(*_: object) -> None:
        raise EnvironmentFailed("disk_full", "The disk is full. Make room, then try again.")

    before = keys_of(laptop, SUPERVISOR).master
    desk = laptop.sign_in(SUPERVISOR)
    monkeypatch.setattr(changing, failing, full_disk)
    with pytest.raises(EnvironmentFailed) as told:
        desk.rekey.change_master_key(PASSPHRASE)
    assert told.value.code == "disk_full"
    assert keys_of(laptop, SUPERVISOR).master == before
    require_whole(laptop)


class Nursery:
    """The program that forks what is to be killed."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.services.rekeying_process"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        assert self.answer() == "ready"

    def change(self, folder: Path, how: str, where: float) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{folder} {how} {where}\n")
        return self.answer()

    def answer(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    assert made.process.stdin is not None
    assert made.process.stdout is not None
    made.process.stdin.close()
    made.process.stdout.close()
    made.process.wait(timeout=30)


@pytest.mark.parametrize("step", range(len(STEPS)))
def test_killed_after_any_step_the_old_or_the_new_key_opens_everything(
    laptop: Enrolled, nursery: Nursery, step: int
) -> None:
    before = keys_of(laptop, SUPERVISOR).master
    assert nursery.change(laptop.place.folder, "step", step) == "killed"
    require_whole(laptop)
    changed = keys_of(laptop, SUPERVISOR).master != before
    assert changed == (step >= STEPS.index("taken"))


@pytest.mark.long
def test_killed_before_any_operation_on_a_file(
    full: Path, tmp_path: Path, nursery: Nursery
) -> None:
    outcomes = set()
    for where in range(10_000):
        laptop = copy_of(full, tmp_path / str(where))
        before = keys_of(laptop, SUPERVISOR).master
        answer = nursery.change(laptop.place.folder, "file", where)
        require_whole(laptop)
        outcomes.add((answer, keys_of(laptop, SUPERVISOR).master != before))
        shutil.rmtree(laptop.place.folder)
        if answer != "killed":
            break
    assert outcomes == {("killed", False), ("killed", True), ("done 0", True)}


@pytest.mark.long
def test_killed_at_any_moment(full: Path, tmp_path: Path, nursery: Nursery) -> None:
    chance, outcomes = Random(3), set()  # noqa: S311 - a test that can be repeated
    for number in range(LONG_KILLS):
        laptop = copy_of(full, tmp_path / str(number))
        before = keys_of(laptop, SUPERVISOR).master
        answer = nursery.change(laptop.place.folder, "after", chance.uniform(0, 0.6))
        require_whole(laptop)
        outcomes.add((answer, keys_of(laptop, SUPERVISOR).master != before))
        shutil.rmtree(laptop.place.folder)
    assert ("killed", False) in outcomes
    assert any(changed for _, changed in outcomes)


def test_a_forged_next_key_is_told(laptop: Enrolled) -> None:
    """Somebody with the disk puts a database of his own there, and seals its key to an account."""
    other = copy_of(laptop.place.folder, laptop.place.folder.with_name("other"))
    other.sign_in(SUPERVISOR).rekey.change_master_key(PASSPHRASE)
    other.sign_in(SUPERVISOR).rekey.change_master_key(PASSPHRASE)
    file = load(other.place.key_file.read_bytes(), DEVICE)
    slot = file.slot(REGISTRAR.id)
    write_keys(other.place, put_slot(file, replace(slot, coming=slot.coming[1:])))
    with pytest.raises(TrustBroken) as told:
        other.sign_in(REGISTRAR)
    assert told.value.code == "key_file"
