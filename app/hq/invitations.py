"""Invitations: a one-time secret by which one laptop may join, for fifteen minutes.

An invitation for an enrolled device lets it, and no other, give new keys of its own.

A secret reads `id.random`: the id finds the invitation, so that wrong guesses count against it;
of the whole only the SHA-256 is kept.
"""

import hashlib
import hmac
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update

from app.domain.errors import UserCanFix
from app.domain.registration_number import SLOT_BITS
from app.hq import schema
from app.hq.devices import Device
from app.hq.store import Reading, Writing

VALID_FOR = timedelta(minutes=15)
RENEWAL_VALID_FOR = timedelta(days=30)
"""After a recovery: the laptop may be far from any network, and the secret travels sealed."""
MOST_TRIES = 5
_ID_BYTES = 6
_RANDOM_BYTES = 16
_invitations = schema.invitations.c
_devices = schema.devices.c


@dataclass(frozen=True, slots=True)
class Invitation:
    """Where the laptop will stand, its label and number slot.

    `renews` is the enrolled device that gives new keys, if it is for one; `device` once used.
    """

    id: str
    secret_sha256: bytes
    post: str
    label: str
    slot: int
    expires_at: datetime
    tries: int
    renews: UUID | None
    device: UUID | None

    def fits(self, secret: str) -> bool:
        return hmac.compare_digest(self.secret_sha256, _sha256(secret))


def invite(tx: Writing, post: str, label: str, now: datetime) -> tuple[str, Invitation]:
    """A new secret and its invitation; without a label the next free one (L1, L2, …) is given.

    Raises UserCanFix `slots_used_up` when the post has no number slot left.
    """
    tx.lock(select(schema.about))  # two invitations at once must not get one slot
    labels, slots = _in_use(tx, post, now)
    place = (post, label or _free_label(labels), _free_slot(slots))
    return _add(tx, place, now + VALID_FOR, renews=None)


def invite_again(
    tx: Writing, device: Device, now: datetime, valid_for: timedelta = VALID_FOR
) -> tuple[str, Invitation]:
    """A new secret by which this enrolled device gives new keys and keeps its place."""
    place = (device.post, device.label, device.slot)
    return _add(tx, place, now + valid_for, renews=device.id)


def _add(
    tx: Writing, place: tuple[str, str, int], expires_at: datetime, *, renews: UUID | None
) -> tuple[str, Invitation]:
    name = secrets.token_hex(_ID_BYTES)
    secret = f"{name}.{secrets.token_hex(_RANDOM_BYTES)}"
    post, label, slot = place
    invitation = Invitation(
        id=name,
        secret_sha256=_sha256(secret),
        post=post,
        label=label,
        slot=slot,
        expires_at=expires_at,
        tries=0,
        renews=renews,
        device=None,
    )
    row = {name: getattr(invitation, name) for name in schema.invitations.columns.keys()}  # noqa: SIM118 - columns iterate as columns
    tx.insert_missing(schema.invitations, [row])
    return secret, invitation


def lock_invitation(tx: Writing, secret: str) -> Invitation | None:
    """The invitation that this secret names, held until the end of the transaction."""
    name = secret.partition(".")[0]
    if not name.isalnum():
        return None
    found = tx.lock(select(schema.invitations).where(_invitations.id == name))
    if not found:
        return None
    row = found[0]
    return Invitation(
        row.id,
        bytes(row.secret_sha256),
        row.post,
        row.label,
        row.slot,
        row.expires_at,
        row.tries,
        row.renews,
        row.device,
    )


def count_try(tx: Writing, invitation: Invitation) -> None:
    tx.change(
        update(schema.invitations)
        .where(_invitations.id == invitation.id)
        .values(tries=invitation.tries + 1)
    )


def mark_used(tx: Writing, invitation: Invitation, device: UUID) -> None:
    tx.change(
        update(schema.invitations).where(_invitations.id == invitation.id).values(device=device)
    )


def _in_use(tx: Reading, post: str, now: datetime) -> tuple[frozenset[str], frozenset[int]]:
    """Labels and slots at a post, of its devices and of invitations that may still be used."""
    taken = list(
        tx.rows(select(_devices.label, _devices.slot).where(_devices.post == post))
    ) + list(
        tx.rows(
            select(_invitations.label, _invitations.slot).where(
                _invitations.post == post, _invitations.expires_at > now
            )
        )
    )
    return frozenset(row.label for row in taken), frozenset(row.slot for row in taken)


def _free_label(taken: Collection[str]) -> str:
    return next(f"L{n}" for n in range(1, len(taken) + 2) if f"L{n}" not in taken)


def _free_slot(taken: Collection[int]) -> int:
    for slot in range(1 << SLOT_BITS):
        if slot not in taken:
            return slot
    raise UserCanFix(
        "slots_used_up", "This post has used all its 1,024 number slots.", field="post"
    )


def _sha256(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
