"""Invented travellers are readable, saveable and the same every time."""

from datetime import date

from app.demo.passports import mrz_lines
from app.demo.people import invented_travellers
from app.domain.codelists import load_code_lists
from app.services.reading import read_document

TODAY = date(2026, 11, 24)


def test_every_passport_is_read_without_a_failed_check() -> None:
    for traveller in invented_travellers(120, TODAY):
        document = read_document("\n".join(mrz_lines(traveller.passport)), TODAY)
        assert document.family_name == traveller.passport.family_name
        assert document.given_name == traveller.passport.given_name
        assert document.nationality == traveller.passport.country
        assert {status for _, status in document.checks} == {"OK"}


def test_numbers_are_different_and_people_the_same_every_time() -> None:
    first, second = invented_travellers(60, TODAY), invented_travellers(60, TODAY)
    assert first == second
    assert len({t.passport.number for t in first}) == 60


def test_some_passports_have_expired() -> None:
    expired = [t for t in invented_travellers(60, TODAY) if t.passport.expiry < TODAY]
    assert 1 <= len(expired) <= 10


def test_answers_are_codes_of_the_lists() -> None:
    lists = load_code_lists()
    for traveller in invented_travellers(60, TODAY):
        assert lists.find("purpose", traveller.purpose)
        assert lists.find("intended_stay", traveller.stay)
        assert (traveller.return_reason is not None) == (traveller.purpose == "RET")
        if traveller.return_reason:
            assert lists.find("return_reason", traveller.return_reason)
