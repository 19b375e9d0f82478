"""Numbers of documents in the form in which they are compared."""

import unicodedata

_READ_ALIKE = str.maketrans("OQDILZSBG", "000112586")
"""Letters that a camera or an eye takes for a digit, and the other way round."""

_LOOK_LATIN = str.maketrans("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS")


def fold_document_number(text: str) -> str:
    """Upper case, without separators, what is read alike made the same: `fa 9O0-1` is `FA9001`.

    For finding only, never for showing: two different numbers may fold to the same text, so a
    hit is compared with the number as it is. Digits of any script count as digits, and Cyrillic
    letters that look Latin as Latin ones.
    """
    letters = unicodedata.normalize("NFKC", text).upper()
    plain = "".join(_digit(c) for c in unicodedata.normalize("NFKC", letters) if c.isalnum())
    return plain.translate(_LOOK_LATIN).translate(_READ_ALIKE)


def _digit(character: str) -> str:
    return str(int(character)) if character.isdecimal() else character
