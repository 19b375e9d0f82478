"""SIGKILL of a real server while batches come in: what was acknowledged is there, once."""

import http.client
import os
import random
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import delete
from sqlalchemy import select as query

from app.domain.ids import system_clock
from app.hq import schema
from app.hq.founding import found_headquarters
from app.hq.heads import held_incarnations
from app.hq.keys import HeadquartersKeys, read_keys
from app.hq.opened import opened
from app.hq.people import all_people
from app.hq.place import HeadquartersPlace
from app.vault.signed_text import read_signed_text
from app.vault.signing import key_id, public_signing_key
from app.wire.messages import ACKNOWLEDGEMENT_CONTEXT, read_acknowledgement
from tests.hq.headquarters import Headquarters, intake_over
from tests.hq.laptop import Laptop, id_of
from tests.hq.server import PROJECT, https

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and kills")
LAPTOPS = 3


class Forge:
    """Servers that start at once and are killed."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.hq.forge"],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._line() == "ready"

    def serve(self, data: Path) -> tuple[int, int]:
        """Process id and port of a new server."""
        assert self._process.stdin is not None
        print(f"hq serve --data {data} --port 0", file=self._process.stdin, flush=True)
        said = dict(self._line().split(" ") for _ in range(2))
        return int(said["forked"]), urlsplit(said["serving"]).port or 0

    def close(self) -> None:
        self._process.communicate(timeout=30)

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


@pytest.fixture
def forge() -> Iterator[Forge]:
    made = Forge()
    yield made
    made.close()


class Sender:
    """A laptop that writes and sends until the server is gone; believes signed answers only."""

    def __init__(self, laptop: Laptop, keys: HeadquartersKeys, seed: int) -> None:
        self.laptop = laptop
        self.acknowledged = 0
        self.in_flight = False
        self.heard = threading.Event()
        self._public = public_signing_key(keys.acknowledgement)
        self._dice = random.Random(seed)  # noqa: S311 - sizes, no secrets

    def start(self, port: int) -> threading.Thread:
        """Send to this server, in a thread that ends with it."""
        self.in_flight = False
        self.heard.clear()
        thread = threading.Thread(target=self._send_on, args=(port,))
        thread.start()
        return thread

    def finish(self, port: int) -> None:
        """Send until all is acknowledged."""
        connection = https(port)
        while self.acknowledged < len(self.laptop.entries):
            self.send(connection)
        connection.close()

    def _send_on(self, port: int) -> None:
        connection = https(port)
        with suppress(OSError, http.client.HTTPException):
            while True:
                self.send(connection)
        connection.close()

    def send(self, connection: http.client.HTTPSConnection) -> None:
        for _ in range(self._dice.randint(0, 4)):
            self.laptop.register()
        if not self.laptop.entries:
            return
        first = self._dice.randint(max(1, self.acknowledged - 2), self.acknowledged + 1)
        first = min(first, len(self.laptop.entries))
        batch = self.laptop.batch(first, min(len(self.laptop.entries), first + 40))
        headers = dict(self.laptop.headers("POST", "/v1/batches", batch))
        self.in_flight = True
        connection.request("POST", "/v1/batches", batch, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        self.in_flight = False
        assert answer.status == 200, text
        keys = {key_id(self._public): self._public}
        ack = read_acknowledgement(read_signed_text(text, keys, ACKNOWLEDGEMENT_CONTEXT))
        assert ack.chain == self.laptop.chains[ack.highest]
        self.heard.set()
        self.acknowledged = max(self.acknowledged, ack.highest)


def kill(process: int) -> None:
    """SIGKILL, and wait until it is gone."""
    handle = os.pidfd_open(process)
    os.kill(process, signal.SIGKILL)
    assert select.select([handle], [], [], 30)[0]
    os.close(handle)


def differences(data: Path, senders: list[Sender]) -> set[str]:
    """Where headquarters and the laptops disagree, in words."""
    wrong = set()
    with opened(data, {}) as here, here.store.read() as tx:
        heads = {one.at.incarnation: one.at for one in held_incarnations(tx)}
        held = {row.id for row in tx.rows(query(schema.entries.c.id))}
        places = tx.rows(query(schema.positions))
        people = list(all_people(tx))
        texts = tx.rows(query(schema.bodies.c.entry))
    written = set()
    for sender in senders:
        laptop = sender.laptop
        at = heads.get(laptop.incarnation)
        number = at.number if at else 0
        if number < sender.acknowledged:
            wrong.add("an acknowledged entry is gone")
        if at and at.chain != laptop.chains[number]:
            wrong.add("another chain")
        written |= {id_of(entry) for entry in laptop.entries[:number]}
    if held != written:
        wrong.add("other entries than were sent")
    if not len(held) == len(places) == len(people) == len(texts):
        wrong.add("something twice, or half of something")
    if any(one.entries != 1 or one.document_number is None for one in people):
        wrong.add("a person who is not whole")
    return wrong


def kill_many(data: Path, keys: HeadquartersKeys, forge: Forge, rounds: int) -> None:
    seed = random.SystemRandom().randrange(1 << 32)
    dice = random.Random(seed)  # noqa: S311 - moments, no secrets
    with opened(data, {}) as here:
        enrolling = Headquarters(here.store, keys, intake_over(here.store, keys))
        senders = [Sender(enrolling.laptop(), keys, seed + n) for n in range(LAPTOPS)]
    caught = 0
    for _ in range(rounds):
        process, port = forge.serve(data)
        threads = [sender.start(port) for sender in senders]
        if dice.random() < 0.8:
            assert senders[0].heard.wait(timeout=60)
        threads[0].join(timeout=dice.uniform(0.0, 0.3))
        caught += any(sender.in_flight for sender in senders)
        kill(process)
        for thread in threads:
            thread.join(timeout=60)
        assert differences(data, senders) == set(), f"seed {seed}"
    assert caught >= rounds // 2, "most servers died with a request in hand"
    process, port = forge.serve(data)
    for sender in senders:
        sender.finish(port)
    os.kill(process, signal.SIGTERM)
    assert differences(data, senders) == set(), f"seed {seed}"
    assert sum(sender.acknowledged for sender in senders) > rounds
    check_the_check(data, senders)


def check_the_check(data: Path, senders: list[Sender]) -> None:
    """The comparison must see one lost entry."""
    victim = id_of(senders[0].laptop.entries[-1])
    with opened(data, {}) as here, here.store.write() as tx:
        tx.change(delete(schema.entries).where(schema.entries.c.id == victim))
    assert differences(data, senders) == {
        "other entries than were sent",
        "something twice, or half of something",
    }


@pytest.fixture
def founded(address: str, tmp_path: Path) -> tuple[Path, HeadquartersKeys]:
    """A headquarters on either store."""
    place = HeadquartersPlace(tmp_path / "data")
    made = found_headquarters(
        place,
        country="KG",
        url="https://127.0.0.1:8443",
        database=address,
        clock=system_clock,
    )
    return place.folder, read_keys(place, made.root_fingerprint)


def test_killed_servers_lose_nothing_acknowledged(
    founded: tuple[Path, HeadquartersKeys], forge: Forge, address: str
) -> None:
    kill_many(*founded, forge, rounds=20 if address.startswith("sqlite") else 8)


@pytest.mark.long
@pytest.mark.timeout(3000)
def test_killed_servers_lose_nothing_acknowledged_long(
    founded: tuple[Path, HeadquartersKeys], forge: Forge
) -> None:
    kill_many(*founded, forge, rounds=500)
