"""Both commands as a person gives them: keys in files, passphrases as lines of input."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

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
from app.vault.key_list import PROTECTION, SEALING
from app.vault.sealing import new_sealing_key
from tests.hq.headquarters import CARRIER, NOW, device_of
from tests.hq.laptop import Laptop, person_of
from tests.hq.office_people import PROTECTOR, SUPERVISOR, WORDS, admit, ask, seal
from tests.hq.server import manzil_told


@dataclass(frozen=True)
class Office:
    """A headquarters with two users, and a laptop of KG06 with two officers and a question."""

    data: Path
    laptop: Laptop
    request: UUID

    @property
    def country_key(self) -> Path:
        return self.data / "keys" / "offline" / "protection.key"

    def command(self, name: str, *arguments: str, told: str = "") -> tuple[int, str, str]:
        done = manzil_told(f"{WORDS}\n{told}", "hq", name, "--data", str(self.data), *arguments)
        return done.returncode, done.stdout, done.stderr

    def key(self, *arguments: str, told: str = "") -> tuple[int, str, str]:
        country = ("--post", "KG06", "--country-key", str(self.country_key), "--by", "Aida")
        return self.command("protection-key", *country, *arguments, told=told)

    def told(self, kind: str) -> list[Any]:
        with opened(self.data, {}) as here, here.store.read() as tx:
            scope = feed.device_scope(self.laptop.device)
            items = feed.items_after(tx, scope, 0, 99)
        return [item.said for item in items if item.kind == kind]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    place = HeadquartersPlace(tmp_path / "hq")
    url = "https://127.0.0.1:8443"
    found_headquarters(place, country="KG", url=url, database=None, clock=system_clock)
    with opened(place.folder, {}) as here:
        keys = read_keys(place, here.headquarters.root_fingerprint)
        laptop = Laptop(keys.key_list.newest(SEALING).public)
        with here.store.write() as tx:
            add_device(tx, device_of(laptop))
            add_user(tx, "Aida", [Role.PROTECTION], WORDS, at=NOW, cost=FLOOR)
            add_user(tx, "Bakyt", [Role.DATA_PROTECTION], WORDS, at=NOW, cost=FLOOR)
        admit(laptop, PROTECTOR, new_sealing_key(), "protection")
        admit(laptop, SUPERVISOR, new_sealing_key(), "supervisor")
        person = person_of(laptop.register())
        seal(laptop, person, "words", keys.key_list.newest(PROTECTION).public)
        request = ask(laptop, person)
        intake = Intake(here.store, keys, load_code_lists(), system_clock)
        assert intake.take(laptop.batch(), CARRIER).taken
    return Office(place.folder, laptop, request)


@pytest.mark.long
def test_a_key_is_made_for_whom_a_person_confirmed(office: Office) -> None:
    code, out, _ = office.key(told="no\n")
    assert (code, office.told("protection_keys")) == (1, [])
    assert str(PROTECTOR) in out
    assert str(SUPERVISOR) not in out
    code, out, wrong = office.key(told="yes\n")
    assert (code, wrong) == (0, "")
    assert "officers 1\tlaptops 1" in out
    (said,) = office.told("protection_keys")
    assert [one["officer"] for one in said["for"]] == [str(PROTECTOR)]
    code, out, _ = office.key("--share", "--officer", str(PROTECTOR))
    assert code == 0
    assert office.told("protection_keys")[1]["key"] == said["key"]
    code, out, _ = office.key("--retire")
    assert (code, "officers 0\tlaptops 1" in out) == (0, True)
    assert office.told("protection_keys")[2]["for"] == []


@pytest.mark.long
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--officer", str(SUPERVISOR)), "no protection officer of the post"),
        (("--post", "KG99"), "no post KG99"),
        (("--share", "--officer", str(PROTECTOR)), "no key of its own"),
        (("--by", "Bakyt", "--officer", str(PROTECTOR)), "role does not allow"),
        (("--by", "Nobody"), "wrong"),
        (("--country-key", "nowhere.key"), "lacks nowhere.key"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_made(
    office: Office, arguments: tuple[str, ...], words: str
) -> None:
    code, _, wrong = office.key(*arguments)
    assert code != 0
    assert words in wrong
    assert office.told("protection_keys") == []


@pytest.mark.long
def test_another_key_is_not_the_countrys(office: Office) -> None:
    office.country_key.write_bytes(new_sealing_key())
    code, _, wrong = office.key("--officer", str(PROTECTOR))
    assert code != 0
    assert "not the country's protection key" in wrong


def test_two_people_answer_and_nobodys_words_are_printed(office: Office) -> None:
    given = (str(office.request), "--country-key", str(office.country_key), "--by", "Aida")
    for second, words in ((), "Two different"), (("--second", "Aida"), "Two different"):
        code, _, wrong = office.command("break-glass", *given, *second, told=f"{WORDS}\n")
        assert code != 0
        assert words in wrong
    code, out, wrong = office.command("break-glass", *given, "--second", "Bakyt", told=f"{WORDS}\n")
    assert (code, wrong) == (0, "")
    assert out.startswith("opened 1\tnot opened 0\tuntil ")
    assert len(office.told("break_glass_answer")) == 1


@pytest.mark.long
def test_one_person_refuses_without_any_key(office: Office) -> None:
    given = (str(office.request), "--by", "Bakyt", "--refuse", "ask the protection officer")
    code, out, _ = office.command("break-glass", *given)
    assert (code, out) == (0, "refused\n")
    (said,) = office.told("break_glass_answer")
    assert said["reason"] == "ask the protection officer"


@pytest.mark.long
def test_answering_needs_the_countrys_key(office: Office) -> None:
    given = (str(office.request), "--by", "Aida", "--second", "Bakyt")
    code, _, wrong = office.command("break-glass", *given, told=f"{WORDS}\n")
    assert code != 0
    assert "--country-key" in wrong
