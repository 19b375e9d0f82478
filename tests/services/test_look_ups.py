"""Look-up rows as the counter finds them: of other posts only post, day and direction."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from app.domain.errors import UserCanFix
from app.domain.records import LookUp
from app.journal.entry import new_body
from app.matching.document_mark import document_mark
from app.services.look_ups import LookUps
from app.storage import journal
from app.wire.records import record_change
from tests.services.counter import ANALYST, KARIMOV, MORNING, Counter, document_of

KEY = bytes(range(32))
HERE = LookUp(
    id=uuid4(),
    person_id=uuid4(),
    registration_number="KG06-7F4K2Q-5",
    sex="2",
    names=("madina", "nazarova"),
    sounds=("mdn", "nsr"),
    nationalities=("TJK",),
    document_marks=(document_mark(KEY, "UZB", "FA9900001"), document_mark(KEY, "*", "FA9900001")),
    birth_earliest=date(1990, 1, 1),
    birth_latest=date(1990, 12, 31),
    post="KG06",
    day=date(2026, 6, 1),
    direction="E",
)
ELSEWHERE = replace(HERE, id=uuid4(), person_id=uuid4(), post="KG03", day=date(2026, 7, 1))


@pytest.fixture
def look_ups(counter: Counter) -> LookUps:
    at = counter.signed_in
    for one in (HERE, ELSEWHERE):
        body = new_body(one.person_id, [record_change(one)])
        with at.store.write() as tx:
            journal.append(tx, at.entry("purged_elsewhere", id=uuid4(), at=MORNING, bodies=(body,)))
    return LookUps(at)


@pytest.mark.parametrize(
    "text", ["naz", "madina nazar", "NAZAROVA", "KG06-7F4", "7F4K2Q", "fa 990-0001", "Назаров"]
)
def test_own_people_are_found_by_name_number_and_whole_document(
    look_ups: LookUps, text: str
) -> None:
    (row,) = look_ups.find(text)
    assert row.person_id == HERE.person_id
    assert row.registration_number == "KG06-7F4K2Q-5"
    assert row.names == ("madina", "nazarova")


@pytest.mark.parametrize("text", ["", "  ", "karim", "FA990000", "KG06", "madina karim"])
def test_nothing_else_finds_them(look_ups: LookUps, text: str) -> None:
    assert look_ups.find(text) == ()


def test_of_another_post_only_post_day_and_direction(look_ups: LookUps, counter: Counter) -> None:
    other, own = look_ups.by_document(document_of(KARIMOV))
    assert (other.post, other.day, other.direction) == ("KG03", date(2026, 7, 1), "E")
    assert (other.registration_number, other.names, other.sex) == ("", (), "")
    assert (other.birth_earliest, other.nationalities, other.own_post) == (None, (), False)
    assert own.person_id == HERE.person_id
    assert own.names
    without = replace(document_of(KARIMOV), number=None)
    assert look_ups.by_document(without) == ()
    with pytest.raises(UserCanFix):
        LookUps(counter.as_officer(ANALYST)).find("naz")
