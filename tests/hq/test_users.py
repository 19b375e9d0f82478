from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.permissions import Action, Role
from app.hq import users
from app.hq.store import Store
from app.hq.users import HqUser, add_user, prove
from app.vault.kdf_cost import FLOOR

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
WORDS = "seven quiet rivers run"
OTHER = "nine loud mountains stand"


def added(store: Store, name: str = "Asel Toktogul", *roles: Role, words: str = WORDS) -> HqUser:
    with store.write() as tx:
        return add_user(tx, name, roles or (Role.ADMINISTRATOR,), words, at=NOW, cost=FLOOR)


def code_of(store: Store, name: str, words: str) -> str:
    with store.read() as tx, pytest.raises(UserCanFix) as wrong:
        prove(tx, name, words)
    return wrong.value.code


def test_a_user_is_proved_by_the_passphrase(store: Store) -> None:
    made = added(store, "Asel Toktogul", Role.DATA_PROTECTION, Role.ADMINISTRATOR)
    assert made.roles == (Role.DATA_PROTECTION, Role.ADMINISTRATOR)
    with store.read() as tx:
        assert prove(tx, " asel  TOKTOGUL ", "seven  quiet rivers run ") == made
    assert code_of(store, "Asel Toktogul", OTHER) == "user_wrong"
    assert code_of(store, "Nobody", WORDS) == "user_wrong"


def test_the_passphrase_itself_is_not_kept(store: Store) -> None:
    added(store)
    with store.read() as tx:
        row = users.row_of(tx, "Asel Toktogul")
    assert row is not None
    assert WORDS.encode() not in repr(tuple(row)).encode()
    assert len(row.passphrase_hash) == 32


def test_two_users_of_one_passphrase_have_different_hashes(store: Store) -> None:
    added(store)
    added(store, "Bakyt Osmon")
    with store.read() as tx:
        first, second = (users.row_of(tx, name) for name in ("Asel Toktogul", "Bakyt Osmon"))
    assert first is not None
    assert second is not None
    assert bytes(first.passphrase_hash) != bytes(second.passphrase_hash)


@pytest.mark.parametrize(
    ("name", "roles", "words", "code"),
    [
        (" ", (Role.ANALYST,), WORDS, "user_name"),
        ("a" * 81, (Role.ANALYST,), WORDS, "user_name"),
        ("a\x07b", (Role.ANALYST,), WORDS, "user_name"),
        ("Bakyt", (), WORDS, "user_roles"),
        ("Bakyt", (Role.ANALYST,), "short", "weak_passphrase"),
        ("ASEL toktogul", (Role.ANALYST,), WORDS, "user_exists"),
    ],
)
def test_what_is_wrong_with_a_new_user(
    store: Store, name: str, roles: tuple[Role, ...], words: str, code: str
) -> None:
    added(store)
    with pytest.raises(UserCanFix) as wrong, store.write() as tx:
        add_user(tx, name, roles, words, at=NOW, cost=FLOOR)
    assert wrong.value.code == code
    with store.read() as tx:
        assert [one.user.name for one in users.all_users(tx)] == ["Asel Toktogul"]


def test_a_disabled_user_proves_nothing_and_stays_listed(store: Store) -> None:
    added(store)
    gone = added(store, "Bakyt", Role.ANALYST)
    with store.write() as tx:
        users.set_disabled(tx, gone, disabled=True)
    assert code_of(store, "Bakyt", WORDS) == "user_wrong"
    with store.read() as tx:
        assert users.find_user(tx, gone.id) is None
        assert [one.disabled for one in users.all_users(tx)] == [False, True]
    with store.write() as tx:
        users.set_disabled(tx, gone, disabled=False)
    with store.read() as tx:
        assert users.find_user(tx, gone.id) == gone


def test_the_last_administrator_stays(store: Store) -> None:
    only = added(store)
    other = added(store, "Bakyt", Role.ADMINISTRATOR)
    with store.write() as tx:
        users.set_disabled(tx, other, disabled=True)
    with pytest.raises(UserCanFix) as disabling, store.write() as tx:
        users.set_disabled(tx, only, disabled=True)
    with pytest.raises(UserCanFix) as changing, store.write() as tx:
        users.set_roles(tx, only, [Role.ANALYST])
    assert {disabling.value.code, changing.value.code} == {"last_administrator"}
    with store.read() as reading:
        assert users.find_user(reading, only.id) == only


def test_roles_and_passphrase_change(store: Store) -> None:
    added(store)
    made = added(store, "Bakyt", Role.ANALYST)
    with store.write() as tx:
        users.set_roles(tx, made, [Role.ADMINISTRATOR, Role.PROTECTION])
        users.set_passphrase(tx, made, OTHER, cost=FLOOR)
    assert code_of(store, "Bakyt", WORDS) == "user_wrong"
    with store.read() as tx:
        now = prove(tx, "Bakyt", OTHER)
    assert now == HqUser(made.id, "Bakyt", (Role.PROTECTION, Role.ADMINISTRATOR))


def test_a_user_may_what_the_table_says() -> None:
    user = HqUser(UUID(int=1), "Asel", (Role.DATA_PROTECTION,))
    user.require(Action.DECIDE_ERASURE)
    with pytest.raises(UserCanFix) as wrong:
        user.require(Action.MANAGE_USERS)
    assert (wrong.value.code, wrong.value.details) == ("not_allowed", {"action": "manage_users"})


def test_an_unknown_user_is_named_so(store: Store) -> None:
    with store.read() as tx, pytest.raises(UserCanFix) as wrong:
        users.user_named(tx, "Nobody")
    assert wrong.value.code == "user_unknown"
