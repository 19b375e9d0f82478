"""Two persons open a person's sealed records for the supervisor who asked, and for nobody else."""

import base64
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.permissions import Role
from app.hq import feed
from app.hq.break_glass import Answered, answer, find_question
from app.hq.erasure import erase_in
from app.hq.erasure_list import Order
from app.hq.office_requests import OfficeRequests
from app.hq.protection import CountryKey, chosen_officers, make_post_key, protection_officers
from app.hq.raced import write_until_won
from app.journal.entry import RecordChange, read_time, write_time
from app.vault.break_glass import open_answer
from app.vault.sealed_record import seal_record, write_sealed
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.wire.break_glass import read_opened
from tests.hq.headquarters import NOW, Headquarters, everything
from tests.hq.laptop import id_of, person_of
from tests.hq.office_people import PROTECTOR, SUPERVISOR, admit, ask, seal, user

AT = NOW + timedelta(hours=1)


class Case:
    """Somebody with three sealed records: to the post's key, the country's, and one of nobody."""

    def __init__(self, headquarters: Headquarters) -> None:
        self.store = headquarters.store
        self.country = CountryKey(new_sealing_key())
        self.account = new_sealing_key()
        self.laptop = headquarters.laptop()
        admit(self.laptop, PROTECTOR, new_sealing_key(), "protection")
        admit(self.laptop, SUPERVISOR, self.account, "registrar", "supervisor")
        registered = self.laptop.register()
        self.person = person_of(registered)
        headquarters.take(self.laptop.batch())
        self.focal_point = user(self.store, "Aida", Role.PROTECTION)
        self.officer = user(self.store, "Bakyt", Role.DATA_PROTECTION)
        with self.store.write() as tx:
            officers = chosen_officers(protection_officers(tx, "KG06"), [PROTECTOR])
            make_post_key(tx, "KG06", officers, self.country, by=self.focal_point, at=NOW)
            scope = feed.device_scope(self.laptop.device)
            told = feed.items_after(tx, scope, 0, 9)
        post_key = base64.b64decode(told[0].said["key"])
        self.records = {
            seal(self.laptop, self.person, "to the post", post_key)[1]: ("to the post",),
            seal(self.laptop, self.person, "to the country", self.country.public)[1]: (
                "to the country",
            ),
        }
        seal(self.laptop, self.person, "to nobody", public_sealing_key(new_sealing_key()))
        self.request = ask(self.laptop, self.person)
        headquarters.take(self.laptop.batch())

    def answer(self, **other: Any) -> Answered:
        given: dict[str, Any] = {"by": self.focal_point, "second": self.officer, "at": AT} | other
        with self.store.write() as tx:
            return answer(tx, self.request, given.pop("country", self.country), **given)

    def told(self, kind: str = "break_glass_answer") -> Mapping[str, Any]:
        with self.store.read() as tx:
            scope = feed.device_scope(self.laptop.device)
            newest = feed.newest_of(tx, scope, kind)
        assert newest is not None
        return newest.said

    def opened(self, account: bytes | None = None) -> Mapping[UUID, Any]:
        said = self.told()
        text = open_answer(
            base64.b64decode(said["sealed"]),
            approval=self.request,
            officer=SUPERVISOR,
            account_private=account or self.account,
        )
        found = read_opened(text)
        assert found.person == self.person
        return found.records


@pytest.fixture
def case(headquarters: Headquarters) -> Case:
    return Case(headquarters)


def test_the_asker_alone_opens_what_was_opened(case: Case) -> None:
    done = case.answer(hours=2)
    assert (done.opened, done.unopened, done.until) == (2, 1, AT + timedelta(hours=2))
    said = case.told()
    assert (said["approval"], said["officer"]) == (str(case.request), str(SUPERVISOR))
    assert read_time(said["until"]) == done.until
    assert case.opened() == case.records
    with pytest.raises(TrustBroken):
        case.opened(new_sealing_key())


def test_the_decision_is_an_entry_and_is_made_once(case: Case) -> None:
    case.answer()
    with pytest.raises(UserCanFix) as told:
        case.answer()
    assert told.value.code == "request_decided"
    approvals = [str(row) for row in everything(case.store)["records"] if case.request in row]
    assert len(approvals) == 1
    assert '"decision":"approved"' in approvals[0]
    assert f'"decided_by":"{case.focal_point.id}"' in approvals[0]
    bodies = [str(row) for row in everything(case.store)["bodies"]]
    assert sum(str(case.officer.id) in body and str(case.request) in body for body in bodies) == 1


def test_the_laptop_is_told_the_decision_beside_the_answer(case: Case) -> None:
    case.answer()
    assert case.told("decision") == {
        "approval": str(case.request),
        "by": str(case.focal_point.id),
        "decided_at": write_time(AT),
        "decision": "approved",
        "reason": "",
    }


