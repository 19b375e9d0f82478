"""What is odd about a document, in one sentence each that says where and what to do."""

from PySide6.QtCore import QCoreApplication

from app.documents.mrz_problem import MrzProblem
from app.ui.figures import Figures, latin


def problem_words(code: str, figures: Figures, problem: MrzProblem | None = None) -> str:
    """The sentence for the problem `code`; its line, position and characters from `problem`."""
    said = (_check_digits() | _reading() | _codes()).get(code)
    if said is None:
        return problem.message if problem else code
    where = "" if problem is None or problem.line is None else _where(problem, figures)
    found = problem.found if problem and problem.found else "–"
    expected = problem.expected if problem and problem.expected else "–"
    line = figures.number(problem.line) if problem and problem.line else "–"
    return said.format(where=where, line=line, found=latin(found), expected=latin(expected))


def _where(problem: MrzProblem, figures: Figures) -> str:
    words = QCoreApplication.translate("Document", "line {line}, position {position}")
    return words.format(
        line=figures.number(problem.line or 0), position=figures.number(problem.position or 0)
    )


def _check_digits() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "check_document_number": translate(
            "Document", "Document number: {where} is {found}, computed {expected}."
        ),
        "check_birth_date": translate(
            "Document", "Date of birth: {where} is {found}, computed {expected}."
        ),
        "check_expiry_date": translate(
            "Document", "Date of expiry: {where} is {found}, computed {expected}."
        ),
        "check_personal_number": translate(
            "Document", "Personal number: {where} is {found}, computed {expected}."
        ),
        "check_composite": translate(
            "Document", "Whole document: {where} is {found}, computed {expected}."
        ),
    }


def _reading() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "row_length": translate(
            "Document", "Line {line} has {found} of {expected} characters. Scan it again."
        ),
        "character": translate("Document", "Read wrongly: {where}, {found} cannot stand there."),
        "name_missing": translate(
            "Document", "The document gives no name. Enter the name by hand."
        ),
        "name_parts": translate(
            "Document", "The names are parted in an unusual way. Compare them."
        ),
        "name_truncated": translate(
            "Document", "The name is cut off in the lines. Compare it with the page."
        ),
        "birth_date_impossible": translate(
            "Document", "The date of birth does not exist: {where}. Compare it."
        ),
        "expiry_date_impossible": translate(
            "Document", "The date of expiry does not exist: {where}. Compare it."
        ),
        "old_french_card": translate(
            "Document", "An old French identity card: it states no nationality and no expiry. Ask."
        ),
        "keyboard_layout": translate(
            "Document", "The keyboard was set to another alphabet; the letters were put right."
        ),
    }


def _codes() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "issuing_code_old": translate(
            "Document", "The issuing country is written the old way, read as today's."
        ),
        "issuing_code_missing": translate("Document", "The issuing country is not stated."),
        "issuing_code_unknown": translate(
            "Document", "The issuing country's code is in no list. Compare it."
        ),
        "nationality_code_old": translate(
            "Document", "The nationality is written the old way, read as today's."
        ),
        "nationality_code_missing": translate("Document", "The nationality is not stated."),
        "nationality_code_unknown": translate(
            "Document", "The nationality's code is in no list. Compare it."
        ),
        "nationality_unknown": translate(
            "Document", "The nationality's code is in no list: recorded as unknown."
        ),
    }
