"""Check what headquarters holds: chains, what devices signed, what is missing, the end."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.missing_bodies import MissingBodies
from app.journal.walk import HashedBody, Walk
from app.vault.signing import key_id
from app.verify.findings import Findings
from app.verify.signed_lines import SignedLines
from app.wire.batch import verify_evidence
from app.wire.holdings import (
    Evidence,
    HeldDevice,
    HeldEntry,
    HeldIncarnation,
    read_holdings_end,
    read_holdings_header,
    read_holdings_line,
)
from app.wire.values import digest, identifier, whole

KIND = "what headquarters holds"


def check_holdings(
    lines: Iterable[bytes],
    *,
    headquarters_keys: Mapping[str, bytes] | None = None,
    device_keys: Mapping[UUID, Sequence[bytes]] | None = None,
) -> Findings:
    """Check the lines of holdings, each with its line feed.

    `headquarters_keys` are acknowledgement keys by key id, from a proved key list; `device_keys`
    the signing keys by which devices are known elsewhere: without them those in the file are
    used, which a forger of the whole file would have changed as well.
    """
    rest = iter(lines)
    first = next(rest, b"")
    try:
        header = read_holdings_header(first)
    except TrustBroken as wrong:
        return Findings(KIND, problems=(f"line 1: {wrong.message}",))
    check = _Check(first, device_keys or {})
    check.read(rest)
    unproved = check.end(headquarters_keys)
    facts = (f"Headquarters of {header.country}, at {header.at.isoformat()}.", *check.facts())
    return Findings(KIND, facts, tuple(check.problems), unproved)


class _Check:
    """One pass over holdings; memory grows with a device's ids, its evidence, missing bodies."""

    def __init__(self, first: bytes, device_keys: Mapping[UUID, Sequence[bytes]]) -> None:
        self.problems: list[str] = []
        self._lines = SignedLines(first, self.problems)
        self._known = device_keys
        self._missing = MissingBodies(anywhere=True)
        self._device: _Device | None = None
        self._facts: list[str] = []
        self._unproved: list[str] = []
        self._devices = 0
        self._entries = 0
        self._hashed = 0

    def read(self, lines: Iterator[bytes]) -> None:
        for count, line in self._lines.body(lines):
            try:
                self._line(line)
            except TrustBroken as wrong:
                self.problems.append(f"line {count}{self._where()}: {wrong.message}")
        self._close()

    def end(self, keys: Mapping[str, bytes] | None) -> tuple[str, ...]:
        """Hold what was read against what headquarters signed; what could not be proved."""
        self.problems.extend(self._missing.problems())
        if self._hashed:
            self._unproved.append(
                f"what {self._hashed} bodies say: the file tells only their hashes"
                " (manzil hq holdings --with-bodies)."
            )
        if not self._lines.last:
            self.problems.append("the file breaks off: its signature is missing.")
        elif keys is None:
            self._unproved.append("that headquarters signed it: give --key-list and --root.")
        else:
            self._hold_end(keys)
        return tuple(self._unproved)

    def facts(self) -> tuple[str, ...]:
        gone = self._missing.accounted
        return (
            f"{self._devices} devices, {self._entries} entries.",
            *self._facts,
            *((f"Bodies erased or purged, each named by an entry: {gone}.",) if gone else ()),
        )

    def _hold_end(self, keys: Mapping[str, bytes]) -> None:
        try:
            end = read_holdings_end(self._lines.last, keys)
        except TrustBroken as wrong:
            self.problems.append(f"the last line, the signature: {wrong.message}")
            return
        if (end.devices, end.entries) != (self._devices, self._entries):
            self.problems.append(
                f"headquarters signed {end.devices} devices and {end.entries} entries."
            )
        if end.sha256 != self._lines.sha256:
            self.problems.append("the file is not, byte for byte, what headquarters signed.")

    def _line(self, line: bytes) -> None:
        said = read_holdings_line(line)
        if isinstance(said, HeldDevice):
            self._close()
            self._devices += 1
            self._device = _Device(said, self._known.get(said.device, ()), self._missing)
            return
        if self._device is None:
            raise TrustBroken("holdings_line", "it stands before any device.")
        if isinstance(said, HeldEntry):
            self._entries += 1
            self._hashed += sum(isinstance(body, str) for body in said.bodies)
        self._device.take(said)

    def _close(self) -> None:
        if self._device is None:
            return
        self._device.close()
        self.problems += [f"device {self._device.id}: {p}" for p in self._device.problems]
        self._facts.append(self._device.fact())
        self._unproved.extend(self._device.unproved())
        self._device = None

    def _where(self) -> str:
        return f" (device {self._device.id}, after {self._device.place()})" if self._device else ""


