"""Search as one types: range scans over name tokens and numbers, no more rows than are shown.

Names are found by the beginnings of their words; where that gives too few, also by the sound of
whole words, which reaches names in scripts that write no vowels.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Select, and_, case, func, or_, select

from app.matching.names import skeleton, tokens
from app.matching.numbers import fold_document_number
from app.storage.person_rows import POST_LENGTH, number_keys
from app.storage.schema import DOCUMENTS, PEOPLE, SOUNDS, TOKENS
from app.storage.transaction import Reading

_SHORTEST_NUMBER = 3
_SHORTEST_SOUND = 2
_LAST_CHARACTER = "\U0010ffff"


def found_people(tx: Reading, text: str, limit: int) -> tuple[UUID, ...]:
    """Ids of those found, at most `limit`: by number first, then by name, then by sound."""
    found: dict[UUID, None] = {}
    for query in _queries(text, limit):
        if len(found) < limit:
            found |= dict.fromkeys(tx.connection.execute(query).scalars().all())
    return tuple(found)[:limit]


def begins_with(column: Column[str], prefix: str) -> ColumnElement[bool]:
    """A range that an index serves, whereas LIKE would read the whole table."""
    return and_(column >= prefix, column < prefix + _LAST_CHARACTER)


def _queries(text: str, limit: int) -> Iterable[Select[Any]]:
    number, code = number_keys(text)
    if len(number) >= _SHORTEST_NUMBER and any(c.isdigit() for c in number):
        yield by_registration_number(number, code, limit)
        yield by_document(fold_document_number(text), limit)
    words = tokens(text)
    if words:
        yield by_name(words, limit)
    sounds = tuple(sound for word in words for sound in skeleton(word).split())
    if sounds and all(len(sound) >= _SHORTEST_SOUND for sound in sounds):
        yield by_sound(sounds, limit)


def by_registration_number(number: str, code: str, limit: int) -> Select[Any]:
    """Whose number, or its part after the post, begins so. A post alone would be everybody."""
    begun = begins_with(PEOPLE.c.code_key, code)
    if len(number) > POST_LENGTH:
        within = begins_with(PEOPLE.c.code_key, number[POST_LENGTH:])  # what an index serves
        begun = or_(and_(within, begins_with(PEOPLE.c.number_key, number)), begun)
    return _newest_first(select(PEOPLE.c.person).where(begun), limit)


def by_document(key: str, limit: int) -> Select[Any]:
    """Who showed a document whose folded number begins with `key`."""
    holders = select(DOCUMENTS.c.person).where(begins_with(DOCUMENTS.c.number_key, key))
    return _newest_first(select(PEOPLE.c.person).where(PEOPLE.c.person.in_(holders)), limit)


def by_name(words: tuple[str, ...], limit: int) -> Select[Any]:
    """Who has, for every word, a name beginning with it; whole names before beginnings."""
    hits = [
        select(TOKENS.c.person, func.max(case((TOKENS.c.token == word, 1), else_=0)).label("whole"))
        .where(begins_with(TOKENS.c.token, word))
        .group_by(TOKENS.c.person)
        .subquery()
        for word in words
    ]
    query = select(PEOPLE.c.person)
    whole: ColumnElement[int] = hits[0].c.whole
    for hit in hits:
        query = query.join(hit, hit.c.person == PEOPLE.c.person)
    for hit in hits[1:]:
        whole = whole + hit.c.whole
    return query.order_by(whole.desc(), PEOPLE.c.last_at.desc()).limit(limit)


def by_sound(sounds: tuple[str, ...], limit: int) -> Select[Any]:
    """Who has, for every sound, a name that sounds so."""
    query = select(PEOPLE.c.person)
    for sound in sounds:
        heard = select(SOUNDS.c.person).where(SOUNDS.c.sound == sound)
        query = query.where(PEOPLE.c.person.in_(heard))
    return _newest_first(query, limit)


def _newest_first(query: Select[Any], limit: int) -> Select[tuple[UUID]]:
    return query.order_by(PEOPLE.c.last_at.desc(), PEOPLE.c.person.desc()).limit(limit)
