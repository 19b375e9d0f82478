"""Officers as headquarters knows them, and the account of one closed on their laptop."""

from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.permissions import Role
from app.hq import feed
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import key_id
from tests.hq.laptop import Laptop
from tests.hq.office import OfficeHouse
from tests.hq.office_people import PROTECTOR, SUPERVISOR, admit, event

WHY = "left the service"


def laptop_with(house: OfficeHouse, *officers: UUID) -> Laptop:
    laptop = house.headquarters.laptop()
    for officer in officers:
        admit(laptop, officer, new_sealing_key(), "registrar")
    if officers:
        house.headquarters.take(laptop.batch())
    return laptop


def told(house: OfficeHouse, laptop: Laptop) -> list[tuple[str, object]]:
    with house.headquarters.store.read() as tx:
        items = feed.items_after(tx, feed.device_scope(laptop.device), 0, 99)
    return [(item.kind, item.said) for item in items]


def close(house: OfficeHouse, officer: UUID, reason: str = WHY) -> str:
    """The code of the refusal; empty when it was done."""
    try:
        house.office.officers.close(house.users[Role.ADMINISTRATOR], officer, reason)
    except UserCanFix as wrong:
        return wrong.code
    return ""


def standing(house: OfficeHouse, post: str = "") -> list[tuple[object, object]]:
    listed = house.office.officers.listed(house.users[Role.ADMINISTRATOR], post)
    return [(one["officer"], one["closing"]) for one in listed]  # type: ignore[index, call-overload] # JSON objects


def test_what_is_listed_names_nobody(house: OfficeHouse) -> None:
    laptop, account = house.headquarters.laptop(), new_sealing_key()
    admit(laptop, PROTECTOR, account, "registrar", "protection")
    house.headquarters.take(laptop.batch())
    (one,) = house.office.officers.listed(house.users[Role.ADMINISTRATOR])
    assert isinstance(one, dict)
    assert {
        name: one[name] for name in ("account_key", "closing", "device", "officer", "post")
    } == {
        "account_key": key_id(public_sealing_key(account)),
        "closing": False,
        "device": str(laptop.device),
        "officer": str(PROTECTOR),
        "post": "KG06",
    }
    assert one["roles"] == ["registrar", "protection"]
    assert set(one) == {
        *("account_key", "closing", "device", "label", "officer", "post", "roles", "said_at")
    }
    assert standing(house, "KG06") == standing(house)
    assert standing(house, "KG07") == []


def test_closing_is_an_entry_and_is_told_to_the_laptop(house: OfficeHouse) -> None:
    laptop, other = laptop_with(house, PROTECTOR, SUPERVISOR), laptop_with(house)
    assert close(house, PROTECTOR, "  left   the service ") == ""
    said = {"devices": [str(laptop.device)], "officer": str(PROTECTOR), "reason": WHY}
    admin = house.users[Role.ADMINISTRATOR]
    assert house.own() == [(("hq_account_closed",), admin.id, said)]
    item = ("account", {"officer": str(PROTECTOR), "state": "disabled"})
    assert told(house, laptop) == [item]
    assert told(house, other) == []
    assert standing(house) == [(str(PROTECTOR), True), (str(SUPERVISOR), False)]
    assert close(house, PROTECTOR) == "account_closing"
    assert told(house, laptop) == [item]
    event(laptop, "account_closed", officer=str(PROTECTOR))
    house.headquarters.take(laptop.batch())
    assert standing(house) == [(str(SUPERVISOR), False)]
    assert close(house, PROTECTOR) == "officer_unknown"


def test_an_officer_of_two_laptops_is_closed_on_both(house: OfficeHouse) -> None:
    both = [laptop_with(house, PROTECTOR, SUPERVISOR) for _ in range(2)]
    assert close(house, PROTECTOR) == ""
    assert [len(told(house, laptop)) for laptop in both] == [1, 1]


@pytest.mark.parametrize(
    ("officer", "reason", "code"),
    [
        (PROTECTOR, " no ", "reason_missing"),
        (UUID(int=5), WHY, "officer_unknown"),
        (SUPERVISOR, WHY, "last_officer"),
    ],
)
def test_what_cannot_be_done_leaves_nothing(
    house: OfficeHouse, officer: UUID, reason: str, code: str
) -> None:
    """SUPERVISOR alone can sign in on a second laptop: it is closed on neither."""
    laptops = [laptop_with(house, PROTECTOR, SUPERVISOR), laptop_with(house, SUPERVISOR)]
    assert close(house, officer, reason) == code
    assert house.own() == []
    assert [told(house, laptop) for laptop in laptops] == [[], []]


def test_who_is_being_closed_is_nobody_who_could_still_sign_in(house: OfficeHouse) -> None:
    laptop_with(house, PROTECTOR, SUPERVISOR)
    assert close(house, PROTECTOR) == ""
    assert close(house, SUPERVISOR) == "last_officer"


def test_others_may_neither_see_nor_close(house: OfficeHouse) -> None:
    laptop = laptop_with(house, PROTECTOR, SUPERVISOR)
    for role, user in house.users.items():
        if role is Role.ADMINISTRATOR:
            continue
        with pytest.raises(UserCanFix) as seeing:
            house.office.officers.listed(user)
        with pytest.raises(UserCanFix) as closing:
            house.office.officers.close(user, PROTECTOR, WHY)
        assert {seeing.value.code, closing.value.code} == {"not_allowed"}
    assert (house.own(), told(house, laptop)) == ([], [])


def test_by_the_web(house: OfficeHouse) -> None:
    laptop = laptop_with(house, PROTECTOR, SUPERVISOR)
    token = house.sign_in()
    listed = house.call("GET", "/v1/office/officers?post=KG06", token=token).json["officers"]
    assert [one["officer"] for one in listed] == [str(PROTECTOR), str(SUPERVISOR)]
    path = f"/v1/office/officers/{PROTECTOR}/close"
    done = house.call("POST", path, {"reason": WHY}, token)
    assert (done.status, done.json) == (
        200,
        {"devices": [str(laptop.device)], "officer": str(PROTECTOR)},
    )
    again = house.call("POST", path, {"reason": WHY}, token)
    assert (again.status, again.code) == (409, "account_closing")
    unknown = house.call("POST", f"/v1/office/officers/{UUID(int=5)}/close", {"reason": WHY}, token)
    assert (unknown.status, unknown.code) == (404, "officer_unknown")
    assert house.call("POST", path, {}, token).code == "message"
