"""Journal to outbox: what headquarters has not acknowledged, sealed and signed into files.

The files are worked out anew from the journal each time, and never trusted: one that is gone,
damaged, too large for the line, or of another history is made again. A crash leaves at worst two
files that overlap, which headquarters takes without harm.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from app.domain.errors import TrustBroken
from app.domain.ids import Clock
from app.journal.chain import Position, next_chain
from app.journal.entry import Entry
from app.settings.place import Place, write_private
from app.storage.device import (
    DeviceIdentity,
    Incarnation,
    all_incarnations,
    current_incarnation,
    load_device,
)
from app.storage.exchange import acknowledged_up_to, mark_sealed, sealed_up_to
from app.storage.journal import chain_at, entries_from
from app.storage.renewal import former_signing_keys
from app.storage.store import Store
from app.storage.transaction import Reading
from app.sync.diary import MOST_ENTRIES, read_diary
from app.sync.halt import NONE, read_halt
from app.sync.outbox import (
    BatchFile,
    batch_files,
    covered_up_to,
    read_batch_file,
    refused_folder,
    remove,
    set_aside,
    sweep,
)
from app.sync.pace import Pace, pace_of
from app.sync.past import last_owed
from app.vault.key_list import SEALING, read_key_list
from app.vault.signing import public_signing_key
from app.wire.batch import MOST_SEALED_BYTES, Batch, read_batch, seal_batch, verify_batch

MOST_BATCH_BYTES = 256_000
MOST_BODY_CHARACTERS = 4 << 20


def seal_unsent(store: Store, place: Place, clock: Clock, *, most: int = MOST_ENTRIES) -> int:
    """Bring the outbox up to the journal; returns how many entries lay in no file before.

    At most `most` entries go into a file, fewer while the line has not proved itself (`pace`) and
    as many as fit into 256 kB. Does nothing while sending is halted. Raises EnvironmentFailed
    `disk` or `disk_full`: then what could not be written waits in the journal.
    """
    sweep(refused_folder(place), clock())
    if read_halt(place) != NONE:
        return 0
    diary = read_diary(place)
    pace, too_big = pace_of(diary, most), frozenset(diary.too_big)
    with store.read() as tx:
        desks = [_Desk.open(tx, one, pace, too_big) for one in all_incarnations(tx)]
    return sum(_seal_incarnation(store, place, desk) for desk in desks)


def _seal_incarnation(store: Store, place: Place, desk: "_Desk") -> int:
    with store.read() as tx:
        usable, superseded = _sort_files(tx, place, desk)
    before = covered_up_to(usable, desk.acknowledged)
    made = _fill(store, place, desk, usable)
    again = set(made)  # what was superseded may be made once more under its name
    gone = [file for file in superseded if file not in again]
    for file in gone + _contained(usable + made):
        remove(place, file)
    return desk.last - min(before, desk.last)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What sealing needs to know of the laptop and one incarnation, as it was when it began.

    `keys` are the device's public signing keys: that of now, then those before.
    """

    device: DeviceIdentity
    keys: Sequence[bytes]
    incarnation: Incarnation
    acknowledged: int
    marked: int
    last: int
    pace: Pace
    too_big: frozenset[tuple[str, int]]
    is_given_up: bool

    @staticmethod
    def open(
        tx: Reading, incarnation: Incarnation, pace: Pace, too_big: frozenset[tuple[str, int]]
    ) -> "_Desk":
        acknowledged = acknowledged_up_to(tx, incarnation.id).number
        device = load_device(tx)
        return _Desk(
            device=device,
            keys=(public_signing_key(device.signing_key), *former_signing_keys(tx)),
            incarnation=incarnation,
            acknowledged=acknowledged,
            marked=sealed_up_to(tx, incarnation.id),
            last=last_owed(tx, incarnation.id),
            pace=pace,
            too_big=too_big,
            is_given_up=incarnation.id != current_incarnation(tx).id,
        )


def _sort_files(tx: Reading, place: Place, desk: _Desk) -> tuple[list[BatchFile], list[BatchFile]]:
    """The incarnation's files: those to send as they are, and those to delete afterwards.

    What is damaged, or signed for another history, is set aside at once. Of a past that was given
    up and lost, what is signed stays for headquarters to judge. What a former key of this device
    signed is made again under the key of now.
    """
    usable: list[BatchFile] = []
    superseded: list[BatchFile] = []
    for file in batch_files(place):
        if file.incarnation != desk.incarnation.id:
            continue
        data = read_batch_file(place, file) or b""
        said = _signed_chain(file, data, desk.keys)
        known = chain_at(tx, file.incarnation, file.last)
        if said is None or (known != said and not (known is None and desk.is_given_up)):
            set_aside(place, file)
        elif known is None:
            continue
        elif _is_to_send(file, desk, len(usable)) and _signed_chain(file, data, desk.keys[:1]):
            usable.append(file)
        else:
            superseded.append(file)
    return usable, superseded


