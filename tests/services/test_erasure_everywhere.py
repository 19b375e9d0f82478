"""Erased for good: with a real headquarters, then with every old file put back.

Log, outbox, inbox and the second medium are copied before the erasure and put back after it. The
looks that find nothing afterwards find the person before.
"""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.codelists import load_code_lists
from app.domain.ids import system_clock
from app.domain.permissions import Role
from app.hq import schema
from app.hq.cli_devices import take_batches
from app.hq.erasure import reapply
from app.hq.erasure_list import ErasureList
from app.hq.intake import Intake
from app.hq.keys import read_keys as read_hq_keys
from app.hq.office import Office
from app.hq.opened import opened
from app.hq.users import HqUser, add_user, all_users
from app.services.key_file import read_keys
from app.services.open_laptop import OpenLaptop
from app.settings.laptop import read_laptop
from app.vault.kdf_cost import FLOOR
from app.vault.key_file import open_slot
from app.vault.master import store_key
from tests.services.counter import KARIMOV, PRESETS, filled_draft
from tests.services.decrypted import decrypted_log, decrypted_pages, found_in
from tests.services.enrolled import PASSPHRASE, EnrolledLaptop, enrolled_laptop
from tests.services.on_disk import copy_of, put_back

GONE = replace(KARIMOV, family_name="ZHUMAGALIYEVA", given_name="QUNDUZOY", number="XQ7731905")
MARKERS = ("ZHUMAGALIYEVA", "QUNDUZOY", "XQ7731905")


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("MANZIL_BACKUP", raising=False)
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters)


def register(open_laptop: OpenLaptop, passport: object = GONE) -> UUID:
    shift = open_laptop.shifts.current() or open_laptop.shifts.start(PRESETS)
    draft = filled_draft(system_clock, passport)  # type: ignore[arg-type] # an invented passport
    return open_laptop.registrar.register(draft, shift).person_id


def send(open_laptop: OpenLaptop) -> None:
    state = open_laptop.exchange.send_now(lambda _: None, lambda: False)
    assert state.trouble == ""


def officer(folder: Path) -> HqUser:
    with opened(folder, {}) as here, here.store.write() as tx:
        for one in all_users(tx):
            if Role.DATA_PROTECTION in one.user.roles:
                return one.user
        at = system_clock()
        return add_user(tx, "Asel", [Role.DATA_PROTECTION], PASSPHRASE, at=at, cost=FLOOR)


def decide(folder: Path, request: UUID) -> None:
    by = officer(folder)
    with opened(folder, {}) as here:
        office = Office(here.store, system_clock, FLOOR, ErasureList(here.place.erasures))
        office.requests.decide(by, request, approve=True, reason="They asked for it.")


def seen_on(laptop: EnrolledLaptop, key: bytes) -> list[str]:
    store = laptop.place.store
    log = store.with_name(store.name + "-wal")
    files = [p for p in laptop.place.folder.rglob("*") if p.is_file() and p not in {store, log}]
    data = decrypted_pages(store, key) + decrypted_log(log, key)
    data += b"".join(path.read_bytes() for path in files)
    return [marker for marker in MARKERS if found_in(data, marker)]


def seen_at(folder: Path) -> list[str]:
    data = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return [marker for marker in MARKERS if found_in(data, marker)]


def key_of(laptop: EnrolledLaptop) -> bytes:
    keys = read_keys(laptop.place, read_laptop(laptop.place).device)
    return store_key(open_slot(keys, laptop.officer(), PASSPHRASE).master)


def held_at(folder: Path, person: UUID) -> int:
    with opened(folder, {}) as here, here.store.read() as tx:
        tables = (schema.bodies, schema.records, schema.people)
        return sum(len(tx.rows(t.select().where(t.c.person == person))) for t in tables)


def test_erased_for_good(
    headquarters: DemoHeadquarters, laptop: EnrolledLaptop, stick: Path
) -> None:
    folder, key = headquarters.folder, key_of(laptop)
    at_work = laptop.sign_in()
    at_work.backup.choose(stick)
    person = register(at_work)
    register(at_work, replace(KARIMOV, number="FA7700001"))
    at_work.backup.run()
    before = copy_of(laptop.place.outbox) | copy_of(stick)
    assert any(path.suffix == ".batch" for path in before)
    send(at_work)
    request = at_work.rights.receive(person, "DEL").id
    send(at_work)
    assert seen_on(laptop, key) == list(MARKERS), "the same look finds them before"
    assert seen_at(folder) == list(MARKERS)
    assert held_at(folder, person)

    decide(folder, request)
    assert held_at(folder, person) == 0
    assert seen_at(folder) == []
    send(at_work)
    at_work.close()
    assert seen_on(laptop, key) == []

    assert not [path for path in stick.rglob("*.batch") if path in before]

    put_back(before)
    again = laptop.sign_in()
    send(again)
    again.close()
    assert seen_on(laptop, key) == [], "old batches open for headquarters only"
    assert not [p for p in laptop.place.outbox.glob("*.batch") if p in before]
    put_back(before)
    with opened(folder, {}) as here:
        keys = read_hq_keys(here.place, here.headquarters.root_fingerprint)
        take_batches(Intake(here.store, keys, load_code_lists(), system_clock), stick)
        assert reapply(here.store, ErasureList(here.place.erasures)) == 0
    assert held_at(folder, person) == 0
    assert seen_at(folder) == []
