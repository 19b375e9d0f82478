"""New keys of an enrolled laptop: by invitation for that very one, proved by its former key."""

from datetime import datetime, timedelta

import pytest

from app.domain.errors import ManzilError, UserCanFix
from app.hq.devices import find_device, set_status
from app.hq.enrolment import Enrolment
from app.hq.invitations import RENEWAL_VALID_FOR, VALID_FOR, invite_again
from app.hq.own_journal import identity
from app.hq.renewal import require_trusted
from app.hq.store import Store
from app.vault.device_keys import DeviceKeys, new_device_keys
from app.vault.signed_text import read_signed_text
from app.vault.signing import key_id, public_signing_key
from app.wire.enrolment import ENROLLED_CONTEXT, EnrolAnswer, EnrolRequest, read_enrol_answer
from app.wire.messages import DeviceStatus
from tests.hq.headquarters import NOW, Headquarters, device_of
from tests.hq.laptop import Laptop


class Office:
    """Headquarters with one enrolled laptop that has sent two of its four entries."""

    def __init__(self, headquarters: Headquarters) -> None:
        self.headquarters = headquarters
        self.store: Store = headquarters.store
        self.laptop = headquarters.laptop()
        for _ in range(4):
            self.laptop.count()
        headquarters.take(self.laptop.batch(1, 2))
        self.now = NOW
        self.enrolment = Enrolment(self.store, headquarters.keys, self._clock)
        self.new: DeviceKeys = new_device_keys()

    def _clock(self) -> datetime:
        return self.now

    def invite(self, valid_for: timedelta = VALID_FOR) -> str:
        with self.store.write() as tx:
            device = find_device(tx, self.laptop.device)
            assert device is not None
            return invite_again(tx, device, self.now, valid_for)[0]

    def ask(self, request: EnrolRequest) -> EnrolAnswer:
        public = public_signing_key(self.headquarters.keys.acknowledgement)
        text = self.enrolment.enrol(request)
        return read_enrol_answer(read_signed_text(text, {key_id(public): public}, ENROLLED_CONTEXT))

    def refused(self, request: EnrolRequest) -> str:
        before = self.keys()
        with pytest.raises(ManzilError) as told:
            self.ask(request)
        assert self.keys() == before
        return told.value.code

    def keys(self) -> tuple[bytes, bytes, bytes]:
        with self.store.read() as tx:
            device = find_device(tx, self.laptop.device)
        assert device is not None
        return device.signing_key, device.sealing_key, device.transport_key


@pytest.fixture
def office(headquarters: Headquarters) -> Office:
    return Office(headquarters)


def test_the_device_has_new_keys_and_its_old_place(office: Office) -> None:
    answer = office.ask(office.laptop.renewal(office.invite(), office.new, office.laptop.at(4)))
    assert (answer.device, answer.label, answer.post, answer.slot) == (
        office.laptop.device,
        "L1",
        "KG06",
        0,
    )
    new = office.new
    assert office.keys() == (new.signing_public, new.sealing_public, new.transport_public)


def test_work_goes_on_under_the_new_key_and_what_was_under_way_is_taken(office: Office) -> None:
    office.ask(office.laptop.renewal(office.invite(), office.new, office.laptop.at(3)))
    assert office.headquarters.take(office.laptop.batch(1, 2)).highest == 2
    assert office.headquarters.take(office.laptop.batch(3, 3)).highest == 3
    with pytest.raises(ManzilError) as told:
        office.headquarters.take(office.laptop.batch(4, 4))
    assert told.value.code == "key_retired"
    office.laptop.keys = office.new
    assert office.headquarters.take(office.laptop.batch(3, 4)).highest == 4


def test_a_lost_answer_is_given_again(office: Office) -> None:
    request = office.laptop.renewal(office.invite(), office.new, office.laptop.at(4))
    first = office.ask(request)
    office.now += timedelta(days=90)
    assert office.ask(request) == first
    office.laptop.keys = new_device_keys()
    assert office.refused(office.laptop.renewal(request.secret, new_device_keys())) == "code_gone"


