"""Readers that type."""

from app.documents.mrz_zone import clean_rows


def normalise_typed(text: str) -> str:
    """Rows in upper-case Latin, one a line, of text that was typed, pasted or scanned.

    Takes back lower case and a Cyrillic keyboard layout, removes blanks. Raises nothing.
    """
    return "\n".join(clean_rows(text))
