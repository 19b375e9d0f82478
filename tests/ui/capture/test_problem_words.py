"""One sentence for each thing that is odd about a document."""

import ast
from pathlib import Path

import pytest

from app.documents.mrz_problem import MrzProblem
from app.ui.capture.problem_words import problem_words
from app.ui.figures import Figures

ROOM = Path(__file__).resolve().parents[3] / "app"
FIGURES = Figures("en")


def plain(text: str) -> str:
    return text.replace("\u2066", "").replace("\u2069", "")


def test_a_failed_check_names_line_position_found_and_computed() -> None:
    problem = MrzProblem("check_expiry_date", "?", line=2, position=28, found="3", expected="1")
    said = plain(problem_words("check_expiry_date", FIGURES, problem))
    assert said == "Date of expiry: line 2, position 28 is 3, computed 1."


def test_a_short_row_tells_how_short() -> None:
    problem = MrzProblem("row_length", "?", line=1, position=44, found="43", expected="44")
    said = plain(problem_words("row_length", FIGURES, problem))
    assert said == "Line 1 has 43 of 44 characters. Scan it again."


def test_dari_counts_with_its_own_digits() -> None:
    problem = MrzProblem("check_expiry_date", "?", line=2, position=28, found="3", expected="1")
    assert "۲۸" in problem_words("check_expiry_date", Figures("prs"), problem)


def test_an_unknown_problem_says_its_own_words() -> None:
    problem = MrzProblem("new_one", "Something {new} is odd.")
    assert problem_words("new_one", FIGURES, problem) == "Something {new} is odd."
    assert problem_words("new_one", FIGURES) == "new_one"


def codes_in(path: Path) -> set[str]:
    """First arguments of MrzProblem, and codes that readings are given as they are."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "MrzProblem":
            argument = node.args[0] if node.args else None
            if isinstance(argument, ast.Constant):
                found.add(str(argument.value))
    return found


KNOWN = {code for path in (ROOM / "documents").glob("mrz*.py") for code in codes_in(path)} | {
    *(f"check_{name}" for name in ("document_number", "birth_date", "expiry_date")),
    *(f"check_{name}" for name in ("personal_number", "composite")),
    *(f"{which}_code_{how}" for which in ("issuing", "nationality") for how in ("old", "missing")),
    *("issuing_code_unknown", "nationality_code_unknown", "nationality_unknown"),
    *("birth_date_impossible", "expiry_date_impossible"),
}


@pytest.mark.parametrize("code", sorted(KNOWN - {"no_mrz", "expired"}))
def test_every_problem_of_the_parser_has_words(code: str) -> None:
    assert problem_words(code, FIGURES) != code
