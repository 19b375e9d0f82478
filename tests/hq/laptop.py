"""A laptop as headquarters sees one: keys, a journal in memory, batches cut from it.

It shares nothing with the program's own storage and sync, so that these tests hold headquarters
to the formats and not to the client.
"""

import copy
import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Self
from uuid import UUID

from app.domain.dates import exact_birth
from app.domain.ids import derived_id, new_id
from app.domain.records import (
    Consent,
    FlowCount,
    IdentityDocument,
    Journey,
    Movement,
    Person,
    Registration,
)
from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import Body, Entry, Json, RecordChange, new_body, new_entry, read_head
from app.vault.device_keys import DeviceKeys, new_device_keys
from app.wire.batch import seal_batch
from app.wire.enrolment import EnrolRequest, enrol_request
from app.wire.records import record_change, registration_changes
from app.wire.renewal import NewKeys, prove_renewal
from app.wire.requests import sign_request

OFFICER = UUID("01930000-0000-7000-8000-0000000000ff")
START = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


class Laptop:
    """One incarnation of one device. `receiver` is headquarters' public sealing key."""

    def __init__(
        self, receiver: bytes, *, keys: DeviceKeys | None = None, device: UUID | None = None
    ) -> None:
        self.receiver = receiver
        self.keys = keys or new_device_keys()
        self.device = device or new_id(START)
        self.parent: Position | None = None
        self.incarnation = secrets.token_hex(8)
        self.entries: list[Entry] = []
        self.chains = [genesis(self.device, self.incarnation, None)]
        self.clock = START

    def write(self, entry: Entry) -> Entry:
        """Append an entry to the journal."""
        self.entries.append(entry)
        self.chains.append(next_chain(self.chains[-1], entry.head))
        return entry

    def entry(self, *bodies: Body, id: UUID | None = None, kinds: Sequence[str] = ()) -> Entry:
        """A new entry, a minute later, not yet written."""
        self.clock += timedelta(minutes=1)
        return new_entry(
            id=id or new_id(self.clock),
            at=self.clock,
            device=self.device,
            author=OFFICER,
            kinds=kinds or ("registered",),
            bodies=bodies,
        )

    def say(self, person: UUID | None, *changes: RecordChange) -> Entry:
        """Write an entry with these changes of one person's records."""
        return self.write(self.entry(new_body(person, changes)))

    def register(self, family_name: str = "SHARIPOV", **different: object) -> Entry:
        """Write the registration of a new person."""
        entry = new_id(self.clock + timedelta(minutes=1))
        made = registration(entry, self.clock, family_name, **different)
        body = new_body(made.person.id, registration_changes(made))
        return self.write(self.entry(body, id=entry))

    def count(self) -> Entry:
        """Write a count of people without names."""
        entry = new_id(self.clock + timedelta(minutes=1))
        counted = FlowCount(
            id=derived_id(entry, 0), post="KG06", hour=START, direction="E", count=1, method="C"
        )
        return self.write(self.entry(new_body(None, [record_change(counted)]), id=entry))

    def amend(self, entry: Entry, parents: Sequence[Entry], **fields: Json) -> Entry:
        """Write an amendment of the person that `entry` registered."""
        person = person_of(entry)
        seen = tuple(read_head(parent.head).id for parent in parents)
        return self.say(person, RecordChange(person, "person", seen, fields))

    def batch(self, first: int = 1, last: int | None = None) -> bytes:
        """The batch file of entries first … last."""
        end = last or len(self.entries)
        return seal_batch(
            self.entries[first - 1 : end],
            device=self.device,
            first=first,
            after=self.at(end),
            parent=self.parent,
            receiver_key=self.receiver,
            signing_key=self.keys.signing,
        ).file_bytes

    def at(self, number: int) -> Position:
        return Position(self.incarnation, number, self.chains[number])

    def clone(self) -> Self:
        """The same disk, twice."""
        return copy.deepcopy(self)

    def reborn(self, number: int) -> Self:
        """A new incarnation after its journal was restored to `number`."""
        again = copy.deepcopy(self)
        again.parent = self.at(number)
        again.incarnation = secrets.token_hex(8)
        again.entries = []
        again.chains = [genesis(self.device, again.incarnation, again.parent)]
        return again

    def enrolment(self, secret: str) -> EnrolRequest:
        return enrol_request(
            secret=secret,
            device=self.device,
            signing_private=self.keys.signing,
            signing_key=self.keys.signing_public,
            sealing_key=self.keys.sealing_public,
            transport_key=self.keys.transport_public,
        )

    def renewal(self, secret: str, keys: DeviceKeys, *ends: Position) -> EnrolRequest:
        """A request that gives `keys` in the place of its own."""
        new = NewKeys(keys.signing_public, keys.sealing_public, keys.transport_public)
        return enrol_request(
            secret=secret,
            device=self.device,
            signing_private=keys.signing,
            signing_key=keys.signing_public,
            sealing_key=keys.sealing_public,
            transport_key=keys.transport_public,
            renewal=prove_renewal(ends, new, self.keys.signing),
        )

    def headers(self, method: str, path: str, body: bytes) -> Mapping[str, str]:
        """The headers by which it carries a request."""
        return sign_request(
            method=method,
            path=path,
            body=body,
            device=self.device,
            time="2026-11-24T08:00:00.000000Z",
            transport_key=self.keys.transport,
        )


def id_of(entry: Entry) -> UUID:
    return read_head(entry.head).id


def person_of(entry: Entry) -> UUID:
    """The id of the person that this entry registered."""
    return derived_id(id_of(entry), 0)


def registration(entry: UUID, at: datetime, family_name: str, **different: object) -> Registration:
    """A registration that keeps all rules; `different` replaces fields of the person."""
    person = derived_id(entry, 0)
    said: dict[str, object] = {
        "registration_number": f"KG06-{entry.hex[-6:].upper()}-0",
        "sex": "1",
        "birth": exact_birth(date(1985, 6, 15)),
        "nationalities": ("TJK",),
        "languages": ("tgk",),
        "family_name": family_name,
        "given_name": "RUSTAM",
    }
    return Registration(
        person=Person(id=person, **(said | different)),  # type: ignore[arg-type] # fields by name
        document=IdentityDocument(
            id=derived_id(entry, 1),
            person_id=person,
            type="P",
            read_by="M",
            checks=(("number", "OK"),),
            original_seen=True,
            issuing_state="TJK",
            number=f"A{entry.int % 10**8:08d}",
        ),
        journey=Journey(
            id=derived_id(entry, 2),
            person_id=person,
            departure_country="TJK",
            next_destination="RUS",
            final_destination="RUS",
            final_assumed=True,
            purpose="WRK",
            intended_stay="3",
            transport="B",
        ),
        movement=Movement(
            id=derived_id(entry, 3),
            person_id=person,
            post="KG06",
            direction="E",
            at=at,
            officer_id=OFFICER,
            lane="F",
            evidence="document",
        ),
        consents=(
            Consent(
                id=derived_id(entry, 4),
                person_id=person,
                purpose="REG",
                decision="Y",
                legal_basis="CO",
                mode="OR",
                text_id="notice",
                text_version=1,
                text_hash="0" * 64,
                language="tgk",
                read_aloud=True,
                given_at=at,
            ),
        ),
        lane="F",
    )
