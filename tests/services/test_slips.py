"""Slips: what is signed is number, post, day and the journal's head, and nothing of the person."""

from dataclasses import replace
from datetime import UTC
from uuid import UUID

import pytest

from app.documents.slip import Slip, read_slip, slip_data
from app.domain.errors import TrustBroken, UserCanFix
from app.services.slips import Slips
from app.storage import journal
from app.vault.signing import new_signing_key, public_signing_key, verify_structure
from tests.services.counter import ANALYST, Counter


def test_a_slip_is_signed_by_the_device_and_names_nobody(counter: Counter) -> None:
    registered = counter.registrar.register(counter.draft(), counter.shift)
    with counter.signed_in.store.read() as tx:
        chain = journal.head(tx).chain
    counter.registrar.refuse(counter.draft(), counter.shift)
    code = Slips(counter.signed_in).slip(registered)
    signed = read_slip(slip_data(code.text))
    assert signed.slip == Slip(
        registered.registration_number,
        "KG06",
        registered.at.astimezone(UTC).astimezone().date(),
        chain[:8],
    )
    assert code.registration_number == registered.registration_number
    public = public_signing_key(counter.signed_in.device.signing_key)
    verify_structure(public, signed.to_be_signed, signed.signature)
    with pytest.raises(TrustBroken):
        verify_structure(
            public_signing_key(new_signing_key()), signed.to_be_signed, signed.signature
        )
    assert b"KARIMOV" not in slip_data(code.text)


def test_who_may_not_register_gives_no_slip(counter: Counter) -> None:
    registered = counter.registrar.register(counter.draft(), counter.shift)
    with pytest.raises(UserCanFix) as told:
        Slips(counter.as_officer(ANALYST)).slip(registered)
    assert told.value.code == "not_allowed"


def test_a_save_that_is_not_here_has_no_slip(counter: Counter) -> None:
    registered = counter.registrar.register(counter.draft(), counter.shift)
    other = replace(registered, person_id=UUID(int=8))
    with pytest.raises(UserCanFix) as told:
        Slips(counter.signed_in).slip(other)
    assert told.value.code == "slip_gone"
