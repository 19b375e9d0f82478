import dataclasses

import pytest

from app.documents.mrz_problem import Check, MrzProblem


def test_a_problem_breaks_unless_it_says_otherwise() -> None:
    problem = MrzProblem("character", "Read this row again.")
    assert problem.breaks
    assert (problem.line, problem.position, problem.found, problem.expected) == (None,) * 4


def test_values_do_not_change() -> None:
    check = Check("composite", 2, 44, "7", "6", ok=False)
    field = "ok"
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(check, field, True)
