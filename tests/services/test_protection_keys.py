"""Protection keys arrive: vouched for by the country's key, of this post, or not at all."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import TrustBroken, UserCanFix
from app.services.protection_keys import private_keys, receiver_key
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import key_id
from tests.services.quiet_room import QuietRoom, list_keys, open_quiet_room, text_of


@pytest.fixture
def room(tmp_path: Path) -> Iterator[QuietRoom]:
    made = open_quiet_room(tmp_path / "laptop")
    yield made
    made.registrar.store.close()


def receiver(room: QuietRoom) -> bytes:
    with room.registrar.store.read() as tx:
        return receiver_key(tx, room.registrar)


def test_the_posts_newest_key_comes_before_the_countrys(room: QuietRoom) -> None:
    assert receiver(room) == public_sealing_key(room.country)
    first = room.deliver_key()
    assert receiver(room) == public_sealing_key(first)
    item = room.key_item(first, [])
    second = room.deliver_key()
    room.apply(item)  # an older one that comes late changes nothing
    assert receiver(room) == public_sealing_key(second)


def test_a_post_can_return_to_the_countrys_key(room: QuietRoom) -> None:
    """Whoever has left does not open what is written from then on."""
    room.deliver_key(room.protector)
    room.counter.clock.pass_time(seconds=1)
    room.apply(room.key_item(room.country, []))
    assert receiver(room) == public_sealing_key(room.country)
    room.note("after")
    assert room.texts() == [["other_key"]]
    room.deliver_key(room.second)
    room.counter.clock.pass_time(seconds=1)
    room.apply(room.key_item(room.country, []))
    assert receiver(room) == public_sealing_key(room.country)


def test_an_officer_opens_all_that_was_delivered_to_them(room: QuietRoom) -> None:
    first, second = room.deliver_key(room.protector, room.second), room.deliver_key(room.second)
    with room.registrar.store.read() as tx:
        assert private_keys(tx, room.registrar) == {}
        assert list(private_keys(tx, room.protector).values()) == [first]
        found = private_keys(tx, room.second)
    assert found == {key_id(public_sealing_key(key)): key for key in (first, second)}


def test_a_key_that_the_country_does_not_vouch_for_is_not_taken(room: QuietRoom) -> None:
    """A server that was seized cannot slip in a key of its own."""
    forged = replace(room, country=new_sealing_key())
    with pytest.raises(TrustBroken) as told:
        room.apply(forged.key_item(new_sealing_key(), [room.protector]))
    assert told.value.code == "protection_key"
    assert receiver(room) == public_sealing_key(room.country)


def test_a_country_key_that_is_followed_by_another_still_vouches(room: QuietRoom) -> None:
    list_keys(room.counter, new_sealing_key(), room.country)
    private = new_sealing_key()
    room.apply(room.key_item(private, []))
    assert receiver(room) == public_sealing_key(private)


def test_without_a_vouching_key_in_the_list_nothing_is_taken(room: QuietRoom) -> None:
    list_keys(room.counter)
    with pytest.raises(TrustBroken):
        room.apply(room.key_item(new_sealing_key(), []))
    with pytest.raises(UserCanFix) as told:
        receiver(room)
    assert told.value.code == "no_protection_key"


def test_another_posts_key_is_not_taken(room: QuietRoom) -> None:
    with pytest.raises(TrustBroken) as told:
        room.apply(room.key_item(new_sealing_key(), [], post="KG07"))
    assert told.value.code == "protection_key"


@pytest.mark.parametrize(
    "damage",
    [
        {"key": "not base64"},
        {"key": text_of(b"short")},
        {"voucher": None},
        {"since": "yesterday"},
        {"since": "2026-11-25T03:00:00.000000Z"},
        {"for": None},
        {"for": [{"officer": "nobody", "sealed": ""}]},
        {"for": [{}]},
    ],
)
def test_damage_is_named_and_nothing_is_kept(room: QuietRoom, damage: dict[str, Any]) -> None:
    item = room.key_item(new_sealing_key(), [room.protector])
    with pytest.raises(TrustBroken) as told:
        room.apply(replace(item, said={**item.said, **damage}))
    assert told.value.code == "protection_key"
    assert receiver(room) == public_sealing_key(room.country)
