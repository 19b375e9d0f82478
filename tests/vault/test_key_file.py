import base64
import hashlib
import json
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.domain.officers import Officer, Role
from app.vault.key_file import (
    STANDARD,
    KdfCost,
    KeyFile,
    add_slot,
    change_passphrase,
    dump,
    load,
    new_key_file,
    open_slot,
    put_slot,
    remove_slot,
    renew_slot,
)

DEVICE = UUID("01939f00-0000-7000-8000-000000000001")
CHEAP = KdfCost(8192, 1, 1)
MASTER = bytes(range(32))
KARIMOVA = Officer(UUID(int=1), "М. Каримова", (Role.REGISTRAR,))
NAZAROV = Officer(UUID(int=2), "R. Nazarov", (Role.SUPERVISOR, Role.ADMINISTRATOR))
ONE, TWO = "manzil demo laptop one", "manzil demo laptop two"


@pytest.fixture(scope="module")
def key_file() -> KeyFile:
    first = add_slot(new_key_file(DEVICE), MASTER, KARIMOVA, ONE, CHEAP)
    return add_slot(first, MASTER, NAZAROV, TWO, CHEAP)


def test_each_officer_opens_with_the_own_passphrase(key_file: KeyFile) -> None:
    again = load(dump(key_file), DEVICE)
    assert again == key_file
    assert again.officers == (KARIMOVA, NAZAROV)
    assert open_slot(again, KARIMOVA.id, ONE).master == MASTER
    assert open_slot(again, NAZAROV.id, f"  {TWO} ").master == MASTER
    for officer, passphrase in ((KARIMOVA, TWO), (NAZAROV, ONE), (KARIMOVA, ""), (KARIMOVA, "x")):
        with pytest.raises(UserCanFix) as caught:
            open_slot(again, officer.id, passphrase)
        assert caught.value.code == "wrong_passphrase"
    with pytest.raises(UserCanFix) as caught:
        open_slot(again, UUID(int=3), ONE)
    assert caught.value.code == "unknown_officer"


def test_a_slot_opens_by_hand(key_file: KeyFile) -> None:
    value = json.loads(dump(key_file))
    assert value["format"] == "manzil-slots/1"
    slot = value["slots"][1]
    public = json.loads(slot["public"])
    assert public["officer"] == {
        "id": str(NAZAROV.id),
        "name": "R. Nazarov",
        "roles": ["supervisor", "administrator"],
    }
    kdf = public["kdf"]
    salt = base64.b64decode(kdf["salt"])
    key = Argon2id(salt=salt, length=32, iterations=1, lanes=1, memory_cost=8192).derive(
        TWO.encode()
    )
    associated = b"manzil-slot-1\0" + slot["public"].encode()
    nonce, sealed = (base64.b64decode(slot[name]) for name in ("nonce", "sealed"))
    assert AESGCM(key).decrypt(nonce, sealed, associated) == MASTER
    assert slot["checksum"] == hashlib.sha256(associated + nonce + sealed).hexdigest()


def test_the_file_shows_neither_key_nor_passphrase(key_file: KeyFile) -> None:
    data = dump(key_file)
    for secret in (MASTER, MASTER.hex().encode(), base64.b64encode(MASTER), ONE.encode()):
        assert secret not in data
    assert "sealed" not in repr(key_file)


def test_two_slots_share_no_salt_and_no_nonce(key_file: KeyFile) -> None:
    one, two = key_file.slots
    assert one.salt != two.salt
    assert one.nonce != two.nonce


def rehashed(slot: dict[str, Any]) -> dict[str, Any]:
    """The slot with the checksum a careful forger would write."""
    nonce, sealed = (base64.b64decode(slot[name]) for name in ("nonce", "sealed"))
    whole = b"manzil-slot-1\0" + slot["public"].encode() + nonce + sealed
    return {**slot, "checksum": hashlib.sha256(whole).hexdigest()}


def with_first_slot(key_file: KeyFile, slot: dict[str, Any]) -> bytes:
    value = json.loads(dump(key_file))
    value["slots"][0] = slot
    return json.dumps(value).encode()


def public_with(slot: dict[str, Any], part: str, **members: object) -> dict[str, Any]:
    public = json.loads(slot["public"])
    public[part] |= members
    return {**slot, "public": json.dumps(public)}


