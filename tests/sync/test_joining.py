"""Enrolment, step by step, without a network: nothing is shown before the root is proved."""

import json
from dataclasses import replace

import pytest

from app.domain.errors import ManzilError, TrustBroken
from app.domain.ids import new_id
from app.sync.joining import join
from app.sync.reply import Reply
from app.vault.device_keys import new_device_keys
from app.wire.enrolment import EnrolmentCode, EnrolRequest, enrol_request
from tests.sync.direct import Direct
from tests.sync.laptop import NOW
from tests.sync.naive_headquarters import NaiveHeadquarters


@pytest.fixture
def request_() -> EnrolRequest:
    keys = new_device_keys()
    return enrol_request(
        secret="apple-river-stone",
        device=new_id(NOW),
        signing_private=keys.signing,
        signing_key=keys.signing_public,
        sealing_key=keys.sealing_public,
        transport_key=keys.transport_public,
    )


def code_of(headquarters: NaiveHeadquarters) -> EnrolmentCode:
    return EnrolmentCode("https://hq", headquarters.fingerprint, "apple-river-stone")


def test_the_list_first_then_the_keys(
    headquarters: NaiveHeadquarters, request_: EnrolRequest
) -> None:
    direct = Direct(headquarters, pin=headquarters.pins[0])
    answer = join(code_of(headquarters), request_, direct.to)
    assert direct.paths() == ["/v1/keys", "/v1/enrol"]
    assert (answer.device, answer.number_key) == (request_.device, b"n" * 32)
    assert json.loads(direct.asked[1][2])["secret"] == "apple-river-stone"


def test_the_same_request_again_gets_the_same_place(
    headquarters: NaiveHeadquarters, request_: EnrolRequest
) -> None:
    direct = Direct(headquarters)
    first, second = (join(code_of(headquarters), request_, direct.to) for _ in range(2))
    assert (first.device, first.slot) == (second.device, second.slot)
    assert direct.asked[1][2] == direct.asked[3][2]


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b"\xff", b'{"payload": "{}"}'])
def test_what_is_no_list_ends_it(
    headquarters: NaiveHeadquarters, request_: EnrolRequest, body: bytes
) -> None:
    direct = Direct(headquarters)
    direct.changes["/v1/keys"] = lambda reply: replace(reply, body=body)
    with pytest.raises(TrustBroken):
        join(code_of(headquarters), request_, direct.to)
    assert direct.paths() == ["/v1/keys"]


def test_an_older_list_in_the_answer_is_not_taken(
    headquarters: NaiveHeadquarters, request_: EnrolRequest
) -> None:
    direct = Direct(headquarters)
    headquarters.version = 4

    def grow_older(reply: Reply) -> Reply:
        headquarters.version = 3
        return reply

    direct.changes["/v1/keys"] = grow_older
    with pytest.raises(TrustBroken) as raised:
        join(code_of(headquarters), request_, direct.to)
    assert raised.value.code == "key_list_old"


# 403 and 410 as headquarters means them; anything else is the way's fault or headquarters' own
@pytest.mark.parametrize(
    ("status", "content_type", "code"),
    [
        (403, "application/json", "enrolment_refused"),
        (410, "application/json", "enrolment_expired"),
        (401, "application/json", "busy"),
        (429, "application/json", "busy"),
        (500, "application/json", "busy"),
        (400, "application/json", "portal"),
        (302, "application/json", "portal"),
        (403, "text/html", "portal"),
        (410, "text/html", "portal"),
    ],
)
def test_refusals_in_words(
    headquarters: NaiveHeadquarters,
    request_: EnrolRequest,
    status: int,
    content_type: str,
    code: str,
) -> None:
    direct = Direct(headquarters)
    direct.changes["/v1/enrol"] = lambda _: Reply(status, content_type, "", b"{}")
    with pytest.raises(ManzilError) as raised:
        join(code_of(headquarters), request_, direct.to)
    assert raised.value.code == code
