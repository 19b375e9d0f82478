"""Withdrawn by headquarters, or erased by a supervisor: against a real headquarters."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import func, select

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import EnvironmentFailed, UserCanFix
from app.hq import schema
from app.hq.devices import set_status
from app.hq.opened import opened
from app.services.access import Access
from app.services.headless import carry_outbox
from app.services.open_laptop import OpenLaptop
from app.services.wipe import begun_wipe
from app.services.withdrawal import AT_WORK
from app.settings.laptop import read_laptop
from app.settings.place import hold
from app.sync.outbox import batch_files
from app.wire.messages import DeviceStatus
from tests.services.counter import PRESETS, filled_draft
from tests.services.enrolled import PASSPHRASE, EnrolledLaptop, enrolled_laptop
from tests.services.wiped import BATCH, left

PUSH_ONLY, STOLEN, WIPE = DeviceStatus.PUSH_ONLY, DeviceStatus.STOLEN, DeviceStatus.WIPE


class Running:
    """A clock that runs by itself a little, and can be moved."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture
def clock() -> Running:
    return Running()


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path, clock: Running) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters, clock)


@pytest.fixture
def open_laptop(laptop: EnrolledLaptop) -> Iterator[OpenLaptop]:
    made = laptop.sign_in()
    yield made
    made.close()


def order(headquarters: DemoHeadquarters, laptop: EnrolledLaptop, status: DeviceStatus) -> None:
    device = read_laptop(laptop.place).device
    with opened(headquarters.folder, {}) as here, here.store.write() as tx:
        set_status(tx, device, status)


def held(headquarters: DemoHeadquarters, device: UUID) -> int:
    """How many entries of this device headquarters has, also of those that it set aside."""
    places = schema.positions
    query = select(func.count().label("n")).select_from(places).where(places.c.device == device)
    with opened(headquarters.folder, {}) as here, here.store.read() as tx:
        return int(tx.rows(query)[0].n)


def send(laptop: OpenLaptop) -> None:
    laptop.exchange.send_now(lambda _: None, lambda: False)


def withdrawn_by(laptop: OpenLaptop) -> str:
    with pytest.raises(UserCanFix) as told:
        send(laptop)
    return told.value.code


def is_closed(laptop: OpenLaptop) -> bool:
    with pytest.raises(EnvironmentFailed) as told:
        laptop.exchange.state()
    return told.value.code == "store_closed"


@pytest.mark.parametrize("status", [PUSH_ONLY, WIPE])
def test_an_open_laptop_sends_all_and_is_wiped(
    headquarters: DemoHeadquarters,
    laptop: EnrolledLaptop,
    open_laptop: OpenLaptop,
    status: DeviceStatus,
) -> None:
    device = read_laptop(laptop.place).device
    order(headquarters, laptop, status)
    assert withdrawn_by(open_laptop) == "withdrawn"
    assert held(headquarters, device) == 3  # enrolled, signed in, the order taken
    assert is_closed(open_laptop)
    assert left(laptop.place) == {"laptop.json"}
    with pytest.raises(UserCanFix) as told:
        laptop.access().officers()
    assert told.value.code == "withdrawn"


def test_a_revoked_laptop_is_not_wiped_under_somebodys_hands(
    headquarters: DemoHeadquarters,
    laptop: EnrolledLaptop,
    open_laptop: OpenLaptop,
    clock: Running,
) -> None:
    draft = filled_draft(clock)
    open_laptop.drafts.save(draft)
    order(headquarters, laptop, PUSH_ONLY)
    send(open_laptop)
    assert laptop.place.store.exists()
    clock.ahead = AT_WORK + timedelta(minutes=1)
    assert withdrawn_by(open_laptop) == "withdrawn"


def test_one_to_be_wiped_is_wiped_at_once(
    headquarters: DemoHeadquarters,
    laptop: EnrolledLaptop,
    open_laptop: OpenLaptop,
    clock: Running,
) -> None:
    open_laptop.drafts.save(filled_draft(clock))
    order(headquarters, laptop, WIPE)
    assert withdrawn_by(open_laptop) == "withdrawn"


def test_an_order_taken_back_is_forgotten(
    headquarters: DemoHeadquarters,
    laptop: EnrolledLaptop,
    open_laptop: OpenLaptop,
    clock: Running,
) -> None:
    open_laptop.drafts.save(filled_draft(clock))
    order(headquarters, laptop, PUSH_ONLY)
    send(open_laptop)
    assert laptop.place.order_file.exists()
    order(headquarters, laptop, DeviceStatus.ACTIVE)
    send(open_laptop)
    assert not laptop.place.order_file.exists()
    clock.ahead = AT_WORK + timedelta(minutes=1)
    send(open_laptop)
    assert laptop.place.store.exists()


def test_a_stolen_laptop_that_is_open_sends_loses_its_keys_at_once_and_all_else(
    headquarters: DemoHeadquarters, laptop: EnrolledLaptop, open_laptop: OpenLaptop
) -> None:
    order(headquarters, laptop, STOLEN)
    device = read_laptop(laptop.place).device
    assert withdrawn_by(open_laptop) == "withdrawn"
    assert is_closed(open_laptop)
    assert left(laptop.place) == {"laptop.json"}
    assert held(headquarters, device) == 2
    with pytest.raises(UserCanFix) as told:
        carry_outbox(laptop.place, laptop.clock)
    assert told.value.code == "withdrawn"


