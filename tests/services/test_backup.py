"""A laptop dies: what was acknowledged and what was copied stands at headquarters, and no less."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from app.demo.headquarters import DemoHeadquarters
from app.domain.codelists import load_code_lists
from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.hq import schema
from app.hq.cli_devices import take_batches
from app.hq.intake import Intake
from app.hq.keys import read_keys
from app.hq.opened import opened
from app.journal.entry import read_head
from app.services.backup import back_up_locked, forget_bodies, restore
from app.services.headless import carry_outbox
from app.services.open_laptop import OpenLaptop
from app.settings.laptop import read_laptop
from app.storage import journal
from app.sync.medium import FOLDER
from tests.services.counter import PRESETS, filled_draft
from tests.services.enrolled import EnrolledLaptop, enrolled_laptop


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("MANZIL_BACKUP", raising=False)
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters)


@pytest.fixture
def open_laptop(laptop: EnrolledLaptop) -> Iterator[OpenLaptop]:
    made = laptop.sign_in()
    yield made
    made.close()


def copies(stick: Path) -> list[str]:
    return sorted(path.name for path in (stick / FOLDER).rglob("*.batch"))


def register(laptop: OpenLaptop) -> None:
    shift = laptop.shifts.current() or laptop.shifts.start(PRESETS)
    laptop.registrar.register(filled_draft(system_clock), shift)


def send(laptop: OpenLaptop) -> None:
    laptop.exchange.send_now(lambda _: None, lambda: False)


def own_entries(laptop: OpenLaptop) -> set[UUID]:
    with laptop.backup._at.store.read() as tx:
        return {read_head(entry.head).id for _, entry in journal.all_entries(tx)}


def held(headquarters: DemoHeadquarters, device: UUID) -> set[UUID]:
    query = select(schema.positions.c.entry).where(schema.positions.c.device == device)
    with opened(headquarters.folder, {}) as here, here.store.read() as tx:
        return {row.entry for row in tx.rows(query)}


def test_a_supervisor_chooses_and_copies_follow_by_themselves(
    laptop: EnrolledLaptop, open_laptop: OpenLaptop, stick: Path
) -> None:
    assert open_laptop.backup.state() is None
    state = open_laptop.backup.choose(stick)
    assert state is not None
    assert (state.folder, state.is_there, state.same_disk) == (stick, True, True)
    assert state.copied_at is not None
    assert len(copies(stick)) == 1
    send(open_laptop)
    assert copies(stick) == [], "headquarters can lose nothing of it any more"
    register(open_laptop)
    open_laptop.close()
    assert len(copies(stick)) == 1, "locking copied what was new"


def test_a_medium_that_is_pulled_out_is_in_nobodys_way(
    laptop: EnrolledLaptop, open_laptop: OpenLaptop, stick: Path, expected_log: list[str]
) -> None:
    open_laptop.backup.choose(stick)
    shutil.rmtree(stick)
    register(open_laptop)
    send(open_laptop)
    state = open_laptop.backup.state()
    assert state is not None
    assert not state.is_there
    stick.mkdir()
    (stick / FOLDER).write_text("a file where a folder should be")
    expected_log.append("second medium: ")
    register(open_laptop)
    open_laptop.close()
    assert laptop.place.store.exists()


@pytest.mark.parametrize("way", ["another laptop", "headquarters"])
def test_what_a_dead_laptop_had_copied_reaches_headquarters(
    headquarters: DemoHeadquarters,
    laptop: EnrolledLaptop,
    open_laptop: OpenLaptop,
    stick: Path,
    *,
    way: str,
) -> None:
    device = read_laptop(laptop.place).device
    register(open_laptop)
    send(open_laptop)  # acknowledged
    open_laptop.backup.choose(stick)
    for _ in range(3):
        register(open_laptop)  # only copied
    open_laptop.backup.run()
    expected = own_entries(open_laptop)
    assert held(headquarters, device) < expected
    open_laptop.close()
    shutil.rmtree(laptop.place.folder)

    if way == "headquarters":
        with opened(headquarters.folder, {}) as here:
            keys = read_keys(here.place, here.headquarters.root_fingerprint)
            intake = Intake(here.store, keys, load_code_lists(), system_clock)
            taken = take_batches(intake, stick)
            assert taken.refused == 0
            assert take_batches(intake, stick) == taken
    else:
        other = enrolled_laptop(stick.with_name("other"), headquarters)
        assert restore(other.place, stick).startswith(("1 batch ", "2 batches "))
        assert carry_outbox(other.place, system_clock).good
        other.sign_in().close()
        assert carry_outbox(other.place, system_clock).good
        names = {path.name for path in other.place.outbox.glob("*.batch")}
        assert not names & set(copies(stick)), "carried, and gone from the other's outbox"
    assert held(headquarters, device) >= expected


def test_the_control_without_copies_what_was_not_sent_is_lost(
    headquarters: DemoHeadquarters, laptop: EnrolledLaptop, open_laptop: OpenLaptop
) -> None:
    device = read_laptop(laptop.place).device
    register(open_laptop)
    send(open_laptop)
    register(open_laptop)
    expected = own_entries(open_laptop)
    open_laptop.close()
    shutil.rmtree(laptop.place.folder)
    assert not held(headquarters, device) >= expected


def test_copies_of_destroyed_bodies_go(
    laptop: EnrolledLaptop, open_laptop: OpenLaptop, stick: Path
) -> None:
    open_laptop.backup.choose(stick)
    (name,) = copies(stick)
    (laptop.place.outbox / name).unlink()
    forget_bodies(laptop.place, {name.split("-")[0]: [1]})
    open_laptop.backup.run()
    fresh = (laptop.place.outbox / name).read_bytes()
    (copy,) = (stick / FOLDER).rglob(name)
    assert copy.read_bytes() == fresh


def test_with_nobody_signed_in_what_is_sealed_is_copied(
    laptop: EnrolledLaptop, open_laptop: OpenLaptop, stick: Path
) -> None:
    open_laptop.close()
    with pytest.raises(UserCanFix) as told:
        back_up_locked(laptop.place, system_clock, None)
    assert told.value.code == "no_medium"
    said = back_up_locked(laptop.place, system_clock, stick)
    assert said == "1 batch copied. They open for headquarters only."
    assert len(copies(stick)) == 1


def test_copying_is_stopped(open_laptop: OpenLaptop, stick: Path) -> None:
    open_laptop.backup.choose(stick)
    open_laptop.backup.stop()
    register(open_laptop)
    open_laptop.backup.run()
    assert open_laptop.backup.state() is None
    assert len(copies(stick)) == 1