@pytest.mark.parametrize(
    ("part", "members"),
    [
        ("officer", {"roles": ["supervisor"]}),
        ("officer", {"name": "Somebody Else"}),
        ("kdf", {"iterations": 2}),
        ("kdf", {"secret": "keystore"}),
        ("kdf", {"salt": base64.b64encode(bytes(16)).decode()}),
    ],
)
def test_a_forged_public_part_opens_for_nobody(
    key_file: KeyFile, part: str, members: dict[str, object]
) -> None:
    slot = public_with(json.loads(dump(key_file))["slots"][0], part, **members)
    damaged = load(with_first_slot(key_file, slot), DEVICE)
    with pytest.raises(TrustBroken) as told:
        open_slot(damaged, KARIMOVA.id, ONE)
    assert told.value.code == "key_file"
    forged = load(with_first_slot(key_file, rehashed(slot)), DEVICE)
    with pytest.raises(UserCanFix) as refused:
        open_slot(forged, KARIMOVA.id, ONE)
    assert refused.value.code == "wrong_passphrase"
    assert open_slot(forged, NAZAROV.id, TWO).master == MASTER, "the others' slots still open"


@pytest.mark.parametrize(
    "members",
    [
        {"memory_kib": 8},
        {"memory_kib": 100 << 20},
        {"iterations": 10**9},
        {"lanes": 0},
        {"iterations": "1"},
        {"iterations": True},
        {"memory_kib": 1e300},
        {"name": "pbkdf2"},
        {"salt": "AAAA"},
        {"secret": "elsewhere"},
        {"secret": "keystore", "later": 1},
    ],
)
def test_a_hostile_cost_is_refused_before_anything_is_derived(
    key_file: KeyFile, members: dict[str, object]
) -> None:
    slot = public_with(json.loads(dump(key_file))["slots"][0], "kdf", **members)
    with pytest.raises(TrustBroken) as caught:
        load(with_first_slot(key_file, rehashed(slot)), DEVICE)
    assert caught.value.code == "key_file"


def test_every_changed_byte_is_told_or_harmless(key_file: KeyFile) -> None:
    """A flipped bit never opens to another key, and never raises what is not ours."""
    data = dump(replace(key_file, slots=key_file.slots[:1]))
    right = open_slot(key_file, KARIMOVA.id, ONE)
    told = set()
    harmless = 0
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1
        try:
            read = load(bytes(changed), DEVICE)
            assert open_slot(read, KARIMOVA.id, ONE) == right
            harmless += 1
        except ManzilError as wrong:
            told.add(wrong.code)
    assert told == {"key_file", "unknown_officer"}
    assert harmless < 30, "blanks between members, and the unused bits of base64"


def test_another_laptops_file_is_told(key_file: KeyFile) -> None:
    with pytest.raises(TrustBroken) as caught:
        load(dump(key_file), UUID(int=9))
    assert caught.value.code == "key_file"
    moved = dump(key_file).replace(
        f'"device": "{DEVICE}"'.encode(), f'"device": "{UUID(int=9)}"'.encode()
    )
    with pytest.raises(TrustBroken):
        load(moved, UUID(int=9))


def test_a_weak_passphrase_and_a_second_slot_are_refused(key_file: KeyFile) -> None:
    with pytest.raises(UserCanFix) as weak:
        add_slot(key_file, MASTER, Officer(UUID(int=3), "N", ()), "short", CHEAP)
    assert weak.value.code == "weak_passphrase"
    with pytest.raises(UserCanFix) as twice:
        add_slot(key_file, MASTER, KARIMOVA, ONE, CHEAP)
    assert twice.value.code == "officer_exists"
    with pytest.raises(TrustBroken):
        add_slot(new_key_file(DEVICE), MASTER, KARIMOVA, ONE, KdfCost(8, 1, 1))
    with pytest.raises(TrustBroken):
        add_slot(new_key_file(DEVICE), b"short", KARIMOVA, ONE, CHEAP)


def test_changing_a_passphrase_keeps_the_master_key(key_file: KeyFile) -> None:
    changed = change_passphrase(key_file, KARIMOVA.id, ONE, "a b c d e f", CHEAP)
    assert open_slot(changed, KARIMOVA.id, "a b c d e f").master == MASTER
    assert open_slot(changed, NAZAROV.id, TWO).master == MASTER
    assert changed.officers == key_file.officers
    with pytest.raises(UserCanFix) as old:
        open_slot(changed, KARIMOVA.id, ONE)
    assert old.value.code == "wrong_passphrase"
    with pytest.raises(UserCanFix) as wrong:
        change_passphrase(key_file, KARIMOVA.id, TWO, "a b c d e f", CHEAP)
    assert wrong.value.code == "wrong_passphrase"
    with pytest.raises(UserCanFix) as weak:
        change_passphrase(key_file, KARIMOVA.id, ONE, "short", CHEAP)
    assert weak.value.code == "weak_passphrase"


