"""`manzil hq device` and `quarantine`."""

import json
from pathlib import Path

import pytest

from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.hq.devices import find_device
from app.hq.founding import found_headquarters
from app.hq.heads import held_incarnations
from app.hq.keys import read_keys
from app.hq.opened import opened
from app.hq.own_journal import identity
from app.hq.place import HeadquartersPlace
from app.wire.messages import DeviceStatus
from tests.hq.headquarters import Headquarters, intake_over
from tests.hq.laptop import Laptop, id_of
from tests.hq.test_cli_lists import hq


@pytest.fixture
def data(tmp_path: Path) -> Path:
    place = HeadquartersPlace(tmp_path / "hq")
    found_headquarters(
        place, country="KG", url="https://127.0.0.1:8443", database=None, clock=system_clock
    )
    return place.folder


@pytest.fixture
def stolen(data: Path) -> Laptop:
    """A stolen laptop that sent one registration."""
    with opened(data, {}) as here:
        keys = read_keys(here.place, here.headquarters.root_fingerprint)
        headquarters = Headquarters(here.store, keys, intake_over(here.store, keys))
        made = headquarters.laptop(status=DeviceStatus.STOLEN)
        made.register("KARIMOVA")
        headquarters.take(made.batch())
    return made


def trusted(data: Path, laptop: Laptop) -> tuple[DeviceStatus, bool]:
    with opened(data, {}) as here, here.store.read() as tx:
        device = find_device(tx, laptop.device)
    assert device is not None
    return device.status, device.may_carry


def test_trust_is_changed_and_changed_back(data: Path, stolen: Laptop) -> None:
    name = str(stolen.device)
    assert hq(data, "device", name, "--carrier", "refuse") == 0
    assert trusted(data, stolen) == (DeviceStatus.STOLEN, False)
    assert hq(data, "device", name, "--status", "push_only", "--carrier", "allow") == 0
    assert trusted(data, stolen) == (DeviceStatus.PUSH_ONLY, True)
    with opened(data, {}) as here, here.store.read() as tx:
        own = identity(tx)
        assert own is not None
        (held,) = held_incarnations(tx, own.device)
    assert held.at.number == 2, "each change is an entry of headquarters' own journal"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["x", "--status", "stolen"], "device_unknown"),
        (["01930000-0000-7000-8000-000000000001", "--status", "stolen"], "device_unknown"),
        (["01930000-0000-7000-8000-000000000001"], "nothing_asked"),
    ],
)
def test_mistakes(data: Path, arguments: list[str], code: str) -> None:
    with pytest.raises(UserCanFix) as caught:
        hq(data, "device", *arguments)
    assert caught.value.code == code


def test_quarantine_is_listed_without_content_and_tried_again(
    data: Path, stolen: Laptop, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hq(data, "quarantine", "--json") == 0
    out = capsys.readouterr().out
    (case,) = json.loads(out)
    assert (case["number"], case["code"]) == (1, "device_stolen")
    assert case["entry"] == str(id_of(stolen.entries[0]))
    assert "KARIMOVA" not in out
    assert hq(data, "quarantine") == 0
    assert capsys.readouterr().out.split("\t")[:2] == [str(stolen.device), stolen.incarnation]
    hq(data, "device", str(stolen.device), "--status", "active")
    assert hq(data, "quarantine", "--try-again") == 0
    assert capsys.readouterr().out == "released\t1\n"
    assert hq(data, "people") == 0
    assert "KARIMOVA" in capsys.readouterr().out
