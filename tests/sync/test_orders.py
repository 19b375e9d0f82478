"""An order of headquarters is kept signed, and believed only while it proves itself."""

import json
from dataclasses import replace

import pytest

from app.domain.ids import new_id
from app.journal.chain import Position
from app.sync.carrier import read_carrier, write_carrier
from app.sync.orders import keep_order, mark_told, read_order
from app.vault.signed_text import sign_text
from app.wire.messages import (
    HELLO_CONTEXT,
    DeviceStatus,
    HeldHead,
    HelloAnswer,
    write_hello_answer,
)
from tests.sync.laptop import NOW, Laptop
from tests.sync.naive_headquarters import NaiveHeadquarters

LIFE, EARLIER = "00112233445566ff", "ffeeddccbbaa9988"
ORDERS = (DeviceStatus.PUSH_ONLY, DeviceStatus.STOLEN, DeviceStatus.WIPE)


def answer(laptop: Laptop, status: DeviceStatus, *heads: HeldHead) -> HelloAnswer:
    return HelloAnswer(laptop.device, heads, "00", NOW, 1, status, "list")


def signed(headquarters: NaiveHeadquarters, said: HelloAnswer) -> str:
    return sign_text(write_hello_answer(said), headquarters.acknowledging, HELLO_CONTEXT)


def keep(laptop: Laptop, headquarters: NaiveHeadquarters, said: HelloAnswer) -> None:
    keep_order(laptop.place, signed(headquarters, said), said)


@pytest.mark.parametrize("status", ORDERS)
def test_an_order_is_kept_until_headquarters_says_active(
    laptop: Laptop, headquarters: NaiveHeadquarters, status: DeviceStatus
) -> None:
    assert read_order(laptop.place) is None
    keep(laptop, headquarters, answer(laptop, status))
    order = read_order(laptop.place)
    assert order is not None
    assert (order.status, order.told) == (status, False)
    keep(laptop, headquarters, answer(laptop, DeviceStatus.ACTIVE))
    assert read_order(laptop.place) is None
    keep(laptop, headquarters, answer(laptop, DeviceStatus.ACTIVE))


def test_what_was_told_stays_told_while_the_order_is_the_same(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    mark_told(laptop.place)
    assert read_order(laptop.place) is None
    for status, told in (
        (DeviceStatus.PUSH_ONLY, True),
        (DeviceStatus.WIPE, False),
    ):
        if told:
            keep(laptop, headquarters, answer(laptop, status))
            mark_told(laptop.place)
        keep(laptop, headquarters, answer(laptop, status))
        order = read_order(laptop.place)
        assert order is not None
        assert (order.status, order.told) == (status, told)


def test_a_planted_or_changed_order_wipes_nothing(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    true = answer(laptop, DeviceStatus.STOLEN)
    keep(laptop, headquarters, true)
    kept = json.loads(laptop.place.order_file.read_bytes())
    other_key = sign_text(write_hello_answer(true), bytes(range(32)), HELLO_CONTEXT)
    other_context = sign_text(write_hello_answer(true), headquarters.acknowledging, b"manzil-ack-1")
    other_device = signed(headquarters, replace(true, device=new_id(NOW)))
    active = signed(headquarters, answer(laptop, DeviceStatus.ACTIVE))
    active_made_stolen = active.replace("active", "stolen")
    for text in (other_key, other_context, other_device, active, active_made_stolen, "", "{}"):
        laptop.place.order_file.write_text(json.dumps({"signed": text, "told": True}))
        assert read_order(laptop.place) is None
    for junk in ("", "[]", "7", "{}", "\ud800".encode("utf-8", "replace").decode()):
        laptop.place.order_file.write_text(junk)
        assert read_order(laptop.place) is None
        mark_told(laptop.place)
    laptop.place.order_file.write_text(json.dumps(kept))
    assert read_order(laptop.place) is not None
    write_carrier(laptop.place, replace(read_carrier(laptop.place), root_fingerprint="00" * 32))
    assert read_order(laptop.place) is None


def held(life: str, number: int, chain: int, durable: int) -> HeldHead:
    return HeldHead(Position(life, number, bytes([chain]) * 32), durable)


@pytest.mark.parametrize(
    ("heads", "covered"),
    [
        ([held(LIFE, 9, 1, 9), held(EARLIER, 4, 2, 4)], True),
        ([held(LIFE, 9, 1, 9), held(EARLIER, 7, 3, 7)], True),
        ([held(LIFE, 9, 1, 8), held(EARLIER, 4, 2, 4)], False),
        ([held(LIFE, 9, 3, 9), held(EARLIER, 4, 2, 4)], False),
        ([held(LIFE, 10, 1, 10), held(EARLIER, 4, 2, 4)], False),
        ([held(LIFE, 8, 1, 8), held(EARLIER, 4, 2, 4)], False),
        ([held(LIFE, 9, 1, 9), held(EARLIER, 4, 2, 3)], False),
        ([held(LIFE, 9, 1, 9)], False),
        ([], False),
    ],
)
def test_headquarters_covers_what_it_holds_durably_up_to_the_very_end(
    laptop: Laptop, headquarters: NaiveHeadquarters, heads: list[HeldHead], *, covered: bool
) -> None:
    keep(laptop, headquarters, answer(laptop, DeviceStatus.PUSH_ONLY, *heads))
    order = read_order(laptop.place)
    assert order is not None
    owed = (Position(EARLIER, 4, bytes([2]) * 32), Position(LIFE, 9, bytes([1]) * 32))
    assert order.covers(owed) is covered
    assert not order.covers(())
