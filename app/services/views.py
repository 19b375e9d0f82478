"""What services show: frozen values for the window, never rows or sessions."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.domain.dates import BirthDate
from app.domain.officers import Role


@dataclass(frozen=True, slots=True)
class LaptopCard:
    """What the locked screen may show: no key is needed for it.

    `practice`: a laptop for demonstration and practice, where draft texts may be used.
    """

    label: str
    post: str
    version: str
    practice: bool = False


@dataclass(frozen=True, slots=True)
class OfficerCard:
    """One officer who can sign in here."""

    id: UUID
    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: a code and its short and long label in the asked language."""

    code: str
    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A text to say: its language (ISO 639-3), words, status, and what a consent rests on."""

    text_id: str
    version: int
    sha256: str
    language: str
    words: str
    status: str


@dataclass(frozen=True, slots=True)
class EarlierVisit:
    """A document-exact hit: post, date and direction; `person_id` of a person held here.

    `own_post` tells whether more than these may be shown; `look_up` that only a look-up row is
    left of the person, and of `at` only the day is known.
    """

    person_id: UUID
    at: datetime
    post: str
    direction: str
    own_post: bool
    purpose: str | None
    look_up: bool = False


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A line of the list of people registered here."""

    person_id: UUID
    registration_number: str
    family_name: str | None
    given_name: str | None
    sex: str
    birth: BirthDate
    nationalities: tuple[str, ...]
    document_number: str | None
    last_post: str
    last_direction: str
    last_at: datetime
    acknowledged: bool


@dataclass(frozen=True, slots=True)
class Registered:
    """A save that is on the disk: the entry is in the journal when this value exists."""

    person_id: UUID
    registration_number: str
    at: datetime
    returning: bool


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many were registered here in this hour and today."""

    this_hour: int
    today: int
    refused_today: int


@dataclass(frozen=True, slots=True)
class WaitingKind:
    """Entries of one kind that headquarters has not acknowledged; the oldest's time."""

    kind: str
    count: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class AcknowledgedBatch:
    """One acknowledgement: when, how many entries, how large the batch was, in bytes."""

    at: datetime
    entries: int
    size: int


@dataclass(frozen=True, slots=True)
class SetAside:
    """An entry that headquarters set aside; its code chooses the words."""

    entry: UUID
    code: str
    since: datetime


@dataclass(frozen=True, slots=True)
class ExchangeState:
    """What the database and the carrier know; nothing here is guessed.

    `trouble` is an error code of the last try ("" when it went well): offline, portal, refused,
    fork, … ; `next_try` is when the scheduler tries again.
    """

    waiting: int
    oldest: datetime | None
    by_kind: tuple[WaitingKind, ...]
    acknowledged: tuple[AcknowledgedBatch, ...]
    set_aside: tuple[SetAside, ...]
    last_contact: datetime | None
    trouble: str
    next_try: datetime | None
    clock_skew_seconds: float | None


@dataclass(frozen=True, slots=True)
class SendProgress:
    """During a send: entries acknowledged of entries to send, bytes likewise."""

    entries_done: int
    entries_total: int
    bytes_done: int
    bytes_total: int


@dataclass(frozen=True, slots=True)
class DraftCard:
    """A draft found again: when it was last saved, without any name."""

    id: UUID
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class ExportFilter:
    """Which records of the list go out: text as searched, and days (both included)."""

    text: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class SlipCode:
    """What a slip carries: the number in words, and the signed text of its QR code."""

    registration_number: str
    text: str
