from app.domain.permissions import Action, Reach, Role, reach_of


def test_without_a_role_nothing_is_allowed() -> None:
    assert not any(reach_of((), action) for action in Action)


def test_every_action_is_somebodys() -> None:
    assert all(reach_of(Role, action) for action in Action)


def test_a_registrar_writes_what_cannot_be_read_back() -> None:
    registrar = (Role.REGISTRAR,)
    assert reach_of(registrar, Action.WRITE_PROTECTION) == {Reach.OWN_SHIFT, Reach.OWN_POST}
    assert reach_of(registrar, Action.READ_PROTECTION) == frozenset()
