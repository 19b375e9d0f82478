from uuid import UUID

from sqlalchemy import insert

from app.domain.officers import Role
from app.storage.officers import KnownOfficer, known_officer, known_officers, save_officer
from app.storage.schema_officers import OFFICERS
from app.storage.store import Store

ONE = KnownOfficer(UUID(int=1), (Role.SUPERVISOR, Role.REGISTRAR), b"public")
TWO = KnownOfficer(UUID(int=2), (), b"", removed=True)


def test_officers_are_what_was_saved_last(store: Store) -> None:
    with store.write() as tx:
        assert known_officer(tx, ONE.id) is None
        save_officer(tx, TWO)
        save_officer(tx, KnownOfficer(ONE.id, (Role.ANALYST,), b"before", removed=True))
        save_officer(tx, ONE)
    with store.read() as tx:
        assert known_officer(tx, ONE.id) == ONE
        assert known_officers(tx) == (ONE, TWO)
    assert "public" not in repr(ONE)


def test_a_later_versions_role_grants_nothing(store: Store) -> None:
    row = {"officer": ONE.id, "roles": "registrar interpreter", "account": b"", "removed": 0}
    with store.write() as tx:
        tx.connection.execute(insert(OFFICERS).values(**row))
        known = known_officer(tx, ONE.id)
    assert known is not None
    assert known.roles == (Role.REGISTRAR,)
