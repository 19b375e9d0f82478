"""A newer key list by any path: it proves itself by the root, an older one is never taken."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed, TrustBroken
from app.storage.device import load_device
from app.sync.carrier import read_carrier, write_carrier
from app.sync.lease import take_lease
from app.sync.trust import carried_list, offer_list, with_newest_list
from tests.sync.laptop import Laptop, clock, new_laptop
from tests.sync.naive_headquarters import NaiveHeadquarters


@pytest.fixture
def headquarters() -> NaiveHeadquarters:
    return NaiveHeadquarters()


@pytest.fixture
def laptop(tmp_path: Path, headquarters: NaiveHeadquarters) -> Iterator[Laptop]:
    made = new_laptop(tmp_path / "laptop", headquarters)
    yield made
    made.close()


def offered_version(laptop: Laptop) -> int:
    return read_carrier(laptop.place).keys().version


def test_a_newer_list_is_taken_while_locked(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    laptop.close()
    before = read_carrier(laptop.place)
    headquarters.version = 5
    assert offer_list(laptop.place, clock, headquarters.key_list()).version == 5
    after = read_carrier(laptop.place)
    assert after.keys().version == 5
    assert (after.device, after.transport_key, after.url) == (
        before.device,
        before.transport_key,
        before.url,
    )
    laptop.reopen()


def test_the_same_list_again_changes_nothing(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    before = laptop.place.carrier_file.read_bytes()
    assert offer_list(laptop.place, clock, headquarters.key_list()).version == 1
    assert laptop.place.carrier_file.read_bytes() == before


def refused(laptop: Laptop, text: str) -> str:
    before = laptop.place.carrier_file.read_bytes()
    with pytest.raises(TrustBroken) as told:
        offer_list(laptop.place, clock, text)
    assert laptop.place.carrier_file.read_bytes() == before
    return told.value.code


def test_older_other_and_damaged_lists_are_refused(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    old = headquarters.key_list()
    headquarters.version = 2
    new = headquarters.key_list()
    offer_list(laptop.place, clock, new)
    assert refused(laptop, old) == "key_list_old"
    impostor = NaiveHeadquarters()
    impostor.version = 9
    assert refused(laptop, impostor.key_list()) == "key_list_root"
    changed = new.replace('\\"version\\":2', '\\"version\\":3')
    assert changed != new
    assert refused(laptop, changed) == "signature"
    assert refused(laptop, "") == "key_list"


def test_two_lists_of_one_version_are_not_both_believed(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    headquarters.urls = ["https://elsewhere.example.org"]
    assert refused(laptop, headquarters.key_list()) == "key_list_old"


def test_a_running_exchange_is_not_disturbed(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    headquarters.version = 2
    with take_lease(laptop.place, clock), pytest.raises(EnvironmentFailed) as told:
        offer_list(laptop.place, clock, headquarters.key_list())
    assert told.value.code == "exchange_running"


def test_what_the_carrier_has_is_offered_to_the_store(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    with laptop.store.read() as tx:
        device = load_device(tx)
    assert carried_list(laptop.place, device) is None
    assert with_newest_list(laptop.place, device) is device
    headquarters.version = 2
    newer = headquarters.key_list()
    offer_list(laptop.place, clock, newer)
    assert carried_list(laptop.place, device) == newer
    assert with_newest_list(laptop.place, device).key_list == newer


def test_what_is_no_offer(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    from dataclasses import replace

    with laptop.store.read() as tx:
        device = load_device(tx)
    impostor = NaiveHeadquarters()
    impostor.version = 9
    carrier = read_carrier(laptop.place)
    write_carrier(laptop.place, replace(carrier, key_list=impostor.key_list()))
    assert carried_list(laptop.place, device) is None
    laptop.place.carrier_file.unlink()
    assert carried_list(laptop.place, device) is None
