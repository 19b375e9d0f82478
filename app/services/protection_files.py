"""Reading what was sealed: protection officers only, each look an entry of its own.

The entry is on the disk before anything is shown. What does not open is shown as such, with the
reason, and holds up nothing else.
"""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.ids import new_id
from app.domain.officers import Action
from app.domain.protection import SealedContent, may_read
from app.domain.records import ProtectionNeed
from app.journal.entry import SALT_BYTES, Body, Json, RecordChange, dump_json, new_body
from app.journal.fold import FieldValue
from app.services.protection_keys import private_keys
from app.services.reach import of_own_post, reach_of_person
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.folded import CurrentRecord
from app.storage.people import get_person
from app.storage.records_by_kind import records_of_kind
from app.storage.transaction import Reading, Writing
from app.vault.sealed_record import open_record, read_sealed
from app.vault.sealing import public_sealing_key
from app.vault.signing import key_id
from app.wire.sealed_text import read_sealed_text

VIEWED = "protection_viewed"
DECIDED = "protection_decided"
OTHER_KEY = "other_key"
NOT_FOR_YOU = "not_for_you"
_SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class ProtectionVersion:
    """One surviving version of a sealed record, by the entry that said it.

    Without content `why` says so: OTHER_KEY (sealed to a key that this officer does not have),
    NOT_FOR_YOU (a note for others), or the code of the damage.
    """

    entry: UUID
    at: datetime
    content: SealedContent | None = field(repr=False)
    why: str = ""


@dataclass(frozen=True, slots=True)
class ProtectionRecord:
    """A sealed record; several versions are a conflict. What stands outside, as far as held."""

    id: UUID
    urgency: str | None
    noted_by: UUID | None
    versions: tuple[ProtectionVersion, ...]


@dataclass(frozen=True, slots=True)
class ProtectionConflict:
    """A sealed record of which several versions are held: whose, and how many."""

    record: UUID
    person_id: UUID
    versions: int


class ProtectionFiles:
    """The sealed records of this post's people, for the signed-in protection officer."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def own_key(self) -> str:
        """The id of one's own account key: to be compared with headquarters over the phone."""
        self._at.require(Action.READ_PROTECTION)
        return key_id(public_sealing_key(self._at.account))

    def read(self, person: UUID) -> tuple[ProtectionRecord, ...]:
        """All sealed records of somebody, opened, the oldest first.

        Raises UserCanFix `not_allowed`, `person_gone`.
        """
        self._at.require(Action.READ_PROTECTION)
        with self._at.store.write() as tx:
            reach = reach_of_person(tx, self._at, person)
            self._at.require(Action.READ_PROTECTION, reach)
            held = [one for one in get_person(tx, person).values() if is_sealed(one)]
            self._journal(tx, VIEWED, person, {"records": [str(one.id) for one in held]})
            keys, needs = private_keys(tx, self._at), _needs_by_record(tx, person)
        return tuple(
            self._shown(one, keys, needs.get(one.id))
            for one in sorted(held, key=lambda one: (one.origin_at, one.id))
        )

    def conflicts(self) -> tuple[ProtectionConflict, ...]:
        """Sealed records with several versions; what they say is read by `read`."""
        self._at.require(Action.DECIDE_PROTECTION_CONFLICT)
        with self._at.store.read() as tx:
            held = [one for one in records_of_kind(tx, _SEALED) if is_sealed(one)]
            torn = [one for one in held if one.person and one.state.conflicts()]
            own = of_own_post(tx, self._at, {one.person for one in torn if one.person})
        return tuple(
            ProtectionConflict(one.id, one.person, len(one.state.fields[_SEALED]))
            for one in torn
            if one.person in own
        )

    def decide(self, person: UUID, record: UUID, entry: UUID) -> None:
        """Let the version that `entry` said stand, and the others go into the history.

        Raises UserCanFix `not_allowed`, `person_gone`, `sealed_gone`.
        """
        self._at.require(Action.DECIDE_PROTECTION_CONFLICT)
        with self._at.store.write() as tx:
            reach = reach_of_person(tx, self._at, person)
            self._at.require(Action.DECIDE_PROTECTION_CONFLICT, reach)
            held = get_person(tx, person).get(record)
            if held is None or not is_sealed(held):
                raise _gone()
            chosen = next((v for v in held.state.fields[_SEALED] if v.entry == entry), None)
            if chosen is None:
                raise _gone()
            stands = {_SEALED: chosen.value}
            change = RecordChange(record, _SEALED, held.state.heads, stands)
            at = self._at.clock()
            body = new_body(person, [change])
            journal.append(tx, self._at.entry(DECIDED, id=new_id(at), at=at, bodies=(body,)))

    def _shown(
        self, held: CurrentRecord, keys: Mapping[str, bytes], need: ProtectionNeed | None
    ) -> ProtectionRecord:
        officer = self._at.officer.id
        return ProtectionRecord(
            id=held.id,
            urgency=need.urgency if need else None,
            noted_by=need.noted_by if need else None,
            versions=tuple(opened_versions(held, keys, officer)),
        )

    def _journal(self, tx: Writing, kind: str, person: UUID, said: Mapping[str, Json]) -> None:
        """An entry about the person that changes no record."""
        at = self._at.clock()
        text = dump_json({"event": said, "person": str(person), "records": {}})
        body = Body(secrets.token_bytes(SALT_BYTES), text)
        journal.append(tx, self._at.entry(kind, id=new_id(at), at=at, bodies=(body,)))


def is_sealed(held: CurrentRecord) -> bool:
    return held.kind == _SEALED and not held.state.withdrawn and _SEALED in held.state.fields


def opened_versions(
    held: CurrentRecord, keys: Mapping[str, bytes], officer: UUID
) -> Iterator[ProtectionVersion]:
    """Each surviving version, the shown one first, opened with the key it was sealed to."""
    for said in held.state.fields[_SEALED]:
        content, why = _opened(held, said, keys)
        if content is not None and not may_read(content, officer):
            content, why = None, NOT_FOR_YOU
        yield ProtectionVersion(said.entry, said.at, content, why)


def _opened(
    held: CurrentRecord, said: FieldValue, keys: Mapping[str, bytes]
) -> tuple[SealedContent | None, str]:
    try:
        sealed = read_sealed(said.value)
        if sealed.receiver not in keys or held.person is None:
            return None, OTHER_KEY
        private = keys[sealed.receiver]
        text = open_record(sealed, record=held.id, person=held.person, private_key=private)
        return read_sealed_text(text), ""
    except TrustBroken as wrong:
        return None, wrong.code


def _needs_by_record(tx: Reading, person: UUID) -> Mapping[UUID, ProtectionNeed]:
    held = (one.record() for one in get_person(tx, person).values())
    return {need.sealed_record: need for need in held if isinstance(need, ProtectionNeed)}


def _gone() -> UserCanFix:
    return UserCanFix("sealed_gone", "This record is not on this laptop any more.")
