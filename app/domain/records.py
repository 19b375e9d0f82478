"""The records of a registration, and what is asked and decided about one afterwards.

Frozen values (product.md, The record). Codes are those of the code lists, countries ISO 3166-1
alpha-3 plus XXA, XXB, XXC, XXX, areas ISO 3166-2.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.domain.dates import BirthDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone registered. One of the two names is required: many people have one name only."""

    id: UUID
    registration_number: str
    sex: str
    birth: BirthDate
    nationalities: tuple[str, ...]
    languages: tuple[str, ...]
    family_name: str | None = None
    given_name: str | None = None
    patronymic: str | None = None
    father_name: str | None = None
    grandfather_name: str | None = None
    native_name: str | None = None
    name_as_said: str | None = None
    other_names: tuple[str, ...] = ()
    birth_country: str | None = None
    birth_place: str | None = None
    interpreter_used: bool | None = None
    civil_status: str | None = None
    education: str | None = None
    occupation: str | None = None
    phone: str | None = None
    safe_to_call: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityDocument:
    """A document, how it was read, and what its checks said (check name to document_check)."""

    id: UUID
    person_id: UUID
    type: str
    read_by: str
    checks: tuple[tuple[str, str], ...]
    original_seen: bool
    issuing_state: str | None = None
    number: str | None = None
    personal_number: str | None = None
    personal_number_scheme: str | None = None
    issued_on: date | None = None
    expires_on: date | None = None
    mrz_lines: tuple[str, ...] = ()
    lost_or_withheld: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """Where from, where to, and why. `final_assumed`: the final destination was not asked."""

    id: UUID
    person_id: UUID
    departure_country: str
    next_destination: str
    final_destination: str
    final_assumed: bool
    purpose: str
    intended_stay: str
    transport: str
    departure_area: str | None = None
    transit_countries: tuple[str, ...] = ()
    return_reason: str | None = None
    months_abroad: int | None = None
    cost_band: str | None = None
    recruiter_used: bool | None = None
    ban_until: date | None = None
    permit_status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One crossing (or none) at a post. `evidence`: document or declared."""

    id: UUID
    person_id: UUID
    post: str
    direction: str
    at: datetime
    officer_id: UUID
    lane: str
    evidence: str
    official_decision: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One decision for one purpose, resting on one version of one text."""

    id: UUID
    person_id: UUID
    purpose: str
    decision: str
    legal_basis: str
    mode: str
    text_id: str
    text_version: int
    text_hash: str
    language: str
    read_aloud: bool
    given_at: datetime
    proxy_name: str | None = None
    proxy_relation: str | None = None
    partners: tuple[str, ...] = ()
    valid_until: date | None = None
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowCount:
    """People counted without a name: all that a refusal leaves."""

    id: UUID
    post: str
    hour: datetime
    direction: str
    count: int
    method: str
    nationality: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectionNeed:
    """All that stands outside of a sealed record: that a need exists, and how urgent it is."""

    id: UUID
    person_id: UUID
    urgency: str
    sealed_record: UUID
    noted_at: datetime
    noted_by: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A record that only protection officers open; `sealed` as in docs/FORMATS.md, 11."""

    id: UUID
    person_id: UUID
    sealed: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsRequest:
    """What somebody asks about their own record. Codes: rights_request, request_outcome."""

    id: UUID
    person_id: UUID
    kind: str
    receipt: str
    received_at: datetime
    received_by: UUID
    due_on: date
    words: str | None = None
    outcome: str | None = None
    answer: str | None = None
    decided_at: datetime | None = None
    decided_by: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """A step that needs a second person: who asked for what, and what somebody else decided.

    `action` is that of the permission table which decides; `decision` approved or refused.
    `of_headquarters`: no second person was at the post, so that headquarters decides.
    """

    id: UUID
    action: str
    asked_by: UUID
    asked_at: datetime
    reason: str
    of_headquarters: bool
    person_id: UUID | None = None
    record: UUID | None = None
    decision: str | None = None
    decided_by: UUID | None = None
    decided_at: datetime | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What is wrong in a record and what is right, field by field, and how one knows.

    `old` and `new` have a field's name as in the journal and the JSON text of its value; the name
    is missing where there was, or shall be, nothing. `record` is the one to correct.
    """

    id: UUID
    person_id: UUID
    record: UUID
    old: Mapping[str, str]
    new: Mapping[str, str]
    reason: str
    evidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """Something about a person on its way to a partner, resting on one purpose's consent.

    `status`: queued, sent, or stopped (docs/adr: withdrawal of consent stops what is queued).
    """

    id: UUID
    person_id: UUID
    partner: str
    purpose: str
    status: str
    queued_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUp:
    """What stays for a year of somebody whose full record was purged, to register nobody twice.

    `names` are folded words and `sounds` their skeletons (app/matching/names.py), both for
    finding only; `document_marks` hashed numbers (app/matching/document_mark.py); `post`, `day`
    and `direction` of the last crossing. No contact, journey, need or photo (product.md).
    """

    id: UUID
    person_id: UUID
    registration_number: str
    sex: str
    names: tuple[str, ...]
    sounds: tuple[str, ...]
    nationalities: tuple[str, ...]
    document_marks: tuple[str, ...]
    birth_earliest: date | None = None
    birth_latest: date | None = None
    post: str | None = None
    day: date | None = None
    direction: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """What one save at the counter makes, for one person."""

    person: Person
    document: IdentityDocument | None
    journey: Journey
    movement: Movement
    consents: tuple[Consent, ...]
    lane: str
    same_person_as: UUID | None = None
