"""Reading the files of expected answers, and finding what they forget. Independent of the table."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

FOLDER = Path(__file__).parent
ROLES = ("registrar", "protection", "supervisor", "analyst", "data_protection", "administrator")
REACHES = ("own_shift", "own_post", "other_post")
Answers = dict[tuple[str, str, str], bool]
"""(what is done, role, reach) -> whether it is allowed."""


def read_answers(name: str, first: str) -> Answers:
    """All answers of a file; `first` is the heading of its first column."""
    return dict(answers_in((FOLDER / name).read_text(encoding="utf-8"), first))


def answers_in(text: str, first: str) -> Iterator[tuple[tuple[str, str, str], bool]]:
    """Three letters answer per reach, one letter answers where no record is concerned."""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    reader = csv.DictReader(lines)
    assert reader.fieldnames == [first, *ROLES]
    seen = set()
    for row in reader:
        done = row.pop(first)
        assert done not in seen, f"{done} has two rows"
        seen.add(done)
        for role, cell in row.items():
            assert cell in {"y", "n"} or (len(cell) == 3 and set(cell) <= {"y", "n"}), (done, role)
            for reach, letter in zip(REACHES, cell if len(cell) == 3 else cell * 3, strict=True):
                yield (done, role, reach), letter == "y"


def forgotten(answers: Answers, done: Iterable[str]) -> set[str]:
    """What is done without a complete row."""
    cells = {(one, role, reach) for one in done for role in ROLES for reach in REACHES}
    return {one for one, _, _ in cells - answers.keys()}


def left_over(answers: Answers, done: Iterable[str]) -> set[str]:
    """What has a row and is not done any more."""
    return {one for one, _, _ in answers} - set(done)
