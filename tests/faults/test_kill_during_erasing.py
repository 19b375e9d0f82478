"""SIGKILL while somebody is erased: nothing of it, or, after the next sign-in, all of it.

A real laptop with the person in its store, in a sealed batch that was not sent, on the second
medium and in drafts; a real page of a real headquarters with the order. The looks that find
nothing in the end find the person before.
"""

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.ids import system_clock
from app.hq.cli_pages import write_pages
from app.hq.erasure import erase_in
from app.hq.erasure_list import Order
from app.hq.keys import read_keys as read_hq_keys
from app.hq.opened import opened
from app.journal.entry import read_head
from app.services.erasure import erase_person
from app.services.key_file import read_keys
from app.services.open_laptop import OpenLaptop
from app.settings.laptop import read_laptop
from app.settings.place import Place
from app.storage import journal, people
from app.storage.engine import open_store
from app.storage.erase import held_bodies, unswept
from app.storage.erased import stub_of
from app.storage.rebuild import rebuild, snapshot
from app.storage.store import Store
from app.vault.key_file import open_slot
from app.vault.master import store_key
from app.verify.journal_export import check_journal_export
from app.wire.batch import open_batch, read_batch
from tests.services.counter import KARIMOV, PRESETS, filled_draft
from tests.services.decrypted import decrypted_log, decrypted_pages, found_in
from tests.services.enrolled import PASSPHRASE, EnrolledLaptop, enrolled_laptop

SEED = 20261124
OTHERS = 4
VISITS = 2
A_LONG_TIME = 600
GONE = replace(KARIMOV, family_name="ZHUMAGALIYEVA", given_name="QUNDUZOY", number="XQ7731905")
BEFORE = replace(GONE, given_name="KUMUSH")
MARKERS = ("ZHUMAGALIYEVA", "QUNDUZOY", "XQ7731905")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and fork are POSIX")


@dataclass(frozen=True)
class Case:
    """A folder `work` (laptop and second medium), as it is to be found at each round."""

    template: Path
    work: Path
    page: Path
    person: UUID
    store_key: bytes
    receivers: dict[str, bytes]

    @property
    def place(self) -> Place:
        return Place(self.work / "laptop")

    def begin(self) -> None:
        shutil.rmtree(self.work)
        shutil.copytree(self.template, self.work)

    def sign_in(self) -> OpenLaptop:
        return EnrolledLaptop(self.place, system_clock).sign_in()

    def seen(self) -> set[str]:
        """What of the person is found in any byte, and in what headquarters could open."""
        store = self.place.store
        log = store.with_name(store.name + "-wal")
        files = [p for p in self.work.rglob("*") if p.is_file() and p not in {store, log}]
        data = decrypted_pages(store, self.store_key) + decrypted_log(log, self.store_key)
        data += b"".join(path.read_bytes() for path in files)
        return {marker for marker in MARKERS if found_in(data, marker)} | self.seen_in_batches(".")

    def seen_in_batches(self, under: str) -> set[str]:
        """What headquarters would read of the person in the batches below this folder."""
        paths = (self.work / under).rglob("*.batch")
        data = b"".join(self._opened(path) for path in paths)
        return {marker for marker in MARKERS if found_in(data, marker)}

    def _opened(self, path: Path) -> bytes:
        batch = read_batch(path.read_bytes())
        entries = open_batch(batch, self.receivers[batch.header.receiver])
        return b"".join(b.text.encode() for e in entries for b in e.bodies if b is not None)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("erasing")
    headquarters = DemoHeadquarters(folder / "headquarters")
    headquarters.found_once(system_clock)
    with headquarters.served():
        laptop = enrolled_laptop(folder / "work" / "laptop", headquarters)
        person = fill(laptop, folder / "work" / "stick")
    with opened(headquarters.folder, {}) as here:
        with here.store.write() as tx:
            now = system_clock()
            erase_in(tx, Order(person, None, now, UUID(int=1), "They asked for it."))
        device = read_laptop(laptop.place).device
        (page,) = write_pages(here, device, folder / "pages", system_clock)
        keys = read_hq_keys(here.place, here.headquarters.root_fingerprint)
    slots = read_keys(laptop.place, device)
    master = open_slot(slots, laptop.officer(), PASSPHRASE).master
    shutil.copytree(folder / "work", folder / "template")
    made = Case(
        folder / "template", folder / "work", page, person, store_key(master), dict(keys.sealing)
    )
    assert made.seen() == set(MARKERS), "the same look finds them before"
    assert made.seen_in_batches("laptop") == made.seen_in_batches("stick") == set(MARKERS)
    return made


