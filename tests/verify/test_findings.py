import pytest

from app.verify.findings import Findings, Outcome, lines_of


@pytest.mark.parametrize(
    ("findings", "outcome", "code"),
    [
        (Findings("a file"), Outcome.GOOD, 0),
        (Findings("a file", facts=("f",)), Outcome.GOOD, 0),
        (Findings("a file", problems=("p",)), Outcome.BAD, 1),
        (Findings("a file", unproved=("u",)), Outcome.NOT_PROVED, 2),
        (Findings("a file", problems=("p",), unproved=("u",)), Outcome.BAD, 1),
    ],
)
def test_the_outcome_is_the_exit_code(findings: Findings, outcome: Outcome, code: int) -> None:
    assert findings.outcome is outcome
    assert int(outcome) == code


def test_the_report_says_everything_in_order() -> None:
    findings = Findings("a file", ("one fact",), ("one problem",), ("one key",))
    assert lines_of(findings) == (
        "This is a file.",
        "  one fact",
        "  WRONG: one problem",
        "  NOT CHECKED: one key",
        "BAD: do not rely on this file.",
    )
    assert lines_of(Findings("a file"))[-1].startswith("GOOD")
    assert lines_of(Findings("a file", unproved=("u",)))[-1].startswith("NOT PROVED")


def test_a_flood_of_problems_is_cut_and_counted() -> None:
    lines = lines_of(Findings("a file", problems=tuple(f"problem {n}" for n in range(50))))
    assert len(lines) == 1 + 20 + 1 + 1
    assert lines[-2] == "  WRONG: and 30 more."
