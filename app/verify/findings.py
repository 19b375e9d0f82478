"""What a check found, in words."""

from dataclasses import dataclass
from enum import IntEnum

MOST_PROBLEMS = 20


class Outcome(IntEnum):
    """The exit code of `manzil verify`."""

    GOOD = 0
    BAD = 1
    NOT_PROVED = 2


@dataclass(frozen=True, slots=True)
class Findings:
    """What a file is; what holds; what is wrong; and what could not be proved, with the remedy.

    A file is good only when nothing is wrong and nothing was left unproved.
    """

    kind: str
    facts: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    unproved: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        if self.problems:
            return Outcome.BAD
        return Outcome.NOT_PROVED if self.unproved else Outcome.GOOD


def lines_of(findings: Findings) -> tuple[str, ...]:
    """The report as lines to print; at most the first 20 problems are told one by one."""
    told = findings.problems[:MOST_PROBLEMS]
    rest = len(findings.problems) - len(told)
    verdict = {
        Outcome.GOOD: "GOOD: everything checked holds.",
        Outcome.BAD: "BAD: do not rely on this file.",
        Outcome.NOT_PROVED: "NOT PROVED: nothing wrong was found, but not everything was checked.",
    }
    return (
        f"This is {findings.kind}.",
        *(f"  {fact}" for fact in findings.facts),
        *(f"  WRONG: {problem}" for problem in told),
        *((f"  WRONG: and {rest} more.",) if rest else ()),
        *(f"  NOT CHECKED: {missing}" for missing in findings.unproved),
        verdict[findings.outcome],
    )
