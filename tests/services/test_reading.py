"""From machine-readable zones to documents; expected values come from the list of documents."""

import csv
from datetime import date
from pathlib import Path

import pytest

from app.demo.passports import check_digit
from app.domain.dates import BirthDate
from app.domain.errors import UserCanFix
from app.domain.fast_lane import ReadDocument
from app.services.reading import correct, read_document

TODAY = date(2026, 11, 24)
ROWS = list(
    csv.DictReader(
        (Path(__file__).parents[1] / "data/mrz_documents.csv")
        .read_text(encoding="utf-8")
        .splitlines()
    )
)
GOOD = [row for row in ROWS if row["kind"] != "edge"]


def read(row: dict[str, str]) -> ReadDocument:
    lines = [row[name] for name in ("line1", "line2", "line3") if row[name]]
    return read_document("\n".join(lines), TODAY)


def row(id: str) -> dict[str, str]:
    return next(row for row in ROWS if row["id"] == id)


@pytest.mark.parametrize("said", GOOD, ids=lambda said: said["id"])
def test_what_the_list_says_is_what_is_read(said: dict[str, str]) -> None:
    document = read(said)
    born = date.fromisoformat(said["dob"])
    assert document.number == said["number"]
    assert document.family_name == said["surname"].upper()
    assert document.given_name == (said["given"].upper() or None)
    assert document.birth == BirthDate(born, born, "D", "G", said["dob"])
    assert document.sex == {"M": "1", "F": "2"}[said["sex"]]
    assert document.expires_on == said["expiry"]
    assert document.personal_number == (said["personal_number"] or None)
    assert document.nationality == said["country"]
    assert document.type == ("P" if said["kind"] == "passport" else "I")
    assert {status for _, status in document.checks} == {"OK"}
    assert document.problems == ()
    assert document.read_by == "M"


def test_a_wrong_check_digit_is_a_failed_check_and_no_error() -> None:
    document = read(row("D033"))
    assert dict(document.checks)["composite"] == "FAI"
    assert "check_composite" in document.problems


def test_a_refugee_holds_a_refugee_document() -> None:
    document = read(row("D047"))
    assert (document.type, document.nationality) == ("PR", "XXB")


def test_an_old_two_letter_code_becomes_the_present_one_with_a_remark() -> None:
    document = read(row("D049"))
    assert (document.issuing_state, document.nationality) == ("TKM", "TKM")
    assert {"issuing_code_old", "nationality_code_old"} <= set(document.problems)


def test_an_expired_passport_is_read_with_a_remark() -> None:
    assert "expired" in read(row("D044")).problems


def zone(code: str, issuer: str, nationality: str, sex: str, birth: str = "850615") -> str:
    """A passport zone with right check digits, of the parts that matter here."""
    number, ends = "X12345678", "310101"
    parts = [text + check_digit(text) for text in (number, birth, ends)]
    optional = "<" * 14 + "<"
    second = f"{parts[0]}{nationality:<<3}{parts[1]}{sex}{parts[2]}{optional}"
    second += check_digit("".join(parts) + optional)
    return f"{code:<<2}{issuer:<<3}DOE<<JANE".ljust(44, "<") + "\n" + second


@pytest.mark.parametrize(
    ("code", "nationality", "type"),
    [
        ("P", "KGZ", "P"),
        ("PP", "KGZ", "P"),
        ("PD", "KGZ", "PD"),
        ("PO", "KGZ", "PD"),
        ("PE", "KGZ", "RC"),
        ("P", "XXA", "PS"),
        ("P", "XXB", "PR"),
        ("PR", "XXB", "PR"),
        ("PS", "XXA", "PS"),
        ("P", "XXC", "P"),
    ],
)
def test_the_kind_of_document(code: str, nationality: str, type: str) -> None:
    assert read_document(zone(code, "KGZ", nationality, "F"), TODAY).type == type


@pytest.mark.parametrize(("printed", "code"), [("F", "2"), ("M", "1"), ("X", "9"), ("<", "0")])
def test_the_sex_as_iso_5218(printed: str, code: str) -> None:
    assert read_document(zone("P", "KGZ", "KGZ", printed), TODAY).sex == code


def test_germany_prints_one_letter() -> None:
    document = read_document(zone("P", "D", "D", "F"), TODAY)
    assert (document.issuing_state, document.nationality) == ("DEU", "DEU")
    assert document.problems == ()


def test_the_kinds_of_british_nationality_are_one_country() -> None:
    assert read_document(zone("P", "GBR", "GBD", "F"), TODAY).nationality == "GBR"


def test_a_nationality_that_is_none_is_unknown_and_said_so() -> None:
    document = read_document(zone("P", "KGZ", "UTO", "F"), TODAY)
    assert document.nationality == "XXX"
    assert "nationality_unknown" in document.problems


def test_unknown_parts_of_a_birth_date_make_a_range() -> None:
    document = read_document(zone("P", "AFG", "AFG", "F", birth="85<<<<"), TODAY)
    assert document.birth == BirthDate(date(1985, 1, 1), date(1985, 12, 31), "Y", "G", "1985-XX-XX")


@pytest.mark.parametrize("text", ["", "hello", "P<UZB", "\x00" * 88])
def test_what_is_no_zone_is_told(text: str) -> None:
    with pytest.raises(UserCanFix) as told:
        read_document(text, TODAY)
    assert told.value.code == "no_mrz"
    assert told.value.field == "mrz"


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("family_name", " karimov ", "KARIMOV"),
        ("given_name", "noor  mohammad", "NOOR MOHAMMAD"),
        ("given_name", "", None),
        ("number", "fa 990 0001", "FA9900001"),
        ("personal_number", "315 0685", "3150685"),
        ("nationality", "tjk", "TJK"),
        ("nationality", "XXA", "XXA"),
        ("issuing_state", "AFG", "AFG"),
        ("expires_on", "2031-02-28", "2031-02-28"),
        ("expires_on", "", None),
        ("sex", "9", "9"),
        ("sex", "", "0"),
    ],
)
def test_a_correction_is_kept_and_marked(field: str, typed: str, kept: str | None) -> None:
    document = correct(read(row("D004")), field, typed)
    assert getattr(document, field) == kept
    assert document.corrected == (field,)
    assert correct(document, field, typed).corrected == (field,)


def test_a_corrected_birth_date_may_be_partly_known() -> None:
    document = correct(read(row("D004")), "birth", "1985-06-XX")
    assert document.birth == BirthDate(date(1985, 6, 1), date(1985, 6, 30), "M", "G", "1985-06-XX")
    assert correct(document, "birth", "").birth.precision == "U"


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("expires_on", "2031-02-29"),
        ("birth", "1985-13-01"),
        ("nationality", "QQQ"),
        ("issuing_state", "U"),
        ("height", "180"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(field: str, typed: str) -> None:
    with pytest.raises(UserCanFix):
        correct(read(row("D004")), field, typed)
