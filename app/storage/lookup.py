"""Look-up rows: what stays of somebody for a year, so that nobody is registered twice.

They are found by beginnings of names, by sound, by registration number and by the mark of a whole
document number; never listed, counted or exported.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, delete, func, insert, literal, select

from app.domain.records import IdentityDocument, LookUp, Movement, Person
from app.matching.document_mark import document_mark
from app.matching.names import skeleton, tokens
from app.storage.folded import CurrentRecord
from app.storage.person_rows import POST_LENGTH, is_restricted, names_of, number_keys
from app.storage.schema_lookup import LOOKUP_MARKS, LOOKUP_WORDS, LOOKUPS
from app.storage.search import begins_with
from app.storage.transaction import Reading, Writing

ANY_STATE = "*"
_SOUND = "~"
_TWICE = 2
_SHORTEST_NUMBER = 3
_SHORTEST_SOUND = 2


@dataclass(frozen=True, slots=True)
class KeptLookUp:
    """A look-up row as it is found. `day` is that of the last crossing, `names` folded words."""

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


def look_up_of(id: UUID, current: Sequence[CurrentRecord], number_key: bytes) -> LookUp | None:
    """The look-up record `id` of a person whose current records are these; None of a stranger.

    An earlier look-up record of theirs goes into it. `number_key` is the country's.
    """
    records = [record for one in current if (record := one.record()) is not None]
    before = next((one for one in records if isinstance(one, LookUp)), None)
    person = next((one for one in records if isinstance(one, Person)), None)
    if person is None and before is None:
        return None
    marks = {mark for one in records for mark in _marks(one, number_key)}
    last = max(
        (one for one in records if isinstance(one, Movement)),
        key=lambda one: (one.at, one.id),
        default=None,
    )
    known = _of_person(id, person) if person else _again(id, before)
    return LookUp(
        **{
            **known,
            "document_marks": tuple(sorted(marks | set(before.document_marks if before else ()))),
            **(_crossing(last, before)),
        }
    )


def project_lookup(tx: Writing, person: UUID, current: Sequence[CurrentRecord]) -> None:
    """Make the look-up row of a person, of whom there is none; the newest of several counts."""
    kept = [(one.origin_at, one.id, one) for one in current if one.kind == "lookup"]
    if not kept or is_restricted(r for one in current if (r := one.record()) is not None):
        return
    made_at, _, newest = max(kept, key=lambda one: one[:2])
    said = newest.record()
    if not isinstance(said, LookUp):
        return
    words = sorted({*said.names, *(_SOUND + sound for sound in said.sounds)})
    number, _ = number_keys(said.registration_number)
    line = {
        "person": person,
        "registration_number": said.registration_number,
        "number_key": number,
        "code_key": number[POST_LENGTH:],
        "sex": said.sex,
        "birth_earliest": _text(said.birth_earliest),
        "birth_latest": _text(said.birth_latest),
        "nationalities": " ".join(said.nationalities),
        "post": said.post,
        "day": _text(said.day),
        "direction": said.direction,
        "words": " ".join(words),
        "marks": " ".join(said.document_marks),
        "made_at": made_at,
    }
    tx.connection.execute(insert(LOOKUPS), line)
    for table, column, found in (
        (LOOKUP_WORDS, "word", words),
        (LOOKUP_MARKS, "mark", said.document_marks),
    ):
        if found:
            rows = [{column: one, "person": person} for one in found]
            tx.connection.execute(insert(table), rows)


def forget_lookup(tx: Writing, person: UUID) -> None:
    """Delete the look-up row of one person, if there is one."""
    kept = select(LOOKUPS.c.words, LOOKUPS.c.marks).where(LOOKUPS.c.person == person)
    row = tx.connection.execute(kept).one_or_none()
    if row is None:
        return
    for column, said in ((LOOKUP_WORDS.c.word, row.words), (LOOKUP_MARKS.c.mark, row.marks)):
        theirs = column.in_(said.split()) & (column.table.c.person == person)
        tx.connection.execute(delete(column.table).where(theirs))
    tx.connection.execute(delete(LOOKUPS).where(LOOKUPS.c.person == person))


def get_lookup(tx: Reading, person: UUID) -> KeptLookUp | None:
    row = tx.connection.execute(select(LOOKUPS).where(LOOKUPS.c.person == person)).one_or_none()
    return None if row is None else _kept(row)


def find_lookups(tx: Reading, text: str, limit: int, number_key: bytes) -> tuple[KeptLookUp, ...]:
    """Those found by number, then by name, then by sound.

    A document is found by its whole number only, for only its mark is kept.
    """
    found: dict[UUID, KeptLookUp] = {}
    for query in _queries(text, number_key):
        if len(found) < limit:
            rows = tx.connection.execute(query.limit(limit * _TWICE))
            found |= {row.person: _kept(row) for row in rows if row.person not in found}
    return tuple(found.values())[:limit]


def find_marked(
    tx: Reading, issuing_state: str | None, number: str, number_key: bytes
) -> tuple[KeptLookUp, ...]:
    """Look-up rows of whoever showed this very document, the last seen first."""
    mark = document_mark(number_key, issuing_state, number)
    return tuple(_kept(row) for row in tx.connection.execute(_by_mark(mark)))


def made_by(tx: Reading, moment: datetime, limit: int) -> tuple[UUID, ...]:
    """Whose look-up rows were made at this moment or before, the oldest first."""
    query = select(LOOKUPS.c.person).where(LOOKUPS.c.made_at <= moment)
    ordered = query.order_by(LOOKUPS.c.made_at, LOOKUPS.c.person).limit(limit)
    return tuple(tx.connection.execute(ordered).scalars())


def _queries(text: str, number_key: bytes) -> Iterable[Select[Any]]:
    number, code = number_keys(text)
    if len(number) >= _SHORTEST_NUMBER and any(c.isdigit() for c in number):
        beyond_post = number[POST_LENGTH:]
        begun = begins_with(LOOKUPS.c.code_key, code)
        if beyond_post:
            within = begins_with(LOOKUPS.c.code_key, beyond_post)
            begun = (within & begins_with(LOOKUPS.c.number_key, number)) | begun
        yield select(LOOKUPS).where(begun).order_by(LOOKUPS.c.code_key)
        yield _by_mark(document_mark(number_key, ANY_STATE, text))
    words = tokens(text)
    if words:
        rare, *others = sorted(words, key=len, reverse=True)
        too = [func.instr(_spaced(), f" {word}") > 0 for word in others]
        yield _by_word(begins_with(LOOKUP_WORDS.c.word, rare), too)
    sounds = [sound for word in words for sound in skeleton(word).split()]
    if sounds and all(len(sound) >= _SHORTEST_SOUND for sound in sounds):
        heard = [func.instr(_spaced(), f" {_SOUND}{sound} ") > 0 for sound in sounds[1:]]
        yield _by_word(LOOKUP_WORDS.c.word == _SOUND + sounds[0], heard)


def _by_word(first: ColumnElement[bool], others: Iterable[ColumnElement[bool]]) -> Select[Any]:
    """In the order of words, so that no more is read than is shown; a person may come twice."""
    joined = select(LOOKUPS).join(LOOKUP_WORDS, LOOKUP_WORDS.c.person == LOOKUPS.c.person)
    return joined.where(first, *others).order_by(LOOKUP_WORDS.c.word)


def _spaced() -> ColumnElement[str]:
    """All words of a row, a blank before and after each."""
    return literal(" ").concat(LOOKUPS.c.words).concat(" ")


def _by_mark(mark: str) -> Select[Any]:
    marked = select(LOOKUP_MARKS.c.person).where(LOOKUP_MARKS.c.mark == mark)
    return _last_seen_first(select(LOOKUPS).where(LOOKUPS.c.person.in_(marked)))


def _last_seen_first(query: Select[Any]) -> Select[Any]:
    return query.order_by(LOOKUPS.c.day.desc(), LOOKUPS.c.person.desc())


def _marks(record: object, number_key: bytes) -> tuple[str, ...]:
    if not isinstance(record, IdentityDocument) or not record.number:
        return ()
    return (
        document_mark(number_key, record.issuing_state, record.number),
        document_mark(number_key, ANY_STATE, record.number),
    )


def _of_person(id: UUID, person: Person) -> dict[str, Any]:
    names = names_of(person)
    return {
        "id": id,
        "person_id": person.id,
        "registration_number": person.registration_number,
        "sex": person.sex,
        "names": tuple(sorted({token for name in names for token in tokens(name)})),
        "sounds": tuple(sorted({sound for name in names for sound in skeleton(name).split()})),
        "nationalities": person.nationalities,
        "birth_earliest": person.birth.earliest,
        "birth_latest": person.birth.latest,
    }


def _again(id: UUID, before: LookUp | None) -> dict[str, Any]:
    if before is None:
        raise ValueError("nothing is known of this person")
    names = ("person_id", "registration_number", "sex", "names", "sounds", "nationalities")
    dates = ("birth_earliest", "birth_latest")
    return {"id": id} | {name: getattr(before, name) for name in (*names, *dates)}


def _crossing(last: Movement | None, before: LookUp | None) -> dict[str, Any]:
    if last is not None:
        return {"post": last.post, "day": last.at.date(), "direction": last.direction}
    if before is not None:
        return {"post": before.post, "day": before.day, "direction": before.direction}
    return {}


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _kept(row: Row[Any]) -> KeptLookUp:
    return KeptLookUp(
        person_id=row.person,
        registration_number=row.registration_number,
        names=tuple(word for word in row.words.split() if not word.startswith(_SOUND)),
        sex=row.sex,
        birth_earliest=_date(row.birth_earliest),
        birth_latest=_date(row.birth_latest),
        nationalities=tuple(row.nationalities.split()),
        post=row.post,
        day=_date(row.day),
        direction=row.direction,
    )
