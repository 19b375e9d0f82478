import pytest

from app.domain.errors import UserCanFix
from app.domain.permissions import Role
from app.hq.office_users import OfficeUsers, listed_json, read_roles, user_json
from app.hq.store import Store
from app.hq.users import HqUser, prove
from app.vault.kdf_cost import FLOOR
from tests.hq.headquarters import Clock
from tests.hq.office import WORDS, OfficeHouse

OTHER = "nine loud mountains stand"


def test_the_first_user_is_made_once(store: Store) -> None:
    users = OfficeUsers(store, Clock(), FLOOR)
    made = users.add_first("Asel", WORDS)
    assert made.roles == (Role.ADMINISTRATOR,)
    with pytest.raises(UserCanFix) as wrong:
        users.add_first("Bakyt", WORDS)
    assert wrong.value.code == "users_exist"
    assert [one.user for one in users.listed(made)] == [made]


def test_each_change_is_an_entry_that_names_nobody(house: OfficeHouse) -> None:
    users, admin = house.office.users, house.users[Role.ADMINISTRATOR]
    made = users.add(admin, "Asel Toktogul", [Role.ANALYST], WORDS)
    changed = users.set_roles(admin, "Asel Toktogul", [Role.PROTECTION])
    users.set_disabled(admin, "asel toktogul", disabled=True)
    users.set_disabled(admin, "asel toktogul", disabled=False)
    users.set_passphrase(made, "Asel Toktogul", OTHER)
    users.set_passphrase(admin, "Asel Toktogul", WORDS)
    assert changed == HqUser(made.id, "Asel Toktogul", (Role.PROTECTION,))
    before, after = ({"roles": [r], "user": str(made.id)} for r in ("analyst", "protection"))
    assert house.own() == [
        (("hq_user_added",), admin.id, before),
        (("hq_user_roles_changed",), admin.id, after),
        (("hq_user_disabled",), admin.id, after),
        (("hq_user_enabled",), admin.id, after),
        (("hq_user_passphrase_changed",), made.id, after),
        (("hq_user_passphrase_changed",), admin.id, after),
    ]


def test_only_administrators_manage_users(house: OfficeHouse) -> None:
    users = house.office.users
    for role, user in house.users.items():
        if role is Role.ADMINISTRATOR:
            continue
        codes = []
        for change in (
            users.listed,
            lambda by: users.add(by, "Asel", [Role.ANALYST], WORDS),
            lambda by: users.set_roles(by, by.name, [Role.ADMINISTRATOR]),
            lambda by: users.set_disabled(by, "administrator", disabled=True),
            lambda by: users.set_passphrase(by, "administrator", OTHER),
        ):
            with pytest.raises(UserCanFix) as wrong:
                change(user)
            codes.append(wrong.value.code)
        assert (role, set(codes)) == (role, {"not_allowed"})
    assert house.own() == []
    assert len(users.listed(house.users[Role.ADMINISTRATOR])) == len(Role)


def test_who_is_disabled_or_has_a_new_passphrase_is_signed_out(house: OfficeHouse) -> None:
    users, admin = house.office.users, house.users[Role.ADMINISTRATOR]
    token = house.sign_in("analyst")
    users.set_passphrase(admin, "analyst", OTHER)
    assert house.call("GET", "/v1/office/devices", token=token).code == "session"
    with house.headquarters.store.read() as tx:
        assert prove(tx, "analyst", OTHER).roles == (Role.ANALYST,)
    again = house.sign_in("analyst", OTHER)
    users.set_disabled(admin, "analyst", disabled=True)
    assert house.call("GET", "/v1/office/devices", token=again).code == "session"


def test_the_last_administrator_stays(house: OfficeHouse) -> None:
    admin = house.users[Role.ADMINISTRATOR]
    with pytest.raises(UserCanFix) as wrong:
        house.office.users.set_disabled(admin, "administrator", disabled=True)
    assert (wrong.value.code, house.own()) == ("last_administrator", [])


def test_users_as_they_are_shown(house: OfficeHouse) -> None:
    admin = house.users[Role.ADMINISTRATOR]
    shown = user_json(admin)
    assert shown == {"id": str(admin.id), "name": "administrator", "roles": ["administrator"]}
    listed = listed_json(house.office.users.listed(admin))
    assert listed[0] == shown | {"disabled": False, "made_at": "2026-11-24T18:00:00.000000Z"}


def test_roles_are_read_by_their_names() -> None:
    assert read_roles(["analyst", "protection"]) == (Role.ANALYST, Role.PROTECTION)
    with pytest.raises(UserCanFix) as wrong:
        read_roles(["analyst", "king"])
    assert wrong.value.code == "user_roles"
