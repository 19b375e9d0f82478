"""Call by call, without the web."""

from dataclasses import replace

import pytest

from app.domain.errors import ManzilError
from app.hq.desk import Desk, SignedRequest
from app.hq.devices import set_may_carry
from app.hq.invitations import invite
from app.wire.enrolment import write_enrol_request
from app.wire.messages import Hello, write_hello
from app.wire.requests import read_claim
from tests.hq.headquarters import NOW, Clock, Headquarters, device_of
from tests.hq.laptop import START, Laptop


@pytest.fixture
def desk(headquarters: Headquarters) -> Desk:
    return Desk(headquarters.store, headquarters.keys, Clock())


def signed(laptop: Laptop, path: str, body: bytes) -> SignedRequest:
    claim = read_claim(laptop.headers("POST", path, body))
    return SignedRequest(claim, "POST", path, body)


def hello(laptop: Laptop) -> bytes:
    return write_hello(Hello(laptop.device, (), "00" * 16, START, "manzil/1")).encode()


def code_of(desk: Desk, call: str, argument: object) -> str:
    with pytest.raises(ManzilError) as caught:
        getattr(desk, call)(argument)
    return caught.value.code


def test_keys_and_health(desk: Desk, headquarters: Headquarters) -> None:
    assert desk.key_list() == headquarters.keys.key_list_text
    desk.health()


def test_a_carrier_is_looked_up_before_its_body_is_read(
    desk: Desk, headquarters: Headquarters
) -> None:
    laptop = headquarters.laptop()
    claim = read_claim(laptop.headers("POST", "/v1/hello", b""))
    assert desk.require_carrier(claim) == device_of(laptop)
    stranger = read_claim(Laptop(b"").headers("POST", "/v1/hello", b""))
    assert code_of(desk, "require_carrier", stranger) == "carrier_unknown"
    with headquarters.store.write() as tx:
        set_may_carry(tx, laptop.device, may_carry=False)
    assert code_of(desk, "require_carrier", claim) == "carrier_refused"


def test_a_request_is_proved_over_all_that_it_says(desk: Desk, headquarters: Headquarters) -> None:
    laptop, other = headquarters.laptop(), headquarters.laptop()
    good = signed(laptop, "/v1/hello", hello(laptop))
    assert desk.hello(good)
    others_claim = signed(other, "/v1/hello", hello(laptop)).claim
    for changed in (
        replace(good, body=hello(other)),
        replace(good, path="/v1/batches"),
        replace(good, method="GET"),
        replace(good, claim=replace(good.claim, time="2026-11-24T08:00:00.000001Z")),
        replace(good, claim=replace(others_claim, device=laptop.device)),
    ):
        assert code_of(desk, "hello", changed) == "signature"
        assert code_of(desk, "batch", changed) == "signature"
    assert code_of(desk, "hello", signed(other, "/v1/hello", hello(laptop))) == "carrier_other"


def test_a_batch_is_taken_from_any_carrier(desk: Desk, headquarters: Headquarters) -> None:
    laptop, carrier = headquarters.laptop(), headquarters.laptop()
    laptop.register()
    assert desk.batch(signed(carrier, "/v1/batches", laptop.batch())).taken
    laptop.register()
    laptop.register()
    assert not desk.batch(signed(carrier, "/v1/batches", laptop.batch(3, 3))).taken


def test_an_enrolment(desk: Desk, headquarters: Headquarters) -> None:
    with headquarters.store.write() as tx:
        secret, _ = invite(tx, "KG06", "", NOW)
    request = write_enrol_request(Laptop(b"").enrolment(secret)).encode()
    assert desk.enrol(request) == desk.enrol(request)


@pytest.mark.parametrize("body", [b"", b"\xff", b"{}", b"null"])
def test_bodies_that_are_no_messages(desk: Desk, headquarters: Headquarters, body: bytes) -> None:
    assert code_of(desk, "enrol", body) == "message"
    laptop = headquarters.laptop()
    assert code_of(desk, "hello", signed(laptop, "/v1/hello", body)) == "message"
