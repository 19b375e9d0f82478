"""Walking through one device's journal in its order: chain, body hashes, what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import Body, Head, read_head
from app.journal.erasure import taken_away_by
from app.journal.missing_bodies import MissingBodies


@dataclass(frozen=True, slots=True)
class HashedBody:
    """A body that was not looked at: only its SHA-256, as the head names it."""

    sha256: str


class Walk:
    """One pass over the entries of one device; memory grows with ids and missing bodies only.

    `problems` are told in words, each with the number of the entry at which it showed.
    """

    def __init__(self, device: UUID, missing: MissingBodies | None = None) -> None:
        self.problems: list[str] = []
        self.heads: list[Position] = []
        self.entries = 0
        self.missing = missing or MissingBodies()
        self._device = device
        self._ids: set[bytes] = set()  # half the memory of identifiers

    def open(self, incarnation: str, parent: Position | None) -> None:
        """An incarnation begins, which says that it continues `parent`."""
        if incarnation in {head.incarnation for head in self.heads}:
            self.problems.append(f"incarnation {incarnation} stands twice.")
        if parent is not None and not self._knows(parent):
            self.problems.append(
                f"incarnation {incarnation} continues {parent.incarnation} at "
                f"{parent.number}, which is not in this export."
            )
        self._ids.clear()
        self.heads.append(Position(incarnation, 0, genesis(self._device, incarnation, parent)))

    def step(
        self, number: int, chain: bytes, head: str, bodies: Sequence[Body | HashedBody | None]
    ) -> None:
        """The next entry, as the file says it. Raises TrustBroken when it cannot be read."""
        before = self.heads[-1]
        expected = before.number + 1
        self.heads[-1] = Position(before.incarnation, number, chain)
        self.entries += 1
        place = self.place()
        if number != expected:
            self.problems.append(
                f"{place}: entry {expected} was expected here: entries are missing or out of order."
            )
        elif next_chain(before.chain, head) != chain:
            self.problems.append(f"{place}: the chain does not fit: the entry was altered.")
        said = read_head(head)
        if said.device != self._device:
            self.problems.append(f"{place}: it was written by another device.")
        if said.id.bytes in self._ids:
            self.problems.append(f"{place}: it stands twice in this incarnation.")
        self._ids.add(said.id.bytes)
        if len(bodies) != len(said.bodies):
            raise TrustBroken("export_line", "It has another number of bodies than its head says.")
        for ordinal, (digest, body) in enumerate(zip(said.bodies, bodies, strict=True), start=1):
            if body is not None and body.sha256 != digest:
                self.problems.append(f"{place}: body {ordinal} was altered.")
        self._see(place, said, bodies)

    def place(self) -> str:
        """Where the walk stands, in words."""
        if not self.heads:
            return "the first line"
        return f"entry {self.heads[-1].number} of incarnation {self.heads[-1].incarnation}"

    def _see(self, place: str, head: Head, bodies: Sequence[Body | HashedBody | None]) -> None:
        named = taken_away_by(head, [body for body in bodies if isinstance(body, Body)])
        gone = [digest for digest, body in zip(head.bodies, bodies, strict=True) if body is None]
        if named or gone:
            self.missing.see(place, named, gone)

    def _knows(self, parent: Position) -> bool:
        """Whether an incarnation before reaches that number; at its last, the chain as well."""
        return any(
            head.incarnation == parent.incarnation
            and head.number >= parent.number
            and (head.number > parent.number or head.chain == parent.chain)
            for head in self.heads
        )
