"""The people projection: one row a person, from the folded records that concern them.

Read leniently: what concurrent corrections leave together may break a rule that each of them
kept, and a person must still be found.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.hq import schema
from app.hq.chunks import chunks
from app.hq.histories import entries_per_person
from app.hq.store import Found, Reading, Values, Writing
from app.journal.entry import read_time
from app.journal.fold import WITHDRAWN

PAGE = 500
_FIRST = datetime(1, 1, 1, tzinfo=UTC)
_people = schema.people.c
_records = schema.records.c


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredPerson:
    """Someone registered, as headquarters knows them now; None where nothing is known.

    Birth as ISO dates of its range with precision and the text as stated; `moved_at` is the
    newest crossing, at `post` in `direction`; `entries` is how many entries speak of them.
    """

    id: UUID
    registration_number: str | None
    family_name: str | None
    given_name: str | None
    sex: str | None
    nationalities: tuple[str, ...]
    birth_earliest: str | None
    birth_latest: str | None
    birth_precision: str | None
    birth_stated: str | None
    issuing_state: str | None
    document_number: str | None
    post: str | None
    direction: str | None
    moved_at: datetime | None
    entries: int
    conflicts: int


def lock_people(tx: Writing, persons: Iterable[UUID]) -> None:
    """Hold these people against other writers; a place is made for who is not known yet."""
    ordered = sorted(persons)  # one order for all writers, so that they do not block each other
    tx.insert_missing(schema.people, [{"person": p, "entries": 0, "conflicts": 0} for p in ordered])
    for part in chunks(ordered):
        tx.lock(select(_people.person).where(_people.person.in_(part)).order_by(_people.person))


def project_people(tx: Writing, persons: Iterable[UUID]) -> None:
    """Write these people's rows anew from their records."""
    for part in chunks(persons):
        counted = entries_per_person(tx, part)
        told: dict[UUID, list[Found]] = {person: [] for person in part}
        query = select(schema.records).where(_records.person.in_(part), _records.shown.is_not(None))
        for row in tx.rows(query.order_by(_records.record)):
            told[row.person].append(row)
        rows = [_row(person, rows, counted.get(person, 0)) for person, rows in told.items()]
        tx.put(schema.people, rows)


def all_people(tx: Reading) -> Iterator[RegisteredPerson]:
    """Everyone, page by page in the order of their ids (which is the order of registration)."""
    after = schema.NOBODY
    while page := _page(tx, after):
        yield from page
        after = page[-1].id


def _page(tx: Reading, after: UUID) -> Sequence[RegisteredPerson]:
    query = (
        select(schema.people)
        .where(_people.person > after, _people.entries > 0)
        .order_by(_people.person)
        .limit(PAGE)
    )
    return [_person(row) for row in tx.rows(query)]


def _row(person: UUID, rows: Sequence[Found], entries: int) -> Values:
    by_kind: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        shown = json.loads(row.shown)
        if WITHDRAWN not in shown:
            by_kind.setdefault(row.kind, []).append(shown)
    said = _newest(by_kind.get("person", ()))
    birth = said.get("birth") or {}
    document = _newest(by_kind.get("document", ()))
    movement = max(by_kind.get("movement", ()), key=_moved_at, default={})
    return {
        "person": person,
        "entries": entries,
        "registration_number": said.get("registration_number"),
        "family_name": said.get("family_name"),
        "given_name": said.get("given_name"),
        "sex": said.get("sex"),
        "nationalities": _items(said, "nationalities"),
        "birth_earliest": birth.get("earliest"),
        "birth_latest": birth.get("latest"),
        "birth_precision": birth.get("precision"),
        "birth_stated": birth.get("stated"),
        "issuing_state": document.get("issuing_state"),
        "document_number": document.get("number"),
        "post": movement.get("post"),
        "direction": movement.get("direction"),
        "moved_at": _moved_at(movement) if movement else None,
        "conflicts": sum(row.conflicts for row in rows),
    }


def _items(said: Mapping[str, Any], name: str) -> str:
    """The items of a map field, as one text: codes hold no comma."""
    front = name + "/"
    return ",".join(sorted(key.removeprefix(front) for key in said if key.startswith(front)))


def _newest(said: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Record ids hold the time at which they were made."""
    return said[-1] if said else {}


def _moved_at(movement: Mapping[str, Any]) -> datetime:
    at = movement.get("at")
    return read_time(at) if at else _FIRST


def _person(row: Found) -> RegisteredPerson:
    return RegisteredPerson(
        id=row.person,
        registration_number=row.registration_number,
        family_name=row.family_name,
        given_name=row.given_name,
        sex=row.sex,
        nationalities=tuple(row.nationalities.split(",")) if row.nationalities else (),
        birth_earliest=row.birth_earliest,
        birth_latest=row.birth_latest,
        birth_precision=row.birth_precision,
        birth_stated=row.birth_stated,
        issuing_state=row.issuing_state,
        document_number=row.document_number,
        post=row.post,
        direction=row.direction,
        moved_at=row.moved_at,
        entries=row.entries,
        conflicts=row.conflicts,
    )
