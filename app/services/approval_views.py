"""What is shown of a step that needs a second person."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.officers import Action
from app.journal.entry import Json


@dataclass(frozen=True, slots=True)
class AskedField:
    """A field to correct: its name, old and new value as the journal writes them (None: none)."""

    name: str
    old: Json
    new: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalCard:
    """Who asked for what and why, and what came of it.

    `action` is what the decider must be allowed; `corrections` are empty unless that is a
    correction. `decision` is None while it is open, then approved or refused.
    """

    id: UUID
    action: Action
    person: UUID | None
    record: UUID | None
    asked_by: UUID
    asked_by_name: str
    asked_at: datetime
    reason: str
    of_headquarters: bool
    decision: str | None
    decided_by: UUID | None
    decided_by_name: str
    decided_at: datetime | None
    answer: str
    corrections: tuple[AskedField, ...]


@dataclass(frozen=True, slots=True)
class CorrectionAsked:
    """What came of asking for a correction: fields changed at once, and what waits for another."""

    corrected: tuple[str, ...]
    approval: ApprovalCard | None
