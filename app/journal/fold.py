"""The fold: a record's current state from all that was ever said of it.

The history of a record is a graph by parents, and each field a multi-value register: a value
disappears only when an entry that had seen it sets the field again. Clocks decide nothing but
which of several surviving values is shown. Pure and independent of the order of arrival.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.journal.entry import Json, dump_json

WITHDRAWN = "withdrawn"
_MAP_MARK = "/"


@dataclass(frozen=True, slots=True)
class SeenChange:
    """What one entry says of one record, with what the order of showing needs of its head."""

    entry: UUID
    at: datetime
    device: UUID
    parents: tuple[UUID, ...]
    set: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A value that nobody who saw it has replaced, and who said it when."""

    value: Json
    entry: UUID
    at: datetime
    device: UUID


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field with several different values, said by people who had not seen each other's."""

    field: str
    values: tuple[FieldValue, ...]


@dataclass(frozen=True, slots=True)
class RecordState:
    """The surviving values of each field, greatest (at, device, entry) first.

    `heads` are the entries that no other has followed: the parents for the next change.
    """

    fields: Mapping[str, tuple[FieldValue, ...]]
    heads: tuple[UUID, ...]

    def shown(self) -> dict[str, Json]:
        """One value per field; what was taken away is left out."""
        chosen = {name: _shown(name, values) for name, values in self.fields.items()}
        return {name: value for name, value in chosen.items() if value is not None}

    def conflicts(self) -> tuple[Conflict, ...]:
        """Fields that an entry having seen all values should settle, by name."""
        return tuple(
            Conflict(name, values)
            for name, values in sorted(self.fields.items())
            if len({dump_json(v.value) for v in _contending(name, values)}) > 1
        )

    @property
    def withdrawn(self) -> bool:
        values = self.fields.get(WITHDRAWN, ())
        return any(_says_something(WITHDRAWN, value) for value in values)


def fold(changes: Iterable[SeenChange]) -> RecordState:
    """The state after `changes`, which may come in any order and more than once."""
    known = _once(changes)
    replaced_by = _descendants(known)
    sayings: dict[str, list[int]] = {}
    for index, change in enumerate(known):
        for name in change.set:
            sayings.setdefault(name, []).append(index)
    fields = {}
    for name, said in sorted(sayings.items()):
        sets_field = sum(1 << index for index in said)
        surviving = [index for index in said if not replaced_by[index] & sets_field]
        fields[name] = tuple(_value(known[index], name) for index in reversed(surviving))
    heads = sorted(known[i].entry for i, after in enumerate(replaced_by) if not after)
    return RecordState(fields, tuple(heads))


def _once(changes: Iterable[SeenChange]) -> list[SeenChange]:
    """Each entry once, in the order of (at, device, entry)."""
    by_entry: dict[UUID, SeenChange] = {}
    for change in changes:
        other = by_entry.setdefault(change.entry, change)
        if other != change:  # only a forger says two things in one entry; choose without order
            by_entry[change.entry] = min(change, other, key=_text)
    return sorted(by_entry.values(), key=lambda c: (c.at, c.device, c.entry))


def _text(change: SeenChange) -> tuple[datetime, str, list[UUID], str]:
    return change.at, str(change.device), sorted(change.parents), dump_json(change.set)


def _descendants(known: Sequence[SeenChange]) -> list[int]:
    """For each change, the set (bits by index) of changes whose authors had seen it.

    Members of a forged cycle count as concurrent, so that nothing disappears silently.
    """
    index_of = {change.entry: index for index, change in enumerate(known)}
    parents = [[index_of[p] for p in change.parents if p in index_of] for change in known]
    seen = [0] * len(known)  # ancestors of each change; parents mostly come first: two rounds
    moved = True
    while moved:
        moved = False
        for index, direct in enumerate(parents):
            now = seen[index]
            for parent in direct:
                now |= 1 << parent | seen[parent]
            moved = moved or now != seen[index]
            seen[index] = now
    return [
        sum(
            1 << later
            for later, ancestors in enumerate(seen)
            if ancestors >> index & 1 and not seen[index] >> later & 1
        )
        for index in range(len(known))
    ]


def _value(change: SeenChange, name: str) -> FieldValue:
    return FieldValue(change.set[name], change.entry, change.at, change.device)


def _says_something(name: str, value: FieldValue) -> bool:
    return value.value is not None and not (name == WITHDRAWN and value.value is False)


def _contending(name: str, values: tuple[FieldValue, ...]) -> tuple[FieldValue, ...]:
    """The values among which showing has to choose.

    In a map adding wins over taking away, and a withdrawal wins over its concurrent reversal:
    there a rule has decided, and no person needs to.
    """
    if _MAP_MARK in name or name == WITHDRAWN:
        return tuple(v for v in values if _says_something(name, v)) or values[:1]
    return values


def _shown(name: str, values: tuple[FieldValue, ...]) -> Json:
    return _contending(name, values)[0].value
