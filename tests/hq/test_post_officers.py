"""Who the officers of a post are, as the journals of its laptops tell."""

import base64
from uuid import UUID

import pytest

from app.hq.devices import set_status
from app.hq.post_officers import PostOfficer, officers_of_devices, officers_of_post
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import key_id
from app.wire.messages import DeviceStatus
from tests.hq.headquarters import Headquarters
from tests.hq.laptop import Laptop
from tests.hq.office_people import PROTECTOR, SUPERVISOR, admit, event


def known(headquarters: Headquarters, post: str = "KG06") -> dict[UUID, tuple[str, ...]]:
    with headquarters.store.read() as tx:
        return {who.id: who.roles for who in officers_of_post(tx, post)}


def told(headquarters: Headquarters, laptop: Laptop) -> None:
    headquarters.take(laptop.batch())


def test_an_admission_tells_id_roles_and_account(headquarters: Headquarters) -> None:
    laptop, account = headquarters.laptop(), new_sealing_key()
    laptop.register()
    laptop.count()
    admit(laptop, PROTECTOR, account, "registrar", "protection")
    told(headquarters, laptop)
    with headquarters.store.read() as tx:
        (who,) = officers_of_post(tx, "KG06")
        assert officers_of_devices(tx, [laptop.device]) == (who,)
        assert officers_of_post(tx, "KG07") == ()
    assert who == PostOfficer(
        PROTECTOR,
        laptop.device,
        ("registrar", "protection"),
        public_sealing_key(account),
        laptop.clock,
    )
    assert who.account_key == key_id(public_sealing_key(account))


def test_roles_accounts_and_removals_are_followed(headquarters: Headquarters) -> None:
    laptop, account, renewed = headquarters.laptop(), new_sealing_key(), new_sealing_key()
    admit(laptop, PROTECTOR, account, "registrar")
    admit(laptop, SUPERVISOR, new_sealing_key(), "supervisor")
    event(laptop, "officer_roles_changed", officer=str(PROTECTOR), roles=["protection"])
    told(headquarters, laptop)
    assert known(headquarters) == {PROTECTOR: ("protection",), SUPERVISOR: ("supervisor",)}
    text = base64.b64encode(public_sealing_key(renewed)).decode()
    event(laptop, "recovered", officer=str(PROTECTOR), account=text)
    event(laptop, "officer_removed", officer=str(SUPERVISOR))
    told(headquarters, laptop)
    with headquarters.store.read() as tx:
        (who,) = officers_of_post(tx, "KG06")
    assert (who.id, who.roles, who.account) == (
        PROTECTOR,
        ("protection",),
        public_sealing_key(renewed),
    )


@pytest.mark.parametrize("status", [DeviceStatus.STOLEN, DeviceStatus.PUSH_ONLY])
def test_what_a_laptop_no_longer_trusted_says_counts_for_nothing(
    headquarters: Headquarters, status: DeviceStatus
) -> None:
    laptop = headquarters.laptop()
    admit(laptop, PROTECTOR, new_sealing_key(), "protection")
    told(headquarters, laptop)
    with headquarters.store.write() as tx:
        set_status(tx, laptop.device, status)
    assert known(headquarters) == {}


def test_events_of_another_shape_are_passed_over(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    short = base64.b64encode(b"short").decode()
    event(laptop, "officer_admitted", officer="nobody", roles=["protection"], account=short)
    event(laptop, "officer_admitted", officer=str(PROTECTOR), roles=["protection"], account=short)
    event(laptop, "officer_admitted", officer=str(PROTECTOR), roles="protection", account=5)
    event(laptop, "officer_roles_changed", officer=str(SUPERVISOR), roles=["protection"])
    event(laptop, "odd", officer=[1], words={"officer": 2})
    told(headquarters, laptop)
    assert known(headquarters) == {}
