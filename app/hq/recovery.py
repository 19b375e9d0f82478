"""Answering a locked-out laptop: two people, and the recovery key from the safe.

The escrow in the request is opened, the master key is sealed to the request's one-time key, and
nobody at headquarters sees it. The answer also brings the secret by which the laptop gives new
keys of its own, for whoever has opened the escrow could read the old ones.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.permissions import Action
from app.hq.devices import Device, find_device
from app.hq.events import OfficeEvent
from app.hq.invitations import RENEWAL_VALID_FOR, invite_again
from app.hq.keys import HeadquartersKeys
from app.hq.own_journal import append, event_body, hold
from app.hq.renewal import require_trusted
from app.hq.store import Reading, Writing
from app.hq.users import HqUser
from app.vault.escrow import open_escrow
from app.vault.recovery import Recovered, request_hash, seal_recovered, spoken_code
from app.wire.recovery import (
    RecoveryAnswer,
    RecoveryRequest,
    asking_device,
    read_recovery_request,
    sign_recovery_answer,
)


@dataclass(frozen=True, slots=True)
class AskingLaptop:
    """A proved request: of which laptop, and the code that the officer reads from its screen."""

    device: Device
    request: RecoveryRequest
    sha256: bytes
    code: str


@dataclass(frozen=True, slots=True)
class TwoPersons:
    """Who answers: two different users who may."""

    by: HqUser
    second: HqUser


def read_asking(tx: Reading, signed: str) -> AskingLaptop:
    """The request in this text, proved by its laptop's transport key.

    Raises TrustBroken for what is damaged, forged or of a laptop not enrolled here; UserCanFix
    `device_not_trusted` when the laptop is marked as stolen or to be wiped.
    """
    device = find_device(tx, asking_device(signed))
    if device is None:
        raise TrustBroken(
            "asking_unknown", "This request is of a laptop that is not enrolled here."
        )
    request = read_recovery_request(signed, device.transport_key)
    if request.device != device.id:
        raise TrustBroken("message", "A message is damaged or is of another kind.")
    require_trusted(device)
    return AskingLaptop(device, request, request_hash(signed), spoken_code(signed))


def two_persons(by: HqUser, second: HqUser) -> TwoPersons:
    """Raises UserCanFix `not_allowed`, or `second_person` when both are one."""
    for user in (by, second):
        user.require(Action.ANSWER_RECOVERY)
    if by.id == second.id:
        raise UserCanFix(
            "second_person",
            "Two different people have to answer. Ask a second one.",
            field="second",
        )
    return TwoPersons(by, second)


def answer_recovery(
    tx: Writing,
    keys: HeadquartersKeys,
    asking: AskingLaptop,
    *,
    recovery_private: bytes,
    persons: TwoPersons,
    now: datetime,
) -> str:
    """The signed answer; an entry of headquarters' own journal says that it was given.

    The laptop is looked at again while the journal is held: it may have been marked as stolen since
    the request was read. Raises UserCanFix `device_not_trusted`; TrustBroken `escrow_other_key`
    when another recovery key is needed, `sealed` when the escrow is damaged.
    """
    hold(tx, now)
    request = asking.request
    require_trusted(find_device(tx, request.device) or asking.device)
    master = open_escrow(request.escrow, request.device, recovery_private)
    secret, _ = invite_again(tx, asking.device, now, RENEWAL_VALID_FOR)
    answer = RecoveryAnswer(
        device=request.device,
        officer=request.officer,
        answered_at=now,
        request=asking.sha256,
        sealed=seal_recovered(
            Recovered(master, secret),
            request.key,
            device=request.device,
            officer=request.officer,
            request=asking.sha256,
        ),
    )
    _journal(tx, asking, request.officer, persons, now)
    return sign_recovery_answer(answer, keys.acknowledgement)


def _journal(
    tx: Writing, asking: AskingLaptop, officer: UUID, persons: TwoPersons, now: datetime
) -> None:
    said = {
        "device": str(asking.device.id),
        "officer": str(officer),
        "request": asking.sha256.hex(),
        "second": str(persons.second.id),
    }
    append(
        tx,
        kinds=(OfficeEvent.RECOVERY_ANSWERED,),
        author=persons.by.id,
        at=now,
        bodies=(event_body(said),),
    )
