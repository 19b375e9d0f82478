"""One flipped bit, anywhere in what is kept or carried: told, and nothing of it has an effect.

A real laptop and a real headquarters made each thing. Bits are sampled over the whole length, the
ends bit by bit. Store and files are compared before and after; the whole thing is taken in the end.
"""

import json
import random
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.codelists import load_code_lists
from app.domain.errors import ManzilError, TrustBroken
from app.domain.ids import system_clock
from app.hq import feed
from app.hq.intake import Intake
from app.hq.keys import KeyFolder
from app.hq.keys import read_keys as read_hq_keys
from app.hq.opened import OpenHeadquarters, opened
from app.hq.place import DATABASE_VARIABLE, HeadquartersPlace
from app.hq.recovery import read_asking
from app.hq.stores import embedded_address
from app.services.headless import carry_outbox
from app.services.key_file import read_keys
from app.services.recovery import Recovery
from app.settings.laptop import read_laptop
from app.settings.place import Place
from app.storage.engine import open_store
from app.storage.store import Store
from app.sync.inbox import answer_files
from app.sync.pages import page_files
from app.sync.settle import settle
from app.sync.settle_pages import settle_pages
from app.sync.trust import offer_list
from app.vault.key_file import open_slot
from app.vault.key_list import read_key_list, sign_key_list
from app.vault.master import store_key
from app.verify.answer import Proof
from app.verify.bundle import check_bundle
from app.verify.findings import Outcome
from tests.end2end.planted import tables_of
from tests.hq.headquarters import everything
from tests.services.answering import answered, known_keys
from tests.services.counter import PRESETS, filled_draft
from tests.services.enrolled import PASSPHRASE, EnrolledLaptop, enrolled_laptop
from tests.services.on_disk import copy_of

NEW_WORDS = "four other words here"
SAMPLES, ENDS = 60, 12
WORDS_FOR_DAMAGE = {"wrong_passphrase", "unknown_officer"}
"""What a bit of the key file may mean besides: other words, or another officer."""


