"""From the answers of the fast lane to the records of a registration."""

from datetime import date, datetime
from types import MappingProxyType
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.fast_lane import FastLaneDraft, Question, ReadDocument
from app.domain.ids import derived_id
from app.domain.records import (
    Consent,
    IdentityDocument,
    Journey,
    Movement,
    Person,
    Registration,
)
from app.domain.shift import Shift
from app.services.views import Notice

YES = "Y"
NO = "N"
FAST = "fast"
DOCUMENT = "document"
NOT_READABLE = "NRD"
_REGISTRATION, _GIVEN, _CONSENT, _ORAL = "REG", "Y", "CO", "OR"
_PERSON, _DOCUMENT, _JOURNEY, _MOVEMENT, _CONSENT_RECORD = range(5)
_SCHEMES = MappingProxyType({"KAZ": "IIN", "KGZ": "PIN", "UZB": "PINFL"})


def assemble(
    draft: FastLaneDraft,
    shift: Shift,
    *,
    officer: UUID,
    number: str,
    text: Notice,
    at: datetime,
) -> Registration:
    """The records that one save makes; their ids are derived from the draft's.

    `number` is the registration number, `text` the text the consent rests on, `at` the moment of
    saving. Raises UserCanFix when there is no document.
    """
    document = draft.document
    if document is None:
        raise UserCanFix("not_scanned", "Scan the document first.", field="document")
    returns = draft.given(Question.EARLIER_VISIT) == YES
    same = draft.earlier_person if returns else None
    person = same or derived_id(draft.id, _PERSON)
    return Registration(
        person=_person(person, document, shift, number),
        document=_document(derived_id(draft.id, _DOCUMENT), person, document),
        journey=_journey(derived_id(draft.id, _JOURNEY), person, draft, shift),
        movement=Movement(
            id=derived_id(draft.id, _MOVEMENT),
            person_id=person,
            post=shift.post,
            direction=shift.presets.direction,
            at=at,
            officer_id=officer,
            lane=FAST,
            evidence=DOCUMENT,
        ),
        consents=(_consent(derived_id(draft.id, _CONSENT_RECORD), person, text, at),),
        lane=FAST,
        same_person_as=same,
    )


def _person(id: UUID, document: ReadDocument, shift: Shift, number: str) -> Person:
    return Person(
        id=id,
        registration_number=number,
        sex=document.sex,
        birth=document.birth,
        nationalities=(document.nationality,) if document.nationality else (),
        languages=(shift.presets.language,),
        family_name=document.family_name,
        given_name=document.given_name,
    )


def _document(id: UUID, person: UUID, read: ReadDocument) -> IdentityDocument:
    """A field corrected by hand counts among the checks as one that the reader could not read."""
    keyed = tuple((f"keyed_{field}", NOT_READABLE) for field in read.corrected)
    return IdentityDocument(
        id=id,
        person_id=person,
        type=read.type,
        read_by=read.read_by,
        checks=(*read.checks, *keyed),
        original_seen=True,
        issuing_state=read.issuing_state,
        number=read.number,
        personal_number=read.personal_number,
        personal_number_scheme=(
            _SCHEMES.get(read.issuing_state or "") if read.personal_number else None
        ),
        expires_on=_whole_date(read.expires_on),
        mrz_lines=read.mrz_lines,
    )


def _journey(id: UUID, person: UUID, draft: FastLaneDraft, shift: Shift) -> Journey:
    destination = draft.given(Question.NEXT_DESTINATION) or ""
    return Journey(
        id=id,
        person_id=person,
        departure_country=shift.presets.departure_country,
        next_destination=destination,
        final_destination=destination,
        final_assumed=True,
        purpose=draft.given(Question.PURPOSE) or "",
        intended_stay=draft.given(Question.INTENDED_STAY) or "",
        transport=shift.presets.transport,
        return_reason=draft.given(Question.RETURN_REASON),
    )


def _consent(id: UUID, person: UUID, text: Notice, at: datetime) -> Consent:
    return Consent(
        id=id,
        person_id=person,
        purpose=_REGISTRATION,
        decision=_GIVEN,
        legal_basis=_CONSENT,
        mode=_ORAL,
        text_id=text.text_id,
        text_version=text.version,
        text_hash=text.sha256,
        language=text.language,
        read_aloud=True,
        given_at=at,
    )


def _whole_date(text: str | None) -> date | None:
    """A day of which every part is known; expiry is a day, not a range."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
