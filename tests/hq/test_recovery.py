"""Two people answer a laptop that proves itself; the master key goes to its one-time key alone."""

import json
from dataclasses import dataclass, replace
from uuid import UUID

import pytest
from sqlalchemy import select

from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.domain.officers import Role
from app.hq import schema
from app.hq.devices import set_status
from app.hq.invitations import RENEWAL_VALID_FOR, lock_invitation
from app.hq.recovery import AskingLaptop, TwoPersons, answer_recovery, read_asking, two_persons
from app.vault.escrow import seal_escrow
from app.vault.recovery import Recovered, open_recovered, request_hash, spoken_code
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import key_id, new_signing_key, public_signing_key
from app.wire.messages import DeviceStatus
from app.wire.recovery import RecoveryRequest, read_recovery_answer, sign_recovery_request
from tests.hq.headquarters import NOW, Headquarters
from tests.hq.laptop import Laptop
from tests.hq.two_persons import user

OFFICER = UUID("01939f00-bbbb-7bbb-8bbb-0000000000c1")
MASTER = bytes(range(32))


@dataclass
class Case:
    """A laptop that asks, the keys that answer it, and two people who may."""

    headquarters: Headquarters
    laptop: Laptop
    recovery: bytes
    one_time: bytes
    persons: TwoPersons

    def request(self) -> RecoveryRequest:
        escrow = seal_escrow(MASTER, self.laptop.device, public_sealing_key(self.recovery))
        return RecoveryRequest(
            self.laptop.device, OFFICER, NOW, escrow, public_sealing_key(self.one_time)
        )

    def signed(self) -> str:
        return sign_recovery_request(self.request(), self.laptop.keys.transport)

    def asking(self, signed: str) -> AskingLaptop:
        with self.headquarters.store.read() as tx:
            return read_asking(tx, signed)

    def answer(self, asking: AskingLaptop, recovery: bytes) -> str:
        with self.headquarters.store.write() as tx:
            return answer_recovery(
                tx,
                self.headquarters.keys,
                asking,
                recovery_private=recovery,
                persons=self.persons,
                now=NOW,
            )


@pytest.fixture
def case(headquarters: Headquarters) -> Case:
    by = user(headquarters.store, "Admin", Role.ADMINISTRATOR)
    second = user(headquarters.store, "Guard", Role.DATA_PROTECTION)
    return Case(
        headquarters,
        headquarters.laptop(),
        new_sealing_key(),
        new_sealing_key(),
        two_persons(by, second),
    )


def test_the_answer_brings_the_master_key_and_a_secret_for_new_keys(case: Case) -> None:
    signed = case.signed()
    asking = case.asking(signed)
    assert (asking.device.id, asking.code) == (case.laptop.device, spoken_code(signed))
    assert (asking.request.officer, asking.request.asked_at) == (OFFICER, NOW)
    text = case.answer(asking, case.recovery)
    public = public_signing_key(case.headquarters.keys.acknowledgement)
    answer = read_recovery_answer(text, {key_id(public): public})
    assert (answer.device, answer.officer, answer.request) == (
        case.laptop.device,
        OFFICER,
        request_hash(signed),
    )
    opened = open_recovered(
        answer.sealed,
        case.one_time,
        device=case.laptop.device,
        officer=OFFICER,
        request=request_hash(signed),
    )
    assert opened.master == MASTER
    assert is_for_a_renewal(case, opened)


def is_for_a_renewal(case: Case, opened: Recovered) -> bool:
    with case.headquarters.store.write() as tx:
        invitation = lock_invitation(tx, opened.secret)
    assert invitation is not None
    assert invitation.expires_at == NOW + RENEWAL_VALID_FOR
    return invitation.fits(opened.secret) and invitation.renews == case.laptop.device


