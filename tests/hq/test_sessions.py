from datetime import timedelta

import pytest
from sqlalchemy import select

from app.domain.errors import UserCanFix
from app.domain.permissions import Role
from app.hq import schema_office, users
from app.hq.sessions import (
    VALID_FOR,
    Session,
    begin_session,
    end_session,
    end_sessions_of,
    user_of_session,
)
from tests.hq.office import OfficeHouse


def begun(house: OfficeHouse, role: Role = Role.ANALYST) -> Session:
    with house.headquarters.store.write() as tx:
        return begin_session(tx, house.users[role], house.clock())


def holds(house: OfficeHouse, token: str) -> bool:
    with house.headquarters.store.read() as tx:
        try:
            user_of_session(tx, token, house.clock())
        except UserCanFix as wrong:
            return wrong.code != "session"
    return True


def test_a_session_is_its_users_for_twelve_hours(house: OfficeHouse) -> None:
    session = begun(house)
    assert session.ends_at - house.clock() == VALID_FOR == timedelta(hours=12)
    with house.headquarters.store.read() as tx:
        assert user_of_session(tx, session.token, house.clock()) == house.users[Role.ANALYST]
    house.clock.later(hours=12, microseconds=-1)
    assert holds(house, session.token)
    house.clock.later(microseconds=1)
    assert not holds(house, session.token)


def test_a_clock_set_back_does_not_prolong_a_session(house: OfficeHouse) -> None:
    session = begun(house)
    house.clock.later(hours=-1)
    assert not holds(house, session.token)


@pytest.mark.parametrize("token", ["", "x", "\udcff", "a" * 10_000])
def test_a_token_of_nobody_is_nobodys(house: OfficeHouse, token: str) -> None:
    begun(house)
    assert not holds(house, token)


def test_the_token_is_not_kept(house: OfficeHouse) -> None:
    session = begun(house)
    with house.headquarters.store.read() as tx:
        rows = tx.rows(select(schema_office.sessions))
    assert session.token not in repr(rows)
    assert session.token not in repr(session)
    assert not holds(house, rows[0].token_sha256)


def test_sessions_end_one_by_one_or_all_of_a_user(house: OfficeHouse) -> None:
    first, second, other = begun(house), begun(house), begun(house, Role.PROTECTION)
    with house.headquarters.store.write() as tx:
        end_session(tx, first.token)
        end_session(tx, first.token)
    assert [holds(house, one.token) for one in (first, second, other)] == [False, True, True]
    with house.headquarters.store.write() as tx:
        end_sessions_of(tx, house.users[Role.ANALYST].id)
    assert [holds(house, one.token) for one in (second, other)] == [False, True]


def test_a_disabled_user_has_no_session(house: OfficeHouse) -> None:
    session = begun(house)
    with house.headquarters.store.write() as tx:
        users.set_disabled(tx, house.users[Role.ANALYST], disabled=True)
    assert not holds(house, session.token)


def test_sessions_that_are_over_are_swept(house: OfficeHouse) -> None:
    begun(house)
    house.clock.later(hours=13)
    begun(house)
    with house.headquarters.store.read() as tx:
        assert len(tx.rows(select(schema_office.sessions))) == 1
