"""What stands at headquarters, as JSON."""

import json

from app.hq import overview
from app.hq.own_journal import OFFICE, append
from app.wire.messages import DeviceStatus
from tests.hq.headquarters import NOW, Headquarters
from tests.hq.laptop import id_of, person_of


def test_an_empty_headquarters(headquarters: Headquarters) -> None:
    with headquarters.store.read() as tx:
        assert overview.status(tx) == {
            "devices": [],
            "entries": 0,
            "people": 0,
            "quarantined": 0,
            "reports": [],
            "waiting": 0,
        }
        assert list(overview.people(tx)) == []
        assert overview.quarantined(tx) == []


def test_counts_devices_and_reports(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    silent = headquarters.laptop(status=DeviceStatus.STOLEN)
    one = laptop.register()
    laptop.amend(one, [one], sex="2")
    laptop.amend(one, [laptop.register(sex="7")], sex="1")
    laptop.count()
    headquarters.take(laptop.batch())
    again = laptop.reborn(4)
    again.register()
    headquarters.take(again.batch())
    with headquarters.store.read() as tx:
        status = overview.status(tx)
        cases = overview.quarantined(tx)
    json.dumps(status)
    counts = {name: status[name] for name in ("entries", "people", "quarantined", "waiting")}
    assert counts == {"entries": 5, "people": 2, "quarantined": 1, "waiting": 1}
    devices = status["devices"]
    assert isinstance(devices, list)
    assert [device["device"] for device in devices] == [str(laptop.device), str(silent.device)]
    assert [(j["incarnation"], j["highest"], j["durable"]) for j in devices[0]["journals"]] == [
        (again.incarnation, 1, 1),
        (laptop.incarnation, 5, 5),
    ]
    assert devices[0]["journals"][1]["chain"] == laptop.chains[5].hex()
    assert (devices[1]["status"], devices[1]["journals"]) == ("stolen", [])
    reports = status["reports"]
    assert isinstance(reports, list)
    assert [(one["kind"], one["incarnation"]) for one in reports] == [
        ("new_incarnation", again.incarnation)
    ]
    (case,) = cases
    assert (case["number"], case["code"], case["field"]) == (3, "rule_unknown_code", "person.sex")
    assert "SHARIPOV" not in json.dumps(cases)


def test_a_device_shows_the_key_that_a_verifier_asks_for(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    with headquarters.store.read() as tx:
        (device,) = json.loads(json.dumps(overview.devices(tx)))
    assert device["signing_key"] == laptop.keys.signing_public.hex()


def test_people_as_the_command_prints_them(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    entry = laptop.register("KARIMOVA")
    headquarters.take(laptop.batch())
    with headquarters.store.read() as tx:
        (person,) = overview.people(tx)
    assert json.loads(json.dumps(person)) == {
        "birth": {
            "earliest": "1985-06-15",
            "latest": "1985-06-15",
            "precision": "D",
            "stated": "1985-06-15",
        },
        "conflicts": 0,
        "document_number": f"A{id_of(entry).int % 10**8:08d}",
        "entries": 1,
        "family_name": "KARIMOVA",
        "given_name": "RUSTAM",
        "issuing_state": "TJK",
        "last_movement": {"at": "2026-11-24T08:00:00.000000Z", "direction": "E"},
        "nationality": ["TJK"],
        "person": str(person_of(entry)),
        "post": "KG06",
        "registration_number": f"KG06-{id_of(entry).hex[-6:].upper()}-0",
        "sex": "1",
    }


def test_headquarters_own_entries_are_not_counted_as_laptops(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    laptop.register()
    headquarters.take(laptop.batch())
    with headquarters.store.write() as tx:
        append(tx, kinds=["hq_signed_in"], author=OFFICE, at=NOW)
    with headquarters.store.read() as tx:
        assert overview.status(tx)["entries"] == 1
