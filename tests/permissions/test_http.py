"""Every call of headquarters' web for every role, against the answers written by hand."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from starlette.routing import BaseRoute, Route

from app.domain.permissions import Action, Role
from app.hq.questions import DECIDED_HERE
from app.vault.sealing import PRIVATE_BYTES
from tests.hq.asked import AskingLaptop, asking_laptop
from tests.hq.office import WORDS, OfficeHouse
from tests.hq.office_people import PROTECTOR, SUPERVISOR, admit

FILE = Path(__file__).with_name("http_expected.csv")
NOBODY = "nobody"
CALLERS = (NOBODY, *Role)


@dataclass(frozen=True)
class Row:
    """A call, what it is to decide, and the status that each caller gets."""

    call: str
    of: str
    statuses: dict[str, int]


def rows() -> list[Row]:
    lines = [line for line in FILE.read_text().splitlines() if not line.startswith("#")]
    return [
        Row(line["call"], line["of"], {who: int(line[who]) for who in CALLERS})
        for line in csv.DictReader(lines)
    ]


def calls(routes: Iterable[BaseRoute]) -> Iterator[str]:
    for route in routes:
        assert isinstance(route, Route)
        yield from (f"{method} {route.path}" for method in route.methods or ())


def without_a_row(routes: Iterable[BaseRoute], known: Iterable[Row]) -> set[str]:
    return set(calls(routes)) - {row.call for row in known}


def test_every_call_has_a_row_and_every_row_a_call(house: OfficeHouse) -> None:
    assert without_a_row(house.app.routes, rows()) == set()
    assert {row.call for row in rows()} - set(calls(house.app.routes)) == set()
    assert len({(row.call, row.of) for row in rows()}) == len(rows())


def test_a_call_without_a_row_is_noticed(house: OfficeHouse) -> None:
    @house.app.get("/v1/office/back-door")
    async def back_door() -> None: ...

    assert without_a_row(house.app.routes, rows()) == {"GET /v1/office/back-door"}


def test_every_decision_of_headquarters_has_a_row() -> None:
    of = {row.of for row in rows() if row.call.endswith("/decision")}
    requests = {Action.DECIDE_ERASURE: {"DEL"}, Action.DECIDE_OBJECTION: {"OBJ", "CMP"}}
    assert of == {one for a in DECIDED_HERE for one in requests.get(a, {a.value})}


def ask(house: OfficeHouse, asking: AskingLaptop, row: Row, caller: str) -> int:
    method, _, path = row.call.partition(" ")
    said: Any = None if method != "POST" else {}
    if path == "/v1/office/session" and method == "POST":
        said = {"name": "analyst", "passphrase": WORDS}
    if path == "/v1/office/devices/{device}/status":
        path, said = path.format(device=asking.laptop.device), {"status": "active"}
    if path == "/v1/office/officers/{officer}/close":
        for officer in (PROTECTOR, SUPERVISOR):
            admit(asking.laptop, officer, bytes(PRIVATE_BYTES), "registrar")
        house.headquarters.take(asking.laptop.batch())
        path, said = path.format(officer=PROTECTOR), {"reason": "left the service"}
    if path == "/v1/office/requests/{question}/decision":
        kind = row.of
        asked = asking.request(kind) if len(kind) == 3 else asking.approval(Action(kind))
        path, said = path.format(question=asked), {"approve": False, "reason": "not today"}
    if path == "/v1/office/users" and method == "POST":
        said = {"name": f"new by {caller}", "passphrase": WORDS, "roles": ["analyst"]}
    token = "" if caller == NOBODY else house.sign_in(caller)
    return house.call(method, path, said, token).status


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.call} {row.of}".strip())
def test_each_caller_gets_what_the_file_says(house: OfficeHouse, row: Row) -> None:
    """And who is refused has changed nothing: only sign-ins are journaled, nobody was told."""
    asking = asking_laptop(house.headquarters)
    refused = {caller for caller, status in row.statuses.items() if status in {401, 403}}
    found = {caller: ask(house, asking, row, caller) for caller in CALLERS if caller in refused}
    assert set(house.kinds()) <= {"hq_signed_in"}
    assert asking.told() == []
    found |= {
        caller: ask(house, asking, row, caller) for caller in CALLERS if caller not in refused
    }
    assert found == row.statuses
