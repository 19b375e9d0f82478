"""Names in the form in which they are found again, whatever script they were written in.

`fold` keeps the vowels and can be read; `skeleton` keeps the consonants only and reaches across
scripts that leave vowels out. Both are for finding, never for showing.
"""

import re
import unicodedata

from app.matching.letters import (
    APOSTROPHES,
    ARABIC_H,
    AYN,
    BESIDE_CONSONANT_WAW,
    LETTERS,
    LONG_A,
    WAW,
)

_SOUNDS = (
    (re.compile(r"allh\b"), "allah"),  # the one Arabic word that writes its long a nowhere
    (re.compile(r"x"), "h"),
    (re.compile(r"dj"), "j"),
    (re.compile(r"oo"), "u"),
    (re.compile(r"(?<=[aeiou])h\b"), ""),
)
_LATIN_SPELLINGS = (
    (re.compile(r"(?<=ale)x|(?<=\bma)x(?=i)|(?<=\bo)x(?=an)|\bx(?=en)"), "ks"),
    (re.compile(r"shch|sch"), "sh"),
    (re.compile(r"kh|x"), "h"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"dzh|dj|zh"), "j"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ck|q|c(?!h)"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"oo|ou"), "u"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"ye"), "e"),
    (re.compile(r"y"), "i"),
    (re.compile(r"(?<=[aeiou])h\b"), ""),
)
"""Latin spellings of one sound, in this order (ICAO 9303, BGN, Uzbek, French, German)."""

_DOUBLED = re.compile(r"([a-gi-z])\1+|(?<![sc])(h)h+")
_SUFFIXES = re.compile(
    r"(?<=[a-z]{3})(?:ovich|evich|ovna|evna|ova|eva|ov|ev|of|ef|ski|skaia"
    r"|zoda|zada|zod|zad|zade|uli|ulu|kizi|ugli|ogli)$"
)
_APART = frozenset({"uulu", "ulu", "uli", "kizi", "ogli", "ugli", "oglu"})
"""Words that say son of, daughter of: written apart or together, present or left out."""

_CLASSES = str.maketrans("ptgfz", "bdkvs")
_VOWELS = re.compile(r"[aeiou]+")


def fold(name: str) -> str:
    """The name in small Latin letters, one spelling for one sound, words parted by one blank.

    From Latin, Cyrillic and Arabic letters; what is no letter or digit parts words, apostrophes
    vanish. `Мұхаммед`, `Muxammed` and `MUKHAMMED` all fold to `muhamed`.
    """
    folded = (_DOUBLED.sub(r"\1\2", _word(word)) for word in _words(name))
    return " ".join(word for word in folded if word)


def tokens(name: str) -> tuple[str, ...]:
    """The words of the folded name, each once, for search by their beginnings."""
    return tuple(dict.fromkeys(fold(name).split()))


def skeleton(name: str) -> str:
    """The consonants of each word by class, sorted by word; family endings fall away.

    `Каримова` and `Karimov` have one skeleton, and so have `محمد` and `Muhammad`.
    """
    words = [w for w in fold(name).split() if w not in _APART] or fold(name).split()
    return " ".join(sorted(_consonants(word) for word in words))


def name_keys(family: str | None, given: str | None) -> tuple[str, ...]:
    """Keys under which a person's names are found: all words, and each word, as skeletons."""
    whole = skeleton(f"{family or ''} {given or ''}")
    return tuple(dict.fromkeys([whole, *whole.split()])) if whole else ()


def _words(name: str) -> list[str]:
    text = unicodedata.normalize("NFKC", name).lower()
    kept = (c for c in text if c not in APOSTROPHES and unicodedata.category(c) != "Cf")
    return "".join(c if c.isalnum() or unicodedata.combining(c) else " " for c in kept).split()


def _word(word: str) -> str:
    """Letter by letter by the tables; spellings of Latin words then become one per sound."""
    letters = [_letter(word, place) for place in range(len(word))]
    latin = any(unicodedata.name(c, "").startswith("LATIN") for c in word)
    return _respell("".join(letters), _LATIN_SPELLINGS if latin else _SOUNDS)


def _respell(word: str, spellings: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, spelling in spellings:
        word = pattern.sub(spelling, word)
    return word


def _letter(word: str, place: int) -> str:
    """One letter in Latin; waw, ayn and the Arabic h sound by what stands beside them."""
    letter, before, after = word[place], word[:place][-1:], word[place + 1 :][:1]
    if letter == WAW:
        consonant = not before or before in LONG_A or (after and after in BESIDE_CONSONANT_WAW)
        return "v" if consonant else "u"
    if letter == AYN:
        return "" if before else "a"
    if letter == ARABIC_H and before and not after:
        return "h" if before in LONG_A else "a"
    known = LETTERS.get(letter)
    return known if known is not None else _without_marks(letter)


def _without_marks(letter: str) -> str:
    bare = unicodedata.normalize("NFKD", letter)
    return "".join(LETTERS.get(c, c) for c in bare if not unicodedata.combining(c))


def _consonants(word: str) -> str:
    """Inner vowels fall; one at the beginning stays as `a`, for it is written in every script."""
    stem = _SUFFIXES.sub("", word)
    first = "a" if stem[:1] in set("aeiou") else ""
    stem = stem.replace("sh", "S").replace("ch", "C")
    return first + re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", stem).translate(_CLASSES))
