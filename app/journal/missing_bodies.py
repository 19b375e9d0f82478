"""Which bodies are gone, and whether a later entry says that they were meant to go."""

from collections.abc import Iterable


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

    def see(self, place: str, named: frozenset[str], gone: Iterable[str]) -> None:
        """Take note of an entry; `place` says in words where it stands.

        `named` are the hashes of bodies that it says are gone, `gone` of those that it lacks.
        """
        for digest in named:
            self.accounted += len(self._places.pop(digest, ()))
        if self._anywhere:
            self._named |= named
        for digest in gone:
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