class _Device:
    """One device's part: its journal as a walk, and what it signed of it."""

    def __init__(self, said: HeldDevice, known: Sequence[bytes], missing: MissingBodies) -> None:
        self.id = said.device
        self._walk = Walk(said.device, missing)
        self.problems = self._walk.problems
        self._own = said.own
        self._proved = bool(known)
        self._keys = tuple(known) or said.keys
        if known and not set(said.keys) <= set(known):
            self.problems.append("headquarters holds another key of it than those given.")
        self._signed: dict[int, bytes] = {}
        self._signed_up_to = 0

    def take(self, said: HeldIncarnation | Evidence | HeldEntry) -> None:
        match said:
            case HeldIncarnation():
                self._hold_signed()
                self._walk.open(said.incarnation, said.parent)
            case Evidence():
                self._evidence(said)
            case HeldEntry():
                self._entry(said)

    def close(self) -> None:
        self._hold_signed()

    def place(self) -> str:
        return self._walk.place()

    def fact(self) -> str:
        keys = ", ".join(key_id(key) for key in self._keys) or "none"
        whose = "headquarters itself" if self._own else f"signing keys {keys}"
        return f"Device {self.id} ({whose}): {self._walk.entries} entries."

    def unproved(self) -> tuple[str, ...]:
        if self._own or self._proved or not self._walk.entries:
            return ()
        keys = ", ".join(key_id(key) for key in self._keys)
        return (f"that {keys} is the key of device {self.id}: give it by --device-keys.",)

    def _evidence(self, said: Evidence) -> None:
        """What the device signed: the chain after the last entry of a batch."""
        if not self._walk.heads:
            raise TrustBroken("holdings_line", "evidence stands before any incarnation.")
        if not any(_signed_by(said, key) for key in self._keys):
            self.problems.append(f"{self.place()}: a batch's evidence is not signed by its key.")
            return
        device, incarnation, last, chain = _header(said.header)
        if (device, incarnation) != (self.id, self._walk.heads[-1].incarnation):
            self.problems.append(f"{self.place()}: a batch's evidence is of another journal.")
            return
        if self._signed.setdefault(last, chain) != chain:
            self.problems.append(f"entry {last}: the device signed two pasts.")

    def _entry(self, said: HeldEntry) -> None:
        if not self._walk.heads:
            raise TrustBroken("holdings_line", "an entry stands before any incarnation.")
        bodies = [HashedBody(b) if isinstance(b, str) else b for b in said.bodies]
        self._walk.step(said.number, said.chain, said.head, bodies)
        signed = self._signed.pop(said.number, None)
        if signed is not None:
            self._signed_up_to = said.number
            if signed != said.chain:
                self.problems.append(f"{self.place()}: the device signed another past than this.")

    def _hold_signed(self) -> None:
        """An incarnation ends: the device must have signed all of it, and nothing beyond it."""
        if self._walk.heads and not self._own:
            number = self._walk.heads[-1].number
            if number > self._signed_up_to:
                self.problems.append(
                    f"{self.place()}: the device signed only up to entry {self._signed_up_to}."
                )
            if self._signed:
                self.problems.append(
                    f"{self.place()}: entries are missing: the device signed up to entry"
                    f" {max(self._signed)}."
                )
        self._signed, self._signed_up_to = {}, 0


def _signed_by(said: Evidence, key: bytes) -> bool:
    try:
        verify_evidence(said.header, said.sealed_sha256, said.signature, key)
    except TrustBroken:
        return False
    return True


def _header(data: bytes) -> tuple[UUID, str, int, bytes]:
    """Device, incarnation, last number and chain of a batch's header, which the device signed."""
    try:
        value = json.loads(data)
        last = whole(value["first"], least=1) + whole(value["count"], least=1) - 1
        return identifier(value["device"]), str(value["incarnation"]), last, digest(value["chain"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise TrustBroken("batch", "A batch's header cannot be read.") from wrong
