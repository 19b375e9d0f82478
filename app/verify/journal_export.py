"""Check a journal export: chain, body hashes, what is missing, counts, signature."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.walk import Walk
from app.vault.signing import key_id
from app.verify.findings import Findings
from app.verify.known import Known
from app.verify.signed_lines import SignedLines
from app.wire.journal_export import (
    ExportedIncarnation,
    read_end,
    read_export_line,
    read_header,
)

KIND = "a journal export"


def check_journal_export(
    lines: Iterable[bytes], device_key: bytes | None = None, known: Known | None = None
) -> Findings:
    """Check the lines of an export, each with its line feed.

    `device_key` is the public signing key that the device is known by; without it the signature
    is held against the key that the file itself names, which proves nothing about whose it is.
    `known`: slips and acknowledgements that the journal must have; an older copy lacks some.
    """
    rest = iter(lines)
    first = next(rest, b"")
    try:
        header = read_header(first)
    except TrustBroken as wrong:
        return Findings(KIND, problems=(f"line 1: {wrong.message}",))
    check = _Check(header.device, first, known or Known())
    check.read(rest)
    key = key_id(header.signing_key)
    if device_key not in {None, header.signing_key}:
        check.problems.append(f"line 1: the journal names the key {key}, not the one given.")
    check.end(device_key or header.signing_key)
    unproved = () if device_key else (f"that the key {key} is the device's: give --device-key.",)
    return Findings(KIND, check.facts(), tuple(check.problems), unproved)


class _Check:
    """One pass over an export."""

    def __init__(self, device: UUID, first: bytes, known: Known) -> None:
        self.walk = Walk(device)
        self.problems = self.walk.problems
        self._device = device
        self._lines = SignedLines(first, self.problems)
        self._known = known

    def read(self, lines: Iterator[bytes]) -> None:
        for count, line in self._lines.body(lines):
            self._line(count, line)

    def end(self, signing_key: bytes) -> None:
        """Hold what was read against what the device signed, and what else is known of it."""
        self.problems.extend(self.walk.missing.problems())
        self.problems.extend(self._known.problems(self._device, signing_key))
        if not self._lines.last:
            self.problems.append(
                f"the export breaks off after {self.walk.place()}: its signature is missing."
            )
            return
        try:
            end = read_end(self._lines.last, signing_key)
        except TrustBroken as wrong:
            self.problems.append(f"the last line, the signature: {wrong.message}")
            return
        if end.device != self._device:
            self.problems.append("the signature is about another device than the first line.")
        if end.heads != tuple(self.walk.heads):
            self.problems.append(f"the signature does not end at {self.walk.place()}.")
        if end.sha256 != self._lines.sha256:
            self.problems.append("the file is not, byte for byte, what the device signed.")

    def facts(self) -> tuple[str, ...]:
        heads = (
            f"Incarnation {head.incarnation}: 1 to {head.number}, chain {head.chain.hex()}"
            for head in self.walk.heads
        )
        gone = self.walk.missing.accounted
        return (
            f"Device {self._device}, {self.walk.entries} entries.",
            *heads,
            *((f"Bodies erased or purged, each named by a later entry: {gone}.",) if gone else ()),
            *self._known.facts(),
        )

    def _line(self, count: int, line: bytes) -> None:
        try:
            said = read_export_line(line)
            if isinstance(said, ExportedIncarnation):
                self.walk.open(said.incarnation, said.parent)
            elif not self.walk.heads:
                self.problems.append(f"line {count}: an entry stands before any incarnation.")
            else:
                self.walk.step(said.number, said.chain, said.entry.head, said.entry.bodies)
                self._known.see(self.walk.heads[-1])
        except TrustBroken as wrong:
            self.problems.append(f"line {count} (after {self.walk.place()}): {wrong.message}")
