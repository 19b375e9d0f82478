"""An arriving entry looked at on its own: what it says of which records, or why it is unfit.

What is unfit is quarantined under a stable code, byte for byte, and delays nothing else. Codes
and field names only; never a value.
"""

import hashlib
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.domain.errors import TrustBroken
from app.hq.schema import NOBODY
from app.journal.entry import (
    SCHEMA_VERSION,
    Body,
    Entry,
    Head,
    Json,
    RecordChange,
    read_body,
    read_head,
)
from app.journal.erasure import ERASURE
from app.journal.fold import SeenChange
from app.wire.records import CLASSES

PERSON = "person"
KINDS = frozenset(CLASSES) | {ERASURE}
DEEPEST = 16
BODY_MISSING = "body_missing"


@dataclass(frozen=True, slots=True)
class RecordKey:
    """A record: whom it concerns (NOBODY for a count), its id and kind."""

    person: UUID
    record: UUID
    kind: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an entry is unfit; `field` is `record.field` where one is to blame."""

    code: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Examined:
    """An entry whose content can be read: its head, and each change with its body's ordinal."""

    entry: Entry
    head: Head
    head_sha256: bytes
    bodies: tuple[tuple[int, UUID, Body], ...]
    changes: tuple[tuple[RecordKey, int, SeenChange], ...]

    @property
    def parents(self) -> frozenset[UUID]:
        return frozenset(parent for _, _, said in self.changes for parent in said.parents)

    @property
    def persons(self) -> frozenset[UUID]:
        return frozenset(key.person for key, _, _ in self.changes if key.person != NOBODY)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An examined entry, and the place in its device's journal at which it was sent."""

    examined: Examined
    incarnation: str
    number: int

    @property
    def id(self) -> UUID:
        return self.examined.head.id


def head_sha256(head: str) -> bytes:
    return hashlib.sha256(head.encode()).digest()


def examine(
    entry: Entry, head: Head, device: UUID, gone: Container[str] = frozenset()
) -> Examined | Fault:
    """The entry as sent by `device`, read; or the first fault found in it.

    `gone`: hashes of bodies that may be missing, because they were erased.
    """
    if head.device != device:
        return Fault("other_device")
    if head.schema != SCHEMA_VERSION:
        return Fault("schema_unknown")
    missing = [n for n, body in enumerate(entry.bodies) if body is None]
    if any(n >= len(head.bodies) or head.bodies[n] not in gone for n in missing):
        return Fault(BODY_MISSING)
    return _examined(entry, head)


def re_examined(head_text: str, bodies: Sequence[Body]) -> Examined:
    """An entry from the store, which passed once; some of its bodies may have been erased since.

    Raises TrustBroken `store_damaged` when the store changed it.
    """
    head = read_head(head_text)
    held = {body.sha256: body for body in bodies}
    placed = tuple(held.pop(digest, None) for digest in head.bodies)
    found = _examined(Entry(head_text, placed), head)
    if held or isinstance(found, Fault):
        raise TrustBroken("store_damaged", "A stored entry is damaged. Restore the database.")
    return found


def _examined(entry: Entry, head: Head) -> Examined | Fault:
    bodies, changes = [], []
    for ordinal, body in enumerate(entry.bodies):
        if body is None:
            continue
        try:
            person, said = read_body(body)
        except TrustBroken:
            return Fault("body")
        bodies.append((ordinal, person or NOBODY, body))
        for change in said:
            if fault := _unfit(person, change):
                return fault
            key = RecordKey(person or NOBODY, change.record, change.kind)
            changes.append((key, ordinal, _seen(head, change)))
    if len({key for key, _, _ in changes}) < len(changes):
        return Fault("record_twice")
    return Examined(entry, head, head_sha256(entry.head), tuple(bodies), tuple(changes))


def _seen(head: Head, change: RecordChange) -> SeenChange:
    return SeenChange(head.id, head.at, head.device, change.parents, change.set)


def _unfit(person: UUID | None, change: RecordChange) -> Fault | None:
    if change.kind not in KINDS:
        return Fault("kind_unknown")
    if (change.kind == PERSON) != (change.record == person):
        return Fault("person_other", change.kind)
    if not all(_keepable(name) and _keepable(value) for name, value in change.set.items()):
        return Fault("value", change.kind)
    return None


def _keepable(value: Json) -> bool:
    """No NUL, which PostgreSQL does not take in a text, and no nesting without end."""
    layer: list[Json] = [value]
    for _ in range(DEEPEST):
        if any(isinstance(item, str) and "\0" in item for item in layer):
            return False
        layer = [inner for item in layer for inner in _inside(item)]
        if not layer:
            return True
    return False


def _inside(value: Json) -> Iterator[Json]:
    if isinstance(value, Mapping):
        yield from value
        yield from value.values()
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from value
