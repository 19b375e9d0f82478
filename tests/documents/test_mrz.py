import csv
import json
from datetime import date
from pathlib import Path

import pytest

from app.documents.mrz import MrzReading, as_json, read_mrz
from tests.documents import zones
from tests.documents.zones import Said, swap

TODAY = date(2026, 11, 24)
DATA = Path(__file__).resolve().parents[1] / "data" / "mrz_documents.csv"
ROWS = list(csv.DictReader(DATA.read_text(encoding="utf-8").splitlines()))


def text_of(row: dict[str, str]) -> str:
    return "\n".join(row[line] for line in ("line1", "line2", "line3") if row[line])


def codes(reading: MrzReading) -> list[str]:
    return [problem.code for problem in reading.problems]


def places(reading: MrzReading) -> list[tuple[str, int | None, int | None, str | None, str | None]]:
    return [(p.code, p.line, p.position, p.found, p.expected) for p in reading.problems]


# --- the collected documents, row by row ---

MISREAD_NUMBER = "FA9O00001"  # D034: the row says what is printed, the zone what was read
CUT_NAME = "SAIDMUHAM"  # D042: the row says the whole name, the zone holds its beginning
NOT_IN_ROW = {"D033", "D034", "D037", "D039"}
"""These rows leave their personal number out; it is 31506850969565 in all four."""

TYPED_UNDER_RUSSIAN_LAYOUT = "D039"
"""Its digits fail as it was typed (so says its row) and hold once the keys are taken back."""

EXPECTED_PROBLEMS = {
    "D033": [("check_composite", 2, 44, "7", "6")],
    "D034": [
        ("check_document_number", 2, 10, "8", "3"),
        ("check_composite", 2, 44, "6", "1"),
    ],
    "D039": [("keyboard_layout", None, None, None, None)],
    "D042": [("name_truncated", 1, 44, "M", None)],
    "D044": [("expired", 2, 22, "2020-01-01", None)],
    "D049": [
        ("issuing_code_old", 1, 3, "TM<", "TKM"),
        ("nationality_code_old", 2, 11, "TM<", "TKM"),
    ],
}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_every_collected_document_reads_as_its_row_says(row: dict[str, str]) -> None:
    reading = read_mrz(text_of(row), TODAY)
    id_ = row["id"]
    assert reading.format == row["format"]
    assert reading.issuing_state == row["country"]
    assert reading.document_number == (MISREAD_NUMBER if id_ == "D034" else row["number"])
    assert reading.family_name == row["surname"].upper()
    assert reading.given_names == (CUT_NAME if id_ == "D042" else row["given"].upper() or None)
    assert reading.birth_date == row["dob"]
    assert reading.sex == row["sex"]
    assert reading.expiry_date == row["expiry"]
    personal = "31506850969565" if id_ in NOT_IN_ROW else row["personal_number"]
    assert reading.personal_number == (personal or None)
    assert reading.valid is (row["all_checks_ok"] == "1" or id_ == TYPED_UNDER_RUSSIAN_LAYOUT)
    assert places(reading) == EXPECTED_PROBLEMS.get(id_, [])


def test_all_the_rows_are_there() -> None:
    assert len(ROWS) == 21


@pytest.mark.parametrize(
    ("id_", "code", "nationality"),
    [
        ("D004", "P", "KAZ"),
        ("D027", "I", "KAZ"),
        ("D047", "PR", "XXB"),
        ("D049", "P", "TKM"),
        ("D051", "I", "KGZ"),
    ],
)
def test_codes_that_the_rows_do_not_name(id_: str, code: str, nationality: str) -> None:
    row = next(row for row in ROWS if row["id"] == id_)
    reading = read_mrz(text_of(row), TODAY)
    assert (reading.document_code, reading.nationality) == (code, nationality)


# --- the standard's own specimens ---

ANNA = {
    "family_name": "ERIKSSON",
    "given_names": "ANNA MARIA",
    "issuing_state": "UTO",
    "sex": "F",
    "valid": True,
}
SPECIMENS = {
    zones.TD1: {
        "format": "TD1",
        "document_code": "I",
        "document_number": "D23145890",
        "nationality": "UTO",
        "birth_date": "1974-08-12",
        "expiry_date": "2012-04-15",
        "personal_number": None,
        **ANNA,
    },
    zones.TD2: {
        "format": "TD2",
        "document_code": "I",
        "document_number": "D23145890",
        "nationality": "UTO",
        "birth_date": "1974-08-12",
        "expiry_date": "2012-04-15",
        "personal_number": None,
        **ANNA,
    },
    zones.TD3: {
        "format": "TD3",
        "document_code": "P",
        "document_number": "L898902C3",
        "nationality": "UTO",
        "birth_date": "1974-08-12",
        "expiry_date": "2012-04-15",
        "personal_number": "ZE184226B",
        **ANNA,
    },
    zones.MRV_A: {
        "format": "MRV-A",
        "document_code": "V",
        "document_number": "L8988901C",
        "nationality": "XXX",
        "birth_date": "1940-09-07",
        "expiry_date": "1996-12-10",
        "personal_number": None,
        **ANNA,
    },
    zones.MRV_B: {
        "format": "MRV-B",
        "document_code": "V",
        "document_number": "L8988901C",
        "nationality": "XXX",
        "birth_date": "1940-09-07",
        "expiry_date": "1996-12-10",
        "personal_number": None,
        **ANNA,
    },
}


