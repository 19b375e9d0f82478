import json
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.documents.mrz_command import documents, run
from tests.documents import zones

TODAY = date(2026, 11, 24)


def test_documents_are_parted_by_blank_lines() -> None:
    text = f"\ufeff{zones.TD3}\r\n \r\n\r\n{zones.TD1.lower()}\n\nnothing of use\n"
    shown = json.loads(run(text, TODAY))
    assert [one["format"] for one in shown] == ["TD3", "TD1", None]
    assert [one["valid"] for one in shown] == [True, True, False]
    assert [one["document_number"] for one in shown] == ["L898902C3", "D23145890", None]
    assert shown[2]["problems"][0]["code"] == "no_mrz"


def test_nothing_gives_an_empty_list() -> None:
    assert json.loads(run("", TODAY)) == []
    assert json.loads(run(" \n\n\t\n", TODAY)) == []


def test_all_collected_documents_in_one_file() -> None:
    data = Path(__file__).resolve().parents[1] / "data" / "mrz_documents.csv"
    rows = [line.split(",") for line in data.read_text(encoding="utf-8").splitlines()[1:]]
    text = "\n\n".join("\n".join(part for part in row[3:6] if part) for row in rows)
    shown = json.loads(run(text, TODAY))
    assert len(shown) == 21
    invalid = [row[0] for row, one in zip(rows, shown, strict=True) if not one["valid"]]
    assert invalid == ["D033", "D034"]


def test_letters_of_other_scripts_are_shown_as_they_are() -> None:
    assert "\\u" not in run(zones.TD3.replace("ANNA", "ANN؟"), TODAY)


@given(st.text())
def test_any_file_gives_a_list(text: str) -> None:
    assert isinstance(json.loads(run(text, TODAY)), list)


def test_documents_keep_their_rows() -> None:
    assert list(documents("a\nb\n\n\nc")) == ["a\nb", "c"]
