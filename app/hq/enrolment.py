"""Enrolment: an invited laptop gives its public keys and gets its place, slot and key list.

The answer may be lost on the way: the same secret with the same keys gets the same answer again,
also after the invitation has run out. Anything else gets it once.
"""

from datetime import datetime

from app.domain.errors import UserCanFix
from app.domain.ids import Clock
from app.hq.devices import Device, add_device, find_device
from app.hq.invitations import MOST_TRIES, Invitation, count_try, lock_invitation, mark_used
from app.hq.keys import HeadquartersKeys
from app.hq.protection import tell_newcomer
from app.hq.renewal import renew
from app.hq.store import Store, Writing
from app.vault.signed_text import sign_text
from app.wire.enrolment import (
    ENROLLED_CONTEXT,
    EnrolAnswer,
    EnrolRequest,
    verify_enrol_request,
    write_enrol_answer,
)
from app.wire.messages import DeviceStatus


class Enrolment:
    """Enrols laptops. Wrong and outdated codes are told apart, so that a person can act."""

    def __init__(self, store: Store, keys: HeadquartersKeys, clock: Clock) -> None:
        self._store = store
        self._keys = keys
        self._clock = clock

    def enrol(self, request: EnrolRequest) -> str:
        """The signed answer.

        Raises TrustBroken `signature` when the sender does not hold the key it names, or what
        `renew` raises; UserCanFix `code_wrong`, `code_gone` (outdated, used, or guessed at too
        often) or `device_known`.
        """
        verify_enrol_request(request)
        with self._store.write() as tx:
            device = self._admit(tx, request)
        if isinstance(device, UserCanFix):
            raise device
        answer = EnrolAnswer(
            device=device.id,
            label=device.label,
            post=device.post,
            slot=device.slot,
            number_key=self._keys.number,
            key_list=self._keys.key_list_text,
        )
        return sign_text(write_enrol_answer(answer), self._keys.acknowledgement, ENROLLED_CONTEXT)

    def _admit(self, tx: Writing, request: EnrolRequest) -> Device | UserCanFix:
        """The device, or why not: returned and not raised, for a counted try must be committed."""
        invitation = lock_invitation(tx, request.secret)
        if invitation is None:
            return _wrong_code()
        if not invitation.fits(request.secret):
            count_try(tx, invitation)
            return _wrong_code() if invitation.tries + 1 < MOST_TRIES else _gone()
        if invitation.device is not None:
            return _again(tx, invitation, request)
        now = self._clock()
        if now >= invitation.expires_at or invitation.tries >= MOST_TRIES:
            return _gone()
        if invitation.renews is not None:
            return _renewed(tx, invitation, request, now)
        return _added(tx, invitation, request, now)


def _again(tx: Writing, invitation: Invitation, request: EnrolRequest) -> Device | UserCanFix:
    device = find_device(tx, request.device) if request.device == invitation.device else None
    if device is None:
        return _gone()
    kept = (device.signing_key, device.sealing_key, device.transport_key)
    sent = (request.signing_key, request.sealing_key, request.transport_key)
    return device if kept == sent else _gone()


def _added(
    tx: Writing, invitation: Invitation, request: EnrolRequest, now: datetime
) -> Device | UserCanFix:
    device = _new_device(invitation, request, now)
    if not add_device(tx, device):
        return UserCanFix("device_known", "This laptop is enrolled already.", field="code")
    mark_used(tx, invitation, device.id)
    tell_newcomer(tx, device.id, device.post, now)
    return device


def _renewed(
    tx: Writing, invitation: Invitation, request: EnrolRequest, now: datetime
) -> Device | UserCanFix:
    if request.device != invitation.renews:
        return _wrong_code()
    device = renew(tx, request, now)
    mark_used(tx, invitation, device.id)
    return device


def _new_device(invitation: Invitation, request: EnrolRequest, now: datetime) -> Device:
    return Device(
        id=request.device,
        label=invitation.label,
        post=invitation.post,
        slot=invitation.slot,
        signing_key=request.signing_key,
        sealing_key=request.sealing_key,
        transport_key=request.transport_key,
        status=DeviceStatus.ACTIVE,
        may_carry=True,
        enrolled_at=now,
    )


def _wrong_code() -> UserCanFix:
    return UserCanFix(
        "code_wrong", "This enrolment code is not known here. Ask for another.", field="code"
    )


def _gone() -> UserCanFix:
    return UserCanFix(
        "code_gone", "This enrolment code is used up or too old. Ask for another.", field="code"
    )