def _is_to_send(file: BatchFile, desk: _Desk, before: int) -> bool:
    return desk.acknowledged < file.last <= desk.last and file.count <= desk.pace.of(before)


def _signed_chain(file: BatchFile, data: bytes, keys: Sequence[bytes]) -> bytes | None:
    """The chain at the file's end, if one of these public keys signed it and its name fits."""
    for key in keys:
        try:
            batch = read_batch(data)
            verify_batch(batch, key)
        except TrustBroken:
            continue
        header = batch.header
        named = (header.incarnation, header.first, header.last)
        return header.chain if named == (file.incarnation, file.first, file.last) else None
    return None


def _fill(store: Store, place: Place, desk: _Desk, usable: Sequence[BatchFile]) -> list[BatchFile]:
    """Make the files that are missing, then tell the store, which may also have been too sure."""
    made: list[BatchFile] = []
    done = _start(usable, desk)
    while done < desk.last:
        file, content = _cut(store, desk, done + 1, _room([*usable, *made], done, desk.pace))
        write_private(file.path(place), content)
        made.append(file)
        done = covered_up_to([*usable, file], file.last)
    if done != desk.marked:
        with store.write() as tx:
            mark_sealed(tx, done, desk.incarnation.id)
    return made


def _start(usable: Sequence[BatchFile], desk: _Desk) -> int:
    """After which number to begin: a last file that is not full is made anew with the rest."""
    covered = covered_up_to(usable, desk.acknowledged)
    if covered == desk.last:
        return covered
    firsts = [
        file.first
        for ahead, file in enumerate(usable)
        if file.last == covered and file.count < desk.pace.of(ahead)
    ]
    return max(min(firsts) - 1, desk.acknowledged) if firsts else covered


def _room(files: Sequence[BatchFile], done: int, pace: Pace) -> int:
    """How many entries the file after number `done` may hold, behind those that end by then."""
    ahead = set(files).difference(_contained(files))
    return pace.of(sum(file.last <= done for file in ahead))


def _cut(store: Store, desk: _Desk, first: int, room: int) -> tuple[BatchFile, bytes]:
    """A file that begins with number `first`, as long as limits allow."""
    name = desk.incarnation.id
    with store.read() as tx:
        entries = entries_from(tx, name, first, min(room, desk.last - first + 1))
        before = chain_at(tx, name, first - 1)
    if before is None or not entries:
        raise TrustBroken("journal_chain", "The journal of this laptop has a gap.")
    count = len(entries)
    while True:
        batch = _seal(desk, first, before, entries[:count])
        if count == 1 or len(batch.file_bytes) <= MOST_BATCH_BYTES:
            break
        count //= 2
    if count == 1 and _is_too_big(desk, batch, entries[0]):
        batch = _seal(desk, first, before, [_without_bodies(entries[0])])
    return BatchFile(name, first, first + count - 1), batch.file_bytes


def _seal(desk: _Desk, first: int, before: bytes, entries: Sequence[Entry]) -> Batch:
    *_, chain = accumulate((entry.head for entry in entries), next_chain, initial=before)
    keys = read_key_list(desk.device.key_list, desk.device.root_fingerprint)
    return seal_batch(
        entries,
        device=desk.device.device,
        first=first,
        after=Position(desk.incarnation.id, first + len(entries) - 1, chain),
        parent=desk.incarnation.parent,
        receiver_key=keys.newest(SEALING).public,
        signing_key=desk.device.signing_key,
    )


def _is_too_big(desk: _Desk, batch: Batch, entry: Entry) -> bool:
    named = (desk.incarnation.id, batch.header.first)
    characters = sum(len(body.text) for body in entry.bodies if body is not None)
    return (
        named in desk.too_big
        or len(batch.sealed) > MOST_SEALED_BYTES
        or characters > MOST_BODY_CHARACTERS
    )


def _without_bodies(entry: Entry) -> Entry:
    """Only the head: the chain goes on, headquarters sets the entry aside, the rest is not held up.

    The bodies stay in this laptop's journal.
    """
    return Entry(entry.head, (None,) * len(entry.bodies))


def _contained(files: Sequence[BatchFile]) -> list[BatchFile]:
    """Files whose numbers all lie in another of these."""
    longest_first = sorted(set(files), key=lambda file: (file.first, -file.last))
    kept_up_to, contained = 0, []
    for file in longest_first:
        if file.last <= kept_up_to:
            contained.append(file)
        kept_up_to = max(kept_up_to, file.last)
    return contained
