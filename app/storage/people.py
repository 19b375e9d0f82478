"""People as lists and look-up read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, select, tuple_

from app.domain.dates import BirthDate
from app.matching.numbers import fold_document_number
from app.storage.device import current_incarnation
from app.storage.erased import crossings_left
from app.storage.folded import CurrentRecord, records_of
from app.storage.marks import marks_of
from app.storage.person_rows import POST_LENGTH, number_keys
from app.storage.schema import DOCUMENTS, FLOW, JOURNAL, PEOPLE, VISITS
from app.storage.search import found_people
from app.storage.transaction import Reading

_MOST_VISITS = 20


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """A line of the list. `acknowledged`: headquarters holds all that was said of the person."""

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
class Seen:
    """A crossing of the holder of a document."""

    person_id: UUID
    at: datetime
    post: str
    direction: str
    purpose: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """Crossings registered, and people counted without a name (so far only refusals are)."""

    registered: int
    refused: int


def page(
    tx: Reading, *, before: tuple[datetime, UUID] | None, limit: int
) -> tuple[PersonSummary, ...]:
    """People by their last crossing, newest first; `before` is the last line's (last_at, id)."""
    return _summaries(tx, page_query(before, limit))


def page_query(before: tuple[datetime, UUID] | None, limit: int) -> Select[Any]:
    query = select(PEOPLE)
    if before is not None:
        query = query.where(tuple_(PEOPLE.c.last_at, PEOPLE.c.person) < before)
    newest_first = (PEOPLE.c.last_at.desc(), PEOPLE.c.person.desc())
    return query.order_by(*newest_first).limit(limit)


def search(tx: Reading, text: str, limit: int) -> tuple[PersonSummary, ...]:
    """People whose names begin with the words of `text`, or whose numbers do; best first."""
    people = found_people(tx, text, limit)
    query = select(PEOPLE).where(PEOPLE.c.person.in_(people))
    found = {one.person_id: one for one in _summaries(tx, query)}
    return tuple(found[person] for person in people)


def by_number(tx: Reading, registration_number: str) -> tuple[PersonSummary, ...]:
    """Who bears this registration number: one, or, should two laptops clash, each of them."""
    number, _ = number_keys(registration_number)
    code = number[POST_LENGTH:]  # this an index serves
    query = select(PEOPLE).where(PEOPLE.c.code_key == code, PEOPLE.c.number_key == number)
    return _summaries(tx, query.order_by(PEOPLE.c.person))


def find_exact_document(tx: Reading, issuing_state: str | None, number: str) -> tuple[Seen, ...]:
    """The last crossings, newest first, of whoever showed this document here.

    Numbers are compared as OCR folds them; the issuing state must be the same (or both unknown).
    """
    holders = select(DOCUMENTS.c.person).where(
        DOCUMENTS.c.number_key == fold_document_number(number),
        DOCUMENTS.c.issuing_state.is_not_distinct_from(issuing_state),
    )
    query = (
        select(VISITS.c.person, VISITS.c.at, VISITS.c.post, VISITS.c.direction, VISITS.c.purpose)
        .where(VISITS.c.person.in_(holders))
        .order_by(VISITS.c.at.desc(), VISITS.c.movement.desc())
        .limit(_MOST_VISITS)
    )
    return tuple(Seen(*row) for row in tx.connection.execute(query))


def get_person(tx: Reading, id: UUID) -> Mapping[UUID, CurrentRecord]:
    """All current records of a person, by record id; empty when nothing is known."""
    return {one.id: one for one in records_of(tx, id)}


def counts(tx: Reading, since: datetime) -> Counts:
    """What was counted from `since` (aware) on; of counts without people, whole hours from it on.

    The erased count on (product.md: destroy the content, keep a stub and the count).
    """
    registered = select(func.count()).select_from(VISITS).where(VISITS.c.at >= since)
    unnamed = select(func.coalesce(func.sum(FLOW.c.count), 0)).where(FLOW.c.hour >= since)
    return Counts(
        tx.connection.execute(registered).scalar_one() + crossings_left(tx, since),
        tx.connection.execute(unnamed).scalar_one(),
    )


def _summaries(tx: Reading, query: Select[Any]) -> tuple[PersonSummary, ...]:
    first_unsaid = _first_unacknowledged(tx)
    return tuple(_summary(row, first_unsaid) for row in tx.connection.execute(query))


def _first_unacknowledged(tx: Reading) -> int | None:
    """The sequence of the oldest entry that headquarters has not acknowledged.

    What older incarnations had left unsaid was said again in this one, under a later sequence.
    """
    incarnation = current_incarnation(tx).id
    query = (
        select(JOURNAL.c.sequence)
        .where(
            JOURNAL.c.incarnation == incarnation,
            JOURNAL.c.number > marks_of(tx, incarnation).acknowledged,
        )
        .order_by(JOURNAL.c.number)
        .limit(1)
    )
    return tx.connection.execute(query).scalar_one_or_none()


def _summary(row: Row[Any], first_unsaid: int | None) -> PersonSummary:
    return PersonSummary(
        person_id=row.person,
        registration_number=row.registration_number,
        family_name=row.family_name,
        given_name=row.given_name,
        sex=row.sex,
        birth=BirthDate(
            date.fromisoformat(row.birth_earliest) if row.birth_earliest else None,
            date.fromisoformat(row.birth_latest) if row.birth_latest else None,
            row.birth_precision,
            row.birth_calendar,
            row.birth_stated,
        ),
        nationalities=tuple(row.nationalities.split()),
        document_number=row.document_number,
        last_post=row.last_post,
        last_direction=row.last_direction,
        last_at=row.last_at,
        acknowledged=first_unsaid is None or row.touched < first_unsaid,
    )