def flips(whole: bytes, samples: int = SAMPLES) -> Iterator[tuple[int, bytes]]:
    """The place of a flipped bit, and what becomes of `whole`."""
    chance = random.Random(20261124)  # noqa: S311 - the same bits every time
    step = max(1, len(whole) // samples)
    places = {min(n + chance.randrange(step), len(whole) - 1) for n in range(0, len(whole), step)}
    for place in sorted(places | set(range(ENDS)) | set(range(len(whole) - ENDS, len(whole)))):
        changed = bytearray(whole)
        changed[place] ^= 1 << chance.randrange(8)
        yield place, bytes(changed)


def text_flips(whole: str, samples: int = SAMPLES) -> Iterator[tuple[int, str]]:
    for place, changed in flips(whole.encode(), samples):
        yield place, changed.decode(errors="replace")


@dataclass(frozen=True)
class Scene:
    """`locked`: a laptop with a sealed batch; `carried`: the same with its answers in the inbox.

    `database`: headquarters' as it was before the batch came.
    """

    hq: DemoHeadquarters
    locked: Path
    carried: Path
    database: Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    folder = tmp_path_factory.mktemp("flips")
    hq = DemoHeadquarters(folder / "headquarters")
    hq.found_once(system_clock)
    with hq.served():
        laptop = enrolled_laptop(folder / "laptop", hq)
        desk = laptop.sign_in()
        desk.exchange.send_now(lambda _: None, lambda: False)
        desk.registrar.register(filled_draft(system_clock), desk.shifts.start(PRESETS))
        desk.close()
        scene = Scene(hq, folder / "locked", folder / "carried", folder / "before.db")
        shutil.copytree(laptop.place.folder, scene.locked)
        with opened(hq.folder, {}) as here, here.store.write() as tx:
            scope = feed.device_scope(read_laptop(laptop.place).device)
            feed.put(tx, scope, "settings", {"retention": {"answer": 7}}, system_clock())
            now = HeadquartersPlace(hq.folder).embedded_store
        with (
            closing(sqlite3.connect(now)) as theirs,
            closing(sqlite3.connect(scene.database)) as db,
        ):
            theirs.backup(db)
        assert carry_outbox(laptop.place, system_clock).good
        shutil.copytree(laptop.place.folder, scene.carried)
    return scene


@pytest.fixture
def locked(made: Scene, tmp_path: Path) -> Place:
    return Place(shutil.copytree(made.locked, tmp_path / "laptop"))


@pytest.fixture
def carried(made: Scene, tmp_path: Path) -> Place:
    return Place(shutil.copytree(made.carried, tmp_path / "laptop"))


@pytest.fixture
def headquarters(made: Scene, tmp_path: Path) -> Iterator[OpenHeadquarters]:
    """Before the batch came."""
    database = Path(shutil.copy(made.database, tmp_path / "headquarters.db"))
    with opened(made.hq.folder, {DATABASE_VARIABLE: embedded_address(database)}) as here:
        yield here


def key_of(place: Place) -> bytes:
    keys = read_keys(place, read_laptop(place).device)
    return store_key(open_slot(keys, keys.officers[0].id, PASSPHRASE).master)


@pytest.fixture
def store(carried: Place) -> Iterator[Store]:
    opened_store = open_store(carried.store, key_of(carried))
    yield opened_store
    opened_store.close()


def the_batch(place: Place) -> Path:
    (path,) = place.outbox.glob("*.batch")
    return path


def but_contact(tables: Mapping[str, Any]) -> dict[str, Any]:
    """All but when headquarters was asked last, which each look at the inbox notes anew."""
    return {name: rows for name, rows in tables.items() if name != "contact"}


def test_key_file(locked: Place) -> None:
    """Wrong words and a damaged file read alike; the escrow is opened at headquarters only."""
    whole = locked.key_file.read_bytes()
    escrow = whole.index(b'"escrow"')
    (before, opened_anyhow) = copy_of(locked.folder), []
    for place, changed in flips(whole, 150):
        locked.key_file.write_bytes(changed)
        told = trouble_of(locked)
        if told is None:
            opened_anyhow.append(place)
        else:
            assert isinstance(told, TrustBroken) or told.code in WORDS_FOR_DAMAGE, place
        assert copy_of(locked.folder) == before | {locked.key_file: changed}
    end = escrow + whole[escrow:].index(b"}") + 1
    assert [place for place in opened_anyhow if not escrow <= place < end] == []
    locked.key_file.write_bytes(whole)
    assert trouble_of(locked) is None


def trouble_of(place: Place) -> ManzilError | None:
    """What the right passphrase of the one officer meets."""
    laptop = EnrolledLaptop(place, system_clock)
    try:
        keys = read_keys(place, read_laptop(place).device)
        open_slot(keys, laptop.officer(), PASSPHRASE)
    except ManzilError as told:
        return told
    return None


def test_escrow_in_a_request_for_recovery(made: Scene, locked: Place) -> None:
    """What a flipped escrow in the key file means is told where it is opened."""
    said = json.loads(locked.key_file.read_text())
    sealed = said["escrow"]["sealed"]
    said["escrow"]["sealed"] = ("B" if sealed[0] == "A" else "A") + sealed[1:]
    locked.key_file.write_text(json.dumps(said))
    recovery = Recovery(locked, system_clock)
    recovery.ask(EnrolledLaptop(locked, system_clock).officer(), NEW_WORDS)
    with pytest.raises(TrustBroken) as told:
        answered(made.hq, recovery.request_file())
    assert told.value.code == "sealed"


def test_database_page(locked: Place) -> None:
    whole, key = locked.store.read_bytes(), key_of(locked)
    for place, changed in flips(whole, 40):
        locked.store.write_bytes(changed)
        with pytest.raises(TrustBroken) as told:
            look_through(locked.store, key)
        assert told.value.code in {"store_damaged", "wrong_key_or_foreign"}, place
        assert locked.store.read_bytes() == changed, "nothing is written over it"
    locked.store.write_bytes(whole)
    look_through(locked.store, key)


def look_through(path: Path, key: bytes) -> None:
    store = open_store(path, key)
    try:
        store.check_integrity()
    finally:
        store.close()


def test_batch(headquarters: OpenHeadquarters, locked: Place) -> None:
    here, device = headquarters, read_laptop(locked).device
    keys = read_hq_keys(here.place, here.headquarters.root_fingerprint)
    intake = Intake(here.store, keys, load_code_lists(), system_clock)
    whole, before = the_batch(locked).read_bytes(), everything(here.store)
    for place, changed in flips(whole):
        with pytest.raises(TrustBroken):
            intake.take(changed, device)
        assert everything(here.store) == before, place
    assert intake.take(whole, device).taken
    assert everything(here.store) != before


def test_acknowledgement(carried: Place, store: Store) -> None:
    answers = {a.path(carried): a.path(carried).read_bytes() for a in answer_files(carried)}
    assert answers
    for path in answers:
        path.unlink()
    before, sealed = but_contact(tables_of(store)), copy_of(carried.outbox)
    for path, whole in answers.items():
        for place, changed in flips(whole):
            path.write_bytes(changed)
            found = settle(store, carried, system_clock)
            assert (found.acknowledged, len(found.rejected)) == (0, 1), (path.name, place)
            assert but_contact(tables_of(store)) == before
            assert copy_of(carried.outbox) == sealed
    for path, whole in answers.items():
        path.write_bytes(whole)
    assert settle(store, carried, system_clock).acknowledged
    assert but_contact(tables_of(store)) != before


def test_page_from_headquarters(carried: Place, store: Store) -> None:
    (page,) = page_files(carried)
    path = page.path(carried)
    whole, before = path.read_bytes(), but_contact(tables_of(store))
    for place, changed in flips(whole):
        path.write_bytes(changed)
        found = settle_pages(store, carried, lambda *_: pytest.fail("an item was applied"))
        assert (found.applied, len(found.rejected)) == (0, 1), place
        assert but_contact(tables_of(store)) == before
    path.write_bytes(whole)
    assert settle_pages(store, carried, lambda *_: True).applied == 1


def test_folder_of_batches_and_answers(made: Scene, carried: Place, tmp_path: Path) -> None:
    folder, device = tmp_path / "stick", read_laptop(carried).device
    shutil.copytree(carried.inbox, folder / "inbox")
    shutil.copy(the_batch(Place(made.locked)), folder)
    with opened(made.hq.folder, {}) as here:
        root = here.headquarters.root_fingerprint
        listed = read_hq_keys(here.place, root).key_list_text
    proof, keys = Proof(root, listed), {device: [known_keys(made.hq, carried)[0]]}
    files = [path for path in copy_of(folder) if path.suffix in {".batch", ".answer", ".page"}]
    assert {path.suffix for path in files} >= {".batch", ".page"}
    first = check_bundle(folder, proof, keys)
    for path in files:
        whole = path.read_bytes()
        for place, changed in flips(whole, 30):
            path.write_bytes(changed)
            before = copy_of(folder)
            found = check_bundle(folder, proof, keys)
            told = {*found.problems, *found.unproved} - {*first.problems, *first.unproved}
            assert found.outcome is not Outcome.GOOD, (path.name, place)
            assert any(path.name in one for one in told), (path.name, place)
            assert copy_of(folder) == before
        path.write_bytes(whole)


def test_recovery_request_and_answer(made: Scene, locked: Place) -> None:
    recovery = Recovery(locked, system_clock)
    recovery.ask(EnrolledLaptop(locked, system_clock).officer(), NEW_WORDS)
    request = recovery.request_file()
    with opened(made.hq.folder, {}) as here:
        before = everything(here.store)
        for place, changed in text_flips(request):
            with here.store.write() as tx, pytest.raises(TrustBroken):
                read_asking(tx, changed)
            assert everything(here.store) == before, place
    answer, files = answered(made.hq, request), copy_of(locked.folder)
    for place, changed in text_flips(answer):
        with pytest.raises(TrustBroken):
            recovery.take(changed, NEW_WORDS)
        assert copy_of(locked.folder) == files, place
    recovery.take(answer, NEW_WORDS)


def test_key_list(made: Scene, locked: Place) -> None:
    with opened(made.hq.folder, {}) as here:
        root = here.headquarters.root_fingerprint
        names = KeyFolder(here.place.keys)
        known = read_key_list(read_hq_keys(here.place, root).key_list_text, root)
    newer = sign_key_list(replace(known, version=known.version + 1), names.root.read_bytes())
    before = copy_of(locked.folder)
    for place, changed in text_flips(newer, 150):
        with pytest.raises(TrustBroken):
            offer_list(locked, system_clock, changed)
        assert copy_of(locked.folder) == before, place
    assert offer_list(locked, system_clock, newer).version == known.version + 1


def test_the_sampler_reaches_every_region() -> None:
    whole = bytes(5000)
    found = dict(flips(whole))
    assert {0, 1, 4998, 4999} <= found.keys()
    assert max(b - a for a, b in zip(sorted(found), sorted(found)[1:], strict=False)) < 200
    assert all(sum(byte.bit_count() for byte in changed) == 1 for changed in found.values())
