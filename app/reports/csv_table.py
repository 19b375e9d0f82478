"""Rows as CSV that a spreadsheet opens without running anything."""

import csv
import io
from collections.abc import Sequence

BYTE_ORDER_MARK = "\ufeff"
"""Without it, spreadsheets take UTF-8 for a code page."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_line(cells: Sequence[str]) -> str:
    """One line with its end (CR LF, RFC 4180)."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerow([defused(cell) for cell in cells])
    return text.getvalue()


def defused(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula, led by an apostrophe (OWASP)."""
    blank_free = cell.lstrip(" \u00a0")
    return f"'{cell}" if blank_free.startswith(_FORMULA_STARTS) else cell
