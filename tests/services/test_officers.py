"""Admitting officers and changing passphrases: the database is not touched by either."""

import base64
from collections.abc import Iterator
from typing import Any

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Role
from app.journal.entry import read_json
from app.services.key_file import read_keys, write_keys
from app.services.officers import Officers
from app.storage.officers import known_officer
from app.vault.key_file import KdfCost, add_slot, new_key_file, open_slot
from app.vault.master import new_master_key
from app.vault.sealing import public_sealing_key
from tests.services.counter import ANALYST, DEVICE, REGISTRAR, SUPERVISOR, Counter
from tests.settings.keystore_in_memory import InMemory, in_use

CHEAP = KdfCost(8192, 1, 1)
MINE, THEIRS = "quiet river under stone", "seven lamps along road"


@pytest.fixture
def master(counter: Counter) -> bytes:
    """The master key, in the slots of a supervisor and of a registrar."""
    key = new_master_key()
    keys = add_slot(new_key_file(DEVICE), key, SUPERVISOR, MINE, CHEAP)
    write_keys(counter.signed_in.place, add_slot(keys, key, REGISTRAR, MINE, CHEAP))
    return key


def of_supervisor(counter: Counter) -> Officers:
    return Officers(counter.as_officer(SUPERVISOR), CHEAP)


def test_an_admitted_officer_opens_the_same_laptop(counter: Counter, master: bytes) -> None:
    card = of_supervisor(counter).admit(MINE, " Z.  Davlatova ", [Role.PROTECTION], THEIRS)
    assert (card.name, card.roles) == ("Z. Davlatova", (Role.PROTECTION,))
    keys = read_keys(counter.signed_in.place, DEVICE)
    assert open_slot(keys, card.id, THEIRS).master == master
    (head,) = counter.heads()
    assert (head.kinds, head.author) == (("officer_admitted",), SUPERVISOR.id)
    (body,) = counter.entries()[0].bodies
    assert body is not None
    said: Any = read_json(body.text)["event"]
    account = base64.b64decode(said.pop("account"))
    assert account == public_sealing_key(open_slot(keys, card.id, THEIRS).account)
    assert said == {"officer": str(card.id), "roles": ["protection"]}
    assert "Davlatova" not in body.text


