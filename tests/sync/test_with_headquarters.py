"""The laptop's side against the real headquarters: its process, its database, its own checks.

The naive headquarters of the other tests is our own reading of the plan; here both readings meet.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.ids import new_id, system_clock
from app.domain.registration_number import NumberSlot
from app.journal.entry import Entry, RecordChange, new_body, new_entry
from app.settings.place import Place, prepare
from app.storage.device import DeviceIdentity, save_device
from app.storage.engine import create_store
from app.storage.exchange import set_aside
from app.storage.journal import append
from app.sync.carrier import Carrier, write_carrier
from app.sync.carry import CarryProgress, CarryReport, carry, enrol
from app.sync.seal import seal_unsent
from app.sync.settle import Settled, settle
from app.vault.device_keys import new_device_keys
from app.wire.enrolment import enrol_request, read_code
from app.wire.records import registration_changes
from tests.end2end.headquarters_process import PROJECT, HeadquartersProcess
from tests.hq.laptop import registration
from tests.sync.laptop import KEY, OFFICER, Laptop, quick_folder
from tests.sync.test_seal import words


class Server:
    """Headquarters' process, which may be killed and started again at the same address."""

    def __init__(self, founded: HeadquartersProcess) -> None:
        self.founded = founded
        self.start()

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "app", "hq", "serve", "--data", str(self.founded.folder)],
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline().startswith("serving ")

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate(timeout=30)

    def stop(self) -> None:
        self._process.terminate()
        self._process.communicate(timeout=30)


@pytest.fixture
def server() -> Iterator[Server]:
    with quick_folder() as folder:
        running = Server(HeadquartersProcess(folder / "headquarters"))
        yield running
        running.stop()


@pytest.fixture
def enrolled(server: Server) -> Iterator[Laptop]:
    with quick_folder() as folder:
        made = enrolled_laptop(folder / "laptop", server.founded.invite("KG06"))
        yield made
        made.close()


def enrolled_laptop(folder: Path, invitation: str) -> Laptop:
    place = Place(folder)
    prepare(place)
    keys, code, device = new_device_keys(), read_code(invitation), new_id(system_clock())
    request = enrol_request(
        secret=code.secret,
        device=device,
        signing_private=keys.signing,
        signing_key=keys.signing_public,
        sealing_key=keys.sealing_public,
        transport_key=keys.transport_public,
    )
    answer = enrol(code, request)
    assert enrol(code, request) == answer  # as after a lost reply
    store = create_store(place.store, KEY)
    with store.write() as tx:
        save_device(
            tx,
            DeviceIdentity(
                device=device,
                label=answer.label,
                post=answer.post,
                country="KG",
                slot=NumberSlot(answer.slot, answer.number_key),
                signing_key=keys.signing,
                sealing_key=keys.sealing,
                root_fingerprint=code.root_fingerprint,
                key_list=answer.key_list,
            ),
        )
    fingerprint = code.root_fingerprint
    carrier = Carrier(device, keys.transport, answer.key_list, fingerprint, code.url)
    write_carrier(place, carrier)
    return Laptop(place, device, store)


def register(laptop: Laptop, count: int) -> list[str]:
    """Register people by the rules; returns their numbers."""
    numbers = []
    with laptop.store.write() as tx:
        for _ in range(count):
            made, at = new_id(system_clock()), system_clock()
            registered = registration(made, at, "SHARIPOV")
            changes = registration_changes(registered)
            append(tx, entry_of(laptop, made, at, registered.person.id, changes))
            numbers.append(registered.person.registration_number)
    return numbers


def entry_of(
    laptop: Laptop, made: UUID, at: datetime, person: UUID, changes: tuple[RecordChange, ...]
) -> Entry:
    return new_entry(
        id=made,
        at=at,
        device=laptop.device,
        author=OFFICER,
        kinds=("registration",),
        bodies=[new_body(person, changes)],
    )


def write_unfit(laptop: Laptop, said: str) -> str:
    """An entry that no headquarters of today can take over; returns its id."""
    at = system_clock()
    made = new_id(at)
    change = RecordChange(new_id(at), "shoe", (), {"size": said})
    with laptop.store.write() as tx:
        append(tx, entry_of(laptop, made, at, new_id(at), (change,)))
    return str(made)


def exchange(laptop: Laptop) -> tuple[CarryReport, Settled]:
    settle(laptop.store, laptop.place, system_clock)
    seal_unsent(laptop.store, laptop.place, system_clock)
    report = carry(laptop.place, system_clock, lambda _: None, lambda: False)
    return report, settle(laptop.store, laptop.place, system_clock)


def numbers_at(server: Server) -> list[str]:
    return sorted(str(person["registration_number"]) for person in server.founded.people())


def test_everything_arrives_and_what_is_unfit_holds_up_nothing(
    server: Server, enrolled: Laptop
) -> None:
    numbers = register(enrolled, 30)
    poison = write_unfit(enrolled, "42")
    giant = write_unfit(enrolled, words(1, 2_000_000))
    numbers += register(enrolled, 30)
    report, settled = exchange(enrolled)
    assert (report.code, report.message) == ("ok", "")
    assert abs(report.skew_seconds or 0) < 5
    assert (settled.acknowledged, settled.set_aside, settled.trouble) == (62, 2, "")
    assert enrolled.waiting() == 0
    with enrolled.store.read() as tx:
        aside = {str(one.entry): (one.verdict, one.code) for one in set_aside(tx)}
    assert aside == {
        poison: ("quarantined", "kind_unknown"),
        giant: ("quarantined", "body_missing"),
    }
    assert numbers_at(server) == sorted(numbers)
    again, nothing = exchange(enrolled)
    assert (again.code, again.batches, nothing.acknowledged) == ("ok", 0, 0)


def test_a_killed_and_a_restored_headquarters_get_it_all(server: Server, enrolled: Laptop) -> None:
    numbers = register(enrolled, 20)
    assert exchange(enrolled)[0].code == "ok"
    server.stop()
    copy = server.founded.folder.with_name("yesterday")
    shutil.copytree(server.founded.folder, copy)
    server.start()
    numbers += register(enrolled, 60)
    _kill_in_mid_run(server, enrolled)
    report, settled = exchange(enrolled)
    assert (report.code, enrolled.waiting()) == ("ok", 0)
    assert settled.trouble == ""
    server.stop()
    shutil.rmtree(server.founded.folder)
    shutil.copytree(copy, server.founded.folder)
    server.start()
    report, settled = exchange(enrolled)
    assert (settled.rewound, enrolled.waiting()) == (True, 60)
    report, settled = exchange(enrolled)
    assert (report.code, settled.acknowledged, enrolled.waiting()) == ("ok", 60, 0)
    assert numbers_at(server) == sorted(numbers)
    assert server.founded.status()["quarantined"] == 0


def _kill_in_mid_run(server: Server, laptop: Laptop) -> None:
    """SIGKILL right after the second acknowledgement; what was acknowledged is not asked again."""
    seal_unsent(laptop.store, laptop.place, system_clock, most=10)

    def kill_after_two(done: CarryProgress) -> None:
        if done.entries_done == 20:
            server.kill()

    report = carry(laptop.place, system_clock, kill_after_two, lambda: False)
    assert (report.code, report.batches) == ("offline", 2)
    server.start()
    report = carry(
        laptop.place, lambda: system_clock() + timedelta(1), lambda _: None, lambda: False
    )
    assert (report.code, report.batches) == ("ok", 4)
