"""From current records and history to a view that holds nothing its reader may not see."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType
from uuid import UUID

from app.domain.codelists import CodeLists
from app.domain.officers import Reach
from app.domain.records import Person
from app.domain.sensitivity import HIGHLY_SENSITIVE, SENSITIVE, Sensitivity, sensitivity_of
from app.journal.entry import RecordChange
from app.services.person_views import (
    HistoryLine,
    PersonView,
    ShownChange,
    ShownConflict,
    ShownRecord,
    ShownValue,
)
from app.storage.folded import CurrentRecord
from app.storage.person_history import Said
from app.wire.records import CLASSES

PLAIN_SECTIONS = MappingProxyType(
    {
        "documents": "document",
        "journeys": "journey",
        "movements": "movement",
        "consents": "consent",
        "rights_requests": "rights_request",
        "approvals": "approval",
    }
)
SENSITIVE_SECTIONS = MappingProxyType({"needs": "protection_need", "transfers": "transfer"})
"""That there is such a record at all is sensitive."""
SENSITIVE_EVENTS = frozenset({"worried", "protection_noted"})
_NOT_SHOWN = frozenset({"id", "person_id", "sealed"})
_REASONS = ("reason", "answer")
_KINDS = tuple(CLASSES)


@dataclass(frozen=True, slots=True)
class Showing:
    """`sensitive`: whether S may be seen. `names`: what officers are called."""

    lists: CodeLists
    sensitive: bool
    names: Mapping[UUID, str]

    def view(
        self, person: UUID, reach: Reach, current: Sequence[CurrentRecord], said: Iterable[Said]
    ) -> PersonView:
        own = next((one for one in current if one.id == person), None)
        known = own.record() if own else None
        identity = self._record(own) if own else None
        plain = {name: self._records(kind, current) or () for name, kind in PLAIN_SECTIONS.items()}
        sensitive = {
            name: self._records(kind, current) if self.sensitive else None
            for name, kind in SENSITIVE_SECTIONS.items()
        }
        history = tuple(self._line(one) for one in said if self._is_told(one))
        shown = {"identity": identity, **plain, **sensitive, "history": history}
        return PersonView(
            person=person,
            reach=reach,
            registration_number=known.registration_number if isinstance(known, Person) else "",
            identity=identity,
            **plain,
            **sensitive,
            history=history,
            sections=tuple(name for name, section in shown.items() if section is not None),
        )

    def _records(self, kind: str, current: Iterable[CurrentRecord]) -> tuple[ShownRecord, ...]:
        found = sorted(
            (one for one in current if one.kind == kind), key=lambda one: (one.origin_at, one.id)
        )
        shown = (self._record(one) for one in reversed(found))
        return tuple(one for one in shown if one is not None)

    def _record(self, one: CurrentRecord) -> ShownRecord | None:
        record = one.record()
        if record is None:
            return None
        held = {
            field.name: value
            for field in fields(record)
            if field.name not in _NOT_SHOWN
            and (value := getattr(record, field.name)) not in {None, ()}
        }
        hidden = {name for name, value in held.items() if self._is_hidden(one.kind, name, value)}
        conflicts = (
            ShownConflict(
                found.field, tuple(ShownValue(v.value, v.at, v.device) for v in found.values)
            )
            for found in one.state.conflicts()
            if not any(self._is_hidden(one.kind, found.field, v.value) for v in found.values)
        )
        return ShownRecord(
            id=one.id,
            kind=one.kind,
            fields={name: value for name, value in held.items() if name not in hidden},
            withheld=tuple(sorted(hidden | self._always_hidden(one.kind))),
            made_at=one.origin_at,
            conflicts=tuple(conflicts),
        )

    def _always_hidden(self, kind: str) -> frozenset[str]:
        """Named whether or not they hold anything, so that their absence tells nothing."""
        sensitive = frozenset() if self.sensitive else SENSITIVE.get(kind, frozenset())
        return (sensitive | HIGHLY_SENSITIVE.get(kind, frozenset())) - _NOT_SHOWN

    def _is_hidden(self, kind: str, field: str, value: object) -> bool:
        how = sensitivity_of(kind, field, value, self.lists)
        return how is Sensitivity.HIGHLY or (how is Sensitivity.SENSITIVE and not self.sensitive)

    def _is_told(self, said: Said) -> bool:
        """An entry that only notes a need tells, by being there, that there is one."""
        kinds = {change.kind for change in said.changes}
        return not kinds or bool(kinds - self._untold())

    def _untold(self) -> frozenset[str]:
        """Kinds of records of which not even the history speaks."""
        return frozenset({"sealed", *(() if self.sensitive else SENSITIVE_SECTIONS.values())})

    def _line(self, said: Said) -> HistoryLine:
        in_order = sorted(said.changes, key=lambda one: _place(one.kind))
        changes = tuple(change for one in in_order for change in self._changes(one))
        reasons = (
            str(change.set[name])
            for name in _REASONS
            for change in said.changes
            if change.kind in {"approval", "correction"} and change.set.get(name)
        )
        head = said.head
        return HistoryLine(
            entry=head.id,
            at=head.at,
            by=head.author,
            by_name=self.names.get(head.author, ""),
            kinds=tuple(k for k in head.kinds if self.sensitive or k not in SENSITIVE_EVENTS),
            reason=next(reasons, ""),
            changes=changes,
        )

    def _changes(self, said: RecordChange) -> Iterator[ShownChange]:
        if said.kind == "sealed" or (
            said.kind in SENSITIVE_SECTIONS.values() and not self.sensitive
        ):
            return
        for field, value in sorted(said.set.items()):
            hidden = self._is_hidden(said.kind, field, value)
            yield ShownChange(
                said.record, said.kind, field, None if hidden else value, withheld=hidden
            )


def _place(kind: str) -> int:
    """Records are told in one order, whatever their ids: the person first, as in the file."""
    return _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
