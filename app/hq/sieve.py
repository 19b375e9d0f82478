"""The new entries of a batch sorted: what is held already, what is unfit, what is to be judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from app.hq.devices import Device
from app.hq.entries import hashes_of
from app.hq.examine import Arrival, Fault, examine, head_sha256
from app.hq.heads import Numbered
from app.hq.quarantine import SetAside, hashes_set_aside
from app.hq.reports import Report, Trouble
from app.hq.store import Reading
from app.journal.entry import Entry, Head, read_head
from app.wire.messages import DeviceStatus


@dataclass(frozen=True, slots=True)
class Sent:
    """An entry at its place: number and chain after it."""

    entry: Entry
    number: int
    chain: bytes


@dataclass(slots=True)
class Sorted:
    """A place for every entry; each entry that is not held already is an arrival or unfit."""

    numbered: list[Numbered] = field(default_factory=list)
    arrivals: list[Arrival] = field(default_factory=list)
    unfit: list[SetAside] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)


class Sieve:
    """Sorts entries of one incarnation of `device`, all of them sent at `now`.

    `gone`: hashes of bodies that may be missing.
    """

    def __init__(
        self,
        device: Device,
        incarnation: str,
        now: datetime,
        gone: frozenset[str] = frozenset(),
    ) -> None:
        self._device = device
        self._incarnation = incarnation
        self._now = now
        self._gone = gone

    def sort(self, tx: Reading, sent: Sequence[Sent]) -> Sorted:
        heads = [read_head(one.entry.head) for one in sent]
        known = _known(tx, [head.id for head in heads])
        found = Sorted()
        for one, head in zip(sent, heads, strict=True):
            self._place(one, head, known, found)
        return found

    def _place(self, one: Sent, head: Head, known: dict[UUID, set[bytes]], found: Sorted) -> None:
        digest = head_sha256(one.entry.head)
        others = known.setdefault(head.id, set())
        held = digest in others
        found.numbered.append(Numbered(one.number, one.chain, head.id, digest, duplicate=held))
        if held:
            return
        if others:
            looked_at: Arrival | Fault = Fault(Trouble.OTHER_HASH.value)
            found.reports.append(self._report(one.number, head.id))
        else:
            looked_at = self._examine(one, head)
        others.add(digest)
        if isinstance(looked_at, Fault):
            found.unfit.append(self._aside(one, looked_at))
        else:
            found.arrivals.append(looked_at)

    def _examine(self, one: Sent, head: Head) -> Arrival | Fault:
        if self._device.status is DeviceStatus.STOLEN:
            return Fault("device_stolen")
        examined = examine(one.entry, head, self._device.id, self._gone)
        if isinstance(examined, Fault):
            return examined
        return Arrival(examined, self._incarnation, one.number)

    def _aside(self, one: Sent, fault: Fault) -> SetAside:
        return SetAside(one.entry, self._device.id, self._incarnation, one.number, fault, self._now)

    def _report(self, number: int, entry: UUID) -> Report:
        return Report(
            Trouble.OTHER_HASH, self._device.id, self._incarnation, number, str(entry), self._now
        )


def _known(tx: Reading, ids: Sequence[UUID]) -> dict[UUID, set[bytes]]:
    """The hashes under which each entry is held, stored or set aside."""
    stored: Mapping[UUID, bytes] = hashes_of(tx, ids)
    aside = hashes_set_aside(tx, ids)
    known = {entry: set(hashes) for entry, hashes in aside.items()}
    for entry, digest in stored.items():
        known.setdefault(entry, set()).add(digest)
    return known
