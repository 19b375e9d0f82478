"""A device's own keys made anew: the new ones while they wait, the former ones afterwards.

Also what a recovery left to be said in the journal at the next sign-in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.sqlite import insert

from app.journal.entry import Json, dump_json, read_json
from app.storage.device import load_device
from app.storage.schema import DEVICE
from app.storage.schema_renewal import FORMER_KEYS, RECOVERED, RENEWAL
from app.storage.transaction import Reading, Writing
from app.vault.device_keys import DeviceKeys
from app.vault.sealing import public_sealing_key
from app.vault.signing import key_id, public_signing_key


@dataclass(frozen=True, slots=True)
class WaitingRenewal:
    """New keys on their way to headquarters.

    `secret` is that of the invitation, `url` where it came from ("" for the known addresses).
    `taken`: headquarters and this store have them, the carrier may not yet. `trouble` is the code
    of what went wrong at the last try.
    """

    secret: str = field(repr=False)
    url: str
    keys: DeviceKeys = field(repr=False)
    taken: bool
    trouble: str


def begin_renewal(tx: Writing, secret: str, url: str, keys: DeviceKeys) -> None:
    """Keep new keys until headquarters has them.

    Keys that wait already are not replaced, only the secret is: headquarters may have taken them,
    and its answer been lost. Those that it took for certain only wait for the carrier: then
    nothing is begun.
    """
    waiting = waiting_renewal(tx)
    if waiting is not None:
        if not waiting.taken:
            again = {"secret": secret, "url": url, "trouble": ""}
            tx.connection.execute(update(RENEWAL).values(**again))
        return
    tx.connection.execute(
        insert(RENEWAL).values(
            id=1,
            secret=secret,
            url=url,
            signing_key=keys.signing,
            sealing_key=keys.sealing,
            transport_key=keys.transport,
            taken=0,
            trouble="",
        )
    )


def waiting_renewal(tx: Reading) -> WaitingRenewal | None:
    row = tx.connection.execute(select(RENEWAL)).one_or_none()
    if row is None:
        return None
    keys = DeviceKeys(row.signing_key, row.sealing_key, row.transport_key)
    return WaitingRenewal(row.secret, row.url, keys, bool(row.taken), row.trouble)


def note_trouble(tx: Writing, code: str) -> None:
    tx.connection.execute(update(RENEWAL).values(trouble=code))


def take_new_keys(tx: Writing, keys: DeviceKeys, at: datetime) -> None:
    """The store signs and opens with these from now on; the former ones are kept as far as needed.

    Of the signing key only the public half, to know one's own files by; the sealing key, for what
    headquarters has sealed to it already.
    """
    before = load_device(tx)
    tx.connection.execute(
        insert(FORMER_KEYS).values(
            signing_public=public_signing_key(before.signing_key),
            sealing_key=before.sealing_key,
            retired_at=at,
        )
    )
    tx.connection.execute(update(DEVICE).values(signing_key=keys.signing, sealing_key=keys.sealing))
    tx.connection.execute(update(RENEWAL).values(taken=1, trouble=""))


def end_renewal(tx: Writing) -> None:
    """The carrier has its key as well, or headquarters does not want the new ones."""
    tx.connection.execute(delete(RENEWAL))


def former_signing_keys(tx: Reading) -> tuple[bytes, ...]:
    """The public signing keys that this device had before, the last first."""
    query = select(FORMER_KEYS.c.signing_public).order_by(FORMER_KEYS.c.ordinal.desc())
    return tuple(tx.connection.execute(query).scalars())


def sealing_keys(tx: Reading) -> Mapping[str, bytes]:
    """The private sealing keys of this device by key id: that of now, and those before."""
    query = select(FORMER_KEYS.c.sealing_key)
    private = [load_device(tx).sealing_key, *tx.connection.execute(query).scalars()]
    return {key_id(public_sealing_key(key)): key for key in private}


def note_recovered(tx: Writing, said: Mapping[str, Json]) -> None:
    """What the journal is to say of a recovery, once somebody has signed in."""
    values = {"said": dump_json(said)}
    tx.connection.execute(
        insert(RECOVERED)
        .values(id=1, **values)
        .on_conflict_do_update(index_elements=[RECOVERED.c.id], set_=values)
    )


def recovered(tx: Reading) -> Mapping[str, Json] | None:
    """What was noted and not yet journaled."""
    said = tx.connection.execute(select(RECOVERED.c.said)).scalar_one_or_none()
    if said is None:
        return None
    value: Mapping[str, Json] = read_json(said)
    return value


def forget_recovered(tx: Writing) -> None:
    tx.connection.execute(delete(RECOVERED))
