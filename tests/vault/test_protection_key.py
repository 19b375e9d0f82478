"""A post's protection key: vouched for by the country's, shared with one officer at a time."""

import hashlib
import hmac
from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.vault.protection_key import (
    COUNTRY,
    PostKey,
    open_share,
    protection_signing_public,
    require_vouched,
    seal_share,
    vouch,
)
from app.vault.sealing import new_sealing_key, public_sealing_key, seal
from app.vault.signing import public_signing_key

OFFICER = UUID("01936000-0000-7000-8000-0000000000a1")
SINCE = "2026-11-24T08:00:00.000000Z"


def vouched(country: bytes) -> tuple[bytes, PostKey]:
    private = new_sealing_key()
    return private, vouch("KG06", public_sealing_key(private), SINCE, country)


def test_the_signing_key_is_hkdf_of_the_countrys_private_key() -> None:
    """RFC 5869 by hand: extract without salt, one block of expand."""
    country = bytes(range(96))
    prk = hmac.new(bytes(32), country, hashlib.sha256).digest()
    seed = hmac.new(prk, b"manzil-protection-signing-1\x01", hashlib.sha256).digest()
    assert protection_signing_public(country) == public_signing_key(seed)


def test_only_what_the_country_said_is_vouched_for() -> None:
    country = new_sealing_key()
    _, key = vouched(country)
    public = protection_signing_public(country)
    require_vouched(key, public)
    flipped = bytes([key.voucher[0] ^ 1]) + key.voucher[1:]
    other = public_sealing_key(new_sealing_key())
    for wrong in (
        replace(key, post="KG07"),
        replace(key, since="2026-11-25T08:00:00.000000Z"),
        replace(key, public=other),
        replace(key, voucher=flipped),
    ):
        with pytest.raises(TrustBroken) as told:
            require_vouched(wrong, public)
        assert told.value.code == "protection_key"
    with pytest.raises(TrustBroken):
        require_vouched(key, protection_signing_public(new_sealing_key()))


def test_a_share_opens_for_its_officer_at_its_post_alone() -> None:
    account, (private, key) = new_sealing_key(), vouched(new_sealing_key())
    sealed = seal_share(private, post="KG06", officer=OFFICER, receiver=public_sealing_key(account))
    given = {
        "post": "KG06",
        "officer": OFFICER,
        "public": key.public,
        "receiver_private": account,
    }
    assert open_share(sealed, **given) == private  # type: ignore[arg-type] # by name
    for wrong in (
        {"post": "KG07"},
        {"officer": COUNTRY},
        {"public": public_sealing_key(account)},
        {"receiver_private": new_sealing_key()},
    ):
        with pytest.raises(TrustBroken):
            open_share(sealed, **(given | wrong))  # type: ignore[arg-type] # by name


def test_any_flipped_byte_of_a_share_is_found() -> None:
    account, (private, key) = new_sealing_key(), vouched(new_sealing_key())
    sealed = seal_share(private, post="KG06", officer=OFFICER, receiver=public_sealing_key(account))
    for place in range(0, len(sealed), 7):
        broken = sealed[:place] + bytes([sealed[place] ^ 0x10]) + sealed[place + 1 :]
        with pytest.raises(TrustBroken):
            open_share(
                broken,
                post="KG06",
                officer=OFFICER,
                public=key.public,
                receiver_private=account,
            )


def test_a_share_that_holds_another_key_is_not_believed() -> None:
    """Whoever seals may lie about what is inside: the key must be the public one's half."""
    account, (_, key) = new_sealing_key(), vouched(new_sealing_key())
    info = (
        b"manzil-protection-share-1\0KG06\0" + OFFICER.bytes + hashlib.sha256(key.public).digest()
    )
    lie = seal(new_sealing_key(), public_sealing_key(account), info)
    with pytest.raises(TrustBroken) as told:
        open_share(lie, post="KG06", officer=OFFICER, public=key.public, receiver_private=account)
    assert told.value.code == "protection_key"


def test_a_country_key_of_the_wrong_length_is_refused() -> None:
    with pytest.raises(TrustBroken):
        protection_signing_public(bytes(32))
