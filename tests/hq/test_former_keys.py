"""A former key counts for what was held and what was under way, and for nothing after."""

import pytest

from app.domain.errors import TrustBroken
from app.hq.devices import find_device
from app.hq.former_keys import prove_signer, retire_key, signing_keys
from app.journal.chain import Position
from app.vault.device_keys import new_device_keys
from app.wire.batch import read_batch
from tests.hq.headquarters import NOW, Headquarters
from tests.hq.laptop import Laptop


@pytest.fixture
def laptop(headquarters: Headquarters) -> Laptop:
    made = headquarters.laptop()
    for _ in range(6):
        made.count()
    return made


def retire(headquarters: Headquarters, laptop: Laptop, *ends: Position) -> None:
    """Retire the laptop's key as `renew` does: the device row then has another one."""
    with headquarters.store.write() as tx:
        device = find_device(tx, laptop.device)
        assert device is not None
        retire_key(tx, device, ends, NOW)


def outcome(headquarters: Headquarters, laptop: Laptop, batch: bytes) -> str:
    """What is said to a batch once the device has the keys of `new`."""
    with headquarters.store.read() as tx:
        device = find_device(tx, laptop.device)
        assert device is not None
        renewed = type(device)(
            **{name: getattr(device, name) for name in device.__slots__}
            | {"signing_key": NEW.signing_public}
        )
        try:
            prove_signer(tx, read_batch(batch), renewed)
        except TrustBroken as wrong:
            return wrong.code
    return "taken"


NEW = new_device_keys()


def test_a_key_that_was_never_the_devices_is_refused(
    headquarters: Headquarters, laptop: Laptop
) -> None:
    assert outcome(headquarters, laptop, laptop.batch()) == "signature"


def test_what_was_held_is_taken_again(headquarters: Headquarters, laptop: Laptop) -> None:
    headquarters.take(laptop.batch(1, 3))
    retire(headquarters, laptop)
    assert outcome(headquarters, laptop, laptop.batch(1, 3)) == "taken"
    assert outcome(headquarters, laptop, laptop.batch(2, 3)) == "taken"
    assert outcome(headquarters, laptop, laptop.batch(1, 4)) == "key_retired"
    assert outcome(headquarters, laptop, laptop.batch(4, 4)) == "key_retired"


def test_what_was_under_way_is_taken_up_to_where_the_device_said(
    headquarters: Headquarters, laptop: Laptop
) -> None:
    headquarters.take(laptop.batch(1, 2))
    retire(headquarters, laptop, laptop.at(5))
    assert outcome(headquarters, laptop, laptop.batch(3, 5)) == "taken"
    assert outcome(headquarters, laptop, laptop.batch(3, 4)) == "taken"
    assert outcome(headquarters, laptop, laptop.batch(3, 6)) == "key_retired"


def test_another_past_with_the_former_key_is_refused_at_its_end(
    headquarters: Headquarters, laptop: Laptop
) -> None:
    headquarters.take(laptop.batch(1, 2))
    forged = laptop.clone()
    forged.entries, forged.chains = forged.entries[:2], forged.chains[:3]
    for _ in range(3):
        forged.count()
    retire(headquarters, laptop, laptop.at(5))
    assert outcome(headquarters, laptop, forged.batch(3, 5)) == "key_retired"
    assert outcome(headquarters, laptop, laptop.batch(3, 5)) == "taken"


def test_an_incarnation_of_which_nothing_was_said_is_refused(
    headquarters: Headquarters, laptop: Laptop
) -> None:
    headquarters.take(laptop.batch())
    other = laptop.reborn(6)
    other.count()
    retire(headquarters, laptop)
    assert outcome(headquarters, laptop, other.batch()) == "key_retired"


def test_what_is_held_outweighs_a_lower_word(headquarters: Headquarters, laptop: Laptop) -> None:
    headquarters.take(laptop.batch(1, 5))
    retire(headquarters, laptop, laptop.at(2))
    assert outcome(headquarters, laptop, laptop.batch(1, 5)) == "taken"


def test_the_keys_of_a_device_are_known(headquarters: Headquarters, laptop: Laptop) -> None:
    with headquarters.store.read() as tx:
        assert signing_keys(tx, laptop.device) == []
    retire(headquarters, laptop)
    with headquarters.store.read() as tx:
        assert signing_keys(tx, laptop.device) == [laptop.keys.signing_public]
