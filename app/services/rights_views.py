"""What the window is shown of requests, of what was withdrawn and of what was let go."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RequestCard:
    """One request. `kind` and `outcome` are codes of rights_request and request_outcome.

    `registration_number` is None where the person has been erased, or is not held here.
    """

    id: UUID
    person_id: UUID
    registration_number: str | None
    kind: str
    receipt: str
    received_at: datetime
    due_on: date
    overdue: bool
    of_headquarters: bool
    outcome: str | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class WithdrawnConsent:
    """What withdrawing a consent did: transfers stopped, and the objection it made of REG."""

    purpose: str
    consents: int
    transfers_stopped: int
    request: RequestCard | None


@dataclass(frozen=True, slots=True)
class Purged:
    """Full records let go, look-up rows let go, and whether more is due at once."""

    people: int
    look_ups: int
    more: bool


@dataclass(frozen=True, slots=True)
class LookUpRow:
    """Somebody seen before of whom only a look-up row is left; the window must say so.

    `names` are folded words, in no order, for recognising only; `day` that of the last crossing.
    """

    person_id: UUID
    registration_number: str
    names: tuple[str, ...]
    sex: str
    birth_earliest: date | None
    birth_latest: date | None
    nationalities: tuple[str, ...]
    post: str | None
    day: date | None
    direction: str | None
    own_post: bool
