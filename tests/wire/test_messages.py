import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.journal.chain import Position
from app.wire.messages import (
    VERSION,
    Acknowledgement,
    DeviceStatus,
    EntryVerdict,
    HeldHead,
    Hello,
    HelloAnswer,
    Verdict,
    read_acknowledgement,
    read_hello,
    read_hello_answer,
    write_acknowledgement,
    write_hello,
    write_hello_answer,
)

NOW = datetime(2026, 11, 24, 10, 39, 59, 120000, tzinfo=UTC)
DEVICE = UUID("01939f00-0000-7000-8000-000000000001")
HEAD = Position("00112233445566ff", 20, b"\xab" * 32)
ACK = Acknowledgement(
    device=DEVICE,
    incarnation="00112233445566ff",
    first=11,
    last=20,
    batch="cd" * 32,
    highest=20,
    chain=b"\xab" * 32,
    durable=15,
    at=NOW,
    verdicts=(EntryVerdict(12, UUID(int=5), Verdict.QUARANTINED, "unknown_code"),),
)
HELLO = Hello(DEVICE, (HEAD,), "00ff" * 8, NOW, "0.1.0")
ANSWER = HelloAnswer(
    device=DEVICE,
    heads=(HeldHead(HEAD, 15),),
    nonce="00ff" * 8,
    now=NOW,
    oldest_version=1,
    status=DeviceStatus.PUSH_ONLY,
    key_list='{"key":"…"}',
)
numbers = st.integers(1, (1 << 63) - 1)
moments = st.datetimes(timezones=st.just(UTC)).filter(lambda at: at.year >= 1000)
chains = st.binary(min_size=32, max_size=32)
incarnations = st.binary(min_size=8, max_size=8).map(bytes.hex)
positions = st.builds(Position, incarnations, st.integers(0, (1 << 63) - 1), chains)


@st.composite
def acknowledgements(draw: st.DrawFn) -> Acknowledgement:
    first, last, highest = sorted(draw(st.tuples(numbers, numbers, numbers)))
    return Acknowledgement(
        device=draw(st.uuids()),
        incarnation=draw(incarnations),
        first=first,
        last=last,
        batch=draw(chains).hex(),
        highest=highest,
        chain=draw(chains),
        durable=draw(st.integers(0, highest)),
        at=draw(moments),
        verdicts=tuple(
            draw(
                st.lists(
                    st.builds(
                        EntryVerdict, numbers, st.uuids(), st.sampled_from(Verdict), st.text()
                    ),
                    max_size=3,
                )
            )
        ),
    )


@given(acknowledgements())
def test_acknowledgements_come_back(ack: Acknowledgement) -> None:
    assert read_acknowledgement(write_acknowledgement(ack)) == ack


@given(
    st.builds(
        Hello,
        st.uuids(),
        st.lists(positions, max_size=3).map(tuple),
        st.text(),
        moments,
        st.text(),
    )
)
def test_hellos_come_back(hello: Hello) -> None:
    assert read_hello(write_hello(hello)) == hello


@given(
    st.builds(
        HelloAnswer,
        device=st.uuids(),
        heads=st.lists(
            st.builds(HeldHead, positions, st.integers(0, (1 << 63) - 1)), max_size=3
        ).map(tuple),
        nonce=st.text(),
        now=moments,
        oldest_version=st.integers(0, 100),
        status=st.sampled_from(DeviceStatus),
        key_list=st.text(),
    )
)
def test_answers_come_back(answer: HelloAnswer) -> None:
    assert read_hello_answer(write_hello_answer(answer)) == answer


def test_an_acknowledgement_by_hand() -> None:
    assert write_acknowledgement(ACK) == (
        '{"at":"2026-11-24T10:39:59.120000Z","batch":"' + "cd" * 32 + '","chain":"' + "ab" * 32
        + '","device":"01939f00-0000-7000-8000-000000000001","durable":15,"first":11,'
        '"format":"manzil-ack/1","highest":20,"incarnation":"00112233445566ff","last":20,'
        '"verdicts":[{"code":"unknown_code","entry":"00000000-0000-0000-0000-000000000005",'
        '"number":12,"verdict":"quarantined"}]}'
    )  # fmt: skip


def test_a_hello_and_its_answer_by_hand() -> None:
    head = '{"chain":"' + "ab" * 32 + '","incarnation":"00112233445566ff","number":20}'
    assert VERSION == 1
    assert write_hello(HELLO) == (
        '{"device":"01939f00-0000-7000-8000-000000000001","format":"manzil-hello/1",'
        f'"heads":[{head}],"nonce":"00ff00ff00ff00ff00ff00ff00ff00ff",'
        '"now":"2026-11-24T10:39:59.120000Z","program":"0.1.0","version":1}'
    )
    assert write_hello_answer(ANSWER) == (
        '{"device":"01939f00-0000-7000-8000-000000000001","format":"manzil-hello-answer/1",'
        f'"heads":[{{"at":{head},"durable":15}}],"key_list":"{{\\"key\\":\\"…\\"}}",'
        '"nonce":"00ff00ff00ff00ff00ff00ff00ff00ff","now":"2026-11-24T10:39:59.120000Z",'
        '"oldest_version":1,"status":"push_only"}'
    )


