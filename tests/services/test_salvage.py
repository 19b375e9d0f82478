"""A laptop whose store is damaged goes on with what was saved, and headquarters gets it all."""

import shutil
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import delete, select

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.domain.ids import system_clock
from app.domain.officers import Role
from app.hq import schema as hq_schema
from app.hq.opened import opened
from app.journal.entry import Head, read_head
from app.services.headless import carry_outbox
from app.services.key_file import read_keys
from app.services.officers import Officers
from app.services.open_laptop import OpenLaptop
from app.services.salvage import Salvage
from app.settings.laptop import read_laptop
from app.settings.place import Place
from app.storage import journal, people
from app.storage.device import all_incarnations
from app.storage.engine import open_store
from app.storage.schema import DEVICE
from app.sync.halt import read_halt
from app.vault.key_file import open_slot
from app.vault.master import store_key
from tests.services.counter import KARIMOV, PRESETS, filled_draft
from tests.services.enrolled import CHEAP, PASSPHRASE, EnrolledLaptop, enrolled_laptop
from tests.storage.damage import children_of, root_of, spoil

SENT, UNSENT = 6, 30
OTHER_WORDS = "another river under stone"


@pytest.fixture(scope="module")
def kept(
    headquarters: DemoHeadquarters, tmp_path_factory: pytest.TempPathFactory
) -> EnrolledLaptop:
    """Of which each test gets a copy: those who send anything make one of their own."""
    return at_work(tmp_path_factory.mktemp("kept") / "laptop", headquarters)


@pytest.fixture
def laptop(kept: EnrolledLaptop, tmp_path: Path) -> EnrolledLaptop:
    shutil.copytree(kept.place.folder, tmp_path / "laptop")
    return EnrolledLaptop(Place(tmp_path / "laptop"), system_clock)


