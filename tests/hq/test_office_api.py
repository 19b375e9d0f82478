"""The office as a program asks it. Who may ask what: tests/permissions/http_expected.csv."""

from typing import Any
from uuid import UUID

import pytest

from app.domain.permissions import Role
from tests.hq.asked import asking_laptop
from tests.hq.office import WORDS, OfficeHouse, WebAnswer

OFFICE = "/v1/office"


def test_a_session_from_beginning_to_end(house: OfficeHouse) -> None:
    said = {"name": "analyst", "passphrase": WORDS}
    begun = house.call("POST", f"{OFFICE}/session", said)
    assert (begun.status, begun.headers["cache-control"]) == (201, "no-store")
    assert begun.json["ends_at"] == "2026-11-25T06:00:00.000000Z"
    assert begun.json["user"] == {
        "id": str(house.users[Role.ANALYST].id),
        "name": "analyst",
        "roles": ["analyst"],
    }
    token = begun.json["token"]
    assert house.call("GET", f"{OFFICE}/devices", token=token).code == "not_allowed"
    ended = house.call("DELETE", f"{OFFICE}/session", token=token)
    assert (ended.status, ended.body) == (204, b"")
    for token_of_nobody in (token, "", "x"):
        answer = house.call("GET", f"{OFFICE}/devices", token=token_of_nobody)
        assert (answer.status, answer.code) == (401, "session")


def test_wrong_passphrases_are_slowed(house: OfficeHouse) -> None:
    said = {"name": "analyst", "passphrase": "wrong words of nobody"}
    answers = [house.call("POST", f"{OFFICE}/session", said) for _ in range(5)]
    assert [(a.status, a.code) for a in answers] == [(401, "user_wrong")] * 4 + [(429, "wait")]


def test_devices_and_their_status(house: OfficeHouse) -> None:
    token, laptop = house.sign_in(), house.headquarters.laptop()
    (device,) = house.call("GET", f"{OFFICE}/devices", token=token).json["devices"]
    assert (device["device"], device["status"]) == (str(laptop.device), "active")
    path = f"{OFFICE}/devices/{laptop.device}/status"
    set_to = house.call("POST", path, {"status": "stolen"}, token)
    assert (set_to.status, set_to.json["status"]) == (200, "stolen")
    (device,) = house.call("GET", f"{OFFICE}/devices", token=token).json["devices"]
    assert device["status"] == "stolen"
    assert house.call("POST", path, {"status": "gone"}, token).code == "device_status"
    unknown = house.call(
        "POST", f"{OFFICE}/devices/{UUID(int=1)}/status", {"status": "wipe"}, token
    )
    assert unknown.code == "device_unknown"


def test_requests_and_their_decision(house: OfficeHouse) -> None:
    asked = asking_laptop(house.headquarters).request()
    token = house.sign_in("data_protection")
    (request,) = house.call("GET", f"{OFFICE}/requests", token=token).json["requests"]
    assert (request["id"], request["words"]) == (str(asked), "PLANTED-WORDS")
    path = f"{OFFICE}/requests/{asked}/decision"
    said = {"approve": False, "reason": "a law asks for it"}
    decided = house.call("POST", path, said, token)
    assert (decided.status, decided.json["decision"]) == (200, "refused")
    assert house.call("GET", f"{OFFICE}/requests", token=token).json["requests"] == []
    again = house.call("POST", path, said, token)
    assert (again.status, again.code) == (409, "request_decided")
    gone = house.call("POST", f"{OFFICE}/requests/{UUID(int=1)}/decision", said, token)
    assert (gone.status, gone.code) == (404, "request_gone")


def test_users_are_added_and_listed(house: OfficeHouse) -> None:
    token = house.sign_in()
    said = {"name": "Asel", "passphrase": WORDS, "roles": ["analyst"]}
    made = house.call("POST", f"{OFFICE}/users", said, token)
    assert (made.status, made.json["roles"]) == (201, ["analyst"])
    listed = house.call("GET", f"{OFFICE}/users", token=token).json["users"]
    assert [one["name"] for one in listed if one["id"] == made.json["id"]] == ["Asel"]
    assert WORDS not in repr(listed)
    twice = house.call("POST", f"{OFFICE}/users", said, token)
    assert (twice.status, twice.code) == (409, "user_exists")
    assert house.call("POST", f"{OFFICE}/users", said | {"roles": ["king"]}, token).status == 400


def test_the_audit_page_by_page(house: OfficeHouse) -> None:
    token = house.sign_in("data_protection")
    house.clock.later(seconds=1)
    first = house.call("GET", f"{OFFICE}/audit?limit=1", token=token).json
    assert [one["kinds"] for one in first["events"]] == [["hq_signed_in"]]
    house.clock.later(seconds=1)
    newest = house.call("GET", f"{OFFICE}/audit?limit=1&kind=hq_audit_read", token=token).json
    assert len(newest["events"]) == 1
    after = house.call("GET", f"{OFFICE}/audit?before={first['before']}", token=token).json
    assert after == {"before": None, "events": []}
    own = newest["events"][0]["device"]
    assert len(house.call("GET", f"{OFFICE}/audit?device={own}", token=token).json["events"]) > 1


def test_settings_are_changed_and_read(house: OfficeHouse) -> None:
    token = house.sign_in()
    assert house.call("GET", f"{OFFICE}/settings", token=token).json == {"settings": {}}
    changed = house.call("POST", f"{OFFICE}/settings", {"limits": {"unsent": 1}}, token)
    assert (changed.status, changed.json["settings"]["limits"]["unsent"]) == (200, 1)
    assert house.call("GET", f"{OFFICE}/settings", token=token).json == changed.json
    wrong = house.call("POST", f"{OFFICE}/settings", {"shoes": {}}, token)
    assert (wrong.status, wrong.code) == (400, "setting_unknown")


BODIES: dict[str, Any] = {
    "no text": b"\xff",
    "no JSON": b"{",
    "no object": b"[]",
    "not a number": b'{"name":NaN}',
    "nothing": b"",
    "deep": b"[" * 30_000,
    "without members": b"{}",
    "of other types": b'{"name":1,"passphrase":2,"status":3,"approve":"yes","reason":4}',
    "with a NUL": b'{"name":"a\\u0000","passphrase":"b","status":"\\u0000"}',
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_what_is_no_message_is_refused_in_words(house: OfficeHouse, body: bytes) -> None:
    token = house.sign_in()
    asked = asking_laptop(house.headquarters)
    paths = (
        "session",
        f"devices/{asked.laptop.device}/status",
        f"requests/{asked.request()}/decision",
        "users",
    )
    for path in paths:
        answer = house.call("POST", f"{OFFICE}/{path}", token=token, raw=body)
        assert (path, answer.status, answer.code) == (path, 400, "message")


def test_a_body_too_great_is_not_read(house: OfficeHouse) -> None:
    answer = house.call("POST", f"{OFFICE}/session", raw=b" " * 70_000)
    assert (answer.status, answer.code) == (413, "too_big")


@pytest.mark.parametrize(
    "path",
    ["audit?before=x", "audit?limit=many", "audit?limit=-1", "audit?device=1"],
)
def test_a_question_that_is_none_is_refused(house: OfficeHouse, path: str) -> None:
    token = house.sign_in("data_protection")
    answer: WebAnswer = house.call("GET", f"{OFFICE}/{path}", token=token)
    assert (answer.status, answer.code) == (400, "message")
