"""What lists, look-up and search keep of a person, from the current records. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from app.domain.records import IdentityDocument, Journey, Movement, Person, RightsRequest
from app.domain.registration_number import MISREAD
from app.domain.rights import stops_use
from app.domain.rules import Record
from app.matching.names import skeleton, tokens
from app.matching.numbers import fold_document_number
from app.storage.folded import CurrentRecord

POST_LENGTH = 4
Columns = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PersonRows:
    """The rows of people, documents, visits, tokens and sounds, without the person's id."""

    person: Columns | None
    documents: tuple[Columns, ...]
    visits: tuple[Columns, ...]
    tokens: tuple[str, ...]
    sounds: tuple[str, ...]


NOTHING = PersonRows(None, (), (), (), ())


def person_rows(person: UUID, current: Sequence[CurrentRecord]) -> PersonRows:
    """The rows of one person, from all records that are kept of them.

    A withdrawn person leaves none; one whose person record another laptop keeps has documents
    and visits, but no line in the list; one whose record must not be used only visits, which are
    counted.
    """
    own = next((one for one in current if one.id == person), None)
    if own is not None and own.state.withdrawn:
        return NOTHING
    standing = [(one, record) for one in current if (record := one.record()) is not None]
    visits = _visits(standing)
    if is_restricted(record for _, record in standing):
        return PersonRows(None, (), visits, (), ())
    documents = [(one, r) for one, r in standing if isinstance(r, IdentityDocument)]
    said = own.record() if own is not None else None
    if own is None or not isinstance(said, Person):
        return PersonRows(None, _documents(documents), visits, (), ())
    last = max(visits, key=lambda v: (v["at"], v["movement"]), default=None)
    newest = max(
        ((one.origin_at, one.id, r.number) for one, r in documents if r.number), default=None
    )
    return PersonRows(
        _line(said, own.origin_at, last, newest[2] if newest else None),
        _documents(documents),
        visits,
        tuple(sorted({token for name in names_of(said) for token in tokens(name)})),
        tuple(sorted({sound for name in names_of(said) for sound in skeleton(name).split()})),
    )


def is_restricted(records: Iterable[Record]) -> bool:
    """Whether use has stopped: a deletion or an objection of the person waits for its answer."""
    return any(isinstance(one, RightsRequest) and stops_use(one) for one in records)


def number_keys(text: str) -> tuple[str, str]:
    """What was typed as a registration number, whole or begun, and as its part after the post.

    Upper case, letters and digits alone, misread letters put right.
    """
    plain = "".join(c for c in text.upper() if c.isalnum())
    return plain[:POST_LENGTH] + plain[POST_LENGTH:].translate(MISREAD), plain.translate(MISREAD)


def _line(
    person: Person, made_at: datetime, last: Columns | None, document_number: str | None
) -> Columns:
    birth = person.birth
    number, _ = number_keys(person.registration_number)
    return {
        "registration_number": person.registration_number,
        "number_key": number,
        "code_key": number[POST_LENGTH:],
        "family_name": person.family_name,
        "given_name": person.given_name,
        "sex": person.sex,
        "birth_earliest": birth.earliest.isoformat() if birth.earliest else None,
        "birth_latest": birth.latest.isoformat() if birth.latest else None,
        "birth_precision": birth.precision,
        "birth_calendar": birth.calendar,
        "birth_stated": birth.stated,
        "nationalities": " ".join(person.nationalities),
        "document_number": document_number,
        "last_at": last["at"] if last else made_at.astimezone(UTC),
        "last_post": last["post"] if last else "",
        "last_direction": last["direction"] if last else "",
    }


def _documents(documents: Sequence[tuple[CurrentRecord, IdentityDocument]]) -> tuple[Columns, ...]:
    return tuple(
        {
            "document": one.id,
            "issuing_state": document.issuing_state,
            "number_key": fold_document_number(document.number),
        }
        for one, document in documents
        if document.number
    )


def _visits(standing: Sequence[tuple[CurrentRecord, Record]]) -> tuple[Columns, ...]:
    """Each movement, with the purpose of the journey that the same entry made."""
    purposes = {one.origin: r.purpose for one, r in reversed(standing) if isinstance(r, Journey)}
    return tuple(
        {
            "movement": one.id,
            "at": movement.at,
            "post": movement.post,
            "direction": movement.direction,
            "purpose": purposes.get(one.origin),
        }
        for one, movement in standing
        if isinstance(movement, Movement)
    )


def names_of(person: Person) -> tuple[str, ...]:
    """All names of a person, as written."""
    names = (
        person.family_name,
        person.given_name,
        person.patronymic,
        person.father_name,
        person.grandfather_name,
        person.native_name,
        person.name_as_said,
        *person.other_names,
    )
    return tuple(name for name in names if name)
