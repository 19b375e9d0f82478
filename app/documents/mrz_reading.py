"""What a machine-readable zone says, and how it is written as JSON."""

from dataclasses import dataclass

from app.documents.mrz_problem import Check, MrzProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class MrzReading:
    """What a machine-readable zone says.

    Names in upper case as printed, codes without fillers, what is absent None; dates as ISO text
    with unknown parts as XX; `sex` M, F, X or None; `optional_data` as it stands, without
    fillers. `valid`: structure and check digits hold; an expired document is valid with a
    problem. `format` None: the text is no such zone, and nothing was read.
    """

    format: str | None
    lines: tuple[str, ...]
    document_code: str | None = None
    issuing_state: str | None = None
    document_number: str | None = None
    family_name: str | None = None
    given_names: str | None = None
    nationality: str | None = None
    birth_date: str | None = None
    sex: str | None = None
    expiry_date: str | None = None
    personal_number: str | None = None
    optional_data: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()
    problems: tuple[MrzProblem, ...] = ()

    @property
    def valid(self) -> bool:
        return self.format is not None and not any(p.breaks for p in self.problems)


def as_json(reading: MrzReading) -> dict[str, object]:
    """The object that `manzil mrz` prints for one document."""
    return {
        "format": reading.format,
        "document_code": reading.document_code,
        "issuing_state": reading.issuing_state,
        "document_number": reading.document_number,
        "family_name": reading.family_name,
        "given_names": reading.given_names,
        "nationality": reading.nationality,
        "birth_date": reading.birth_date,
        "sex": reading.sex,
        "expiry_date": reading.expiry_date,
        "personal_number": reading.personal_number,
        "valid": reading.valid,
        "problems": [_problem_json(problem) for problem in reading.problems],
    }


def _problem_json(problem: MrzProblem) -> dict[str, object]:
    return {
        "code": problem.code,
        "message": problem.message,
        "line": problem.line,
        "position": problem.position,
        "found": problem.found,
        "expected": problem.expected,
    }
