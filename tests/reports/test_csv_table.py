"""CSV that a spreadsheet opens without running anything."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports.csv_table import csv_line, defused


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+998901234567", "-1", "@SUM(A1)", "\tx", "\r=x", " =cmd|' /C calc'!A0", "＝1+1"],
)
def test_what_a_spreadsheet_would_run_is_led_by_an_apostrophe(cell: str) -> None:
    assert defused(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "KARIMOV", "O‘KTAM", "1985-06-15", "نظری", "a=b", "KG06"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert defused(cell) == cell


def test_commas_quotes_and_line_ends_are_quoted_as_rfc_4180_says() -> None:
    assert csv_line(["a,b", 'say "no"', "c"]) == '"a,b","say ""no""",c\r\n'


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=6))
def test_a_reader_gets_back_what_was_written(cells: list[str]) -> None:
    (row,) = csv.reader(io.StringIO(csv_line(cells), newline=""), strict=True)
    assert row == [defused(cell) for cell in cells]
    assert [c.removeprefix("'") for c in row] == [c.removeprefix("'") for c in cells]
