"""The list and finding one person in it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.errors import UserCanFix
from app.services.search import MOST_FOUND, Search
from tests.services.counter import ANALYST, KARIMOV, MORNING, Counter


def register(counter: Counter, number: str, family: str = "KARIMOV", given: str = "FARKHOD") -> str:
    counter.clock.pass_time(minutes=1)
    passport = replace(KARIMOV, number=number, family_name=family, given_name=given)
    return counter.registrar.register(counter.draft(passport), counter.shift).registration_number


def test_pages_follow_each_other_without_gap_or_repeat(counter: Counter) -> None:
    numbers = [register(counter, f"FA{n}") for n in range(7)]
    search = Search(counter.signed_in)
    seen: list[str] = []
    before = None
    while page := search.page(before, limit=3):
        seen += [row.registration_number for row in page]
        before = (page[-1].last_at, page[-1].person_id)
    assert seen == numbers[::-1]


def test_a_row_says_what_the_list_shows(counter: Counter) -> None:
    number = register(counter, "FA9900001")
    (row,) = Search(counter.signed_in).page()
    assert row.registration_number == number
    assert (row.family_name, row.given_name, row.sex) == ("KARIMOV", "FARKHOD", "1")
    assert (row.nationalities, row.document_number) == (("UZB",), "FA9900001")
    assert (row.last_post, row.last_direction) == ("KG06", "E")
    assert row.last_at == MORNING + timedelta(minutes=1)
    assert not row.acknowledged


@pytest.mark.parametrize("text", ["kari", "Karimov Farkhod", "farkhod", "КАРИМОВ", "FA99 00001"])
def test_somebody_is_found_by_name_in_either_script_and_by_document(
    counter: Counter, text: str
) -> None:
    number = register(counter, "FA9900001")
    register(counter, "ZZ7", "TOKTOGULOV", "AZAMAT")
    assert [r.registration_number for r in Search(counter.signed_in).find(text)] == [number]


def test_somebody_is_found_by_registration_number(counter: Counter) -> None:
    number = register(counter, "FA9900001")
    register(counter, "FA9900002")
    spoken = number.replace("-", " ").lower()
    assert [r.registration_number for r in Search(counter.signed_in).find(spoken)] == [number]


def test_at_most_twenty_are_found_and_nothing_for_nothing(counter: Counter) -> None:
    for n in range(25):
        register(counter, f"FA{n:04d}")
    search = Search(counter.signed_in)
    assert len(search.find("karimov")) == 20
    assert search.find("  ") == ()


def test_looking_at_the_list_is_no_event(counter: Counter) -> None:
    register(counter, "FA1")
    before = counter.entries()
    Search(counter.signed_in).find("karimov")
    Search(counter.signed_in).page()
    assert counter.entries() == before


def test_who_may_not_search_sees_nobody(counter: Counter) -> None:
    search = Search(counter.as_officer(ANALYST))
    with pytest.raises(UserCanFix) as told:
        search.page()
    assert told.value.code == "not_allowed"
    with pytest.raises(UserCanFix) as told:
        search.find("karimov")
    assert told.value.code == "not_allowed"


def test_people_of_another_post_are_neither_listed_nor_found(counter: Counter) -> None:
    elsewhere = replace(counter.shift, post="KG07")
    own = []
    for n in range(8):
        counter.clock.pass_time(minutes=1)
        passport = replace(KARIMOV, number=f"FA{n}")
        shift = counter.shift if n % 4 == 0 else elsewhere
        done = counter.registrar.register(counter.draft(passport), shift)
        own += [done.registration_number] if n % 4 == 0 else []
    search = Search(counter.signed_in)
    assert [row.registration_number for row in search.page()] == own[::-1]
    first = search.page(limit=1)
    rest = search.page((first[0].last_at, first[0].person_id), limit=1)
    assert [row.registration_number for row in (*first, *rest)] == own[::-1]
    assert {row.registration_number for row in search.find("karimov")} == set(own)


def test_own_people_are_found_behind_many_of_another_post(counter: Counter) -> None:
    own = register(counter, "FB1")
    for n in range(MOST_FOUND + 5):
        counter.clock.pass_time(minutes=1)
        passport = replace(KARIMOV, number=f"FA{n}")
        counter.registrar.register(counter.draft(passport), replace(counter.shift, post="KG07"))
    found = Search(counter.signed_in).find("karimov")
    assert [row.registration_number for row in found] == [own]


def test_who_was_seen_here_and_then_elsewhere_is_still_of_this_post(counter: Counter) -> None:
    done = counter.registrar.register(counter.draft(), counter.shift)
    counter.clock.pass_time(days=1)
    again = replace(counter.draft(earlier_visit="Y"), earlier_person=done.person_id)
    counter.registrar.register(again, replace(counter.shift, post="KG07"))
    (row,) = Search(counter.signed_in).page()
    assert (row.registration_number, row.last_post) == (done.registration_number, "KG07")
