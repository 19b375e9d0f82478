"""Twenty planted people are erased: from every file, table, log, batch and copy, and for good.

A real headquarters, on SQLite and on PostgreSQL, and a real laptop with a second medium. Each look
is first shown to find all twenty; then they are erased, the old batches are sent once more, and
headquarters' database is put back from a copy made before the erasure.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import delete, select

from app.demo.headquarters import DemoHeadquarters
from app.demo.passports import InventedPassport
from app.domain.codelists import load_code_lists
from app.domain.ids import system_clock
from app.domain.permissions import Role
from app.domain.protection import CaseNote
from app.hq import schema
from app.hq.cli_devices import take_batches
from app.hq.erasure_list import ErasureList
from app.hq.founding import found_headquarters
from app.hq.intake import Intake
from app.hq.keys import read_keys as read_hq_keys
from app.hq.office import Office
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from app.hq.store import Writing
from app.hq.users import HqUser, add_user, all_users
from app.services.headless import carry_outbox
from app.services.key_file import read_keys
from app.services.open_laptop import OpenLaptop
from app.services.protection import DraftKind
from app.settings.laptop import read_laptop
from app.storage.device import load_device
from app.storage.engine import open_store
from app.sync.pages import page_files
from app.vault.kdf_cost import FLOOR
from app.vault.key_file import open_slot
from app.vault.master import store_key
from app.wire.batch import open_batch, read_batch
from app.wire.page import open_page, read_page
from tests.contract.postgresql_server import postgresql_server
from tests.contract.stores import new_schema
from tests.end2end.headquarters_process import free_port
from tests.end2end.planted import (
    PLANTED,
    pages_of,
    plain_tables,
    planted_in,
    planted_passports,
    tables_of,
    written_out,
)
from tests.hq.headquarters import everything
from tests.services.counter import KARIMOV, PRESETS, filled_draft
from tests.services.enrolled import PASSPHRASE, EnrolledLaptop, enrolled_laptop
from tests.services.on_disk import copy_of, put_back

__all__ = ["postgresql_server"]

pytestmark = pytest.mark.long
ALL = set(PLANTED)
Rows = Mapping[str, list[dict[str, Any]]]


@dataclass
class Scene:
    """A headquarters, a laptop, a second medium; and every look for the planted names."""

    hq: DemoHeadquarters
    laptop: EnrolledLaptop
    stick: Path
    looks: Path
    _numbers: Iterator[int] = field(default_factory=count)

    @property
    def key(self) -> bytes:
        keys = read_keys(self.laptop.place, read_laptop(self.laptop.place).device)
        return store_key(open_slot(keys, self.laptop.officer(), PASSPHRASE).master)

    def new_look(self) -> Path:
        made = self.looks / str(next(self._numbers))
        made.mkdir(parents=True)
        return made

    def in_files(self) -> set[str]:
        return planted_in(self.laptop.place.folder) | planted_in(self.stick)

    def in_tables(self) -> set[str]:
        """Every table of the laptop's store, opened with its key."""
        look, store = self.new_look(), open_store(self.laptop.place.store, self.key)
        plain_tables(tables_of(store), look)
        store.close()
        return planted_in(look)

    def in_pages(self) -> set[str]:
        """The database's pages and the log's frames, opened with the key: free space too."""
        look = self.new_look()
        pages_of(self.laptop.place.store, self.key, look)
        return planted_in(look)

    def in_batches(self) -> set[str]:
        """Outbox and second medium, opened with headquarters' keys."""
        look = self.new_look()
        with opened(self.hq.folder, {}) as here:
            sealing = read_hq_keys(here.place, here.headquarters.root_fingerprint).sealing
        for path in (*self.laptop.place.folder.rglob("*.batch"), *self.stick.rglob("*.batch")):
            batch = read_batch(path.read_bytes())
            entries = open_batch(batch, sealing[batch.header.receiver])
            said = (body.text for entry in entries for body in entry.bodies if body)
            written_out(said, look / path.name)
        return planted_in(look)

    def in_inbox(self) -> set[str]:
        """Pages of headquarters, opened with the laptop's key."""
        look, place = self.new_look(), self.laptop.place
        store = open_store(place.store, self.key)
        with store.read() as tx:
            private = load_device(tx).sealing_key
        store.close()
        for n, page in enumerate(page_files(place)):
            items = open_page(read_page(page.path(place).read_bytes()), private)
            written_out((repr(item.said) for item in items), look / str(n))
        return planted_in(look)

    def in_headquarters_files(self) -> set[str]:
        return planted_in(self.hq.folder)

    def in_headquarters_tables(self) -> set[str]:
        look = self.new_look()
        with opened(self.hq.folder, {}) as here:
            plain_tables(everything(here.store), look)
        return planted_in(look)

    def people_held(self) -> int:
        with opened(self.hq.folder, {}) as here, here.store.read() as tx:
            return len(tx.rows(select(schema.people)))

    def nobody_is_found(self) -> None:
        looks: dict[str, Callable[[], set[str]]] = {
            "files": self.in_files,
            "tables": self.in_tables,
            "pages": self.in_pages,
            "batches": self.in_batches,
            "inbox": self.in_inbox,
            "headquarters' files": self.in_headquarters_files,
            "headquarters' tables": self.in_headquarters_tables,
        }
        assert {name: look() for name, look in looks.items()} == {name: set() for name in looks}
        assert self.people_held() == 1, "who was not erased is still there"