@pytest.mark.usefixtures("master")
@pytest.mark.parametrize(
    ("own", "name", "roles", "passphrase", "code"),
    [
        ("not my passphrase at all", "Z", [Role.REGISTRAR], THEIRS, "wrong_passphrase"),
        (MINE, "   ", [Role.REGISTRAR], THEIRS, "officer_name"),
        (MINE, "Z", [], THEIRS, "officer_roles"),
        (MINE, "Z", [Role.REGISTRAR], "short", "weak_passphrase"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_changes(  # noqa: PLR0917 - one case a row
    counter: Counter, own: str, name: str, roles: list[Role], passphrase: str, code: str
) -> None:
    before = counter.signed_in.place.key_file.read_bytes()
    with pytest.raises(UserCanFix) as told:
        of_supervisor(counter).admit(own, name, roles, passphrase)
    assert told.value.code == code
    assert counter.signed_in.place.key_file.read_bytes() == before
    assert counter.entries() == []


@pytest.mark.usefixtures("master")
def test_only_a_supervisor_admits(counter: Counter) -> None:
    with pytest.raises(UserCanFix) as told:
        Officers(counter.signed_in, CHEAP).admit(MINE, "Z", [Role.REGISTRAR], THEIRS)
    assert told.value.code == "not_allowed"


def test_a_changed_passphrase_opens_and_the_old_one_does_not(
    counter: Counter, master: bytes
) -> None:
    store = counter.signed_in.place.store.read_bytes()
    Officers(counter.signed_in, CHEAP).change_passphrase(MINE, THEIRS)
    keys = read_keys(counter.signed_in.place, DEVICE)
    assert open_slot(keys, REGISTRAR.id, THEIRS).master == master
    with pytest.raises(UserCanFix):
        open_slot(keys, REGISTRAR.id, MINE)
    assert open_slot(keys, SUPERVISOR.id, MINE).master == master
    assert counter.heads()[-1].kinds == ("passphrase_changed",)
    assert counter.signed_in.place.store.read_bytes()[:4096] == store[:4096]


@pytest.fixture
def keystore() -> Iterator[InMemory]:
    with in_use(InMemory()) as backend:
        yield backend


def said_last(counter: Counter) -> tuple[str, Any]:
    entry = counter.entries()[-1]
    (kind,) = counter.heads()[-1].kinds
    (body,) = entry.bodies or (None,)
    return kind, read_json(body.text)["event"] if body else {}


def code_of(does: Any, *given: Any) -> str:
    with pytest.raises(UserCanFix) as told:
        does(*given)
    return told.value.code


@pytest.mark.usefixtures("master")
def test_a_removed_officer_has_no_slot_and_an_entry_tells_it(counter: Counter) -> None:
    officers = of_supervisor(counter)
    card = officers.admit(MINE, "Z. Davlatova", [Role.PROTECTION], THEIRS)
    assert [known.id for known in officers.everybody()] == [SUPERVISOR.id, REGISTRAR.id, card.id]
    officers.remove(card.id)
    assert [known.id for known in officers.everybody()] == [SUPERVISOR.id, REGISTRAR.id]
    assert said_last(counter) == ("officer_removed", {"officer": str(card.id)})
    with counter.signed_in.store.read() as tx:
        known = known_officer(tx, card.id)
    assert known is not None
    assert known.removed
    assert code_of(officers.remove, card.id) == "unknown_officer"


@pytest.mark.usefixtures("master")
def test_who_may_not_be_removed_stays(counter: Counter) -> None:
    before = counter.signed_in.place.key_file.read_bytes()
    assert code_of(of_supervisor(counter).remove, SUPERVISOR.id) == "remove_oneself"
    as_registrar = Officers(counter.signed_in, CHEAP)
    assert code_of(as_registrar.remove, SUPERVISOR.id) == "not_allowed"
    assert code_of(of_supervisor(counter).remove, ANALYST.id) == "unknown_officer"
    assert counter.signed_in.place.key_file.read_bytes() == before
    assert [head.kinds for head in counter.heads()] == [("refused_attempt",)]


def test_the_last_supervisor_stays_whoever_asks(counter: Counter) -> None:
    """Somebody with the role, who is signed in and not in the key file any more."""
    key = new_master_key()
    keys = add_slot(new_key_file(DEVICE), key, SUPERVISOR, MINE, CHEAP)
    write_keys(counter.signed_in.place, add_slot(keys, key, REGISTRAR, MINE, CHEAP))
    other = Officers(
        counter.as_officer(type(ANALYST)(ANALYST.id, ANALYST.name, (Role.SUPERVISOR,))), CHEAP
    )
    assert code_of(other.remove, SUPERVISOR.id) == "last_supervisor"
    assert code_of(other.change_roles, SUPERVISOR.id, [Role.REGISTRAR]) == "last_supervisor"
    other.change_roles(REGISTRAR.id, [Role.SUPERVISOR])
    other.remove(SUPERVISOR.id)
    assert [card.id for card in other.everybody()] == [REGISTRAR.id]


@pytest.mark.usefixtures("master")
def test_changed_roles_are_said_at_once(counter: Counter) -> None:
    officers = of_supervisor(counter)
    card = officers.change_roles(REGISTRAR.id, [Role.REGISTRAR, Role.PROTECTION, Role.REGISTRAR])
    assert card.roles == (Role.REGISTRAR, Role.PROTECTION)
    assert card in officers.everybody()
    kind, said = said_last(counter)
    assert kind == "officer_roles_changed"
    assert (said["officer"], said["roles"]) == (str(REGISTRAR.id), ["registrar", "protection"])
    keys = read_keys(counter.signed_in.place, DEVICE)
    account = keys.slot(REGISTRAR.id).account
    assert account is not None
    assert base64.b64decode(said["account"]) == account.public
    assert keys.slot(REGISTRAR.id).officer == REGISTRAR, "the slot waits for its officer"
    for officer, roles, code in (
        (SUPERVISOR.id, [Role.SUPERVISOR, Role.PROTECTION], "own_roles"),
        (REGISTRAR.id, [], "officer_roles"),
        (ANALYST.id, [Role.ANALYST], "unknown_officer"),
    ):
        assert code_of(officers.change_roles, officer, roles) == code
    as_registrar = Officers(counter.signed_in, CHEAP)
    assert code_of(as_registrar.change_roles, SUPERVISOR.id, [Role.ANALYST]) == "not_allowed"


def test_a_second_factor_is_taken_on_and_left(
    counter: Counter, master: bytes, keystore: InMemory
) -> None:
    mine, place = Officers(counter.signed_in, CHEAP), counter.signed_in.place
    assert not mine.uses_keystore()
    mine.leave_keystore(MINE)
    assert counter.entries() == [], "nothing to leave"
    assert code_of(mine.use_keystore, THEIRS) == "wrong_passphrase"
    assert keystore.kept == {}
    mine.use_keystore(MINE)
    assert mine.uses_keystore()
    assert said_last(counter)[0] == "second_factor_set"
    (secret,) = (base64.b64decode(kept) for kept in keystore.kept.values())
    assert code_of(open_slot, read_keys(place, DEVICE), REGISTRAR.id, MINE) == "wrong_passphrase"
    opened = open_slot(read_keys(place, DEVICE), REGISTRAR.id, MINE, secret=secret)
    assert opened.master == master
    mine.use_keystore(MINE)
    assert [base64.b64decode(kept) for kept in keystore.kept.values()] == [secret], "no second one"
    mine.change_passphrase(MINE, THEIRS)
    changed = open_slot(read_keys(place, DEVICE), REGISTRAR.id, THEIRS, secret=secret)
    assert changed == opened
    mine.leave_keystore(THEIRS)
    assert said_last(counter)[0] == "second_factor_left"
    assert keystore.kept == {}
    assert open_slot(read_keys(place, DEVICE), REGISTRAR.id, THEIRS) == opened
    assert code_of(open_slot, read_keys(place, DEVICE), REGISTRAR.id, MINE) == "wrong_passphrase"