def fill(laptop: EnrolledLaptop, stick: Path) -> UUID:
    """Others; a first visit that was sent, a second, under the name of today, not; drafts."""
    stick.mkdir()
    desk = laptop.sign_in()
    shift = desk.shifts.start(PRESETS)
    for n in range(OTHERS):
        other = replace(KARIMOV, number=f"FA88000{n:02d}")
        desk.registrar.register(filled_draft(system_clock, other), shift)
    person = desk.registrar.register(filled_draft(system_clock, BEFORE), shift).person_id
    state = desk.exchange.send_now(lambda _: None, lambda: False)
    assert (state.trouble, state.waiting) == ("", 0)
    again = replace(filled_draft(system_clock, GONE, earlier_visit="Y"), earlier_person=person)
    desk.registrar.register(again, shift)
    desk.drafts.save(filled_draft(system_clock, GONE))
    desk.drafts.save(filled_draft(system_clock))
    desk.backup.choose(stick)
    desk.close()
    return person


@pytest.fixture
def nursery() -> "Iterator[subprocess.Popen[str]]":
    """The program that forks what is to be killed."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.services.erasing_process"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
        process.communicate()


def erase(case: Case, nursery: "subprocess.Popen[str]", how: str, where: float) -> list[str]:
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(f"{case.place.folder} {case.page} {how} {where}\n")
    return nursery.stdout.readline().split()


@pytest.mark.parametrize(
    "rounds", [15, pytest.param(200, marks=[pytest.mark.long, pytest.mark.timeout(3600)])]
)
def test_erased_wholly_or_not_at_all(
    case: Case, nursery: "subprocess.Popen[str]", rounds: int
) -> None:
    """Three of five kills by lines outside of the storage, one by lines in it too, one by time."""
    steps, deep, seconds = (
        measured(case, nursery, *way)
        for way in (("step", 0, 1), ("deep", 0, 1), ("after", A_LONG_TIME, 2))
    )
    chance = random.Random(SEED)  # noqa: S311 - where kills fall is no secret
    kills = [("step", n) for n in spread(chance, int(steps), rounds * 3 // 5)]
    kills += [("deep", n) for n in spread(chance, int(deep), rounds // 5)]
    by_time = [("after", chance.uniform(0, seconds)) for _ in range(rounds // 5)]
    began = killed = 0
    for how, where in (*kills, *by_time):
        case.begin()
        killed += erase(case, nursery, how, where) == ["killed"]
        began += has_begun(case)
        assert_done_after_signing_in(case)
    assert killed >= len(kills)
    assert 0 < began < rounds, "kills fell before the commit and after it"


def measured(
    case: Case, nursery: "subprocess.Popen[str]", how: str, where: float, answer: int
) -> float:
    """Lines (answer 1) or seconds (2) of a round that comes to its end."""
    case.begin()
    return float(erase(case, nursery, how, where)[answer])


def spread(chance: random.Random, lines: int, count: int) -> list[int]:
    """One line at random of each of `count` equal stretches of 1 to `lines`."""
    return [1 + int((n + chance.random()) * lines / count) for n in range(count)]


def has_begun(case: Case) -> bool:
    """Looked at in a copy, so that nothing is put right by looking: all of it or nothing."""
    copy = case.work.with_name("copy")
    shutil.copytree(case.place.folder, copy)
    store = open_store(Place(copy).store, case.store_key)
    try:
        with store.read() as tx:
            held, stub = held_bodies(tx, [case.person]), stub_of(tx, case.person)
            shown = people.get_person(tx, case.person)
            assert kinds(store).count("erased") == (stub is not None)
    finally:
        store.close()
        shutil.rmtree(copy)
    assert (len(held), bool(shown)) == ((VISITS, True) if stub is None else (0, False))
    return stub is not None


def assert_done_after_signing_in(case: Case) -> None:
    desk = case.sign_in()
    store = desk._signed_in.store
    with store.read() as tx:
        assert stub_of(tx, case.person) is not None
        assert held_bodies(tx, [case.person]) == ()
        assert unswept(tx) == ()
        journal.check_chains(tx)
    with store.write() as tx:
        before = snapshot(tx)
        rebuild(tx)
        assert snapshot(tx) == before
    assert len(desk.search.page()) == OTHERS
    assert len(desk.drafts.found()) == 1
    assert kinds(store).count("erased") == 1
    assert "past_restored" not in kinds(store)
    verify(desk, case.work / "copy.journal")
    desk.close()
    assert case.seen() == set()


def kinds(store: Store) -> list[str]:
    with store.read() as tx:
        return [kind for _, e in journal.all_entries(tx) for kind in read_head(e.head).kinds]


def verify(desk: OpenLaptop, target: Path) -> None:
    copied = desk.journal.write(target)
    lines = target.read_bytes().splitlines(keepends=True)
    assert check_journal_export(lines, copied.signing_key).problems == ()


def test_the_look_notices_what_was_not_swept(case: Case) -> None:
    """The control: with the transaction alone, files still tell who it was."""
    case.begin()
    desk = case.sign_in()
    at = desk._signed_in
    with at.store.write() as tx:
        erase_person(tx, at, case.person, None)
    assert case.seen() == set(MARKERS)
    assert case.seen_in_batches("laptop") == case.seen_in_batches("stick") == set(MARKERS)
    at.store.close()