@pytest.fixture
def sender(headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    return at_work(tmp_path / "laptop", headquarters)


def at_work(folder: Path, headquarters: DemoHeadquarters) -> EnrolledLaptop:
    """Some people were sent, more not, then the program died; nothing is damaged yet."""
    made = enrolled_laptop(folder, headquarters)
    desk = made.sign_in()
    desk.shifts.start(PRESETS)
    register(desk, range(SENT))
    desk.exchange.send_now(lambda _: None, lambda: False)
    register(desk, range(SENT, SENT + UNSENT))
    desk._signed_in.store.close()
    return made


def register(desk: OpenLaptop, numbers: range) -> None:
    shift = desk.shifts.current()
    assert shift is not None
    for number in numbers:
        passport = replace(KARIMOV, number=f"XC{number:05d}")
        desk.registrar.register(filled_draft(system_clock, passport), shift)


def key_of(laptop: EnrolledLaptop) -> bytes:
    keys = read_keys(laptop.place, read_laptop(laptop.place).device)
    return store_key(open_slot(keys, laptop.officer(), PASSPHRASE).master)


def damage(laptop: EnrolledLaptop) -> None:
    """Of what was not sent: a page of the journal's lines, and one of what others of them say."""
    key, store = key_of(laptop), laptop.place.store
    lines = children_of(store, root_of(store, "journal", key), key)
    said = children_of(store, root_of(store, "bodies", key), key)
    spoil(store, [lines[-2], said[-2]])


def heads_in(path: Path, key: bytes) -> list[Head]:
    store = open_store(path, key)
    with store.read() as tx:
        heads = [read_head(entry.head) for _, entry in journal.all_entries(tx)]
    store.close()
    return heads


def held(headquarters: DemoHeadquarters, device: UUID) -> set[UUID]:
    query = select(hq_schema.positions.c.entry).where(hq_schema.positions.c.device == device)
    with opened(headquarters.folder, {}) as here, here.store.read() as tx:
        return {row.entry for row in tx.rows(query)}


def salvage_of(laptop: EnrolledLaptop) -> Salvage:
    return Salvage(laptop.place, laptop.clock)


def listed(desk: OpenLaptop) -> set[str | None]:
    with desk._signed_in.store.read() as tx:
        return {one.document_number for one in people.page(tx, before=None, limit=1000)}


def test_the_laptop_goes_on_and_headquarters_gets_what_was_saved(
    sender: EnrolledLaptop, headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    key, target = key_of(sender), tmp_path / "saved.db"
    everybody = {head.id for head in heads_in(sender.place.store, key)}
    damage(sender)
    before = sender.place.store.read_bytes()
    saved = salvage_of(sender).save(sender.officer(), PASSPHRASE, target)
    assert sender.place.store.read_bytes() == before
    found = saved.salvaged.journal
    (gap,) = found.gaps
    assert (len(saved.salvaged.damaged), saved.lost_at_the_end) == (2, 0)
    assert found.headless == gap.count > 0
    assert found.lost_bodies > 0

    aside = salvage_of(sender).go_on(sender.officer(), PASSPHRASE, target)
    assert aside.read_bytes() == before
    desk = sender.sign_in()
    try:
        with desk._signed_in.store.read() as tx:
            kinds = [read_head(entry.head).kinds for _, entry in journal.all_entries(tx)]
            assert len(all_incarnations(tx)) == 2
        assert kinds.count(("store_salvaged",)) == 1
        assert kinds.count(("content_salvaged",)) == gap.count
        assert not any("past_restored" in kind for kind in kinds), "the anchor knows"
        assert len(listed(desk)) == SENT + UNSENT - found.lost_bodies
        register(desk, range(900, 902))
        desk.exchange.send_now(lambda _: None, lambda: False)
        assert read_halt(sender.place) == ""
        there = held(headquarters, read_laptop(sender.place).device)
        assert everybody <= there, "heads of all; also those whose line was lost, said anew"
        numbers = [row.registration_number for row in people_of(desk)]
        assert len(numbers) == len(set(numbers))
        assert desk.exchange.state().waiting == 0
    finally:
        desk.close()


def people_of(desk: OpenLaptop) -> list[people.PersonSummary]:
    with desk._signed_in.store.read() as tx:
        return list(people.page(tx, before=None, limit=1000))


def test_what_was_saved_is_sealed_and_carried_while_locked(
    sender: EnrolledLaptop, headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    target, key = tmp_path / "saved.db", key_of(sender)
    damage(sender)
    salvage_of(sender).save(sender.officer(), PASSPHRASE, target)
    expected = {head.id for head in heads_in(target, key)}
    first = salvage_of(sender).seal(sender.officer(), PASSPHRASE, target)
    again = salvage_of(sender).seal(sender.officer(), PASSPHRASE, target)
    assert first > again == 0
    assert carry_outbox(sender.place, system_clock).good
    assert expected <= held(headquarters, read_laptop(sender.place).device)


def test_the_laptop_goes_on_with_what_was_sealed_before(
    laptop: EnrolledLaptop, tmp_path: Path
) -> None:
    target = tmp_path / "saved.db"
    damage(laptop)
    salvage_of(laptop).save(laptop.officer(), PASSPHRASE, target)
    salvage_of(laptop).seal(laptop.officer(), PASSPHRASE, target)
    salvage_of(laptop).go_on(laptop.officer(), PASSPHRASE, target)
    desk = laptop.sign_in()
    with desk._signed_in.store.read() as tx:
        assert len(all_incarnations(tx)) == 2, "one new incarnation, not two"
    desk.close()


def test_only_a_supervisor_lets_the_laptop_go_on(laptop: EnrolledLaptop, tmp_path: Path) -> None:
    desk = laptop.sign_in()
    card = Officers(desk._signed_in, CHEAP).admit(
        PASSPHRASE, "A. Registrar", [Role.REGISTRAR], OTHER_WORDS
    )
    desk.close()
    target = tmp_path / "saved.db"
    salvage_of(laptop).save(card.id, OTHER_WORDS, target)
    before = laptop.place.store.read_bytes()
    with pytest.raises(UserCanFix) as refused:
        salvage_of(laptop).go_on(card.id, OTHER_WORDS, target)
    assert refused.value.code == "not_allowed"
    assert laptop.place.store.read_bytes() == before


def test_a_missing_log_is_told_by_the_anchor(laptop: EnrolledLaptop, tmp_path: Path) -> None:
    """The database as it was at rest, and the log of three more saves gone."""
    desk = laptop.sign_in()
    desk._signed_in.store.checkpoint()
    kept = laptop.place.store.read_bytes()
    shift = desk.shifts.current()
    assert shift is not None
    register(desk, range(700, 703))
    desk._signed_in.store.close()
    laptop.place.store.write_bytes(kept)
    target = tmp_path / "saved.db"
    saved = salvage_of(laptop).save(laptop.officer(), PASSPHRASE, target)
    assert saved.lost_at_the_end == 3
    salvage_of(laptop).go_on(laptop.officer(), PASSPHRASE, target)
    after = laptop.sign_in()
    register(after, range(800, 801))
    numbers = {row.registration_number for row in people_of(after)}
    assert len(numbers) == SENT + UNSENT + 1
    after.close()


def other_file(laptop: EnrolledLaptop, tmp_path: Path, what: str) -> Path:
    target = tmp_path / "saved.db"
    if what == "the store itself":
        return laptop.place.store
    salvage_of(laptop).save(laptop.officer(), PASSPHRASE, target)
    store = open_store(target, key_of(laptop))
    with store.write() as tx:
        if what == "without keys":
            tx.connection.execute(delete(DEVICE))
        if what == "another laptop's":
            tx.connection.execute(DEVICE.update().values(device=UUID(int=7)))
    store.close()
    if what == "nothing":
        target.unlink()
    return target


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("the store itself", "salvage_file"),
        ("another laptop's", "salvage_file"),
        ("without keys", "salvage_keys"),
        ("nothing", "store_missing"),
    ],
)
def test_it_goes_on_with_a_saved_store_of_its_own_only(
    laptop: EnrolledLaptop, tmp_path: Path, what: str, code: str
) -> None:
    target = other_file(laptop, tmp_path, what)
    before = laptop.place.store.read_bytes()
    for step in (salvage_of(laptop).go_on, salvage_of(laptop).seal):
        with pytest.raises(ManzilError) as refused:
            step(laptop.officer(), PASSPHRASE, target)
        assert refused.value.code == code
    assert laptop.place.store.read_bytes() == before


def test_a_wrong_passphrase_saves_nothing(laptop: EnrolledLaptop, tmp_path: Path) -> None:
    with pytest.raises(UserCanFix) as refused:
        salvage_of(laptop).save(laptop.officer(), OTHER_WORDS, tmp_path / "saved.db")
    assert refused.value.code == "wrong_passphrase"
    assert not (tmp_path / "saved.db").exists()


def test_nothing_is_written_over(laptop: EnrolledLaptop, tmp_path: Path) -> None:
    (tmp_path / "saved.db").write_bytes(b"something")
    with pytest.raises(UserCanFix) as refused:
        salvage_of(laptop).save(laptop.officer(), PASSPHRASE, tmp_path / "saved.db")
    assert refused.value.code == "file_exists"


def test_another_laptops_keys_open_nothing(
    laptop: EnrolledLaptop, headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    other = enrolled_laptop(tmp_path / "other", headquarters)
    shutil.copy(laptop.place.store, other.place.store)
    with pytest.raises(TrustBroken) as refused:
        salvage_of(other).save(other.officer(), PASSPHRASE, tmp_path / "saved.db")
    assert refused.value.code == "wrong_key_or_foreign"