@pytest.mark.parametrize("text", SPECIMENS, ids=["TD1", "TD2", "TD3", "MRV-A", "MRV-B"])
def test_specimens_of_icao_9303(text: str) -> None:
    shown = as_json(read_mrz(text, TODAY))
    problems = shown.pop("problems")
    assert shown == SPECIMENS[text]
    assert isinstance(problems, list)
    assert [problem["code"] for problem in problems] == ["expired"]


@pytest.mark.parametrize("text", SPECIMENS, ids=["TD1", "TD2", "TD3", "MRV-A", "MRV-B"])
def test_specimens_have_no_problem_while_they_are_in_force(text: str) -> None:
    day = date(1996, 12, 10) if text.startswith("V") else date(2012, 4, 15)
    reading = read_mrz(text, day)
    assert reading.problems == ()
    assert reading.valid


def test_the_optional_data_of_a_visa_are_no_personal_number() -> None:
    assert read_mrz(zones.MRV_A, TODAY).optional_data == ("6ZE184226B",)


@pytest.mark.parametrize("text", [zones.LONG_TD1, zones.LONG_TD2])
def test_long_numbers_of_icao_9303_part_11(text: str) -> None:
    reading = read_mrz(text, TODAY)
    assert reading.valid
    assert reading.document_number == "D23145890734"
    assert reading.personal_number is None
    assert reading.birth_date == "1934-07-12"  # 2034 would be after its expiry in 1995
    assert reading.expiry_date == "1995-07-12"


# --- the JSON object ---


def test_the_json_object_has_exactly_the_promised_keys() -> None:
    shown = as_json(read_mrz(zones.TD3, TODAY))
    assert list(shown) == [
        "format", "document_code", "issuing_state", "document_number", "family_name",
        "given_names", "nationality", "birth_date", "sex", "expiry_date", "personal_number",
        "valid", "problems",
    ]  # fmt: skip
    assert json.loads(json.dumps(shown))["problems"] == [
        {
            "code": "expired",
            "message": "The document has expired. It can be registered all the same.",
            "line": 2,
            "position": 22,
            "found": "2012-04-15",
            "expected": None,
        }
    ]


# --- as people give it ---


@pytest.mark.parametrize(
    "given_as",
    [
        lambda text: text.lower(),
        lambda text: text.replace("\n", "\r\n") + "\r\n",
        lambda text: text.replace("\n", "\t"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("\n", ""),
        lambda text: text.replace("\n", "   "),
        lambda text: "\n\n" + text.replace("\n", "\n\n \n"),
        lambda text: "\ufeff" + text.replace("<<", "< <"),
        lambda text: text.replace("<", "<\u200b"),
        " ".join,
        lambda text: "\n".join(text.replace("\n", "")[at : at + 20] for at in range(0, 100, 20)),
        lambda text: text.replace("<", ",").lower(),
    ],
    ids=[
        "lower", "crlf", "tab", "cr", "unbroken", "blanks", "blank lines", "bom", "unseen",
        "spaced", "wrapped", "shift lost",
    ],
)  # fmt: skip
@pytest.mark.parametrize("text", SPECIMENS, ids=["TD1", "TD2", "TD3", "MRV-A", "MRV-B"])
def test_ways_of_typing_and_pasting(text: str, given_as: object) -> None:
    assert callable(given_as)
    assert read_mrz(given_as(text), TODAY) == read_mrz(text, TODAY)


def test_the_lines_are_as_printed_however_they_came() -> None:
    assert read_mrz(zones.TD1.replace("\n", "").lower(), TODAY).lines == tuple(
        zones.TD1.split("\n")
    )


# --- documents off the standard's path ---


def test_a_russian_internal_passport_writes_letters_as_digits_and_has_no_expiry() -> None:
    line2 = "800324926" + zones.digit("800324926") + "RUS" + "720923" + zones.digit("720923")
    optional = "4110712740056<"
    whole = zones.digit(line2[:10] + line2[13:20] + "<<<<<<<" + optional + zones.digit(optional))
    text = (
        "PNRUSZAKATOV<<ANTON<NIKOLAEVI3".ljust(44, "<")
        + "\n"
        + f"{line2}M<<<<<<<{optional}{zones.digit(optional)}{whole}"
    )
    reading = read_mrz(text, TODAY)
    assert reading.valid
    assert reading.problems == ()
    assert reading.given_names == "ANTON NIKOLAEVI3"
    assert reading.expiry_date is None
    assert reading.personal_number is None
    assert reading.optional_data == ("4110712740056",)


def test_an_old_french_card() -> None:
    reading = read_mrz(zones.OLD_FRENCH, TODAY)
    assert reading.valid
    assert reading.format == "TD2"
    assert reading.document_number == "880692310285"
    assert (reading.family_name, reading.given_names) == ("BERTHIER", "CORINNE")
    assert (reading.birth_date, reading.sex) == ("1965-12-06", "F")
    assert (reading.nationality, reading.expiry_date) == (None, None)
    assert codes(reading) == ["old_french_card"]
    assert not read_mrz(swap(zones.OLD_FRENCH, 1, 7, "A"), TODAY).valid


def test_an_old_german_card() -> None:
    said = Said(
        code="ID", state="D<<", names="MUSTERMANN<<ERIKA", number="122000129",
        nationality="D<<", birth="640812", sex="<", expiry="301031",
    )  # fmt: skip
    reading = read_mrz(zones.td2(said), TODAY)
    assert reading.valid
    assert reading.problems == ()
    assert (reading.issuing_state, reading.nationality, reading.sex) == ("D", "D", None)
