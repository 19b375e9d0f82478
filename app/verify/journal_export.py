"""Check a journal export: chain, body hashes, what is missing, counts, signature."""

import hashlib
from collections.abc import Iterable, Iterator
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import read_head
from app.vault.signing import key_id
from app.verify.findings import Findings
from app.verify.missing_bodies import MissingBodies
from app.wire.journal_export import (
    ExportedEntry,
    ExportedIncarnation,
    is_end,
    read_end,
    read_export_line,
    read_header,
)

KIND = "a journal export"


def check_journal_export(lines: Iterable[bytes], device_key: bytes | None = None) -> Findings:
    """Check the lines of an export, each with its line feed.

    `device_key` is the public signing key that the device is known by; without it the signature
    is held against the key that the file itself names, which proves nothing about whose it is.
    """
    rest = iter(lines)
    first = next(rest, b"")
    try:
        header = read_header(first)
    except TrustBroken as wrong:
        return Findings(KIND, problems=(f"line 1: {wrong.message}",))
    check = _Check(header.device, first)
    check.read(rest)
    key = key_id(header.signing_key)
    if device_key not in {None, header.signing_key}:
        check.problems.append(f"line 1: the journal names the key {key}, not the one given.")
    check.end(device_key or header.signing_key)
    unproved = () if device_key else (f"that the key {key} is the device's: give --device-key.",)
    return Findings(KIND, check.facts(), tuple(check.problems), unproved)


class _Check:
    """One pass over an export; memory grows with ids and missing bodies only."""

    def __init__(self, device: UUID, first: bytes) -> None:
        self.problems: list[str] = []
        self._device = device
        self._seen = hashlib.sha256(first)
        self._heads: list[Position] = []
        self._ids: set[UUID] = set()
        self._missing = MissingBodies()
        self._entries = 0
        self._last = b""

    def read(self, lines: Iterator[bytes]) -> None:
        for count, line in enumerate(lines, start=2):
            if self._last:
                self.problems.append(f"line {count}: something follows the signature.")
                return
            if is_end(line):
                self._last = line
                continue
            self._seen.update(line)
            self._line(count, line)

    def end(self, signing_key: bytes) -> None:
        """Hold what was read against what the device signed."""
        self.problems.extend(self._missing.problems())
        if not self._last:
            self.problems.append(
                f"the export breaks off after {self._place()}: its signature is missing."
            )
            return
        try:
            end = read_end(self._last, signing_key)
        except TrustBroken as wrong:
            self.problems.append(f"the last line, the signature: {wrong.message}")
            return
        if end.device != self._device:
            self.problems.append("the signature is about another device than the first line.")
        if end.heads != tuple(self._heads):
            self.problems.append(f"the signature does not end at {self._place()}.")
        if end.sha256 != self._seen.hexdigest():
            self.problems.append("the file is not, byte for byte, what the device signed.")

    def facts(self) -> tuple[str, ...]:
        heads = (
            f"Incarnation {head.incarnation}: 1 to {head.number}, chain {head.chain.hex()}"
            for head in self._heads
        )
        gone = self._missing.accounted
        return (
            f"Device {self._device}, {self._entries} entries.",
            *heads,
            *((f"Bodies erased or purged, each named by a later entry: {gone}.",) if gone else ()),
        )

    def _line(self, count: int, line: bytes) -> None:
        try:
            said = read_export_line(line)
            if isinstance(said, ExportedIncarnation):
                self._open(said)
            elif not self._heads:
                self.problems.append(f"line {count}: an entry stands before any incarnation.")
            else:
                self._entry(said)
        except TrustBroken as wrong:
            self.problems.append(f"line {count} (after {self._place()}): {wrong.message}")

    def _open(self, said: ExportedIncarnation) -> None:
        if said.incarnation in {head.incarnation for head in self._heads}:
            self.problems.append(f"incarnation {said.incarnation} stands twice.")
        if said.parent is not None and not self._knows(said.parent):
            self.problems.append(
                f"incarnation {said.incarnation} continues {said.parent.incarnation} at "
                f"{said.parent.number}, which is not in this export."
            )
        self._ids.clear()
        start = genesis(self._device, said.incarnation, said.parent)
        self._heads.append(Position(said.incarnation, 0, start))

    def _knows(self, parent: Position) -> bool:
        """Whether an incarnation before reaches that number; at its last, the chain as well."""
        return any(
            head.incarnation == parent.incarnation
            and head.number >= parent.number
            and (head.number > parent.number or head.chain == parent.chain)
            for head in self._heads
        )

    def _entry(self, said: ExportedEntry) -> None:
        before = self._heads[-1]
        expected = before.number + 1
        self._heads[-1] = Position(before.incarnation, said.number, said.chain)
        self._entries += 1
        place = self._place()
        if said.number != expected:
            self.problems.append(
                f"{place}: entry {expected} was expected here: entries are missing or out of order."
            )
        elif next_chain(before.chain, said.entry.head) != said.chain:
            self.problems.append(f"{place}: the chain does not fit: the entry was altered.")
        head = read_head(said.entry.head)
        if head.device != self._device:
            self.problems.append(f"{place}: it was written by another device.")
        if head.id in self._ids:
            self.problems.append(f"{place}: it stands twice in this incarnation.")
        self._ids.add(head.id)
        for ordinal, (digest, body) in enumerate(
            zip(head.bodies, said.entry.bodies, strict=True), start=1
        ):
            if body is not None and body.sha256 != digest:
                self.problems.append(f"{place}: body {ordinal} was altered.")
        self._missing.see(place, said.entry)

    def _place(self) -> str:
        if not self._heads:
            return "the first line"
        return f"entry {self._heads[-1].number} of incarnation {self._heads[-1].incarnation}"