@pytest.mark.parametrize("status", [PUSH_ONLY, WIPE])
def test_a_locked_laptop_is_wiped_once_headquarters_has_all(
    headquarters: DemoHeadquarters, laptop: EnrolledLaptop, status: DeviceStatus
) -> None:
    laptop.sign_in().close()
    device = read_laptop(laptop.place).device
    order(headquarters, laptop, status)
    carry_outbox(laptop.place, laptop.clock)
    assert laptop.place.store.exists(), "the hello came before the batches"
    carry_outbox(laptop.place, laptop.clock)
    assert left(laptop.place) == {"laptop.json"}
    assert held(headquarters, device) == 2


def test_a_laptop_that_was_not_locked_properly_waits_for_a_sign_in(
    headquarters: DemoHeadquarters, laptop: EnrolledLaptop
) -> None:
    laptop.sign_in().close()
    (laptop.place.folder / "rested.json").unlink()  # as after a power cut
    order(headquarters, laptop, WIPE)
    for _ in range(3):
        carry_outbox(laptop.place, laptop.clock)
    assert laptop.place.store.exists()
    again = laptop.sign_in()
    assert withdrawn_by(again) == "withdrawn"


def test_a_stolen_laptop_that_is_locked_is_wiped_at_the_next_contact(
    headquarters: DemoHeadquarters, laptop: EnrolledLaptop
) -> None:
    laptop.sign_in().close()
    device = read_laptop(laptop.place).device
    order(headquarters, laptop, STOLEN)
    carry_outbox(laptop.place, laptop.clock)
    assert left(laptop.place) <= {"laptop.json", "wipe.json", "carrier.json", "exchange.json"} | {
        f"outbox/{file.path(laptop.place).name}" for file in batch_files(laptop.place)
    }
    assert held(headquarters, device) == 2
    carry_outbox(laptop.place, laptop.clock)
    assert left(laptop.place) == {"laptop.json"}


def test_beside_a_window_a_stolen_laptops_keys_go_and_the_window_does_the_rest(
    headquarters: DemoHeadquarters, laptop: EnrolledLaptop, open_laptop: OpenLaptop
) -> None:
    device = read_laptop(laptop.place).device
    send(open_laptop)
    order(headquarters, laptop, STOLEN)
    with hold(laptop.place):
        carry_outbox(laptop.place, laptop.clock)
        assert not laptop.place.key_file.exists()
        assert laptop.place.store.exists()
        shift = open_laptop.shifts.start(PRESETS)
        open_laptop.registrar.register(filled_draft(laptop.clock), shift)
        before = held(headquarters, device)
        with pytest.raises(UserCanFix) as told:
            open_laptop.exchange.run_due(lambda: False)
    assert told.value.code == "withdrawn"
    assert not laptop.place.store.exists()
    assert len(batch_files(laptop.place)) == 1, "it may hold what nobody else knows"
    carry_outbox(laptop.place, laptop.clock)
    assert held(headquarters, device) == before + 2
    assert left(laptop.place) == {"laptop.json"}


def test_a_wipe_that_began_is_finished_before_anybody_signs_in(
    laptop: EnrolledLaptop,
) -> None:
    officer = laptop.officer()
    laptop.place.wipe_file.write_text('{"keep_outbox": false, "why": "headquarters"}')
    with pytest.raises(UserCanFix) as told:
        Access(laptop.place, laptop.clock).sign_in(officer, PASSPHRASE)
    assert told.value.code == "withdrawn"
    assert left(laptop.place) == {"laptop.json"}
    assert begun_wipe(laptop.place) is None


def test_a_wiped_laptop_is_enrolled_anew_when_nothing_waits_any_more(
    headquarters: DemoHeadquarters, laptop: EnrolledLaptop, open_laptop: OpenLaptop
) -> None:
    before = read_laptop(laptop.place).device
    order(headquarters, laptop, WIPE)
    withdrawn_by(open_laptop)
    laptop.place.wipe_file.write_text('{"keep_outbox": true, "why": "headquarters"}')
    waiting = laptop.place.outbox / BATCH
    waiting.write_bytes(b"sealed")
    with pytest.raises(UserCanFix) as told:
        enrolled_laptop(laptop.place.folder, headquarters)
    assert told.value.code == "wipe_unfinished"
    waiting.unlink()
    again = enrolled_laptop(laptop.place.folder, headquarters)
    assert read_laptop(again.place).device != before
    again.sign_in().close()


def test_a_supervisor_erases_what_headquarters_has(
    headquarters: DemoHeadquarters, laptop: EnrolledLaptop, open_laptop: OpenLaptop
) -> None:
    device = read_laptop(laptop.place).device
    with pytest.raises(UserCanFix) as told:
        open_laptop.withdrawal.erase_here("not the passphrase at all")
    assert told.value.code == "wrong_passphrase"
    with pytest.raises(UserCanFix) as told:
        open_laptop.withdrawal.erase_here(PASSPHRASE)
    assert (told.value.code, told.value.details["count"]) == ("unsent", 2)
    with pytest.raises(UserCanFix):
        open_laptop.withdrawal.erase_here(PASSPHRASE, losing=1)
    send(open_laptop)
    open_laptop.withdrawal.erase_here(PASSPHRASE)
    assert is_closed(open_laptop)
    assert left(laptop.place) == {"laptop.json"}
    assert held(headquarters, device) == 3, "the last entry says who erased it"
    with pytest.raises(UserCanFix) as told:
        read_laptop(laptop.place)
    assert told.value.code == "erased_here"
