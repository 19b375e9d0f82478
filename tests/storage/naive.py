"""Lists, look-up and tokens straight from entries: no tables, no domain classes, no own fold."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.journal.entry import Entry, read_body, read_head
from app.journal.fold import SeenChange
from app.matching.names import tokens
from app.matching.numbers import fold_document_number
from app.storage.rebuild import Picture
from tests.journal.test_fold import naive_shown

Lines = dict[str, set[tuple[Any, ...]]]
NAMES = ("family_name", "given_name", "native_name")


@dataclass(frozen=True)
class Standing:
    """A record that is not withdrawn, nor its person: whose, which entry made it, its fields."""

    id: UUID
    person: UUID | None
    kind: str
    origin: UUID
    shown: dict[str, Any]


def naive_lines(entries: Sequence[Entry]) -> Lines:
    """What the tables people, documents, visits and tokens should hold."""
    standing = list(_standing(entries))
    purposes = {
        (one.person, one.origin): one.shown["purpose"]
        for one in standing
        if one.kind == "journey" and "purpose" in one.shown
    }
    people = [
        one
        for one in standing
        if one.kind == "person" and {"registration_number", "sex", "birth"} <= one.shown.keys()
    ]
    return {
        "people": {(p.id, p.shown.get("family_name"), p.shown["sex"], _nations(p)) for p in people},
        "tokens": {(t, p.id) for p in people for n in NAMES for t in tokens(p.shown.get(n) or "")},
        "documents": {
            (d.person, d.id, d.shown["issuing_state"], fold_document_number(d.shown["number"]))
            for d in standing
            if d.kind == "document" and d.shown.get("number")
        },
        "visits": {
            (
                v.person,
                v.id,
                datetime.strptime(v.shown["at"], "%Y-%m-%dT%H:%M:%S.%f%z"),
                v.shown["post"],
                v.shown["direction"],
                purposes.get((v.person, v.origin)),
            )
            for v in standing
            if v.kind == "movement" and "lane" in v.shown
        },
    }


def lines_of(picture: Picture) -> Lines:
    """The same of a picture of the real tables."""
    people = {(row[0], row[4], row[6], row[12]) for row in picture["people"]}
    rest = {name: set(picture[name]) for name in ("documents", "visits", "tokens")}
    return {"people": people, **rest}


def _nations(person: Standing) -> str:
    return " ".join(sorted(k[14:] for k in person.shown if k.startswith("nationalities/")))


def _standing(entries: Sequence[Entry]) -> Iterator[Standing]:
    said: dict[UUID, list[tuple[UUID | None, str, SeenChange]]] = {}
    for entry in entries:
        head = read_head(entry.head)
        for body in entry.bodies:
            if body is not None:
                person, changes = read_body(body)
                for c in changes:
                    seen = SeenChange(head.id, head.at, head.device, c.parents, c.set)
                    said.setdefault(c.record, []).append((person, c.kind, seen))
    found = [_current(record, all_said) for record, all_said in said.items()]
    gone = {one.id for one in found if _withdrawn(one)}
    yield from (one for one in found if one.id not in gone and one.person not in gone)


def _current(record: UUID, said: list[tuple[UUID | None, str, SeenChange]]) -> Standing:
    person, kind, first = min(said, key=lambda s: (bool(s[2].parents), s[2].at, s[2].entry.int))
    shown = {k: json.loads(v) for k, v in naive_shown([seen for *_, seen in said]).items()}
    return Standing(record, person, kind, first.entry, shown)


def _withdrawn(one: Standing) -> bool:
    return one.shown.get("withdrawn") not in (None, False)
