"""An account key opens under the slot's wrapping key, in its own slot, and nowhere else."""

import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.vault.account import (
    Account,
    open_account,
    read_account,
    wrap_account,
    write_account,
)
from app.vault.json_members import from_base64, to_base64
from app.vault.sealing import new_sealing_key, open_sealed, public_sealing_key, seal

KEY, OTHER = bytes(range(32)), bytes(32)
SLOT = '{"officer":"М. Каримова"}'


@pytest.fixture(scope="module")
def account() -> Account:
    return wrap_account(new_sealing_key(), KEY, SLOT)


def test_what_is_sealed_for_the_account_opens_with_it_alone(account: Account) -> None:
    private = open_account(account, KEY, SLOT)
    assert private is not None
    assert public_sealing_key(private) == account.public
    assert open_sealed(seal(b"for one", account.public, b"i"), private, b"i") == b"for one"
    assert open_account(account, OTHER, SLOT) is None
    assert open_account(account, KEY, SLOT + " ") is None


def test_it_opens_by_hand(account: Account) -> None:
    said = json.loads(json.dumps(write_account(account)))
    public = from_base64(said["public"])
    associated = b"manzil-account-1\0" + SLOT.encode() + b"\0" + public
    nonce, sealed = (from_base64(said[name]) for name in ("nonce", "sealed"))
    private = AESGCM(KEY).decrypt(nonce, sealed, associated)
    assert public_sealing_key(private) == public
    assert private not in repr(account).encode()


def test_the_same_key_goes_under_another_passphrase(account: Account) -> None:
    private = open_account(account, KEY, SLOT)
    assert private is not None
    moved = wrap_account(private, OTHER, "another slot")
    assert moved.public == account.public
    assert moved.nonce != account.nonce
    assert open_account(moved, OTHER, "another slot") == private


def test_a_flipped_bit_anywhere_opens_nothing(account: Account) -> None:
    parts = {"public": account.public, "nonce": account.nonce, "sealed": account.sealed}
    for name, right in parts.items():
        for place in range(0, len(right), 37):
            wrong = bytearray(right)
            wrong[place] ^= 1
            assert open_account(Account(**(parts | {name: bytes(wrong)})), KEY, SLOT) is None


def test_it_is_read_as_it_was_written(account: Account) -> None:
    assert read_account(write_account(account)) == account


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("nonce", "AAAA"),
        ("nonce", 7),
        ("public", to_base64(bytes(1215))),
        ("sealed", to_base64(bytes(96))),
        ("sealed", "not base64!"),
        ("later", "member"),
    ],
)
def test_what_is_no_account_is_refused(account: Account, member: str, value: Any) -> None:
    with pytest.raises((ValueError, TypeError)):
        read_account(write_account(account) | {member: value})
    with pytest.raises(KeyError):
        read_account({})
