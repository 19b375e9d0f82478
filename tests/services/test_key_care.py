"""What a sign-in puts right in the key file: escrow, roles, slots of who was removed."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Role
from app.services.key_care import escrow_for, with_escrow
from app.services.key_file import read_keys, write_keys
from app.storage.device import DeviceIdentity, load_device
from app.storage.officers import known_officer, save_officer
from app.vault.escrow import open_escrow, read_escrow
from app.vault.key_file import open_slot
from app.vault.key_list import (
    RECOVERY,
    KeyList,
    ListedKey,
    read_key_list,
    root_fingerprint,
    sign_key_list,
)
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import key_id, new_signing_key, public_signing_key
from tests.ui.enrolled import DEVICE, PASSPHRASE, REGISTRAR, SUPERVISOR, Enrolled, enrol_laptop

ROOT = new_signing_key()


@pytest.fixture
def laptop(tmp_path: Path) -> Enrolled:
    return enrol_laptop(tmp_path / "laptop")


def identity_with(laptop: Enrolled, *recovery: bytes) -> DeviceIdentity:
    """The laptop's, with a key list that names these recovery keys, the newest first."""
    desk = laptop.sign_in()
    identity = desk._signed_in.device
    desk.close()
    before = read_key_list(identity.key_list, identity.root_fingerprint)
    listed = tuple(ListedKey(RECOVERY, public_sealing_key(private)) for private in recovery)
    keys: KeyList = replace(before, root=public_signing_key(ROOT), keys=(*listed, *before.keys))
    return replace(
        identity,
        key_list=sign_key_list(keys, ROOT),
        root_fingerprint=root_fingerprint(keys.root),
    )


def take_key_list(laptop: Enrolled, identity: DeviceIdentity) -> None:
    desk = laptop.sign_in()
    with desk._signed_in.store.write() as tx:
        tx.connection.exec_driver_sql(
            "UPDATE device SET key_list = ?, root_fingerprint = ?",
            (identity.key_list, identity.root_fingerprint),
        )
        assert load_device(tx).key_list == identity.key_list
    desk.close()


def escrow_of(laptop: Enrolled) -> Any:
    return read_keys(laptop.place, DEVICE).more.get("escrow")


def test_a_sign_in_makes_the_escrow_and_renews_it_with_the_key_list(laptop: Enrolled) -> None:
    first, second = new_sealing_key(), new_sealing_key()
    laptop.sign_in().close()
    assert escrow_of(laptop) is None, "its key list has no recovery key"
    take_key_list(laptop, identity_with(laptop, first))
    laptop.sign_in().close()
    master = open_slot(read_keys(laptop.place, DEVICE), REGISTRAR.id, PASSPHRASE).master
    made = escrow_of(laptop)
    assert made["receiver"] == key_id(public_sealing_key(first))
    assert open_escrow(read_escrow(made), DEVICE, first) == master
    laptop.sign_in().close()
    assert escrow_of(laptop) == made, "not made anew without need"
    take_key_list(laptop, identity_with(laptop, second, first))
    laptop.sign_in().close()
    assert open_escrow(read_escrow(escrow_of(laptop)), DEVICE, second) == master


def test_a_damaged_escrow_is_made_anew(laptop: Enrolled) -> None:
    take_key_list(laptop, identity_with(laptop, new_sealing_key()))
    file = read_keys(laptop.place, DEVICE)
    write_keys(laptop.place, replace(file, more={"escrow": "AAAA", "later": 7}))
    laptop.sign_in().close()
    assert len(read_escrow(escrow_of(laptop)).sealed) > 32
    assert read_keys(laptop.place, DEVICE).more["later"] == 7


def test_a_new_master_key_has_its_escrow(laptop: Enrolled) -> None:
    recovery = new_sealing_key()
    take_key_list(laptop, identity_with(laptop, recovery))
    laptop.sign_in(SUPERVISOR).rekey.change_master_key(PASSPHRASE)
    master = open_slot(read_keys(laptop.place, DEVICE), SUPERVISOR.id, PASSPHRASE).master
    assert open_escrow(read_escrow(escrow_of(laptop)), DEVICE, recovery) == master


def test_an_identity_without_a_key_list_has_no_escrow(laptop: Enrolled) -> None:
    identity = replace(identity_with(laptop), key_list="")
    assert escrow_for(bytes(32), identity) is None
    file = read_keys(laptop.place, DEVICE)
    assert with_escrow(file, bytes(32), identity) == file


def test_changed_roles_hold_at_the_next_sign_in_and_then_stand_in_the_slot(
    laptop: Enrolled,
) -> None:
    desk = laptop.sign_in(SUPERVISOR)
    desk.officers.change_roles(REGISTRAR.id, [Role.ANALYST])
    desk.close()
    before = read_keys(laptop.place, DEVICE).slot(REGISTRAR.id)
    assert before.officer.roles == (Role.REGISTRAR,)
    again = laptop.sign_in()
    assert again.officer.roles == (Role.ANALYST,)
    with pytest.raises(UserCanFix) as told:
        again.drafts.begin()
    assert told.value.code == "not_allowed"
    again.close()
    after = read_keys(laptop.place, DEVICE).slot(REGISTRAR.id)
    assert after.officer.roles == (Role.ANALYST,)
    assert after.account is not None
    assert before.account is not None
    assert after.account.public == before.account.public
    assert after.cost == before.cost
    # the older slot put back: the store knows better
    file = read_keys(laptop.place, DEVICE)
    write_keys(laptop.place, replace(file, slots=(before,)))
    back = laptop.sign_in()
    assert back.officer.roles == (Role.ANALYST,)
    back.close()


def test_a_removed_officer_who_puts_the_key_file_back_is_refused_and_cleared_away(
    laptop: Enrolled, tmp_path: Path
) -> None:
    shutil.copy(laptop.place.key_file, tmp_path / "kept")
    desk = laptop.sign_in(SUPERVISOR)
    desk.officers.remove(REGISTRAR.id)
    desk.close()
    with pytest.raises(UserCanFix) as gone:
        laptop.sign_in()
    assert gone.value.code == "unknown_officer"
    shutil.copy(tmp_path / "kept", laptop.place.key_file)
    with pytest.raises(UserCanFix) as told:
        laptop.sign_in()
    assert told.value.code == "officer_removed"
    laptop.sign_in(SUPERVISOR).close()
    assert [o.id for o in read_keys(laptop.place, DEVICE).officers] == [SUPERVISOR.id]


def test_the_last_slot_stays(laptop: Enrolled) -> None:
    desk = laptop.sign_in(SUPERVISOR)
    with desk._signed_in.store.write() as tx:
        for officer in (REGISTRAR, SUPERVISOR):
            known = known_officer(tx, officer.id)
            assert known is not None
            save_officer(tx, replace(known, removed=True))
    desk.close()
    for officer in (SUPERVISOR, REGISTRAR):
        with pytest.raises(UserCanFix):
            laptop.sign_in(officer)
    assert len(read_keys(laptop.place, DEVICE).slots) == 2, "nobody got in who could drop any"
