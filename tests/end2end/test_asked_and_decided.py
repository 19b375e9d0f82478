"""What a post asks, headquarters decides over HTTPS, and the laptop does: all parts for real."""

import http.client
import json
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from sqlalchemy import select

from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.domain.officers import Role
from app.hq import feed, schema
from app.hq.opened import opened
from app.services.access import Access
from app.services.enrolment import enrol
from app.services.open_laptop import OpenLaptop
from app.settings.place import Place, prepare
from tests.end2end.headquarters_process import HeadquartersProcess, manzil
from tests.services.counter import KARIMOV, PRESETS, filled_draft
from tests.services.enrolled import CHEAP, PASSPHRASE

pytestmark = pytest.mark.long  # each starts several processes
WORDS = "seven quiet rivers run"


@dataclass
class Office:
    """Headquarters' office over HTTPS."""

    url: str
    token: str = ""

    def call(self, method: str, path: str, said: Any = None) -> tuple[int, Any]:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        host = urlsplit(self.url).netloc
        connection = http.client.HTTPSConnection(host, context=context, timeout=30)
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        try:
            body = None if said is None else json.dumps(said)
            connection.request(method, f"/v1/office/{path}", body, headers)
            answer = connection.getresponse()
            text = answer.read()
            return answer.status, json.loads(text) if text else None
        finally:
            connection.close()

    def sign_in(self, name: str) -> None:
        status, said = self.call("POST", "session", {"name": name, "passphrase": WORDS})
        assert status == 201, said
        self.token = said["token"]

    def decide(self, kind: str, *, approve: bool) -> None:
        """The one request of this kind that waits."""
        _, said = self.call("GET", "requests")
        (asked,) = [one for one in said["requests"] if kind in (one["kind"], one.get("request"))]
        answer = {"approve": approve, "reason": "decided by a test"}
        status, decided = self.call("POST", f"requests/{asked['id']}/decision", answer)
        assert status == 200, decided


@pytest.fixture
def headquarters(tmp_path: Path) -> Iterator[HeadquartersProcess]:
    made = HeadquartersProcess(tmp_path / "headquarters")
    data = ("--data", str(made.folder))
    users = (
        (("add", "Asel", *data), f"{WORDS}\n"),
        (
            ("add", "Bakyt", "--role", "data_protection", "--by", "Asel", *data),
            f"{WORDS}\n{WORDS}\n",
        ),
    )
    for arguments, given in users:
        added = manzil("hq", "users", *arguments, given=given)
        assert (added.returncode, added.stderr) == (0, "")
    with made.serving():
        yield made


@pytest.fixture
def laptop(headquarters: HeadquartersProcess, tmp_path: Path) -> Iterator[OpenLaptop]:
    place = Place(tmp_path / "laptop")
    prepare(place)
    enrol(
        place,
        headquarters.invite("KG06"),
        officer_name="M. Karimova",
        roles=[Role.REGISTRAR, Role.SUPERVISOR],
        passphrase=PASSPHRASE,
        clock=system_clock,
        cost=CHEAP,
        practice=True,
    )
    access = Access(place, system_clock)
    opened_laptop = access.sign_in(access.officers()[0].id, PASSPHRASE)
    yield opened_laptop
    opened_laptop.close()


def register(laptop: OpenLaptop) -> UUID:
    shift = laptop.shifts.current() or laptop.shifts.start(PRESETS)
    return laptop.registrar.register(filled_draft(system_clock), shift).person_id


def exchange(laptop: OpenLaptop) -> None:
    assert laptop.exchange.send_now(lambda _: None, lambda: False).trouble == ""


def names(laptop: OpenLaptop) -> list[str | None]:
    return [row.family_name for row in laptop.search.page()]


def test_a_correction_and_an_objection_are_asked_decided_and_done(
    headquarters: HeadquartersProcess, laptop: OpenLaptop
) -> None:
    person = register(laptop)
    asked = laptop.corrections.ask(
        person, person, {"family_name": "KARIMOVA"}, "a letter is missing"
    )
    assert asked.approval is not None
    assert asked.approval.of_headquarters  # the only officer cannot be the second person
    exchange(laptop)
    office = Office(headquarters.url)
    office.sign_in("Bakyt")
    office.decide("approval", approve=True)
    assert names(laptop) == [KARIMOV.family_name]
    exchange(laptop)
    assert names(laptop) == ["KARIMOVA"]
    laptop.rights.receive(person, "OBJ", "not to others")
    assert names(laptop) == []
    exchange(laptop)
    office.decide("OBJ", approve=False)
    exchange(laptop)
    assert names(laptop) == ["KARIMOVA"]
    assert laptop.rights.open() == ()
    (known,) = headquarters.people()
    assert (known["family_name"], known["conflicts"]) == ("KARIMOVA", 0)
    laptop.rights.receive(person, "DEL")
    exchange(laptop)
    office.decide("DEL", approve=True)
    assert headquarters.people() == []
    exchange(laptop)
    assert (names(laptop), laptop.search.find("karim")) == ([], ())
    with opened(headquarters.folder, {}) as here, here.store.read() as tx:
        bodies = tx.rows(select(schema.bodies.c.text))
    assert not [row for row in bodies if "KARIMOV" in row.text]


def test_limits_set_at_headquarters_hold_on_laptops(
    headquarters: HeadquartersProcess, laptop: OpenLaptop
) -> None:
    office = Office(headquarters.url)
    office.sign_in("Asel")
    status, said = office.call("POST", "settings", {"retention": {"answer": 7}})
    assert (status, said["settings"]["retention"]["answer"]) == (200, 7)
    exchange(laptop)
    card = laptop.rights.receive(register(laptop), "CMP", "the queue was long")
    assert (card.due_on - card.received_at.astimezone().date()).days == 7


def test_a_revoked_laptop_sends_and_is_told_nothing(
    headquarters: HeadquartersProcess, laptop: OpenLaptop
) -> None:
    office = Office(headquarters.url)
    office.sign_in("Asel")
    _, said = office.call("GET", "devices")
    (device,) = said["devices"]
    office.call("POST", "settings", {"retention": {"answer": 7}})
    office.call("POST", f"devices/{device['device']}/status", {"status": "push_only"})
    person = register(laptop)
    with pytest.raises(UserCanFix) as withdrawn:
        exchange(laptop)
    assert withdrawn.value.code == "withdrawn"
    assert [UUID(one["person"]) for one in headquarters.people()] == [person]
    with opened(headquarters.folder, {}) as here, here.store.read() as tx:
        told = feed.standing(tx, feed.device_scope(UUID(device["device"])))
    assert told.last == 0