def test_of_two_pairs_who_answer_at_once_only_the_first_does(case: Case) -> None:
    together = threading.Barrier(2)

    def one(_: int) -> str:
        together.wait(timeout=20)
        try:
            write_until_won(
                case.store,
                lambda tx: answer(
                    tx, case.request, case.country, by=case.focal_point, second=case.officer, at=AT
                ),
            )
        except UserCanFix as wrong:
            return wrong.code
        return "answered"

    with ThreadPoolExecutor(2) as both:
        found = list(both.map(one, range(2), timeout=60))
    assert sorted(found) == ["answered", "request_decided"]
    with case.store.read() as tx:
        told = feed.items_after(tx, feed.device_scope(case.laptop.device), 0, 99)
    assert [item.kind for item in told].count("break_glass_answer") == 1


def test_what_was_opened_stands_in_no_table(case: Case) -> None:
    case.answer()
    rows = str(everything(case.store))
    assert "to the post" not in rows
    assert "to the country" not in rows
    assert "guardian asked for" in rows, "the look finds words in the clear"


def test_every_surviving_version_is_opened(case: Case, headquarters: Headquarters) -> None:
    laptop, person = case.laptop, case.person
    entry, record = seal(laptop, person, "first", case.country.public)
    for text in ("left", "right"):
        value = seal_record(text, record=record, person=person, receiver_key=case.country.public)
        change = RecordChange(record, "sealed", (id_of(entry),), {"sealed": write_sealed(value)})
        laptop.say(person, change)
    headquarters.take(laptop.batch())
    case.answer()
    assert set(case.opened()[record]) == {"left", "right"}


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"hours": 0}, "hours"),
        ({"hours": 73}, "hours"),
    ],
)
def test_limits(case: Case, other: dict[str, Any], code: str) -> None:
    with pytest.raises(UserCanFix) as told:
        case.answer(**other)
    assert told.value.code == code


def test_two_different_persons_who_may_are_needed(case: Case) -> None:
    clerk = user(case.store, "Clerk", Role.ADMINISTRATOR, Role.SUPERVISOR)
    for by, second, code in (
        (case.focal_point, case.focal_point, "second_person"),
        (clerk, case.officer, "not_allowed"),
        (case.focal_point, clerk, "not_allowed"),
    ):
        with pytest.raises(UserCanFix) as told:
            case.answer(by=by, second=second)
        assert told.value.code == code


def test_the_office_refuses_with_a_reason_and_never_approves(case: Case) -> None:
    office = OfficeRequests(case.store, lambda: AT)
    with pytest.raises(UserCanFix) as told:
        office.decide(case.officer, case.request, approve=True, reason="she asked for it")
    assert told.value.code == "needs_country_key"
    office.decide(case.officer, case.request, approve=False, reason="ask N. Asanova")
    said = case.told()
    assert (said["approval"], said["officer"], said["reason"]) == (
        str(case.request),
        str(SUPERVISOR),
        "ask N. Asanova",
    )
    with pytest.raises(UserCanFix) as decided:
        case.answer()
    assert decided.value.code == "request_decided"


def test_with_another_key_nothing_opens(case: Case) -> None:
    done = case.answer(country=CountryKey(new_sealing_key()))
    assert (done.opened, done.unopened) == (0, 3)
    assert case.opened() == {}


def test_who_is_no_supervisor_there_gets_nothing(case: Case, headquarters: Headquarters) -> None:
    case.request = ask(case.laptop, case.person, PROTECTOR)
    headquarters.take(case.laptop.batch())
    with pytest.raises(UserCanFix) as told:
        case.answer()
    assert told.value.code == "asker_unknown"


def test_only_a_question_is_a_question(case: Case) -> None:
    for wrong in (UUID(int=1), case.person, next(iter(case.records))):
        with case.store.read() as tx, pytest.raises(UserCanFix) as told:
            find_question(tx, wrong)
        assert told.value.code == "request_gone"


def test_what_was_opened_of_an_erased_person_is_told_no_more(case: Case) -> None:
    case.answer()
    sealed = case.told()["sealed"]
    assert sealed in repr(everything(case.store)), "the same look finds it before"
    with case.store.write() as tx:
        erase_in(tx, Order(case.person, None, AT, case.officer.id, "They asked for it."))
    assert sealed not in repr(everything(case.store))
    assert case.told() == {
        "approval": str(case.request),
        "officer": str(SUPERVISOR),
        "reason": "",
    }


def test_answers_about_others_stay(case: Case) -> None:
    case.answer()
    before = case.told()
    with case.store.write() as tx:
        erase_in(tx, Order(UUID(int=5), None, AT, case.officer.id, "They asked for it."))
    assert case.told() == before
