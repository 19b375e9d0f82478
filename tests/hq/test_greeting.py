"""Hello: what is held of the asker, signed; another past is reported."""

from dataclasses import replace

import pytest

from app.domain.errors import TrustBroken
from app.hq.greeting import Greeting
from app.hq.reports import Trouble, all_reports
from app.journal.chain import Position
from app.vault.signed_text import read_signed_text
from app.vault.signing import key_id, public_signing_key
from app.wire.messages import (
    ACKNOWLEDGEMENT_CONTEXT,
    HELLO_CONTEXT,
    DeviceStatus,
    HeldHead,
    Hello,
    HelloAnswer,
    read_hello_answer,
)
from tests.hq.headquarters import Clock, Headquarters, device_of
from tests.hq.laptop import START, Laptop


def greet(
    headquarters: Headquarters,
    laptop: Laptop,
    *heads: Position,
    status: DeviceStatus = DeviceStatus.ACTIVE,
) -> HelloAnswer:
    greeting = Greeting(headquarters.store, headquarters.keys, Clock())
    hello = Hello(laptop.device, heads, "00" * 16, START, "manzil/1")
    text = greeting.answer(hello, device_of(laptop, status=status))
    public = public_signing_key(headquarters.keys.acknowledgement)
    with pytest.raises(TrustBroken):  # it passes for nothing else
        read_signed_text(text, {key_id(public): public}, ACKNOWLEDGEMENT_CONTEXT)
    return read_hello_answer(read_signed_text(text, {key_id(public): public}, HELLO_CONTEXT))


def reported(headquarters: Headquarters) -> list[Trouble]:
    with headquarters.store.read() as tx:
        return [one.trouble for one in all_reports(tx)]


def test_nothing_is_held_of_a_new_laptop(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    answer = greet(headquarters, laptop)
    assert (answer.device, answer.heads, answer.nonce) == (laptop.device, (), "00" * 16)
    assert (answer.status, answer.oldest_version) == (DeviceStatus.ACTIVE, 1)
    assert answer.key_list == headquarters.keys.key_list_text
    assert answer.now == Clock()()


def test_each_incarnation_is_told_and_nobody_elses(headquarters: Headquarters) -> None:
    laptop, other = headquarters.laptop(), headquarters.laptop()
    for one in (laptop, other):
        one.register()
        headquarters.take(one.batch())
    again = laptop.reborn(1)
    again.register()
    again.register()
    headquarters.take(again.batch())
    answer = greet(headquarters, laptop, again.at(2))
    assert set(answer.heads) == {HeldHead(laptop.at(1), 1), HeldHead(again.at(2), 2)}
    assert reported(headquarters) == [Trouble.NEW_INCARNATION]


def test_a_status_is_told(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    assert greet(headquarters, laptop, status=DeviceStatus.STOLEN).status is DeviceStatus.STOLEN


def test_another_past_is_reported_once(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    laptop.register()
    laptop.register()
    headquarters.take(laptop.batch())
    clone = laptop.clone()
    clone.chains[1] = bytes(32)
    for _ in range(2):
        answer = greet(headquarters, clone, clone.at(1))
        assert answer.heads == (HeldHead(laptop.at(2), 2),)
    assert reported(headquarters) == [Trouble.FORK]


def test_what_cannot_be_compared_is_not_reported(headquarters: Headquarters) -> None:
    """A carrier ahead, one behind, and another incarnation are no fork."""
    laptop = headquarters.laptop()
    for _ in range(3):
        laptop.register()
    headquarters.take(laptop.batch(1, 2))
    strange = replace(laptop.at(1), incarnation="00112233445566ff", chain=bytes(32))
    greet(headquarters, laptop, laptop.at(3), laptop.at(1), laptop.at(0), strange)
    assert reported(headquarters) == []
