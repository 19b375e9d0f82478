"""Both commands as a person gives them."""

import json
from pathlib import Path

import pytest

from app.domain.codelists import load_code_lists
from app.domain.ids import system_clock
from app.domain.permissions import Role
from app.hq import feed
from app.hq.devices import add_device
from app.hq.founding import found_headquarters
from app.hq.intake import Intake
from app.hq.keys import read_keys
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from app.hq.users import add_user
from app.vault.kdf_cost import FLOOR
from app.vault.key_list import SEALING
from app.vault.sealing import new_sealing_key
from tests.hq.headquarters import CARRIER, NOW, device_of
from tests.hq.laptop import Laptop
from tests.hq.office_people import PROTECTOR, SUPERVISOR, WORDS, admit
from tests.hq.server import manzil_told


class Office:
    """A headquarters with an administrator and an analyst; a laptop of KG06 with two officers."""

    def __init__(self, folder: Path) -> None:
        self.data = folder
        place, url = HeadquartersPlace(folder), "https://127.0.0.1:8443"
        found_headquarters(place, country="KG", url=url, database=None, clock=system_clock)
        with opened(folder, {}) as here:
            keys = read_keys(place, here.headquarters.root_fingerprint)
            self.laptop = Laptop(keys.key_list.newest(SEALING).public)
            with here.store.write() as tx:
                add_device(tx, device_of(self.laptop))
                add_user(tx, "Aida", [Role.ADMINISTRATOR], WORDS, at=NOW, cost=FLOOR)
                add_user(tx, "Timur", [Role.ANALYST], WORDS, at=NOW, cost=FLOOR)
            for officer in (PROTECTOR, SUPERVISOR):
                admit(self.laptop, officer, new_sealing_key(), "registrar")
            intake = Intake(here.store, keys, load_code_lists(), system_clock)
            assert intake.take(self.laptop.batch(), CARRIER).taken

    def command(self, name: str, *arguments: str) -> tuple[int, str, str]:
        done = manzil_told(f"{WORDS}\n", "hq", name, "--data", str(self.data), *arguments)
        return done.returncode, done.stdout, done.stderr

    def told(self) -> list[object]:
        with opened(self.data, {}) as here, here.store.read() as tx:
            scope = feed.device_scope(self.laptop.device)
            return [item.said for item in feed.items_after(tx, scope, 0, 9)]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "hq")


@pytest.mark.long
def test_listed_closed_and_listed_as_closing(office: Office) -> None:
    code, out, wrong = office.command("officers", "--post", "kg06")
    assert (code, wrong) == (0, "")
    head, *rows = [line.split("\t") for line in out.splitlines()]
    assert head == ["post", "label", "officer", "roles", "account key", "device", "account"]
    assert [(row[0], row[2], row[6]) for row in rows] == [
        ("KG06", str(PROTECTOR), "open"),
        ("KG06", str(SUPERVISOR), "open"),
    ]
    closing = (str(PROTECTOR), "--by", "Aida", "--reason", "left the service")
    code, out, wrong = office.command("close-account", *closing)
    assert (code, wrong) == (0, "")
    assert out == f"{office.laptop.device} is told at its next contact.\n"
    assert office.told() == [{"officer": str(PROTECTOR), "state": "disabled"}]
    _, out, _ = office.command("officers", "--json")
    assert [one["closing"] for one in json.loads(out)] == [True, False]
    assert office.command("officers", "--post", "KG07")[1].count("\n") == 1


def test_who_may_not_closes_nothing(office: Office) -> None:
    closing = (str(PROTECTOR), "--by", "Timur", "--reason", "left the service")
    code, _, wrong = office.command("close-account", *closing)
    assert code != 0
    assert "role does not allow" in wrong
    assert office.told() == []
