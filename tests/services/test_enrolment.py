"""Joining headquarters: all or nothing, again after a lost answer, never over what is there."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import EnvironmentFailed, TrustBroken, UserCanFix
from app.domain.ids import system_clock
from app.domain.officers import Role
from app.journal.entry import read_head
from app.services.access import Access
from app.services.enrolment import enrol
from app.services.key_file import read_keys
from app.services.views import LaptopCard
from app.settings.laptop import read_laptop
from app.settings.place import Place, prepare
from app.storage import device, drafts, journal
from app.sync.carrier import read_carrier
from app.vault.escrow import open_escrow, read_escrow
from app.vault.key_file import open_slot
from app.wire.enrolment import read_code, write_code
from tests.services.enrolled import CHEAP, PASSPHRASE


def new_place(folder: Path) -> Place:
    place = Place(folder)
    prepare(place)
    return place


def join(place: Place, code: str, *, passphrase: str = PASSPHRASE) -> LaptopCard:
    return enrol(
        place,
        code,
        officer_name="M. Karimova",
        roles=[Role.REGISTRAR],
        passphrase=passphrase,
        clock=system_clock,
        cost=CHEAP,
    )


def code_of(headquarters: DemoHeadquarters) -> str:
    return headquarters.enrolment_code("KG06", system_clock)


def unreachable(code: str) -> str:
    """The same invitation at an address where nobody listens."""
    return write_code(replace(read_code(code), url="https://127.0.0.1:1"))


def bytes_in(place: Place) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in place.folder.iterdir() if p.is_file()}


def test_an_enrolled_laptop_knows_its_post_and_begins_its_journal(
    headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    place = new_place(tmp_path)
    card = join(place, code_of(headquarters))
    assert (card.post, card.practice) == ("KG06", False)
    laptop, carrier = read_laptop(place), read_carrier(place)
    assert (laptop.post, laptop.country, laptop.label) == ("KG06", "KG", card.label)
    assert carrier.device == laptop.device
    access = Access(place, system_clock)
    assert access.laptop() == card
    (officer,) = access.officers()
    assert (officer.name, officer.roles) == ("M. Karimova", (Role.REGISTRAR,))
    opened = access.sign_in(officer.id, PASSPHRASE)
    try:
        with opened._signed_in.store.read() as tx:
            identity = device.load_device(tx)
            kinds = [read_head(entry.head).kinds for _, entry in journal.all_entries(tx)]
            left = drafts.load_draft(tx, laptop.device)
        assert identity.root_fingerprint == carrier.root_fingerprint
        assert len(identity.slot.key) == 32
        assert kinds == [("device_enrolled", "officer_admitted"), ("signed_in",)]
        assert left is None, "the pending keys are gone"
    finally:
        opened.close()


def test_the_master_key_lies_in_escrow_for_the_offline_recovery_key(
    headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    place = new_place(tmp_path)
    join(place, code_of(headquarters))
    keys = read_keys(place, read_laptop(place).device)
    recovery = next(headquarters.folder.rglob("recovery.key")).read_bytes()
    master = open_escrow(read_escrow(keys.more["escrow"]), keys.device, recovery)
    assert master == open_slot(keys, keys.officers[0].id, PASSPHRASE).master


def test_a_second_try_after_a_lost_answer_gets_the_same_answer(
    headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    """Both folders are one laptop: the second stands where the first had sent and not heard."""
    code = code_of(headquarters)
    place = new_place(tmp_path / "first")
    with pytest.raises(EnvironmentFailed) as told:
        join(place, unreachable(code))
    assert told.value.code == "offline"
    before = shutil.copytree(place.folder, tmp_path / "second")
    card = join(place, code)
    again = join(Place(before), code)
    assert again == card
    first, second = read_carrier(place), read_carrier(Place(before))
    assert first == second
    for folder in (place, Place(before)):
        access = Access(folder, system_clock)
        access.sign_in(access.officers()[0].id, PASSPHRASE).close()


def test_an_unfinished_enrolment_lets_nobody_in_and_is_finished_later(
    headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    code, place = code_of(headquarters), new_place(tmp_path)
    with pytest.raises(EnvironmentFailed):
        join(place, unreachable(code))
    with pytest.raises(UserCanFix) as told:
        Access(place, system_clock).laptop()
    assert told.value.code == "not_enrolled"
    with pytest.raises(UserCanFix) as told:
        join(place, code, passphrase="another passphrase than before")
    assert told.value.code == "wrong_passphrase"
    assert join(place, code).post == "KG06"


def test_an_enrolled_laptop_is_not_enrolled_again(
    headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    place = new_place(tmp_path)
    join(place, code_of(headquarters))
    before = bytes_in(place)
    with pytest.raises(UserCanFix) as told:
        join(place, code_of(headquarters))
    assert told.value.code == "already_enrolled"
    assert bytes_in(place) == before


def test_a_used_code_enrols_no_other_laptop(headquarters: DemoHeadquarters, tmp_path: Path) -> None:
    code = code_of(headquarters)
    join(new_place(tmp_path / "one"), code)
    with pytest.raises(UserCanFix) as told:
        join(new_place(tmp_path / "two"), code)
    assert told.value.code == "enrolment_expired"


@pytest.mark.parametrize("missing", ["laptop.json", "keys.json"])
def test_nothing_is_made_over_what_is_left_of_a_laptop(
    headquarters: DemoHeadquarters, tmp_path: Path, missing: str
) -> None:
    code, place = code_of(headquarters), new_place(tmp_path)
    with pytest.raises(EnvironmentFailed):
        join(place, unreachable(code))
    (place.folder / missing).unlink()
    before = bytes_in(place)
    with pytest.raises(TrustBroken) as told:
        join(place, code)
    assert told.value.code == "half_a_laptop"
    assert bytes_in(place) == before


@pytest.mark.parametrize(
    ("code", "passphrase", "told"),
    [
        ("nonsense", PASSPHRASE, "enrolment_code"),
        ("MZ1.nonsense", PASSPHRASE, "enrolment_code"),
    ],
)
def test_a_code_that_is_none_makes_nothing(
    tmp_path: Path, code: str, passphrase: str, told: str
) -> None:
    place = new_place(tmp_path)
    with pytest.raises(UserCanFix) as raised:
        join(place, code, passphrase=passphrase)
    assert raised.value.code == told
    assert bytes_in(place) == {}


def test_a_weak_passphrase_makes_neither_keys_nor_database(
    headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    place = new_place(tmp_path)
    with pytest.raises(UserCanFix) as told:
        join(place, code_of(headquarters), passphrase="short")
    assert told.value.code == "weak_passphrase"
    assert not place.key_file.exists()
    assert not place.store.exists()
    assert join(place, code_of(headquarters)).post == "KG06"
