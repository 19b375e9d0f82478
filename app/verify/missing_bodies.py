"""Which bodies are gone, and whether a later entry says that they were meant to go."""

from collections.abc import Iterable

from app.journal.entry import Entry, read_head
from app.journal.erasure import bodies_taken_away


class MissingBodies:
    """Watches entries in their order.

    `anywhere`: an entry of another journal may say that bodies were taken away, which has no
    order with this one; then any entry accounts for a body, not only a later one.
    """

    def __init__(self, *, anywhere: bool = False) -> None:
        self._places: dict[str, list[str]] = {}
        self._named: set[str] = set()
        self._anywhere = anywhere
        self.accounted = 0

    def see(self, place: str, entry: Entry, gone: Iterable[str] | None = None) -> None:
        """Take note of an entry; `place` says in words where it stands.

        `gone` are the hashes of bodies that are missing; if not given, of those that the entry
        lacks. Raises TrustBroken when an entry that names bodies cannot be read.
        """
        named = bodies_taken_away(entry)
        for digest in named:
            self.accounted += len(self._places.pop(digest, ()))
        if self._anywhere:
            self._named |= named
        for digest in _lacking(entry) if gone is None else gone:
            if digest in self._named:
                self.accounted += 1
            else:
                self._places.setdefault(digest, []).append(place)

    def problems(self) -> tuple[str, ...]:
        """One for each body that is gone without a later entry naming it."""
        return tuple(
            f"{place}: a body is missing, and no later entry says that it was erased or purged."
            for places in self._places.values()
            for place in places
        )


def _lacking(entry: Entry) -> tuple[str, ...]:
    hashes = read_head(entry.head).bodies
    return tuple(d for d, body in zip(hashes, entry.bodies, strict=True) if body is None)
