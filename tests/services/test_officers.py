"""Admitting officers and changing passphrases: the database is not touched by either."""

import base64
from typing import Any

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Role
from app.journal.entry import read_json
from app.services.key_file import read_keys, write_keys
from app.services.officers import Officers
from app.vault.key_file import KdfCost, add_slot, new_key_file, open_slot
from app.vault.master import new_master_key
from app.vault.sealing import public_sealing_key
from tests.services.counter import DEVICE, REGISTRAR, SUPERVISOR, Counter

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
