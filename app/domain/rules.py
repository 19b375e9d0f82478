"""Which records are acceptable: the same rules on the laptop and at headquarters.

A problem is something to put right before saving. What only deserves a look (an expired
passport, a failed check digit) is no problem: people are not turned away by the program.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.codelists import CodeLists
from app.domain.permissions import Action
from app.domain.records import (
    Approval,
    Consent,
    Correction,
    FlowCount,
    IdentityDocument,
    Journey,
    LookUp,
    Movement,
    Person,
    ProtectionNeed,
    Registration,
    RightsRequest,
    Sealed,
    Transfer,
)

Record = (
    Person
    | IdentityDocument
    | Journey
    | Movement
    | Consent
    | FlowCount
    | ProtectionNeed
    | Sealed
    | RightsRequest
    | Approval
    | Correction
    | Transfer
    | LookUp
)
TRANSFER_STATES = frozenset({"queued", "sent", "stopped"})
DECISIONS = frozenset({"approved", "refused"})
SPECIAL_NATIONALITIES = frozenset({"XXA", "XXB", "XXC", "XXX"})
CONSENTED = frozenset({"Y", "L"})
_COUNTRY = re.compile(r"[A-Z]{3}")

_ONLY_CODES: Mapping[type[Record], tuple[str, Mapping[str, str]]] = {
    IdentityDocument: ("document", {"type": "doc_type", "read_by": "doc_read"}),
    Movement: ("movement", {"direction": "movement"}),
    Consent: (
        "consent",
        {
            "purpose": "consent_purpose",
            "decision": "consent_decision",
            "mode": "consent_mode",
            "legal_basis": "legal_basis",
            "language": "language",
        },
    ),
    FlowCount: ("flow_count", {"direction": "movement"}),
    ProtectionNeed: ("protection_need", {"urgency": "need_urgency"}),
    LookUp: ("lookup", {"sex": "sex"}),
}
"""Records of which only codes are asked: each field with the list that its code is of."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that a field breaks: `code` chooses the words, `message` says them in English."""

    record: str
    field: str
    code: str
    message: str


def registration_problems(registration: Registration, lists: CodeLists) -> tuple[Problem, ...]:
    """All problems of all records of one save, in the order of the form."""
    records: list[Record] = [registration.person, registration.journey, registration.movement]
    if registration.document is not None:
        records.insert(1, registration.document)
    records += registration.consents
    found = [problem for record in records for problem in record_problems(record, lists)]
    if not any(c.purpose == "REG" and c.decision in CONSENTED for c in registration.consents):
        found.append(
            Problem("consent", "purpose", "consent_missing", "Ask for consent to register.")
        )
    return tuple(found)


def record_problems(record: Record, lists: CodeLists) -> tuple[Problem, ...]:
    """The problems of one record."""
    if type(record) in _ONLY_CODES:
        name, code_lists = _ONLY_CODES[type(record)]
        return tuple(_coded(name, record, lists, **code_lists))
    match record:
        case Person():
            return tuple(_person(record, lists))
        case Journey():
            return tuple(_journey(record, lists))
        case _:
            return tuple(_afterwards(record, lists))


def _person(person: Person, lists: CodeLists) -> Iterator[Problem]:
    if not (person.family_name or person.given_name):
        yield Problem("person", "family_name", "name_missing", "Give at least one name.")
    yield from _coded("person", person, lists, sex="sex")
    yield from _each("person", "languages", person.languages, "language", lists)
    if not person.nationalities:
        yield _missing("person", "nationalities")
    for country in person.nationalities:
        yield from _country("person", "nationalities", country)
    if lists.find("date_precision", person.birth.precision) is None:
        yield _unknown("person", "birth", person.birth.precision)


def _journey(journey: Journey, lists: CodeLists) -> Iterator[Problem]:
    yield from _country("journey", "departure_country", journey.departure_country)
    for field in ("next_destination", "final_destination"):
        if not getattr(journey, field):
            yield _missing("journey", field)
    yield from _coded(
        "journey",
        journey,
        lists,
        purpose="purpose",
        intended_stay="intended_stay",
        transport="transport",
    )
    if journey.return_reason is not None:
        yield from _coded("journey", journey, lists, return_reason="return_reason")
    elif journey.purpose == "RET":
        yield _missing("journey", "return_reason")


def _afterwards(record: Record, lists: CodeLists) -> Iterator[Problem]:
    """The problems of what is asked or decided beside a registration."""
    match record:
        case RightsRequest():
            yield from _rights_request(record, lists)
        case Approval():
            yield from _approval(record)
        case Correction():
            if not record.reason.strip():
                yield _missing("correction", "reason")
        case Transfer():
            yield from _transfer(record, lists)


def _rights_request(asked: RightsRequest, lists: CodeLists) -> Iterator[Problem]:
    yield from _coded("rights_request", asked, lists, kind="rights_request")
    if asked.outcome is not None:
        yield from _coded("rights_request", asked, lists, outcome="request_outcome")


def _approval(approval: Approval) -> Iterator[Problem]:
    if approval.action not in frozenset(Action):
        yield _unknown("approval", "action", approval.action)
    if not approval.reason.strip():
        yield _missing("approval", "reason")
    if approval.decision is not None and approval.decision not in DECISIONS:
        yield _unknown("approval", "decision", approval.decision)
    if approval.decision is not None and approval.decided_by in {None, approval.asked_by}:
        yield Problem(
            "approval", "decided_by", "second_person", "Somebody else than who asked must decide."
        )


def _transfer(transfer: Transfer, lists: CodeLists) -> Iterator[Problem]:
    yield from _coded("transfer", transfer, lists, purpose="consent_purpose")
    if transfer.status not in TRANSFER_STATES:
        yield _unknown("transfer", "status", transfer.status)


def _coded(name: str, record: Record, lists: CodeLists, **fields: str) -> Iterator[Problem]:
    for field, code_list in fields.items():
        code = getattr(record, field)
        if not code:
            yield _missing(name, field)
        elif lists.find(code_list, code) is None:
            yield _unknown(name, field, code)


def _each(
    name: str, field: str, codes: tuple[str, ...], code_list: str, lists: CodeLists
) -> Iterator[Problem]:
    if not codes:
        yield _missing(name, field)
    for code in codes:
        if lists.find(code_list, code) is None:
            yield _unknown(name, field, code)


def _country(name: str, field: str, code: str) -> Iterator[Problem]:
    if not _COUNTRY.fullmatch(code):
        yield _unknown(name, field, code)


def _missing(record: str, field: str) -> Problem:
    return Problem(record, field, "missing", "Fill in this field.")


def _unknown(record: str, field: str, code: str) -> Problem:
    return Problem(record, field, "unknown_code", f"'{code}' is not in the list for this field.")
