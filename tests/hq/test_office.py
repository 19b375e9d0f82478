import pytest

from app.domain.errors import UserCanFix
from app.domain.permissions import Role
from tests.hq.office import WORDS, OfficeHouse


def test_coming_and_going_is_journaled(house: OfficeHouse) -> None:
    made = house.office.sign_in("Analyst", WORDS)
    analyst = house.users[Role.ANALYST]
    assert made.user == house.office.user(made.session.token) == analyst
    house.office.sign_out(made.session.token)
    assert house.own() == [
        (("hq_signed_in",), analyst.id, {}),
        (("hq_signed_out",), analyst.id, {}),
    ]
    for ask in (house.office.user, house.office.sign_out):
        with pytest.raises(UserCanFix) as wrong:
            ask(made.session.token)
        assert wrong.value.code == "session"


def test_a_failed_sign_in_begins_nothing(house: OfficeHouse) -> None:
    with pytest.raises(UserCanFix) as wrong:
        house.office.sign_in("analyst", "wrong words of nobody")
    assert (wrong.value.code, house.kinds()) == ("user_wrong", ["hq_sign_in_failed"])


def test_settings_are_seen_by_two_roles_and_changed_by_one(house: OfficeHouse) -> None:
    admin = house.users[Role.ADMINISTRATOR]
    after = house.office.settings.change(admin, {"limits": {"unsent": 3}})
    assert (list(after), after["limits"]["unsent"]) == (["limits"], 3)
    assert house.own() == [(("hq_settings_changed",), admin.id, {"settings": after})]
    for role, user in house.users.items():
        codes = []
        for is_change in (False, True):
            try:
                if is_change:
                    house.office.settings.change(user, {})
                else:
                    house.office.settings.read(user)
            except UserCanFix as wrong:
                codes.append(wrong.code)
            else:
                codes.append("ok")
        expected = {
            Role.ADMINISTRATOR: ["ok", "ok"],
            Role.DATA_PROTECTION: ["ok", "not_allowed"],
        }
        assert (role, codes) == (role, expected.get(role, ["not_allowed"] * 2))