def test_it_stands_in_headquarters_own_journal(case: Case) -> None:
    signed = case.signed()
    case.answer(case.asking(signed), case.recovery)
    with case.headquarters.store.read() as tx:
        (entry,) = tx.rows(select(schema.entries))
        (body,) = tx.rows(select(schema.bodies))
    assert json.loads(entry.head)["kinds"] == ["hq_recovery_answered"]
    assert entry.author == case.persons.by.id
    assert json.loads(body.text)["event"] == {
        "device": str(case.laptop.device),
        "officer": str(OFFICER),
        "request": request_hash(signed).hex(),
        "second": str(case.persons.second.id),
    }


def test_neither_master_key_nor_secret_stays_at_headquarters(case: Case) -> None:
    asking = case.asking(case.signed())
    case.answer(asking, case.recovery)
    with case.headquarters.store.read() as tx:
        kept = repr([[tuple(r) for r in tx.rows(select(t))] for t in schema.metadata.sorted_tables])
    assert repr(MASTER)[2:-1] not in kept
    assert MASTER.hex() not in kept


def refused(case: Case, signed: str) -> str:
    with pytest.raises(ManzilError) as told:
        case.asking(signed)
    return told.value.code


def test_a_request_that_its_laptop_did_not_sign_is_refused(case: Case) -> None:
    forged = sign_recovery_request(case.request(), new_signing_key())
    assert refused(case, forged) == "signed_text"
    changed = case.signed().replace(str(OFFICER), str(UUID(int=5)))
    assert refused(case, changed) == "signature"
    for text in ("", "{}", "[]", "MZ1.abc"):
        assert refused(case, text) == "message"


def test_a_request_of_a_laptop_that_is_not_enrolled_is_refused(case: Case) -> None:
    stranger = Laptop(b"")
    request = replace(case.request(), device=stranger.device)
    assert refused(case, sign_recovery_request(request, stranger.keys.transport)) == (
        "asking_unknown"
    )


def test_one_laptop_cannot_ask_for_another(case: Case) -> None:
    other = case.headquarters.laptop()
    request = replace(case.request(), device=other.device)
    assert refused(case, sign_recovery_request(request, case.laptop.keys.transport)) == (
        "signed_text"
    )


@pytest.mark.parametrize("status", [DeviceStatus.STOLEN, DeviceStatus.WIPE])
def test_a_stolen_laptop_gets_no_answer(case: Case, status: DeviceStatus) -> None:
    signed = case.signed()
    with case.headquarters.store.write() as tx:
        set_status(tx, case.laptop.device, status)
    assert refused(case, signed) == "device_not_trusted"


def test_marked_as_stolen_while_two_people_looked_it_gets_no_answer(case: Case) -> None:
    asking = case.asking(case.signed())
    with case.headquarters.store.write() as tx:
        set_status(tx, case.laptop.device, DeviceStatus.STOLEN)
    with pytest.raises(UserCanFix) as told:
        case.answer(asking, case.recovery)
    assert told.value.code == "device_not_trusted"
    with case.headquarters.store.read() as tx:
        assert tx.rows(select(schema.invitations)) == []


def test_another_recovery_key_opens_nothing_and_leaves_nothing(case: Case) -> None:
    asking = case.asking(case.signed())
    with pytest.raises(TrustBroken) as told:
        case.answer(asking, new_sealing_key())
    assert told.value.code == "escrow_other_key"
    with case.headquarters.store.read() as tx:
        assert tx.rows(select(schema.entries)) == []
        assert tx.rows(select(schema.invitations)) == []


def test_two_different_people_who_may_are_needed(case: Case) -> None:
    by, second = case.persons.by, case.persons.second
    assert two_persons(second, by) == TwoPersons(second, by)
    reader = user(case.headquarters.store, "Reader", Role.ANALYST)
    for pair, code in (
        ((by, by), "second_person"),
        ((by, reader), "not_allowed"),
        ((reader, by), "not_allowed"),
    ):
        with pytest.raises(UserCanFix) as told:
            two_persons(*pair)
        assert told.value.code == code