def headquarters_at(folder: Path, address: str | None) -> DemoHeadquarters:
    url = f"https://127.0.0.1:{free_port()}"
    place = HeadquartersPlace(folder)
    found_headquarters(place, country="KG", url=url, database=address, clock=system_clock)
    return DemoHeadquarters(folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def scene(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Scene]:
    monkeypatch.delenv("MANZIL_BACKUP", raising=False)
    (tmp_path / "stick").mkdir()
    with ExitStack() as stack:
        address = None
        if request.param == "postgresql":
            server = request.getfixturevalue("postgresql_server")
            address = stack.enter_context(new_schema(server))
        hq = headquarters_at(tmp_path / "headquarters", address)
        with hq.served():
            laptop = enrolled_laptop(tmp_path / "laptop", hq)
        yield Scene(hq, laptop, tmp_path / "stick", tmp_path / "looks")


def register(laptop: OpenLaptop, passport: InventedPassport) -> UUID:
    shift = laptop.shifts.current() or laptop.shifts.start(PRESETS)
    return laptop.registrar.register(filled_draft(system_clock, passport), shift).person_id


def send(laptop: OpenLaptop) -> None:
    assert laptop.exchange.send_now(lambda _: None, lambda: False).trouble == ""


def leave_drafts_open(laptop: OpenLaptop, person: UUID) -> None:
    """An ordinary one of the same document, and a sealed note."""
    laptop.drafts.save(filled_draft(system_clock, planted_passports()[0]))
    draft = laptop.protection.begin(person, DraftKind.CASE_NOTE)
    note = CaseNote(text=f"{PLANTED[0]} asked for a quiet room", author=laptop.officer.id)
    laptop.protection.save(type(draft)(draft.id, person, note))


def decide(scene: Scene, requests: Iterable[UUID], *, approve: bool) -> None:
    """Headquarters decides each request, with a reason that names who asked."""
    with opened(scene.hq.folder, {}) as here:
        with here.store.write() as tx:
            found = [one.user for one in all_users(tx)]
            by = found[0] if found else _officer(tx)
        office = Office(here.store, system_clock, FLOOR, ErasureList(here.place.erasures))
        for request, name in zip(requests, PLANTED, strict=True):
            office.requests.decide(by, request, approve=approve, reason=f"{name} asked for it.")


def _officer(tx: Writing) -> HqUser:
    roles, at = [Role.DATA_PROTECTION], system_clock()
    return add_user(tx, "Asel", roles, PASSPHRASE, at=at, cost=FLOOR)


def copy_database(scene: Scene, kept: Path) -> Rows:
    """Of SQLite the file, copied by its own means; of another store all rows."""
    database = HeadquartersPlace(scene.hq.folder).embedded_store
    if database.exists():
        with closing(sqlite3.connect(database)) as theirs, closing(sqlite3.connect(kept)) as ours:
            theirs.backup(ours)
        return {}
    with opened(scene.hq.folder, {}) as here, here.store.read() as tx:
        tables = schema.metadata.tables.values()
        return {t.name: [row._asdict() for row in tx.rows(select(t))] for t in tables}


def put_database_back(scene: Scene, kept: Path, rows: Rows) -> None:
    database = HeadquartersPlace(scene.hq.folder).embedded_store
    if kept.exists():
        for old in scene.hq.folder.glob(f"{database.name}*"):
            old.unlink()
        shutil.copy(kept, database)
        return
    with opened(scene.hq.folder, {}) as here, here.store.write() as tx:
        for table in reversed(schema.metadata.sorted_tables):
            tx.change(delete(table))
        for table in schema.metadata.sorted_tables:
            if rows[table.name]:
                tx.insert_missing(table, rows[table.name])


def send_old_batches_again(scene: Scene) -> None:
    """To headquarters directly, from the medium; the laptop sends what is in its outbox."""
    with opened(scene.hq.folder, {}) as here:
        keys = read_hq_keys(here.place, here.headquarters.root_fingerprint)
        intake = Intake(here.store, keys, load_code_lists(), system_clock)
        take_batches(intake, scene.stick)


@pytest.mark.timeout(280)
def test_erased_people_are_nowhere_and_do_not_come_back(scene: Scene, tmp_path: Path) -> None:
    kept = tmp_path / "kept.db"
    with scene.hq.served():
        laptop = scene.laptop.sign_in()
        laptop.backup.choose(scene.stick)
        people = [register(laptop, passport) for passport in planted_passports()]
        register(laptop, KARIMOV)
        leave_drafts_open(laptop, people[0])
        laptop.backup.run()
        old = copy_of(scene.laptop.place.outbox) | copy_of(scene.stick)
        assert scene.in_batches() == ALL
        complaints = [laptop.rights.receive(person, "CMP").id for person in people]
        requests = [laptop.rights.receive(person, "DEL").id for person in people]
        send(laptop)
        laptop.close()
        decide(scene, complaints, approve=False)
        carry_outbox(scene.laptop.place, system_clock)
        assert scene.in_inbox() == ALL, "what headquarters answered names them"
        rows = copy_database(scene, kept)
        assert scene.in_files() == set(), "before as well"
        assert scene.in_tables() == scene.in_pages() == ALL
        assert scene.in_headquarters_tables() == ALL
        assert scene.in_headquarters_files() == (ALL if kept.exists() else set())
        assert scene.people_held() == len(PLANTED) + 1

        laptop = scene.laptop.sign_in()
        decide(scene, requests, approve=True)
        send(laptop)
        laptop.close()
        scene.nobody_is_found()

        put_back(old)
        assert scene.in_batches() == ALL, "they are there again"
        again = scene.laptop.sign_in()
        send(again)
        again.close()
        put_back({path: data for path, data in old.items() if scene.stick in path.parents})
        send_old_batches_again(scene)
        shutil.rmtree(scene.stick)
        scene.stick.mkdir()
        scene.nobody_is_found()

    put_database_back(scene, kept, rows)
    assert scene.in_headquarters_tables() == ALL, "the copy from before brings them back"
    with scene.hq.served():
        scene.nobody_is_found()
        last = scene.laptop.sign_in()
        send(last)
        last.close()
    scene.nobody_is_found()
