"""Invitations: fifteen minutes, five tries, one slot each."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import select

from app.domain.errors import UserCanFix
from app.hq import schema
from app.hq.devices import add_device
from app.hq.invitations import (
    VALID_FOR,
    Invitation,
    count_try,
    invite,
    lock_invitation,
    mark_used,
)
from app.hq.store import Store
from tests.hq.headquarters import NOW, device_of
from tests.hq.laptop import Laptop


def invited(store: Store, post: str = "KG06", label: str = "") -> tuple[str, Invitation]:
    with store.write() as tx:
        return invite(tx, post, label, NOW)


def test_an_invitation_is_found_by_its_secret(store: Store) -> None:
    secret, made = invited(store)
    assert (made.post, made.label, made.slot) == ("KG06", "L1", 0)
    assert made.expires_at == NOW + timedelta(minutes=15)
    assert (made.tries, made.device) == (0, None)
    with store.write() as tx:
        assert lock_invitation(tx, secret) == made
        assert made.fits(secret)
        assert not made.fits(secret[:-1])
        assert not made.fits("")


def test_only_a_hash_of_the_secret_is_kept(store: Store) -> None:
    secret, _ = invited(store)
    with store.read() as tx:
        kept = repr([row._asdict() for row in tx.rows(select(schema.invitations))])
    assert secret.partition(".")[2] not in kept


def test_secrets_are_long_and_differ(store: Store) -> None:
    secrets = {invited(store)[0] for _ in range(20)}
    assert len(secrets) == 20
    assert {len(secret.partition(".")[2]) for secret in secrets} == {32}


@pytest.mark.parametrize("secret", ["", ".", "nobody.knows", "\0", "a\0b.c", "ключ.x", "x" * 256])
def test_secrets_of_nobody(store: Store, secret: str) -> None:
    invited(store)
    with store.write() as tx:
        assert lock_invitation(tx, secret) is None


def test_tries_are_counted_and_the_user_is_remembered(store: Store) -> None:
    secret, made = invited(store)
    device = Laptop(b"").device
    with store.write() as tx:
        count_try(tx, made)
        mark_used(tx, made, device)
    with store.write() as tx:
        assert lock_invitation(tx, secret) == replace(made, tries=1, device=device)


def test_labels_and_slots_follow_each_other(store: Store) -> None:
    given = [invited(store)[1] for _ in range(3)]
    given.append(invited(store, "KG03")[1])
    given.append(invited(store, "KG06", "Blue")[1])
    given.append(invited(store)[1])
    assert [(one.post, one.label, one.slot) for one in given] == [
        ("KG06", "L1", 0),
        ("KG06", "L2", 1),
        ("KG06", "L3", 2),
        ("KG03", "L1", 0),
        ("KG06", "Blue", 3),
        ("KG06", "L4", 4),
    ]


def test_a_slot_of_an_invitation_that_ran_out_is_given_again(store: Store) -> None:
    invited(store)
    with store.write() as tx:
        just_before = invite(tx, "KG06", "", NOW + VALID_FOR - timedelta(seconds=1))[1]
        after = invite(tx, "KG06", "", NOW + VALID_FOR)[1]
    assert (just_before.slot, after.slot) == (1, 0)


def test_a_slot_of_a_device_is_never_given_again(store: Store) -> None:
    with store.write() as tx:
        for slot in (0, 1, 3):
            add_device(tx, device_of(Laptop(b""), slot=slot))
    assert invited(store)[1].slot == 2


def test_a_post_has_1024_slots(store: Store) -> None:
    rows = [
        {
            "id": f"{slot:012x}",
            "secret_sha256": b"",
            "post": "KG06",
            "label": f"L{slot}",
            "slot": slot,
            "expires_at": NOW + VALID_FOR,
            "tries": 0,
            "device": None,
        }
        for slot in range(1023)
    ]
    with store.write() as tx:
        tx.insert_missing(schema.invitations, rows)
    assert invited(store)[1].slot == 1023
    with pytest.raises(UserCanFix) as caught:
        invited(store)
    assert caught.value.code == "slots_used_up"
    assert invited(store, "KG03")[1].slot == 0


def test_invitations_at_once_get_slots_of_their_own(store: Store) -> None:
    together = Barrier(6)

    def one(_: int) -> int:
        together.wait(timeout=20)
        return invited(store)[1].slot

    with ThreadPoolExecutor(6) as people:
        assert sorted(people.map(one, range(6))) == [0, 1, 2, 3, 4, 5]
