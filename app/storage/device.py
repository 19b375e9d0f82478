"""Who this laptop is: its keys, its place, its registration numbers, its incarnations."""

import secrets
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select, update

from app.domain.errors import TrustBroken
from app.domain.registration_number import NumberSlot
from app.journal.chain import Position, genesis
from app.storage.schema import DEVICE, INCARNATIONS
from app.storage.transaction import Reading, Writing

_INCARNATION_BYTES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceIdentity:
    """A laptop as headquarters enrolled it. The two keys are private bytes.

    `root_fingerprint` names headquarters' offline root, `key_list` is the signed text of the
    newest key list taken.
    """

    device: UUID
    label: str
    post: str
    country: str
    slot: NumberSlot
    signing_key: bytes
    sealing_key: bytes
    root_fingerprint: str
    key_list: str


@dataclass(frozen=True, slots=True)
class Incarnation:
    """A life of this journal: its id (16 hex digits), what it continues, whose it is, chain[0]."""

    id: str
    parent: Position | None
    device: UUID
    genesis: bytes


def save_device(tx: Writing, identity: DeviceIdentity) -> None:
    """Make the store this device's, once, and begin its first incarnation."""
    tx.connection.execute(
        insert(DEVICE).values(
            id=1,
            device=identity.device,
            label=identity.label,
            post=identity.post,
            country=identity.country,
            slot=identity.slot.slot,
            number_key=identity.slot.key,
            next_counter=0,
            signing_key=identity.signing_key,
            sealing_key=identity.sealing_key,
            root_fingerprint=identity.root_fingerprint,
            key_list=identity.key_list,
        )
    )
    add_incarnation(tx, identity.device, None)


def load_device(tx: Reading) -> DeviceIdentity:
    """Raises TrustBroken `not_enrolled` when the store has not been given a device yet."""
    row = tx.connection.execute(select(DEVICE)).one_or_none()
    if row is None:
        raise TrustBroken("not_enrolled", "This laptop is not enrolled. Enrol it with a code.")
    return DeviceIdentity(
        device=row.device,
        label=row.label,
        post=row.post,
        country=row.country,
        slot=NumberSlot(row.slot, row.number_key),
        signing_key=row.signing_key,
        sealing_key=row.sealing_key,
        root_fingerprint=row.root_fingerprint,
        key_list=row.key_list,
    )


def next_counter(tx: Writing) -> int:
    """The counter of the next registration number: 0, 1, 2 … without gaps.

    It is taken in the transaction of the registration, and given back when that is undone.
    """
    following = tx.connection.execute(
        update(DEVICE)
        .values(next_counter=DEVICE.c.next_counter + 1)
        .returning(DEVICE.c.next_counter)
    ).scalar_one_or_none()
    if following is None:
        raise TrustBroken("not_enrolled", "This laptop is not enrolled. Enrol it with a code.")
    return int(following) - 1


def skip_counters(tx: Writing, count: int) -> None:
    """Leave out the numbers that a past of which the disk knows no more may have given away."""
    tx.connection.execute(update(DEVICE).values(next_counter=DEVICE.c.next_counter + count))


def take_slot(tx: Writing, slot: NumberSlot) -> None:
    """Number people in another slot, from 0: a restored laptop must not number twice."""
    tx.connection.execute(
        update(DEVICE).values(slot=slot.slot, number_key=slot.key, next_counter=0)
    )


def keep_key_list(tx: Writing, text: str) -> None:
    """Keep a newer signed key list, which the caller has proved."""
    tx.connection.execute(update(DEVICE).values(key_list=text))


def current_incarnation(tx: Reading) -> Incarnation:
    """The incarnation in which entries are numbered now."""
    newest = select(INCARNATIONS).order_by(INCARNATIONS.c.ordinal.desc()).limit(1)
    row = tx.connection.execute(newest).one_or_none()
    if row is None:
        raise TrustBroken("not_enrolled", "This laptop is not enrolled. Enrol it with a code.")
    return _incarnation(row)


def all_incarnations(tx: Reading) -> tuple[Incarnation, ...]:
    """Every incarnation, the first first."""
    rows = tx.connection.execute(select(INCARNATIONS).order_by(INCARNATIONS.c.ordinal))
    return tuple(_incarnation(row) for row in rows)


def _incarnation(row: Row[Any]) -> Incarnation:
    parent = None
    if row.parent_incarnation is not None:
        parent = Position(row.parent_incarnation, row.parent_number, row.parent_chain)
    return Incarnation(row.incarnation, parent, row.device, row.genesis)


def add_incarnation(tx: Writing, device: UUID, parent: Position | None) -> Incarnation:
    """Begin an incarnation under a new random id (see `journal.start_incarnation`)."""
    name = secrets.token_hex(_INCARNATION_BYTES)
    begun = Incarnation(name, parent, device, genesis(device, name, parent))
    tx.connection.execute(
        insert(INCARNATIONS).values(
            incarnation=name,
            device=device,
            genesis=begun.genesis,
            parent_incarnation=parent.incarnation if parent else None,
            parent_number=parent.number if parent else None,
            parent_chain=parent.chain if parent else None,
        )
    )
    return begun
