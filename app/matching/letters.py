"""Letters of the region in Latin: Cyrillic, Arabic and the Latin letters with marks.

The tables give one reading each, by sound; `app.matching.names` makes the spellings of one sound
the same afterwards. Small `x` stands for the kh of throat and palate, `h` for the breathed h
that spellings drop at the end of a word.
"""

from collections.abc import Mapping

_RUSSIAN: Mapping[str, str] = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "x", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip
_OTHER_CYRILLIC: Mapping[str, str] = {
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
    "ӣ": "i", "ӯ": "u", "ҳ": "h", "ҷ": "j", "ў": "o", "җ": "j", "є": "e", "ї": "i", "ґ": "g",
}  # fmt: skip
_ARABIC: Mapping[str, str] = {
    "ا": "a", "آ": "a", "أ": "a", "إ": "i", "ٱ": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "s",
    "ج": "j", "چ": "ch", "ح": "h", "خ": "x", "د": "d", "ذ": "z", "ر": "r", "ز": "z", "ژ": "j",
    "س": "s", "ش": "sh", "ص": "s", "ض": "z", "ط": "t", "ظ": "z", "ع": "", "غ": "g", "ف": "f",
    "ق": "k", "ك": "k", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ة": "h",
    "ى": "i", "ي": "i", "ی": "i", "ئ": "i", "ء": "", "ؤ": "u", "ۀ": "h", "ھ": "h", "ہ": "h",
    "ټ": "t", "ډ": "d", "ړ": "r", "ږ": "j", "ښ": "sh", "ڼ": "n", "ې": "e", "ۍ": "i", "ځ": "dz",
    "څ": "ts", "ے": "e", "ګ": "g",
}  # fmt: skip
_MARKED_LATIN: Mapping[str, str] = {
    "ş": "sh", "ș": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "j", "ǯ": "j", "ə": "a",
    "ı": "i", "ŋ": "n", "ø": "o", "ß": "ss", "æ": "a", "œ": "o", "đ": "d", "ł": "l", "þ": "t",
    "ğ": "g", "ģ": "g",
}  # fmt: skip

LETTERS: Mapping[str, str] = {**_RUSSIAN, **_OTHER_CYRILLIC, **_ARABIC, **_MARKED_LATIN}
WAW = "و"
AYN = "ع"
ARABIC_H = "ه"
LONG_A = frozenset("اآأ")
BESIDE_CONSONANT_WAW = frozenset("اآأیي")
APOSTROPHES = frozenset("'`´‘’‛ʻʼʽʹʾʿ＇")
