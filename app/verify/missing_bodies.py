"""Which bodies are gone, and whether a later entry says that they were meant to go."""

from app.journal.entry import Entry, read_head
from app.journal.erasure import bodies_taken_away


class MissingBodies:
    """Watches a journal's entries in their order."""

    def __init__(self) -> None:
        self._places: dict[str, list[str]] = {}
        self.accounted = 0

    def see(self, place: str, entry: Entry) -> None:
        """Take note of an entry; `place` says in words where it stands.

        Raises TrustBroken when an entry that names bodies cannot be read.
        """
        for digest in bodies_taken_away(entry):
            self.accounted += len(self._places.pop(digest, ()))
        for digest, body in zip(read_head(entry.head).bodies, entry.bodies, strict=True):
            if body is None:
                self._places.setdefault(digest, []).append(place)

    def problems(self) -> tuple[str, ...]:
        """One for each body that is gone without a later entry naming it."""
        return tuple(
            f"{place}: a body is missing, and no later entry says that it was erased or purged."
            for places in self._places.values()
            for place in places
        )
