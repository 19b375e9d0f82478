"""The web's own part: what a bug looks like from outside and in the log. The rest: test_serve."""

import asyncio
import json
import logging
import re

import pytest
from fastapi import FastAPI
from starlette.types import Message, Receive, Scope, Send

from app.domain.errors import EnvironmentFailed
from app.hq.api import LastHandler, make_app
from app.hq.desk import Desk
from app.hq.keys import HeadquartersKeys
from app.hq.office import Office
from app.hq.store import Store
from tests.hq.headquarters import Clock, new_keys

NAME = "ЖУМАБАЕВА AIGERIM"


class Answer:
    """What an application sent."""

    def __init__(self) -> None:
        self.status = 0
        self.body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        else:
            self.body += message["body"]


def ask(app: FastAPI | LastHandler, path: str, method: str = "GET") -> Answer:
    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [],
        "root_path": "",
        "scheme": "https",
        "http_version": "1.1",
        "server": ("127.0.0.1", 443),
    }
    answer = Answer()
    asyncio.run(app(scope, receive, answer.send))
    return answer


class BrokenDesk(Desk):
    """A desk with a bug that quotes somebody, and one whose store is gone."""

    def key_list(self) -> str:
        raise KeyError(NAME)

    def health(self) -> None:
        raise EnvironmentFailed("store_unreachable", "The database does not answer.")


@pytest.fixture
def keys() -> HeadquartersKeys:
    return new_keys()


def test_a_bug_gets_a_number_and_quotes_nobody(
    store: Store,
    keys: HeadquartersKeys,
    caplog: pytest.LogCaptureFixture,
    expected_log: list[str],
) -> None:
    expected_log.append("reference")
    answer = ask(make_app(BrokenDesk(store, keys, Clock()), Office(store, Clock())), "/v1/keys")
    assert answer.status == 500
    said = json.loads(answer.body)
    assert said["code"] == "server"
    (reference,) = re.findall(r"[0-9a-f]{8}", said["message"])
    (line,) = [record.getMessage() for record in caplog.records if record.name == "manzil.hq"]
    assert line.startswith(f"reference {reference}: KeyError at key_list:")
    assert NAME not in caplog.text
    assert NAME not in answer.body.decode()


def test_the_environments_trouble_is_logged_by_its_code(
    store: Store,
    keys: HeadquartersKeys,
    caplog: pytest.LogCaptureFixture,
    expected_log: list[str],
) -> None:
    expected_log.append("store_unreachable")
    answer = ask(make_app(BrokenDesk(store, keys, Clock()), Office(store, Clock())), "/v1/health")
    assert (answer.status, json.loads(answer.body)["code"]) == (503, "store_unreachable")
    assert [(r.levelno, r.getMessage()) for r in caplog.records if r.name == "manzil.hq"] == [
        (logging.WARNING, "store_unreachable")
    ]


def test_what_a_caller_did_wrong_is_not_logged(
    store: Store, keys: HeadquartersKeys, caplog: pytest.LogCaptureFixture
) -> None:
    app = make_app(Desk(store, keys, Clock()), Office(store, Clock()))
    assert ask(app, "/v1/health").status == 200
    assert ask(app, "/v1/batches", "POST").status == 401
    assert ask(app, "/v1/enrol", "POST").status == 400
    assert ask(app, "/v1/nothing").status == 404
    assert [record for record in caplog.records if record.name == "manzil.hq"] == []


def test_a_bug_after_the_answer_began_does_not_begin_another(expected_log: list[str]) -> None:
    expected_log.append("reference")

    async def half(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise ValueError(NAME)

    answer = ask(LastHandler(half), "/")
    assert (answer.status, answer.body) == (200, b"")
