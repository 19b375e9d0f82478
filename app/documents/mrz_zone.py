"""From text as people and readers give it to the rows of one layout."""

import unicodedata
from dataclasses import dataclass

from app.documents.keyboard import as_latin, is_foreign
from app.documents.mrz_layout import (
    MRV_A,
    MRV_B,
    OLD_FRENCH,
    OLD_FRENCH_BEGINS,
    TD1,
    TD2,
    TD3,
    Layout,
    Span,
)

FILLER = "<"
_ROW_ENDS = frozenset("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_VISA = "V"
_ROWS_OFF_BY = 5
_SHORTEST_NAMES = 6


@dataclass(frozen=True, slots=True)
class Zone:
    """The rows of one layout; a row that could not be brought to its width is None.

    `given`: the same rows before that.
    """

    layout: Layout
    rows: tuple[str | None, ...]
    given: tuple[str, ...]

    def at(self, span: Span | None) -> str | None:
        """The characters of `span`; None when the layout has none, or its row is not readable."""
        if span is None:
            return None
        row = self.rows[span.line - 1]
        return None if row is None else row[span.first - 1 : span.last]

    def joined(self, spans: tuple[Span, ...]) -> str | None:
        parts = [self.at(span) for span in spans]
        return None if None in parts else "".join(part for part in parts if part is not None)


def clean_rows(text: str) -> tuple[str, ...]:
    """The rows of `text` in upper-case Latin, without blanks and unseen characters.

    Rows end with a line break or a tabulator. A text that has commas and no `<` at all comes
    from a reader whose Shift was lost.
    """
    latin = as_latin(text)
    if FILLER not in latin and not is_foreign(text):
        latin = latin.replace(",", FILLER)
    lines = "".join("\n" if c in _ROW_ENDS else c for c in latin).split("\n")
    rows = ("".join(c for c in line if not _unseen(c)) for line in lines)
    return tuple(row for row in rows if row)


def lay_out(rows: tuple[str, ...]) -> Zone | None:
    """The zone that `rows` are, or None when they are like none.

    Rows that came as one unbroken string, or broken at other places, are cut by their total
    length: 90, 88 or 72. Otherwise the layout is the nearest by length; a row of names is
    filled up or freed of fillers too many, any other row of a wrong length stays unread.
    """
    for layout in _candidates(rows[0] if rows else ""):
        again = _cut(rows, layout)
        if again is not None:
            return Zone(layout, again, again)
    near = _nearest(rows)
    if near is None:
        return None
    lines = enumerate(rows, start=1)
    fitted = (_fitted(row, near, is_names=line == near.names_line) for line, row in lines)
    return Zone(near, tuple(fitted), rows)


def _candidates(first_row: str) -> tuple[Layout, ...]:
    if first_row.startswith(_VISA):
        return (TD1, MRV_A, MRV_B)
    return (TD1, TD3, OLD_FRENCH if first_row.startswith(OLD_FRENCH_BEGINS) else TD2)


def _cut(rows: tuple[str, ...], layout: Layout) -> tuple[str, ...] | None:
    """The rows as they are, or cut anew where that is no guess about a missing character."""
    lengths, width = [len(row) for row in rows], layout.width
    if sum(lengths) != layout.rows * width:
        return None
    broken_elsewhere = len(rows) > layout.rows and rows[0][0] in layout.letters
    if not broken_elsewhere and any(length % width for length in lengths):
        return None
    whole = "".join(rows)
    return tuple(whole[at : at + width] for at in range(0, len(whole), width))


def _nearest(rows: tuple[str, ...]) -> Layout | None:
    """The layout whose data rows are nearest in length; the row of names may be far shorter."""
    near = [
        (sum(abs(len(row) - layout.width) for row in _data_rows(rows, layout)), place, layout)
        for place, layout in enumerate(_candidates(rows[0] if rows else ""))
        if len(rows) == layout.rows and _plausible(rows, layout)
    ]
    return min(near)[2] if near else None


def _data_rows(rows: tuple[str, ...], layout: Layout) -> list[str]:
    return [row for n, row in enumerate(rows, start=1) if n != layout.names_line]


def _plausible(rows: tuple[str, ...], layout: Layout) -> bool:
    names = rows[layout.names_line - 1]
    if not _SHORTEST_NAMES <= len(names) <= layout.width + _ROWS_OFF_BY:
        return False
    return all(abs(len(r) - layout.width) <= _ROWS_OFF_BY for r in _data_rows(rows, layout))


def _fitted(row: str, layout: Layout, *, is_names: bool) -> str | None:
    if len(row) == layout.width:
        return row
    excess = row[layout.width :]
    if not is_names or excess.strip(FILLER):
        return None
    return row[: layout.width].ljust(layout.width, FILLER)


def _unseen(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in ("Cc", "Cf")