def test_removing_an_officer_keeps_the_last(key_file: KeyFile) -> None:
    fewer = remove_slot(key_file, KARIMOVA.id)
    assert fewer.officers == (NAZAROV,)
    with pytest.raises(UserCanFix) as last:
        remove_slot(fewer, NAZAROV.id)
    assert last.value.code == "last_officer"
    with pytest.raises(UserCanFix) as unknown:
        remove_slot(fewer, KARIMOVA.id)
    assert unknown.value.code == "unknown_officer"


def test_what_a_later_version_added_is_kept(key_file: KeyFile) -> None:
    value = json.loads(dump(key_file))
    value["escrow"] = {"receiver": "0011223344556677", "sealed": "AAAA"}
    value["slots"][0]["card"] = {"public": "BBBB"}
    slot = public_with(value["slots"][0], "officer", roles=["registrar", "interpreter"])
    value["slots"][0] = rehashed(slot)
    read = load(json.dumps(value).encode(), DEVICE)
    assert json.loads(dump(read)) == value
    assert read.officers[0].roles == (Role.REGISTRAR,), "an unknown role grants nothing"
    changed = change_passphrase(read, NAZAROV.id, TWO, ONE, CHEAP)
    assert json.loads(dump(changed))["slots"][0] == value["slots"][0]
    assert json.loads(dump(changed))["escrow"] == value["escrow"]


def test_a_slot_with_a_second_factor_opens_with_it_alone(key_file: KeyFile) -> None:
    opened = open_slot(key_file, KARIMOVA.id, ONE)
    secret = bytes(range(100, 132))
    bound = renew_slot(key_file, opened, KARIMOVA, ONE, CHEAP, secret=secret)
    again = load(dump(bound), DEVICE)
    assert again.slot(KARIMOVA.id).in_keystore
    assert json.loads(again.slot(KARIMOVA.id).public)["kdf"]["secret"] == "keystore"
    assert open_slot(again, KARIMOVA.id, ONE, secret=secret) == opened
    for wrong in (None, bytes(32)):
        with pytest.raises(UserCanFix) as told:
            open_slot(again, KARIMOVA.id, ONE, secret=wrong)
        assert told.value.code == "wrong_passphrase"
    assert open_slot(again, NAZAROV.id, TWO, secret=secret).master == MASTER, "no factor, no use"
    changed = change_passphrase(again, KARIMOVA.id, ONE, "a b c d e f", CHEAP, secret=secret)
    assert open_slot(changed, KARIMOVA.id, "a b c d e f", secret=secret) == opened


def test_changing_a_passphrase_keeps_the_account_and_what_is_to_come(key_file: KeyFile) -> None:
    waiting = put_slot(key_file, replace(key_file.slot(KARIMOVA.id), coming=(b"sealed",)))
    changed = change_passphrase(waiting, KARIMOVA.id, ONE, "a b c d e f", CHEAP)
    before, after = open_slot(key_file, KARIMOVA.id, ONE), load(dump(changed), DEVICE)
    assert open_slot(after, KARIMOVA.id, "a b c d e f") == before
    assert after.slot(KARIMOVA.id).coming == (b"sealed",)
    assert renew_slot(after, before, KARIMOVA, ONE, CHEAP).slot(KARIMOVA.id).coming == ()


def test_the_standard_cost_is_used_when_none_is_said() -> None:
    made = add_slot(new_key_file(DEVICE), MASTER, KARIMOVA, ONE)
    assert made.slots[0].cost == STANDARD
    assert open_slot(load(dump(made), DEVICE), KARIMOVA.id, ONE).master == MASTER


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b"null",
        b"[" * 100_000,
        b'{"format":"manzil-slots/2"}',
        b'{"format":"manzil-slots/1"}',
        f'{{"format":"manzil-slots/1","device":"{DEVICE}","slots":[7]}}'.encode(),
        f'{{"format":"manzil-slots/1","device":"{DEVICE}","slots":7}}'.encode(),
    ],
)
def test_what_is_no_key_file_is_told(data: bytes) -> None:
    with pytest.raises(TrustBroken) as caught:
        load(data, DEVICE)
    assert caught.value.code == "key_file"


def test_one_officer_with_two_slots_is_damage(key_file: KeyFile) -> None:
    value = json.loads(dump(key_file))
    value["slots"] = [value["slots"][0]] * 2
    with pytest.raises(TrustBroken):
        load(json.dumps(value).encode(), DEVICE)


@given(st.binary())
def test_junk_is_told(data: bytes) -> None:
    with pytest.raises(TrustBroken):
        load(data, DEVICE)
