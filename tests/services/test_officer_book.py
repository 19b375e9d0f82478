"""What the store knows of an officer goes before an older key file put back."""

import base64
from dataclasses import replace
from typing import Any

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Role
from app.journal.entry import read_json
from app.services.officer_book import admitted, as_known, roles_now, tell_account
from app.storage.officers import KnownOfficer, known_officer, save_officer
from app.vault.sealing import new_sealing_key, public_sealing_key
from tests.services.counter import REGISTRAR, Counter


def known(counter: Counter, roles: tuple[Role, ...], *, removed: bool = False) -> KnownOfficer:
    public = public_sealing_key(counter.signed_in.account)
    officer = KnownOfficer(REGISTRAR.id, roles, public, removed)
    with counter.signed_in.store.write() as tx:
        save_officer(tx, officer)
    return officer


def said_last(counter: Counter) -> Any:
    (body,) = counter.entries()[-1].bodies
    assert body is not None
    return read_json(body.text)["event"]


def test_the_roles_are_those_of_today(counter: Counter) -> None:
    known(counter, (Role.ANALYST,))
    found = as_known(counter.signed_in)
    assert found.officer == replace(REGISTRAR, roles=(Role.ANALYST,))
    assert found.store is counter.signed_in.store
    assert counter.entries() == []
    with found.store.read() as tx:
        assert roles_now(tx, REGISTRAR) == found.officer


def test_an_account_that_nobody_knows_is_told_once(counter: Counter) -> None:
    public = public_sealing_key(counter.signed_in.account)
    for _ in range(2):
        assert as_known(counter.signed_in).officer == REGISTRAR
        tell_account(counter.signed_in)
    (head,) = counter.heads()
    assert (head.kinds, head.author) == (("account_made",), REGISTRAR.id)
    assert said_last(counter) == {
        "account": base64.b64encode(public).decode(),
        "officer": str(REGISTRAR.id),
        "roles": ["registrar"],
    }
    with counter.signed_in.store.read() as tx:
        found = known_officer(tx, REGISTRAR.id)
    assert found == KnownOfficer(REGISTRAR.id, REGISTRAR.roles, public)


def test_a_new_account_keeps_the_roles_of_today(counter: Counter) -> None:
    """After a recovery: the account is new, what the officer may is not."""
    known(counter, (Role.ANALYST,))
    recovered = replace(counter.signed_in, account=new_sealing_key())
    found_again = as_known(recovered)
    assert found_again.officer.roles == (Role.ANALYST,)
    tell_account(found_again)
    assert said_last(counter)["roles"] == ["analyst"]
    with counter.signed_in.store.read() as tx:
        found = known_officer(tx, REGISTRAR.id)
    assert found is not None
    assert found.account == public_sealing_key(recovered.account)


def test_a_removed_officer_is_refused_and_the_try_is_told(counter: Counter) -> None:
    known(counter, REGISTRAR.roles, removed=True)
    with pytest.raises(UserCanFix) as told:
        as_known(counter.signed_in)
    assert told.value.code == "officer_removed"
    assert counter.heads()[-1].kinds == ("sign_in_refused",)
    assert said_last(counter) == {"officer": str(REGISTRAR.id)}


def test_an_officer_whom_the_store_does_not_know_has_the_slots_roles(counter: Counter) -> None:
    with counter.signed_in.store.read() as tx:
        assert roles_now(tx, REGISTRAR) == REGISTRAR
    assert "Karimova" not in str(admitted(REGISTRAR, b""))
