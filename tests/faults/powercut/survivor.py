"""Opening what a power cut left, as the program would, and looking at all that must be true."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.domain.ids import system_clock
from app.journal.chain import Position
from app.journal.entry import read_head, read_json
from app.services.access import Access
from app.services.open_laptop import OpenLaptop
from app.settings.laptop import read_laptop
from app.settings.place import Place, prepare
from app.storage import journal
from app.storage.device import load_device
from app.storage.store import Store
from app.sync.outbox import batch_files, read_batch_file
from app.sync.rested import owed_positions, read_rested
from app.vault.signing import public_signing_key
from app.wire.batch import read_batch, verify_batch
from tests.faults.powercut.laptop_process import PASSPHRASES
from tests.faults.powercut.recording import Step
from tests.faults.test_kill_during_saves import everybody, reported_but_missing

_SAVED = re.compile(r"Saved (\d+) (\S+)\n")
_WORDS = re.compile(r"Words ([01])\n")


@dataclass(slots=True)
class Said:
    """What the process had acknowledged so far."""

    saved: dict[int, str] = field(default_factory=dict)
    words: int = 0

    def take(self, step: Step) -> None:
        text = step.data.decode()
        if found := _SAVED.fullmatch(text):
            self.saved[int(found[1])] = found[2]
        if found := _WORDS.fullmatch(text):
            self.words = int(found[1])


@dataclass(frozen=True, slots=True)
class Before:
    """What can never change: who the laptop is, and its database file's own salt."""

    device: UUID
    signing_key: bytes
    salt: bytes


def looked_at(laptop: OpenLaptop) -> Before:
    device = load_device_of(laptop._signed_in.store)
    return Before(device[0], device[1], salt_of(laptop._signed_in.place))


def load_device_of(store: Store) -> tuple[UUID, bytes]:
    with store.read() as tx:
        device = load_device(tx)
    return device.device, public_signing_key(device.signing_key)


def salt_of(place: Place) -> bytes:
    with place.store.open("rb") as file:
        return file.read(16)


def faults_of(folder: Path, said: Said, before: Before, *, deep: bool) -> list[str]:
    """All that is wrong with an image, in words; nothing when every promise was kept.

    `deep`: projections are made anew and compared as well.
    """
    place = Place(folder)
    prepare(place)
    faults = _parts_of_names(place)
    rested = read_rested(place)
    try:
        laptop, words = _signed_in(place, said.words)
    except ManzilError as wrong:
        return [*faults, f"it does not open: {wrong.code}"]
    try:
        store = laptop._signed_in.store
        faults += _saves(store, said) + _identity(laptop, before) + _outbox(place, before)
        faults += _history(store, rested)
        if words not in {said.words, 1 - said.words}:
            faults.append("the passphrase is another")
        faults += _whole(store, deep=deep)
    except ManzilError as wrong:
        faults.append(f"looking at it: {wrong.code}")
    finally:
        laptop._signed_in.store.close()
    return faults


def _signed_in(place: Place, words: int) -> tuple[OpenLaptop, int]:
    """By the words that were acknowledged last, or by those that were just to come."""
    try:
        return _sign_in(place, words), words
    except UserCanFix as wrong:
        if wrong.code != "wrong_passphrase":
            raise
        place.throttle_file.unlink()
        return _sign_in(place, 1 - words), 1 - words


def _sign_in(place: Place, words: int) -> OpenLaptop:
    access = Access(place, system_clock)
    access.laptop()
    (officer,) = access.officers()
    return access.sign_in(officer.id, PASSPHRASES[words])


def _saves(store: Store, said: Said) -> list[str]:
    there = everybody(store)
    missing = reported_but_missing(said.saved, there)
    faults = [f"{len(missing)} acknowledged saves are missing"] if missing else []
    if len(there) > len(said.saved) + 1:
        faults.append("more people than were saved")
    return faults


def _identity(laptop: OpenLaptop, before: Before) -> list[str]:
    place = laptop._signed_in.place
    same = looked_at(laptop) == before and read_laptop(place).device == before.device
    return [] if same else ["the laptop or its database was made anew"]


def _outbox(place: Place, before: Before) -> list[str]:
    faults = []
    for file in batch_files(place):
        try:
            verify_batch(read_batch(read_batch_file(place, file) or b""), before.signing_key)
        except TrustBroken as wrong:
            faults.append(f"a batch in the outbox is torn: {wrong.code}")
    return faults


def _parts_of_names(place: Place) -> list[str]:
    """Files written whole have content: an empty one is half a file."""
    return [
        f"{path.name} is empty"
        for path in place.folder.rglob("*.json")
        if not path.stat().st_size and not path.name.endswith(".part")
    ]


def _history(store: Store, rested: tuple[Position, ...] | None) -> list[str]:
    """No cut is taken for a restored past, the anchor is whole, what was noted at rest is true."""
    with store.read() as tx:
        entries = [entry for _, entry in journal.all_entries(tx)]
        heads = [read_head(entry.head) for entry in entries]
        owed = owed_positions(tx)
        arrived = journal.head(tx).number
    faults = []
    if any("past_restored" in head.kinds for head in heads):
        faults.append("the cut was taken for a restored past")
    # the sign-in of this look added one entry, which tells of an anchor that does not hold
    bodies = [read_json(body.text) for body in entries[-1].bodies if body is not None]
    faults += [
        f"the anchor is {one['event']['anchor']}" for one in bodies if "anchor" in one["event"]
    ]
    if rested is not None and [one.number for one in rested] != [arrived - 1]:
        faults.append(f"rested.json is out of date ({len(owed)} owed)")
    return faults


def _whole(store: Store, *, deep: bool) -> list[str]:
    store.check_integrity()
    with store.read() as tx:
        journal.check_chains(tx)
        along = journal.snapshot(tx) if deep else {}
    if deep:
        with store.write() as tx:
            journal.rebuild(tx)
            if journal.snapshot(tx) != along:
                return ["the projections are not the journal's"]
    return []
