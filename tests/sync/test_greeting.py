"""Hello, step by step, without a network: which address, which list, which heads."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken
from app.sync.carrier import Carrier, read_carrier, write_carrier
from app.sync.greeting import greet, last_heads
from app.sync.inbox import answer_files, read_answer
from app.sync.outbox import batch_files
from app.sync.reply import Reply
from app.sync.seal import seal_unsent
from tests.sync.direct import Direct
from tests.sync.laptop import NOW, Laptop, clock
from tests.sync.naive_headquarters import NaiveHeadquarters


@pytest.fixture
def direct(headquarters: NaiveHeadquarters) -> Direct:
    return Direct(headquarters)


@pytest.fixture
def carrier(laptop: Laptop) -> Carrier:
    return replace(read_carrier(laptop.place), url="https://hq")


def test_the_answer_is_kept_for_settling(laptop: Laptop, direct: Direct, carrier: Carrier) -> None:
    contact = greet(laptop.place, carrier, direct.to, clock)
    assert (contact.url, contact.at, contact.held()) == ("https://hq", NOW, {})
    (kept,) = answer_files(laptop.place)
    assert kept.kind.value == "hello"
    payload = json.loads(json.loads(read_answer(laptop.place, kept) or "")["payload"])
    assert payload["nonce"] == contact.answer.nonce


def test_each_hello_has_its_own_nonce(laptop: Laptop, direct: Direct, carrier: Carrier) -> None:
    nonces = {greet(laptop.place, carrier, direct.to, clock).answer.nonce for _ in range(5)}
    assert len(nonces) == 5
    assert all(len(bytes.fromhex(nonce)) == 16 for nonce in nonces)


def test_an_answer_once_given_does_not_pass_again(
    laptop: Laptop, direct: Direct, carrier: Carrier
) -> None:
    replies: list[Reply] = []

    def keep_first(reply: Reply) -> Reply:
        replies.append(reply)
        return replies[0]

    direct.changes["/v1/hello"] = keep_first
    greet(laptop.place, carrier, direct.to, clock)
    with pytest.raises(EnvironmentFailed) as raised:
        greet(laptop.place, carrier, direct.to, clock)
    assert raised.value.code == "portal"


def test_it_tells_the_last_batch_of_the_outbox(
    laptop: Laptop, direct: Direct, carrier: Carrier
) -> None:
    laptop.write(*(f"entry {n}" for n in range(60)))
    seal_unsent(laptop.store, laptop.place, clock)
    greet(laptop.place, carrier, direct.to, clock)
    (head,) = json.loads(direct.asked[0][2])["heads"]
    assert (head["incarnation"], head["number"]) == (laptop.incarnation(), 60)


def test_damaged_batches_are_not_told(laptop: Laptop) -> None:
    laptop.write(*(f"entry {n}" for n in range(60)))
    seal_unsent(laptop.store, laptop.place, clock)
    batch_files(laptop.place)[-1].path(laptop.place).write_bytes(b"torn")
    assert [head.number for head in last_heads(laptop.place)] == [50]


def test_addresses_are_tried_in_order(
    laptop: Laptop, headquarters: NaiveHeadquarters, direct: Direct, carrier: Carrier
) -> None:
    headquarters.urls, headquarters.version = ["https://gone", "https://here"], 2
    carrier = carrier.with_list(headquarters.key_list())
    direct.urls = ["https://hq"]
    assert greet(laptop.place, carrier, direct.to, clock).url == "https://hq"
    direct.urls = ["https://here", "https://hq"]
    assert greet(laptop.place, carrier, direct.to, clock).url == "https://here"
    direct.urls = []
    with pytest.raises(EnvironmentFailed) as raised:
        greet(laptop.place, carrier, direct.to, clock)
    assert raised.value.code == "offline"


def test_an_answer_that_is_no_silence_ends_the_search(
    laptop: Laptop, headquarters: NaiveHeadquarters, direct: Direct, carrier: Carrier
) -> None:
    """A portal answers at every address: asking on would only tell it more."""
    headquarters.urls, headquarters.version = ["https://here"], 2
    carrier = carrier.with_list(headquarters.key_list())
    direct.urls = ["https://here", "https://hq"]
    direct.changes["/v1/hello"] = lambda reply: replace(reply, status=302)
    with pytest.raises(EnvironmentFailed):
        greet(laptop.place, carrier, direct.to, clock)
    assert len(direct.asked) == 1


def test_a_new_pin_is_found_in_a_newer_list(
    laptop: Laptop, headquarters: NaiveHeadquarters, direct: Direct, carrier: Carrier
) -> None:
    direct.pin = "new pin"
    with pytest.raises(TrustBroken) as raised:
        greet(laptop.place, carrier, direct.to, clock)
    assert raised.value.code == "pin"
    headquarters.pins, headquarters.version = ["new pin"], 2
    contact = greet(laptop.place, carrier, direct.to, clock)
    assert contact.carrier.keys().version == 2
    assert read_carrier(laptop.place) == contact.carrier


def test_a_newer_list_with_the_same_wrong_pin_is_asked_for_once(
    laptop: Laptop, headquarters: NaiveHeadquarters, direct: Direct, carrier: Carrier
) -> None:
    direct.pin = "never listed"
    headquarters.version = 2
    with pytest.raises(TrustBroken):
        greet(laptop.place, carrier, direct.to, clock)
    assert direct.paths() == ["/v1/keys"]


def test_skew_is_taken_in_the_middle_of_the_round_trip(
    laptop: Laptop, headquarters: NaiveHeadquarters, direct: Direct, carrier: Carrier
) -> None:
    moments = iter((NOW, NOW + timedelta(seconds=10)))

    def slow_clock() -> datetime:
        return next(moments)

    headquarters.now = NOW + timedelta(seconds=2)
    contact = greet(laptop.place, carrier, direct.to, slow_clock)
    assert contact.skew_seconds == pytest.approx(3)


def test_a_program_too_old_is_told_and_the_answer_kept(
    laptop: Laptop, headquarters: NaiveHeadquarters, direct: Direct, carrier: Carrier
) -> None:
    headquarters.oldest_version = 2
    with pytest.raises(TrustBroken) as raised:
        greet(laptop.place, carrier, direct.to, clock)
    assert raised.value.code == "old_program"
    assert len(answer_files(laptop.place)) == 1


def test_a_refused_carrier_is_told(
    laptop: Laptop, headquarters: NaiveHeadquarters, direct: Direct, carrier: Carrier
) -> None:
    headquarters.devices.clear()
    with pytest.raises(ManzilError) as raised:
        greet(laptop.place, carrier, direct.to, clock)
    assert raised.value.code == "refused"
    assert answer_files(laptop.place) == ()


def test_an_unproved_answer_brings_no_list(
    laptop: Laptop, headquarters: NaiveHeadquarters, direct: Direct, carrier: Carrier
) -> None:
    """A newer list that proves itself is taken to judge by; it is kept only with the answer."""
    write_carrier(laptop.place, carrier)
    headquarters.version = 2
    direct.changes["/v1/hello"] = lambda reply: replace(reply, body=reply.body[:-20] + b'AAAA=="}')
    with pytest.raises(EnvironmentFailed):
        greet(laptop.place, carrier, direct.to, clock)
    assert read_carrier(laptop.place).keys().version == 1