@pytest.mark.parametrize(
    "change",
    [
        {"format": "manzil-ack/2"},
        {"format": "manzil-hello/1"},
        {"first": 0},
        {"first": 21},
        {"last": 21},
        {"highest": 19},
        {"highest": 1 << 63},
        {"highest": "20"},
        {"highest": 1e400},
        {"durable": 21},
        {"durable": -1},
        {"durable": None},
        {"chain": "ab"},
        {"batch": "cd"},
        {"batch": None},
        {"device": 7},
        {"device": str(DEVICE).upper()},
        {"incarnation": None},
        {"at": "2026-11-24T10:39:59Z"},
        {"at": 7},
        {"verdicts": None},
        {"verdicts": [{}]},
        {"verdicts": [7]},
        {"verdicts": [{"code": "x", "entry": str(DEVICE), "number": 12, "verdict": "swallowed"}]},
    ],
)
def test_an_acknowledgement_that_says_the_impossible_breaks_trust(change: dict[str, Any]) -> None:
    value = json.loads(write_acknowledgement(ACK)) | change
    with pytest.raises(TrustBroken):
        read_acknowledgement(json.dumps(value))


@pytest.mark.parametrize(
    "change",
    [
        {"heads": None},
        {"heads": [None]},
        {"heads": [{"at": None, "durable": 0}]},
        {"heads": [{"durable": 0}]},
        {"status": 7},
        {"nonce": 7},
        {"nonce": "\ud800"},
        {"now": None},
        {"key_list": {}},
        {"oldest_version": True},
    ],
)
def test_an_answer_that_says_the_impossible_breaks_trust(change: dict[str, Any]) -> None:
    value = json.loads(write_hello_answer(ANSWER)) | change
    with pytest.raises(TrustBroken):
        read_hello_answer(json.dumps(value))


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("active", DeviceStatus.ACTIVE),
        ("push_only", DeviceStatus.PUSH_ONLY),
        ("stolen", DeviceStatus.STOLEN),
        ("wipe", DeviceStatus.WIPE),
        ("a word of later years", DeviceStatus.PUSH_ONLY),
    ],
)
def test_what_headquarters_thinks_of_a_laptop(word: str, meant: DeviceStatus) -> None:
    value = json.loads(write_hello_answer(ANSWER)) | {"status": word}
    assert read_hello_answer(json.dumps(value)).status is meant


@pytest.mark.parametrize(
    "change", [{"heads": [None]}, {"heads": 7}, {"program": 7}, {"device": None}, {"now": "now"}]
)
def test_a_hello_that_says_the_impossible_breaks_trust(change: dict[str, Any]) -> None:
    value = json.loads(write_hello(HELLO)) | change
    with pytest.raises(TrustBroken):
        read_hello(json.dumps(value))


def test_fields_of_later_versions_are_passed_over() -> None:
    for written, read, message in (
        (write_acknowledgement(ACK), read_acknowledgement, ACK),
        (write_hello(HELLO), read_hello, HELLO),
        (write_hello_answer(ANSWER), read_hello_answer, ANSWER),
    ):
        value = json.loads(written) | {"weather": {"kind": "fine"}}
        reader: Callable[[str], object] = read
        assert reader(json.dumps(value)) == message


READERS: tuple[Callable[[str], object], ...] = (
    read_acknowledgement,
    read_hello,
    read_hello_answer,
)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("text", ["", "7", "[]", "null", "{}", "[" * 100_000, '{"format":NaN}'])
def test_what_is_no_message_breaks_trust(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(TrustBroken):
        read(text)


@pytest.mark.parametrize("read", READERS)
@given(text=st.text())
def test_junk_breaks_trust(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(TrustBroken):
        read(text)


@given(
    st.dictionaries(
        st.sampled_from(sorted(json.loads(write_acknowledgement(ACK)))),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
            max_leaves=4,
        ),
        min_size=1,
    )
)
def test_junk_members_break_trust_or_are_read(members: dict[str, Any]) -> None:
    value = json.loads(write_acknowledgement(ACK)) | members
    try:
        ack = read_acknowledgement(json.dumps(value))
    except TrustBroken:
        return
    assert read_acknowledgement(write_acknowledgement(ack)) == ack
