from app.documents.mrz_problem import Check
from app.documents.mrz_remarks import (
    failed_check,
    keyboard_layout,
    no_zone,
    old_french,
    wrong_lengths,
)
from app.documents.mrz_zone import lay_out
from tests.documents import zones


def test_a_failed_check_says_where_and_what() -> None:
    problem = failed_check(Check("document_number", 2, 10, "8", "3", ok=False))
    assert problem.code == "check_document_number"
    assert (problem.line, problem.position, problem.found, problem.expected) == (2, 10, "8", "3")
    assert problem.breaks
    assert "the document number" in problem.message
    assert "line 2, position 10 is 8, computed 3" in problem.message


def test_rows_of_a_wrong_length_are_told_one_by_one() -> None:
    first, second = zones.TD3.split("\n")
    zone = lay_out((first[:25], second[:-1]))
    assert zone is not None
    assert [(p.code, p.line, p.position, p.found, p.expected) for p in wrong_lengths(zone)] == [
        ("row_length", 1, 26, "25", "44"),
        ("row_length", 2, 44, "43", "44"),
    ]
    longer = lay_out((first + "<<", second))
    assert longer is not None
    assert [(p.line, p.position, p.found) for p in wrong_lengths(longer)] == [(1, 45, "46")]


def test_rows_of_full_length_are_not_told() -> None:
    zone = lay_out((zones.TD1.replace("\n", ""),))
    assert zone is not None
    assert list(wrong_lengths(zone)) == []


def test_what_is_no_zone_says_what_came() -> None:
    problem = no_zone(("AAA", "B"))
    assert (problem.code, problem.found, problem.breaks) == ("no_mrz", "3, 1", True)
    assert no_zone(()).found is None


def test_remarks_do_not_break() -> None:
    assert not keyboard_layout().breaks
    assert not old_french().breaks
