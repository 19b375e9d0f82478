"""What is odd about a machine-readable zone, and what its check digits said."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MrzProblem:
    """One thing to look at; `code` is stable and chooses the words, `message` is English.

    `line` and `position` count from 1 and are None where no single place is meant. `breaks`:
    the reading is not valid by structure or check digits. Otherwise it only deserves a look, as
    an expired document does.
    """

    code: str
    message: str
    line: int | None = None
    position: int | None = None
    found: str | None = None
    expected: str | None = None
    breaks: bool = True


@dataclass(frozen=True, slots=True)
class Check:
    """One check digit: whose it is, where it stands (from 1), what it is and what it must be.

    `name` is document_number, birth_date, expiry_date, personal_number or composite.
    """

    name: str
    line: int
    position: int
    found: str
    expected: str
    ok: bool
