"""Headquarters' own journal: it is a device with an id, an incarnation and a chain of its own.

Its entries lie among all others, under its id: what is decided here is folded, audited, exported
and checked like what laptops send (docs/FORMATS.md, 1). Every decision at headquarters is one.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.domain.codelists import load_code_lists
from app.domain.errors import UserCanFix
from app.domain.ids import new_id
from app.hq import entries, schema
from app.hq.admission import Admission
from app.hq.examine import Arrival, Fault, examine, head_sha256
from app.hq.heads import Numbered, add_positions, advance, lock_head
from app.hq.store import Reading, Writing
from app.journal.chain import Position, next_chain
from app.journal.entry import SALT_BYTES, Body, Entry, Json, dump_json, new_entry, read_head

OFFICE = UUID(int=0)
"""The author where no user of headquarters acts: a failed attempt of somebody unknown."""
_DEVICE = "own_device"
_INCARNATION = "own_incarnation"
_PARENT = "own_parent"
_INCARNATION_BYTES = 8


@dataclass(frozen=True, slots=True)
class OwnIdentity:
    """Headquarters as a device: its id, its incarnation now, and what that continues."""

    device: UUID
    incarnation: str
    parent: Position | None


def append(
    tx: Writing,
    *,
    kinds: Sequence[str],
    author: UUID,
    at: datetime,
    bodies: Sequence[Body] = (),
    id: UUID | None = None,
) -> Position:
    """Append an entry of headquarters and bring all projections along; its position.

    `author` is the user (or OFFICE), `id` a new one unless given. Records that the bodies
    change are folded at once. Raises UserCanFix `own_entry` when they break a rule: then the
    transaction must not be committed.
    """
    own = _lasting_identity(tx, at)
    held = lock_head(tx, own.device, own.incarnation, own.parent, at)
    entry = new_entry(
        id=id or new_id(at), at=at, device=own.device, author=author, kinds=kinds, bodies=bodies
    )
    number = held.at.number + 1
    position = Position(own.incarnation, number, next_chain(held.at.chain, entry.head))
    _admit(tx, own, entry, number, at)
    place = Numbered(number, position.chain, read_head(entry.head).id, head_sha256(entry.head))
    add_positions(tx, own.device, own.incarnation, [place])
    advance(tx, own.device, position, at)
    return position


def hold(tx: Writing, at: datetime) -> None:
    """Hold headquarters' own journal against other writers until the end of the transaction.

    Whoever decides something holds it before looking: of two persons who decide the same at once,
    the second sees what the first decided.
    """
    own = _lasting_identity(tx, at)
    lock_head(tx, own.device, own.incarnation, own.parent, at)


def event_body(said: Mapping[str, Json]) -> Body:
    """A body without records that tells an event's particulars."""
    text = dump_json({"event": said, "person": None, "records": {}})
    return Body(secrets.token_bytes(SALT_BYTES), text)


def identity(tx: Reading) -> OwnIdentity | None:
    """Who headquarters is as a device; None before its first entry."""
    facts = _facts(tx)
    if _DEVICE not in facts or _INCARNATION not in facts:
        return None
    return OwnIdentity(UUID(facts[_DEVICE]), facts[_INCARNATION], _parent(facts.get(_PARENT, "")))


def begin_anew(tx: Writing, at: datetime) -> None:
    """Go on under a new incarnation: the database was put back, and its past may have gone on."""
    own = _lasting_identity(tx, at)
    held = lock_head(tx, own.device, own.incarnation, own.parent, at).at
    parent = f"{held.incarnation} {held.number} {held.chain.hex()}"
    rows = {_INCARNATION: secrets.token_hex(_INCARNATION_BYTES), _PARENT: parent}
    tx.put(schema.about, [{"name": name, "value": value} for name, value in rows.items()])


def _admit(tx: Writing, own: OwnIdentity, entry: Entry, number: int, at: datetime) -> None:
    examined = examine(entry, read_head(entry.head), own.device)
    if isinstance(examined, Fault):
        raise _unfit(examined.code)
    arrival = Arrival(examined, own.incarnation, number)
    if not examined.changes:
        entries.add_entries(tx, [arrival], waiting=False, now=at)
        return
    Admission(tx, load_code_lists(), at).admit([arrival])
    if not entries.applied_among(tx, [arrival.id]):
        raise _unfit("rule")


def _unfit(code: str) -> UserCanFix:
    return UserCanFix(
        "own_entry", "What was decided does not fit the record it is about. Look again.", why=code
    )


def _lasting_identity(tx: Writing, at: datetime) -> OwnIdentity:
    """The identity, made at the first entry; of two writers that make one, the first one's."""
    found = identity(tx)
    if found is not None:
        return found
    made = {_DEVICE: str(new_id(at)), _INCARNATION: secrets.token_hex(_INCARNATION_BYTES)}
    for name, value in made.items():  # one by one: of two writers the later waits at the first
        tx.insert_missing(schema.about, [{"name": name, "value": value}])
    made |= _facts(tx)
    return OwnIdentity(UUID(made[_DEVICE]), made[_INCARNATION], None)


def _facts(tx: Reading) -> dict[str, str]:
    query = select(schema.about).where(schema.about.c.name.in_([_DEVICE, _INCARNATION, _PARENT]))
    return {row.name: row.value for row in tx.rows(query)}


def _parent(text: str) -> Position | None:
    if not text:
        return None
    incarnation, number, chain = text.split(" ")
    return Position(incarnation, int(number), bytes.fromhex(chain))
