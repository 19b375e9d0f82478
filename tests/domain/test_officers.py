from itertools import combinations
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Action, Officer, Role

ID = UUID(int=7)
# written from product.md, Roles: an x where the role may, deny by default
MATRIX = """
                 registrar protection supervisor analyst data_protection administrator
register             x         x          x         -           -              -
search_own_post      x         x          x         -           -              -
export_list          -         -          x         -           -              -
copy_journal         -         -          x         -           -              -
admit_officer        -         -          x         -           -              -
synchronise          x         x          x         -           -              -
manage_devices       -         -          -         -           -              x
"""


def expected() -> dict[tuple[Role, Action], bool]:
    header, *lines = MATRIX.strip().splitlines()
    roles = [Role(name) for name in header.split()]
    table = {}
    for line in lines:
        name, *marks = line.split()
        for role, mark in zip(roles, marks, strict=True):
            table[role, Action(name)] = mark == "x"
    return table


def officer(*roles: Role) -> Officer:
    return Officer(ID, "M. Karimova", roles)


def test_the_matrix_is_whole() -> None:
    assert set(expected()) == {(role, action) for role in Role for action in Action}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", Action)
def test_each_role_may_what_the_matrix_says(role: Role, action: Action) -> None:
    assert officer(role).may(action) is expected()[role, action]


def test_several_roles_may_what_one_of_them_may() -> None:
    for first, second in combinations(Role, 2):
        for action in Action:
            either = expected()[first, action] or expected()[second, action]
            assert officer(first, second).may(action) is either


def test_without_a_role_nothing_is_allowed() -> None:
    assert not any(officer().may(action) for action in Action)


def test_a_refusal_is_a_word_to_the_user() -> None:
    officer(Role.SUPERVISOR).require(Action.EXPORT_LIST)
    with pytest.raises(UserCanFix) as refused:
        officer(Role.REGISTRAR).require(Action.EXPORT_LIST)
    assert refused.value.code == "not_allowed"
    assert "Karimova" not in refused.value.message
    assert refused.value.details == {"action": "export_list"}
