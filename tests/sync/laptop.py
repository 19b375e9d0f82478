"""A laptop for the exchange's tests: a real store, real folders, keys that headquarters knows."""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from app.domain.ids import new_id
from app.domain.registration_number import NumberSlot
from app.journal.entry import Body, Entry, new_entry
from app.settings.place import Place, prepare
from app.storage.device import DeviceIdentity, save_device
from app.storage.engine import create_store, open_store
from app.storage.exchange import acknowledged_up_to, waiting
from app.storage.journal import all_entries, append, head
from app.storage.store import Store
from app.sync.carrier import Carrier, write_carrier
from app.vault.device_keys import new_device_keys
from tests.sync.naive_headquarters import NaiveHeadquarters

KEY = bytes(range(32))
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
OFFICER = UUID("0199f6a0-0000-7000-8000-00000000000a")
NOWHERE = "https://127.0.0.1:1"
_MEMORY = Path("/dev/shm")  # noqa: S108 - folders of random names are made in it


def clock() -> datetime:
    return NOW


@contextmanager
def quick_folder() -> Iterator[Path]:
    """A folder in memory where there is one: kills are tested here, power cuts elsewhere."""
    where = _MEMORY if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="manzil-", dir=where) as folder:
        yield Path(folder)


@dataclass
class Laptop:
    """An open laptop; `close` and `reopen` do what a lock and a sign-in do."""

    place: Place
    device: UUID
    store: Store

    @property
    def id(self) -> str:
        return str(self.device)

    def write(self, *texts: str) -> list[str]:
        """One entry for each text; returns their ids."""
        made = [entry_saying(self.device, text) for text in texts]
        with self.store.write() as tx:
            for entry in made:
                append(tx, entry)
        return [json.loads(entry.head)["id"] for entry in made]

    def close(self) -> None:
        self.store.close()

    def reopen(self) -> None:
        self.store = open_store(self.place.store, KEY)

    def ids(self) -> list[str]:
        """Every entry's id, in order."""
        with self.store.read() as tx:
            return [json.loads(entry.head)["id"] for _, entry in all_entries(tx)]

    def heads(self) -> list[str]:
        with self.store.read() as tx:
            return [entry.head for _, entry in all_entries(tx)]

    def incarnation(self) -> str:
        with self.store.read() as tx:
            return head(tx).incarnation

    def acknowledged(self) -> int:
        with self.store.read() as tx:
            return acknowledged_up_to(tx, head(tx).incarnation).number

    def waiting(self) -> int:
        with self.store.read() as tx:
            return waiting(tx).count


def entry_saying(device: UUID, text: str) -> Entry:
    """An entry with one body about nobody."""
    said = json.dumps({"event": {"said": text}, "person": None, "records": {}})
    return new_entry(
        id=new_id(NOW),
        at=NOW,
        device=device,
        author=OFFICER,
        kinds=("event",),
        bodies=[Body(b"0123456789abcdef", said)],
    )


def new_laptop(folder: Path, headquarters: NaiveHeadquarters, url: str = NOWHERE) -> Laptop:
    """An enrolled laptop in a new folder."""
    place = Place(folder)
    prepare(place)
    keys = new_device_keys()
    device = new_id(NOW)
    headquarters.admit(str(device), keys.signing_public, keys.transport_public)
    key_list = headquarters.key_list()
    store = create_store(place.store, KEY)
    identity = DeviceIdentity(
        device=device,
        label="L1",
        post="KG06",
        country="KG",
        slot=NumberSlot(7, b"n" * 32),
        signing_key=keys.signing,
        sealing_key=keys.sealing,
        root_fingerprint=headquarters.fingerprint,
        key_list=key_list,
    )
    with store.write() as tx:
        save_device(tx, identity)
    carrier = Carrier(device, keys.transport, key_list, headquarters.fingerprint, url)
    write_carrier(place, carrier)
    return Laptop(place, device, store)
