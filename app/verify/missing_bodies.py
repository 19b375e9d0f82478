"""Which bodies are gone, and whether a later entry says that they were meant to go.

An entry of the kind `erased` or `purged` has a record of the kind `erasure`, whose fields name
what is gone: `bodies/<SHA-256 of the body>` (docs/FORMATS.md, 1).
"""

from app.domain.errors import TrustBroken
from app.journal.entry import Entry, Head, read_body

ERASING_KINDS = frozenset({"erased", "purged"})
ERASURE = "erasure"
_FRONT = "bodies/"


class MissingBodies:
    """Watches a journal's entries in their order."""

    def __init__(self) -> None:
        self._places: dict[str, list[str]] = {}
        self.accounted = 0

    def see(self, place: str, head: Head, entry: Entry) -> None:
        """Take note of an entry; `place` says in words where it stands.

        Raises TrustBroken when an entry that names bodies cannot be read.
        """
        if ERASING_KINDS.intersection(head.kinds):
            for name in _named(entry):
                self.accounted += len(self._places.pop(name, ()))
        for digest, body in zip(head.bodies, entry.bodies, strict=True):
            if body is None:
                self._places.setdefault(digest, []).append(place)

    def problems(self) -> tuple[str, ...]:
        """One for each body that is gone without a later entry naming it."""
        return tuple(
            f"{place}: a body is missing, and no later entry says that it was erased or purged."
            for places in self._places.values()
            for place in places
        )


def _named(entry: Entry) -> frozenset[str]:
    changes = [change for body in entry.bodies if body is not None for change in read_body(body)[1]]
    if not changes and None in entry.bodies:
        raise TrustBroken("erasure", "The list of what was erased is itself missing.")
    return frozenset(
        name.removeprefix(_FRONT)
        for change in changes
        if change.kind == ERASURE
        for name, said in change.set.items()
        if name.startswith(_FRONT) and said
    )
