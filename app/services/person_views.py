"""What a person's file shows: frozen values, from which what may not be seen is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.officers import Reach


@dataclass(frozen=True, slots=True)
class ShownValue:
    """One of several values that contend: what it says, when it was said, and on which device."""

    value: object
    at: datetime
    device: UUID


@dataclass(frozen=True, slots=True)
class ShownConflict:
    """A field about which two entries disagree; a correction of the field settles it."""

    field: str
    values: tuple[ShownValue, ...]


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """A record as this officer may see it.

    `fields` has what it holds, as the domain's values, in their order. `withheld` names fields
    that this officer may not see: always the same ones for a kind, so that nothing is told by
    their being there, but for codes that are sensitive while others of their list are not.
    """

    id: UUID
    kind: str
    fields: Mapping[str, object]
    withheld: tuple[str, ...]
    made_at: datetime
    conflicts: tuple[ShownConflict, ...]


@dataclass(frozen=True, slots=True)
class ShownChange:
    """What an entry said of one field; `value` is None where `withheld`, or where taken away."""

    record: UUID
    kind: str
    field: str
    value: object
    withheld: bool


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry about the person: who, what, when, why. `by_name` is empty for who left."""

    entry: UUID
    at: datetime
    by: UUID
    by_name: str
    kinds: tuple[str, ...]
    reason: str
    changes: tuple[ShownChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """A person's file. A section that this officer may not see is None, never empty.

    `registration_number` is empty while the person's own record has not come yet. `sections`
    names those that are shown, in the order of the fields here.
    """

    person: UUID
    reach: Reach
    registration_number: str
    identity: ShownRecord | None
    documents: tuple[ShownRecord, ...] | None
    journeys: tuple[ShownRecord, ...] | None
    movements: tuple[ShownRecord, ...] | None
    consents: tuple[ShownRecord, ...] | None
    needs: tuple[ShownRecord, ...] | None
    rights_requests: tuple[ShownRecord, ...] | None
    approvals: tuple[ShownRecord, ...] | None
    transfers: tuple[ShownRecord, ...] | None
    history: tuple[HistoryLine, ...] | None
    sections: tuple[str, ...]
