from itertools import combinations
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Action, Officer, Reach, Role

ID = UUID(int=7)


def officer(*roles: Role) -> Officer:
    return Officer(ID, "M. Karimova", roles)


def test_several_roles_may_what_one_of_them_may() -> None:
    for first, second in combinations(Role, 2):
        for action in Action:
            either = officer(first).may(action) or officer(second).may(action)
            assert officer(first, second).may(action) is either


def test_a_reach_narrows_what_a_role_may() -> None:
    registrar = officer(Role.REGISTRAR)
    assert registrar.may(Action.READ_SENSITIVE)
    assert registrar.may(Action.READ_SENSITIVE, Reach.OWN_SHIFT)
    assert not registrar.may(Action.READ_SENSITIVE, Reach.OWN_POST)


def test_without_a_role_nothing_is_allowed() -> None:
    assert not any(officer().may(action) for action in Action)


def test_a_refusal_is_a_word_to_the_user() -> None:
    officer(Role.SUPERVISOR).require(Action.EXPORT_LIST)
    with pytest.raises(UserCanFix) as refused:
        officer(Role.REGISTRAR).require(Action.EXPORT_LIST)
    assert refused.value.code == "not_allowed"
    assert "Karimova" not in refused.value.message
    assert refused.value.details == {"action": "export_list"}
