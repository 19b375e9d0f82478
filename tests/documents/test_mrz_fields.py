from datetime import date

import pytest

from app.documents.mrz_fields import read_dates, read_state
from app.documents.mrz_layout import OLD_FRENCH, TD3
from app.documents.mrz_zone import Zone, lay_out
from tests.documents import zones
from tests.documents.zones import Said, swap

TODAY = date(2026, 11, 24)


def zone_of(text: str) -> Zone:
    zone = lay_out(tuple(text.split("\n")))
    assert zone is not None
    return zone


def dated(birth: str, expiry: str) -> Zone:
    return zone_of(zones.td3(Said(birth=birth, expiry=expiry)))


@pytest.mark.parametrize(
    ("birth", "expiry", "read_birth", "read_expiry", "codes"),
    [
        ("740812", "320415", "1974-08-12", "2032-04-15", []),
        ("85<<<<", "320415", "1985-XX-XX", "2032-04-15", []),
        ("<<<<<<", "<<<<<<", None, None, []),
        ("740812", "3204<<", "1974-08-12", "2032-04-XX", []),
        ("740812", "261124", "1974-08-12", "2026-11-24", []),
        ("740812", "261123", "1974-08-12", "2026-11-23", ["expired"]),
        ("740812", "2611<<", "1974-08-12", "2026-11-XX", []),
        ("740812", "2610<<", "1974-08-12", "2026-10-XX", ["expired"]),
        ("741312", "320415", None, "2032-04-15", ["birth_date_impossible"]),
        ("740812", "320230", "1974-08-12", None, ["expiry_date_impossible"]),
        ("850229", "320415", None, "2032-04-15", ["birth_date_impossible"]),
        ("8<0812", "320415", None, "2032-04-15", ["birth_date_impossible"]),
        ("050101", "941231", "1905-01-01", "1994-12-31", ["expired"]),
    ],
)
def test_dates(
    birth: str, expiry: str, read_birth: str | None, read_expiry: str | None, codes: list[str]
) -> None:
    dates = read_dates(dated(birth, expiry), TODAY)
    assert (dates.birth, dates.expiry) == (read_birth, read_expiry)
    assert [problem.code for problem in dates.problems] == codes


def test_an_impossible_date_says_where_it_stands_and_breaks() -> None:
    (problem,) = read_dates(dated("741312", "320415"), TODAY).problems
    assert (problem.line, problem.position, problem.found) == (2, 14, "741312")
    assert problem.breaks


def test_an_expired_document_only_deserves_a_look() -> None:
    (problem,) = read_dates(dated("740812", "200101"), TODAY).problems
    assert (problem.line, problem.position, problem.found) == (2, 22, "2020-01-01")
    assert not problem.breaks


def test_letters_in_a_date_are_told_by_the_structure_not_twice() -> None:
    dates = read_dates(zone_of(swap(zones.TD3, 2, 14, "O")), TODAY)
    assert dates.birth is None
    assert [problem.code for problem in dates.problems] == ["expired"]


def test_a_layout_without_expiry() -> None:
    dates = read_dates(zone_of(zones.OLD_FRENCH), TODAY)
    assert (dates.birth, dates.expiry, dates.problems) == ("1965-12-06", None, ())
    assert read_state(zone_of(zones.OLD_FRENCH), OLD_FRENCH.nationality, "x").code is None


@pytest.mark.parametrize(
    ("printed", "code", "problems"),
    [
        ("KAZ", "KAZ", []),
        ("D<<", "D", []),
        ("UNO", "UNO", []),
        ("XXA", "XXA", []),
        ("TM<", "TKM", ["issuing_code_old"]),
        ("KZ<", "KZ", ["issuing_code_unknown"]),
        ("QQQ", "QQQ", ["issuing_code_unknown"]),
        ("<<<", None, ["issuing_code_missing"]),
    ],
)
def test_states(printed: str, code: str | None, problems: list[str]) -> None:
    state = read_state(zone_of(zones.td3(Said(state=printed))), TD3.issuing_state, "issuing_code")
    assert state.code == code
    assert [problem.code for problem in state.problems] == problems
    assert not any(problem.breaks for problem in state.problems)


def test_an_old_code_tells_what_it_was_read_as() -> None:
    zone = zone_of(zones.td3(Said(nationality="TM<")))
    (problem,) = read_state(zone, TD3.nationality, "nationality_code").problems
    assert (problem.code, problem.line, problem.position) == ("nationality_code_old", 2, 11)
    assert (problem.found, problem.expected) == ("TM<", "TKM")