def test_the_same_keys_by_a_second_invitation_change_nothing(office: Office) -> None:
    """The answer was lost, and somebody invited the laptop again."""
    office.ask(office.laptop.renewal(office.invite(), office.new, office.laptop.at(3)))
    before = office.keys()
    office.ask(office.laptop.renewal(office.invite(), office.new, office.laptop.at(4)))
    assert office.keys() == before
    assert office.headquarters.take(office.laptop.batch(3, 3)).highest == 3


def test_it_stands_in_headquarters_own_journal(office: Office) -> None:
    with office.store.read() as tx:
        assert identity(tx) is None
    office.ask(office.laptop.renewal(office.invite(), office.new))
    with office.store.read() as tx:
        own = identity(tx)
        assert own is not None
        from app.hq.heads import held_incarnations

        (head,) = held_incarnations(tx, own.device)
    assert head.at.number == 1


def test_who_does_not_hold_the_former_key_gets_nothing(office: Office) -> None:
    thief = Laptop(b"", device=office.laptop.device)
    assert office.refused(thief.renewal(office.invite(), office.new)) == "renewal"
    assert office.refused(thief.enrolment(office.invite())) == "renewal"


def test_a_refused_try_leaves_the_invitation(office: Office) -> None:
    secret = office.invite()
    thief = Laptop(b"", device=office.laptop.device)
    assert office.refused(thief.renewal(secret, office.new)) == "renewal"
    office.ask(office.laptop.renewal(secret, office.new))
    assert office.keys()[0] == office.new.signing_public


def test_another_laptop_cannot_use_it(office: Office) -> None:
    other = Laptop(b"")
    office.headquarters.enrol(other)
    assert office.refused(other.renewal(office.invite(), office.new)) == "code_wrong"
    assert office.refused(Laptop(b"").enrolment(office.invite())) == "code_wrong"


def test_a_key_of_long_ago_still_proves_the_device(office: Office) -> None:
    """The disk was put back to before a renewal."""
    office.ask(office.laptop.renewal(office.invite(), office.new))
    newest = new_device_keys()
    office.ask(office.laptop.renewal(office.invite(), newest))
    assert office.keys()[0] == newest.signing_public


@pytest.mark.parametrize("status", [DeviceStatus.STOLEN, DeviceStatus.WIPE])
def test_a_laptop_that_is_not_trusted_gets_nothing(office: Office, status: DeviceStatus) -> None:
    secret = office.invite()
    with office.store.write() as tx:
        set_status(tx, office.laptop.device, status)
    request = office.laptop.renewal(secret, office.new)
    assert office.refused(request) == "device_not_trusted"


def test_who_is_trusted() -> None:
    laptop = Laptop(b"")
    for status in (DeviceStatus.ACTIVE, DeviceStatus.PUSH_ONLY):
        require_trusted(device_of(laptop, status=status))
    for status in (DeviceStatus.STOLEN, DeviceStatus.WIPE):
        with pytest.raises(UserCanFix) as told:
            require_trusted(device_of(laptop, status=status))
        assert told.value.code == "device_not_trusted"


def test_a_secret_from_a_recovery_lasts_longer(office: Office) -> None:
    short, long = office.invite(), office.invite(RENEWAL_VALID_FOR)
    office.now += RENEWAL_VALID_FOR - timedelta(seconds=1)
    assert office.refused(office.laptop.renewal(short, office.new)) == "code_gone"
    office.ask(office.laptop.renewal(long, office.new))
    office.now += timedelta(seconds=1)
    late = office.invite(RENEWAL_VALID_FOR)
    office.now += RENEWAL_VALID_FOR
    assert office.refused(office.laptop.renewal(late, new_device_keys())) == "code_gone"
