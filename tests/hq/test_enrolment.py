"""Enrolment: once for one laptop, again for the same one whose answer was lost."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Barrier

import pytest

from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.hq.devices import all_devices
from app.hq.enrolment import Enrolment
from app.hq.invitations import MOST_TRIES, VALID_FOR, invite
from app.hq.keys import HeadquartersKeys
from app.hq.store import Store
from app.vault.device_keys import new_device_keys
from app.vault.signed_text import read_signed_text
from app.vault.signing import key_id, public_signing_key
from app.wire.enrolment import ENROLLED_CONTEXT, EnrolAnswer, read_enrol_answer
from app.wire.messages import DeviceStatus
from tests.hq.headquarters import NOW, new_keys
from tests.hq.laptop import Laptop


class Office:
    """An enrolment whose clock stands where the test puts it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.keys: HeadquartersKeys = new_keys()
        self.now = NOW
        self.enrolment = Enrolment(store, self.keys, self._clock)

    def _clock(self) -> datetime:
        return self.now

    def invite(self) -> str:
        with self.store.write() as tx:
            return invite(tx, "KG06", "", self.now)[0]

    def enrol(self, laptop: Laptop, secret: str) -> EnrolAnswer:
        text = self.enrolment.enrol(laptop.enrolment(secret))
        public = public_signing_key(self.keys.acknowledgement)
        return read_enrol_answer(read_signed_text(text, {key_id(public): public}, ENROLLED_CONTEXT))

    def refused(self, laptop: Laptop, secret: str) -> str:
        with pytest.raises(ManzilError) as caught:
            self.enrol(laptop, secret)
        return caught.value.code


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


@pytest.fixture
def laptop() -> Laptop:
    return Laptop(b"")


def test_an_invited_laptop_is_enrolled(office: Office, laptop: Laptop) -> None:
    answer = office.enrol(laptop, office.invite())
    assert answer == EnrolAnswer(
        device=laptop.device,
        label="L1",
        post="KG06",
        slot=0,
        number_key=office.keys.number,
        key_list=office.keys.key_list_text,
    )
    with office.store.read() as tx:
        (device,) = all_devices(tx)
    assert device.signing_key == laptop.keys.signing_public
    assert device.sealing_key == laptop.keys.sealing_public
    assert device.transport_key == laptop.keys.transport_public
    assert (device.status, device.may_carry) == (DeviceStatus.ACTIVE, True)
    assert device.enrolled_at == NOW


def test_a_lost_answer_is_asked_for_again_even_much_later(office: Office, laptop: Laptop) -> None:
    secret = office.invite()
    first = office.enrol(laptop, secret)
    office.now += timedelta(days=30)
    assert office.enrol(laptop, secret) == first
    with office.store.read() as tx:
        assert len(all_devices(tx)) == 1


def test_a_used_code_is_gone_for_everybody_else(office: Office, laptop: Laptop) -> None:
    secret = office.invite()
    office.enrol(laptop, secret)
    assert office.refused(Laptop(b""), secret) == "code_gone"
    laptop.keys = new_device_keys()  # the same device id is not enough
    assert office.refused(laptop, secret) == "code_gone"


def test_a_code_is_good_for_fifteen_minutes(office: Office, laptop: Laptop) -> None:
    in_time, too_late = office.invite(), office.invite()
    office.now += VALID_FOR - timedelta(microseconds=1)
    office.enrol(laptop, in_time)
    office.now += timedelta(microseconds=1)
    assert office.refused(Laptop(b""), too_late) == "code_gone"


def test_five_wrong_guesses_use_a_code_up(office: Office, laptop: Laptop) -> None:
    secret = office.invite()
    guess = secret.partition(".")[0] + "." + "0" * 32
    said = [office.refused(laptop, guess) for _ in range(MOST_TRIES)]
    assert said == ["code_wrong"] * 4 + ["code_gone"]
    assert office.refused(laptop, secret) == "code_gone"


def test_four_wrong_guesses_do_not(office: Office, laptop: Laptop) -> None:
    secret = office.invite()
    for _ in range(MOST_TRIES - 1):
        office.refused(laptop, secret + "x")
    office.enrol(laptop, secret)


def test_guesses_at_one_code_cost_no_other(office: Office, laptop: Laptop) -> None:
    guessed, other = office.invite(), office.invite()
    for _ in range(MOST_TRIES):
        office.refused(laptop, guessed + "x")
    office.enrol(laptop, other)


def test_a_code_of_nobody(office: Office, laptop: Laptop) -> None:
    office.invite()
    assert office.refused(laptop, "nobody.knows") == "code_wrong"
    assert office.refused(laptop, "") == "code_wrong"


def test_a_laptop_is_not_enrolled_twice(office: Office, laptop: Laptop) -> None:
    office.enrol(laptop, office.invite())
    second = office.invite()
    assert office.refused(laptop, second) == "device_known"
    office.enrol(Laptop(b""), second)  # the invitation was not used up by it


def test_keys_of_another_are_refused_without_a_try(office: Office, laptop: Laptop) -> None:
    secret = office.invite()
    honest = laptop.enrolment(secret)
    forged = replace(honest, transport_key=Laptop(b"").keys.transport_public)
    with pytest.raises(TrustBroken):
        office.enrolment.enrol(forged)
    office.enrol(laptop, secret)


def test_two_laptops_with_one_code_at_once(office: Office) -> None:
    secret = office.invite()
    together = Barrier(4)

    def try_it(laptop: Laptop) -> str:
        together.wait(timeout=20)
        try:
            office.enrol(laptop, secret)
        except UserCanFix as wrong:
            return wrong.code
        return "enrolled"

    with ThreadPoolExecutor(4) as people:
        said = sorted(people.map(try_it, [Laptop(b"") for _ in range(4)]))
    assert said == ["code_gone"] * 3 + ["enrolled"]
