"""Withdrawing a consent stops what is on its way because of it, in the same entry."""

from datetime import date
from uuid import UUID, uuid4

import pytest

from app.domain.errors import UserCanFix
from app.domain.records import Consent, RightsRequest, Transfer
from app.domain.transfers import may_go
from app.journal.entry import new_body
from app.services.consents import Consents
from app.services.rights import Rights
from app.services.search import Search
from app.storage import journal
from app.storage.folded import records_of
from app.wire.records import record_change
from tests.services.counter import ANALYST, MORNING, Counter

TODAY = date(2026, 11, 24)


def registered(counter: Counter) -> UUID:
    """With consents for REG, REF and FUP, and two transfers queued under REF, one under FUP."""
    person = counter.registrar.register(counter.draft(), counter.shift).person_id
    records: list[Consent | Transfer] = [consent(person, purpose) for purpose in ("REF", "FUP")]
    records += [transfer(person, purpose) for purpose in ("REF", "REF", "FUP")]
    at = counter.signed_in
    body = new_body(person, [record_change(one) for one in records])
    with at.store.write() as tx:
        journal.append(tx, at.entry("referred", id=uuid4(), at=MORNING, bodies=(body,)))
    return person


def consent(person: UUID, purpose: str) -> Consent:
    return Consent(
        id=uuid4(),
        person_id=person,
        purpose=purpose,
        decision="Y",
        legal_basis="CO",
        mode="OR",
        text_id="referral",
        text_version=1,
        text_hash="0" * 64,
        language="uzb",
        read_aloud=True,
        given_at=MORNING,
    )


def transfer(person: UUID, purpose: str) -> Transfer:
    return Transfer(
        id=uuid4(),
        person_id=person,
        partner="shelter",
        purpose=purpose,
        status="queued",
        queued_at=MORNING,
    )


def leaving(counter: Counter, person: UUID) -> list[str]:
    """Purposes of the transfers that may still go."""
    with counter.signed_in.store.read() as tx:
        records = [one.record() for one in records_of(tx, person)]
    consents = [one for one in records if isinstance(one, Consent)]
    transfers = [one for one in records if isinstance(one, Transfer)]
    return sorted(one.purpose for one in transfers if may_go(one, consents, TODAY))


def states(counter: Counter, person: UUID) -> list[tuple[str, str, bool]]:
    with counter.signed_in.store.read() as tx:
        records = [one.record() for one in records_of(tx, person)]
    return sorted(
        (one.purpose, one.status, one.ended_at is not None)
        for one in records
        if isinstance(one, Transfer)
    )


def test_transfers_of_that_purpose_stop_and_others_go_on(counter: Counter) -> None:
    person = registered(counter)
    assert leaving(counter, person) == ["FUP", "REF", "REF"]
    done = Consents(counter.signed_in).withdraw(person, "REF")
    assert (done.consents, done.transfers_stopped, done.request) == (1, 2, None)
    assert leaving(counter, person) == ["FUP"]
    assert states(counter, person) == [
        ("FUP", "queued", False),
        ("REF", "stopped", True),
        ("REF", "stopped", True),
    ]
    assert counter.heads()[-1].kinds == ("consent_withdrawn",)
    assert len(Search(counter.signed_in).find("karim")) == 1


def test_withdrawing_registration_is_an_objection_and_stops_everything(counter: Counter) -> None:
    person = registered(counter)
    done = Consents(counter.signed_in).withdraw(person, "REG")
    assert (done.consents, done.transfers_stopped) == (1, 3)
    assert done.request is not None
    assert (done.request.kind, done.request.due_on) == ("OBJ", date(2026, 12, 24))
    assert counter.heads()[-1].kinds == ("consent_withdrawn", "rights_request_received")
    assert len(counter.heads()) == 3, "one entry says all of it"
    assert leaving(counter, person) == []
    assert Search(counter.signed_in).find("karim") == ()
    (card,) = Rights(counter.signed_in).open()
    assert card == done.request


def test_an_objection_made_before_is_not_made_again(counter: Counter) -> None:
    person = registered(counter)
    Rights(counter.signed_in).receive(person, "OBJ")
    assert Consents(counter.signed_in).withdraw(person, "REG").request is None
    with counter.signed_in.store.read() as tx:
        records = [one.record() for one in records_of(tx, person)]
    assert sum(isinstance(one, RightsRequest) for one in records) == 1


def test_what_was_never_given_or_is_withdrawn_cannot_be(counter: Counter) -> None:
    person = registered(counter)
    consents = Consents(counter.signed_in)
    consents.withdraw(person, "REF")
    for purpose, code in (("REF", "no_consent"), ("PHO", "no_consent"), ("XXX", "unknown_code")):
        with pytest.raises(UserCanFix) as refused:
            consents.withdraw(person, purpose)
        assert refused.value.code == code
    with pytest.raises(UserCanFix) as role:
        Consents(counter.as_officer(ANALYST)).withdraw(person, "FUP")
    assert role.value.code == "not_allowed"
    with pytest.raises(UserCanFix) as stranger:
        consents.withdraw(uuid4(), "FUP")
    assert stranger.value.code == "person_gone"
