"""Requests: receipts, due days, use that stops at once, answers here and from headquarters."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from app.domain.errors import ManzilError, UserCanFix
from app.domain.retention import Retention
from app.domain.rights import parse_receipt_number
from app.journal.entry import Json
from app.services.duplicates import Duplicates
from app.services.exporter import Exporter
from app.services.look_ups import LookUps
from app.services.rights import Rights, apply_answered, apply_refused
from app.services.rights_views import RequestCard
from app.services.search import Search
from app.services.views import ExportFilter
from app.storage import people
from app.storage.keeping import keep_retention
from app.wire.page import Item
from tests.services.counter import (
    ANALYST,
    KARIMOV,
    MORNING,
    REGISTRAR,
    SUPERVISOR,
    Counter,
    document_of,
)

OTHER = replace(KARIMOV, family_name="NAZAROVA", given_name="MADINA", number="AB7654321")
DPO = UUID("01936000-0000-7000-8000-0000000000e1")


def registered(counter: Counter) -> UUID:
    counter.registrar.register(counter.draft(OTHER), counter.shift)
    return counter.registrar.register(counter.draft(KARIMOV), counter.shift).person_id


def rights(counter: Counter) -> Rights:
    return Rights(counter.signed_in)


def item(kind: str, **said: Json) -> Item:
    return Item(uuid4(), kind, said, datetime(2026, 11, 25, 8, 0, tzinfo=UTC), 1)


def found_somewhere(counter: Counter) -> set[str]:
    """By which ways KARIMOV is found."""
    supervisor = counter.as_officer(SUPERVISOR)
    target = counter.signed_in.place.folder / f"{uuid4()}.csv"
    Exporter(supervisor).csv(ExportFilter(), target, "for a test", lambda _: None, lambda: False)
    ways = {
        "list": "KARIMOV" in {row.family_name for row in Search(supervisor).page()},
        "search": bool(Search(supervisor).find("karim")),
        "number": bool(Search(supervisor).find("FA9900001")),
        "export": "KARIMOV" in target.read_text(encoding="utf-8"),
        "duplicates": bool(Duplicates(supervisor).earlier_visits(document_of(KARIMOV))),
        "look-up": bool(LookUps(supervisor).find("karim")),
    }
    target.unlink()
    return {way for way, found in ways.items() if found}


EVERYWHERE = {"list", "search", "number", "export", "duplicates"}


def test_a_request_gets_a_receipt_and_a_day(counter: Counter) -> None:
    person = registered(counter)
    card = rights(counter).receive(person, "COR", " my name is written wrong ")
    assert parse_receipt_number(card.receipt) == card.receipt
    assert card.receipt.startswith("R-KG06-")
    assert (card.due_on, card.overdue) == (date(2026, 12, 24), False)
    assert counter.heads()[-1].kinds == ("rights_request_received",)
    other = rights(counter).receive(person, "ACC")
    assert other.due_on == date(2026, 11, 24), "access is for the same day"
    assert other.receipt != card.receipt
    assert [one.kind for one in rights(counter).open()] == ["ACC", "COR"]
    counter.clock.pass_time(days=31)
    assert all(one.overdue for one in rights(counter).open())


def test_the_day_is_a_setting(counter: Counter) -> None:
    with counter.signed_in.store.write() as tx:
        keep_retention(tx, Retention(answer=7))
    card = rights(counter).receive(registered(counter), "CMP")
    assert card.due_on == date(2026, 12, 1)


@pytest.mark.parametrize("kind", ["DEL", "OBJ"])
def test_use_stops_at_once_and_the_count_stays(counter: Counter, kind: str) -> None:
    person = registered(counter)
    assert found_somewhere(counter) == EVERYWHERE, "the same looks find them before"
    with counter.signed_in.store.read() as tx:
        before = people.counts(tx, MORNING)
    rights(counter).receive(person, kind)
    assert found_somewhere(counter) == set()
    with counter.signed_in.store.read() as tx:
        assert people.counts(tx, MORNING) == before
    again = counter.draft(KARIMOV, earlier_visit="Y")
    with pytest.raises(UserCanFix) as gone:
        counter.registrar.register(replace(again, earlier_person=person), counter.shift)
    assert gone.value.code == "earlier_person_gone"


@pytest.mark.parametrize("kind", ["ACC", "COR", "CMP"])
def test_other_requests_hide_nobody(counter: Counter, kind: str) -> None:
    rights(counter).receive(registered(counter), kind)
    assert found_somewhere(counter) == EVERYWHERE


def test_a_refused_deletion_brings_the_record_back(counter: Counter) -> None:
    person = registered(counter)
    card = rights(counter).receive(person, "DEL")
    said = {"request": str(card.id), "reason": "A court asks for it.", "by": str(DPO)}
    with counter.signed_in.store.write() as tx:
        apply_refused(tx, item("request_refused", **said), counter.signed_in)
    assert found_somewhere(counter) == EVERYWHERE
    found = rights(counter).find(card.receipt)
    assert found is not None
    assert (found.outcome, found.answer) == ("REF", "A court asks for it.")
    assert rights(counter).open() == ()
    entries = len(counter.heads())
    with counter.signed_in.store.write() as tx:
        apply_refused(tx, item("request_refused", **said), counter.signed_in)
    assert len(counter.heads()) == entries, "a repeat changes nothing"


def test_headquarters_answers_a_complaint(counter: Counter) -> None:
    card = rights(counter).receive(registered(counter), "CMP")
    said = {"request": str(card.id), "outcome": "PAS", "answer": "Passed to the ombudsman."}
    with counter.signed_in.store.write() as tx:
        apply_answered(tx, item("request_answered", **said), counter.signed_in)
    found = rights(counter).find(card.receipt)
    assert found is not None
    assert found.outcome == "PAS"


@pytest.mark.parametrize("said", [{}, {"request": "x"}, {"request": str(DPO), "outcome": "???"}])
def test_an_order_that_cannot_be_read_is_not_applied(
    counter: Counter, said: dict[str, Json]
) -> None:
    with counter.signed_in.store.write() as tx, pytest.raises(ManzilError):
        apply_answered(tx, item("request_answered", **said), counter.signed_in)


def test_an_answer_about_somebody_not_here_is_passed_over(counter: Counter) -> None:
    with counter.signed_in.store.write() as tx:
        apply_refused(tx, item("request_refused", request=str(DPO)), counter.signed_in)
    assert counter.heads() == []


def test_the_post_answers_corrections_and_not_what_headquarters_decides(counter: Counter) -> None:
    person = registered(counter)
    supervisor = Rights(counter.as_officer(SUPERVISOR))
    correction = supervisor.receive(person, "COR")
    with pytest.raises(UserCanFix, match="role"):
        rights(counter).answer(correction.id, "DON", "")
    with pytest.raises(UserCanFix) as unexplained:
        supervisor.answer(correction.id, "REF", " ")
    assert unexplained.value.code == "answer_missing"
    done = supervisor.answer(correction.id, "DON", "Corrected.")
    assert (done.outcome, done.overdue) == ("DON", False)
    with pytest.raises(UserCanFix) as twice:
        supervisor.answer(correction.id, "DON", "")
    assert twice.value.code == "request_answered"
    for kind in ("CMP", "DEL"):
        asked = supervisor.receive(person, kind)
        with pytest.raises(UserCanFix) as of_headquarters:
            supervisor.answer(asked.id, "DON", "")
        assert of_headquarters.value.code == "request_of_hq"


def test_what_is_asked_twice_keeps_its_receipt(counter: Counter) -> None:
    person = registered(counter)
    card: RequestCard = rights(counter).receive(person, "DEL")
    with pytest.raises(UserCanFix) as again:
        rights(counter).receive(person, "DEL")
    assert again.value.code == "already_asked"
    assert again.value.details["receipt"] == card.receipt


def test_who_may_not_and_whom_nobody_knows(counter: Counter) -> None:
    person = registered(counter)
    with pytest.raises(UserCanFix) as role:
        Rights(counter.as_officer(ANALYST)).receive(person, "DEL")
    assert role.value.code == "not_allowed"
    with pytest.raises(UserCanFix) as stranger:
        rights(counter).receive(DPO, "DEL")
    assert stranger.value.code == "person_gone"
    with pytest.raises(UserCanFix):
        rights(counter).receive(person, "XXX")
    assert rights(counter).find("R-KG06-000000-0") is None
    assert REGISTRAR.id not in {head.id for head in counter.heads()}
