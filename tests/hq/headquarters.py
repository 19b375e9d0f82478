"""A headquarters for tests: keys in memory, a store, an intake; and what stands there."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from app.domain.codelists import load_code_lists
from app.hq import schema
from app.hq.devices import Device, add_device
from app.hq.intake import Intake
from app.hq.keys import HeadquartersKeys
from app.hq.store import Store
from app.vault.key_list import ACKNOWLEDGEMENT, SEALING, KeyList, ListedKey, sign_key_list
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signed_text import read_signed_text
from app.vault.signing import key_id, new_signing_key, public_signing_key
from app.wire.messages import (
    ACKNOWLEDGEMENT_CONTEXT,
    Acknowledgement,
    DeviceStatus,
    Verdict,
    read_acknowledgement,
)
from app.wire.refusal import REFUSAL_CONTEXT, Refusal, read_refusal
from tests.hq.laptop import Laptop

NOW = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
CARRIER = UUID("01930000-0000-7000-8000-0000000000ca")


def new_keys() -> HeadquartersKeys:
    """Keys as `make_keys` would leave them, without files."""
    root, sealing, acknowledgement = new_signing_key(), new_sealing_key(), new_signing_key()
    public = public_sealing_key(sealing)
    listed = KeyList(
        version=1,
        country="KG",
        issued_at="2026-11-24T08:00:00.000000Z",
        root=public_signing_key(root),
        keys=(
            ListedKey(SEALING, public),
            ListedKey(ACKNOWLEDGEMENT, public_signing_key(acknowledgement)),
        ),
        tls_pins=(),
        urls=("https://127.0.0.1:8443",),
    )
    return HeadquartersKeys(
        sealing={key_id(public): sealing},
        acknowledgement=acknowledgement,
        number=bytes(range(32)),
        key_list_text=sign_key_list(listed, root),
        key_list=listed,
    )


class Clock:
    """Moves one second on with every look, so that no two moments are the same."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass(frozen=True)
class Headquarters:
    """Store, keys and intake together."""

    store: Store
    keys: HeadquartersKeys
    intake: Intake

    def laptop(self, **given: DeviceStatus) -> Laptop:
        """A new enrolled laptop."""
        made = Laptop(self.keys.key_list.newest(SEALING).public)
        self.enrol(made, **given)
        return made

    def enrol(self, laptop: Laptop, status: DeviceStatus = DeviceStatus.ACTIVE) -> None:
        with self.store.write() as tx:
            slot = len(tx.rows(select(schema.devices)))
            add_device(tx, device_of(laptop, slot=slot, status=status))

    def take(self, batch: bytes) -> Acknowledgement:
        """The acknowledgement, with its signature checked."""
        answer = self.intake.take(batch, CARRIER)
        assert answer.taken, answer.text
        payload = read_signed_text(answer.text, self._public(), ACKNOWLEDGEMENT_CONTEXT)
        return read_acknowledgement(payload)

    def refuse(self, batch: bytes) -> Refusal:
        answer = self.intake.take(batch, CARRIER)
        assert not answer.taken, answer.text
        return read_refusal(read_signed_text(answer.text, self._public(), REFUSAL_CONTEXT))

    def _public(self) -> dict[str, bytes]:
        public = public_signing_key(self.keys.acknowledgement)
        return {key_id(public): public}


def intake_over(store: Store, keys: HeadquartersKeys) -> Intake:
    return Intake(store, keys, load_code_lists(), Clock())


def new_headquarters(store: Store) -> Headquarters:
    keys = new_keys()
    return Headquarters(store, keys, intake_over(store, keys))


def device_of(
    laptop: Laptop, *, slot: int = 0, status: DeviceStatus = DeviceStatus.ACTIVE
) -> Device:
    return Device(
        id=laptop.device,
        label=f"L{slot + 1}",
        post="KG06",
        slot=slot,
        signing_key=laptop.keys.signing_public,
        sealing_key=laptop.keys.sealing_public,
        transport_key=laptop.keys.transport_public,
        status=status,
        may_carry=True,
        enrolled_at=NOW,
    )


def exceptions(ack: Acknowledgement) -> dict[int, tuple[Verdict, str]]:
    return {one.number: (one.verdict, one.code) for one in ack.verdicts}


def entry_ids(store: Store) -> set[UUID]:
    """Ids of all entries held, applied or waiting."""
    with store.read() as tx:
        return {row.id for row in tx.rows(select(schema.entries.c.id))}


def waiting_ids(store: Store) -> set[UUID]:
    with store.read() as tx:
        waiting = schema.entries.c.waiting
        return {row.id for row in tx.rows(select(schema.entries.c.id).where(waiting))}


def set_aside_ids(store: Store) -> set[UUID]:
    """Ids of all entries in quarantine now."""
    with store.read() as tx:
        aside = schema.quarantine.c
        query = select(aside.entry).where(aside.released_at.is_(None))
        return {row.entry for row in tx.rows(query)}


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, without the moments of arrival."""
    moments = {"received_at", "heard_at", "reported_at", "released_at"}
    with store.read() as tx:
        return {
            name: sorted(
                (
                    tuple(v for k, v in row._asdict().items() if k not in moments)
                    for row in tx.rows(select(table))
                ),
                key=repr,
            )
            for name, table in schema.metadata.tables.items()
        }
