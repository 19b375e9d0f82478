"""Readers that type: telling a scan from a person at the keyboard (documents.md, 2).

Pure: the window feeds keys with their times and asks again when `due_ms` has come. A key is kept
back until it is known what it belongs to: a person's key for at most `gap_ms`, the keys of a
scan until it ends. What was kept back and is no scan comes out again, in order, as Replay.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.documents.keyboard import SCAN_CODES_SET_1
from app.documents.mrz_zone import clean_rows

_LINE_ENDS = "\n\r\t"
ENDS = frozenset(_LINE_ENDS)
_ROWS_OF: Mapping[int, int] = {44: 2, 36: 2, 30: 3}
_UNBROKEN = frozenset(rows * width for width, rows in _ROWS_OF.items())
_MRZ = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<")
_HELD_DOWN = 6
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Key:
    """A key press: time in milliseconds, its text, and the native scan code if there is one."""

    time_ms: int
    char: str
    scan_code: int | None = None


@dataclass(frozen=True, slots=True)
class Scan:
    """What a reader typed: the rows of an MRZ, one a line, or other text as it came."""

    text: str


@dataclass(frozen=True, slots=True)
class Replay:
    """Keys that were kept back and are a person's: pass them on, in this order."""

    keys: tuple[Key, ...]


Outcome = Scan | Replay


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderSettings:
    """How the reader types; times in milliseconds.

    A burst has at least `least_keys` keys, each within `gap_ms` of the one before, and ends with
    `silence_ms` of nothing or with Enter or Tab. A single row waits `row_wait_ms` for the others.
    `prefix` and `suffix` are what the reader is set to type around the rows. `scan_codes` is one
    of the tables of `app.documents.keyboard`.
    """

    least_keys: int = 20
    gap_ms: int = 50
    silence_ms: int = 100
    row_wait_ms: int = 1000
    prefix: str = ""
    suffix: str = ""
    scan_codes: Mapping[int, str] = field(default_factory=lambda: SCAN_CODES_SET_1)


class Burst:
    """The keys kept back at the moment, and the rows of an MRZ that wait for the others."""

    def __init__(self, settings: ReaderSettings) -> None:
        self._settings = settings
        self._keys: list[Key] = []
        self._rows: tuple[str, ...] = ()
        self._rows_since = 0
        self._ended_ms: int | None = None

    @property
    def due_ms(self) -> int | None:
        """When `tick` must be called if no key comes before; None while nothing is kept."""
        if self._keys:
            return self._keys[-1].time_ms + self._patience()
        return self._rows_since + self._settings.row_wait_ms if self._rows else None

    def press(self, key: Key) -> tuple[Outcome, ...]:
        """Take one key. What is settled by it comes out; nothing means that it is kept back."""
        settled = self.tick(key.time_ms)
        if self._said(key) in ENDS and not self._keys:
            return settled if self._belongs_to_last(key) else (*settled, Replay((key,)))
        self._keys.append(key)
        return (*settled, *self._after_key(ended=self._said(key) in ENDS))

    def tick(self, now_ms: int) -> tuple[Outcome, ...]:
        """What the passing of time settles."""
        due = self.due_ms
        if due is None or now_ms < due:
            return ()
        if not self._keys:
            return (Scan("\n".join(self._take_rows())),)
        outcome = self._finish() if self._long_enough() else (self._replay(),)
        return (*outcome, *self.tick(now_ms))

    def _after_key(self, *, ended: bool) -> tuple[Outcome, ...]:
        too_long = len(self._keys) > _LONGEST
        if (ended and not self._long_enough()) or too_long or self._is_held_down():
            return (self._replay(),)
        rows = clean_rows(decode(self._keys, self._settings)) if ended else ()
        return self._finish() if _is_whole(rows) or _is_whole((*self._rows, *rows)) else ()

    def _finish(self) -> tuple[Outcome, ...]:
        """The burst is a scan; rows of an MRZ that miss others wait for them."""
        last, text = self._keys[-1].time_ms, decode(self._keys, self._settings)
        self._keys.clear()
        self._ended_ms = last
        rows = clean_rows(text)
        if not _are_rows(rows):
            return (Scan(text),)
        apart = self._rows if not _are_rows((*self._rows, *rows)) else ()
        self._rows = rows if apart else (*self._rows, *rows)
        self._rows_since = last
        before = (Scan("\n".join(apart)),) if apart else ()
        return (*before, Scan("\n".join(self._take_rows()))) if _is_whole(self._rows) else before

    def _said(self, key: Key) -> str:
        return key.char or self._settings.scan_codes.get(key.scan_code or 0, "")

    def _belongs_to_last(self, key: Key) -> bool:
        """An Enter right after a scan is its second line end (CR LF), not a person's."""
        ended, self._ended_ms = self._ended_ms, None
        if ended is None or key.time_ms - ended > self._settings.silence_ms:
            return False
        self._ended_ms = key.time_ms
        return True

    def _patience(self) -> int:
        """A person's key is kept back for the gap only."""
        return self._settings.silence_ms if self._long_enough() else self._settings.gap_ms + 1

    def _long_enough(self) -> bool:
        return len(self._keys) >= self._settings.least_keys

    def _is_held_down(self) -> bool:
        return (
            len(self._keys) >= _HELD_DOWN and len({(k.char, k.scan_code) for k in self._keys}) == 1
        )

    def _replay(self) -> Replay:
        keys = tuple(self._keys)
        self._keys.clear()
        return Replay(keys)

    def _take_rows(self) -> tuple[str, ...]:
        rows, self._rows = self._rows, ()
        return rows


def decode(keys: Sequence[Key], settings: ReaderSettings) -> str:
    """The text of `keys` without prefix and suffix.

    By scan codes where they give rows of an MRZ, for they are the same in every layout; otherwise
    as the layout made it.
    """
    by_code = "".join(settings.scan_codes.get(k.scan_code or 0, k.char) for k in keys)
    bare = _bare(by_code, settings)
    return bare if _are_rows(clean_rows(bare)) else _bare("".join(k.char for k in keys), settings)


def _bare(text: str, settings: ReaderSettings) -> str:
    """Blanks at the ends stay: they are characters of base45."""
    kept = text.strip(_LINE_ENDS).removeprefix(settings.prefix).removesuffix(settings.suffix)
    return kept.strip(_LINE_ENDS)


def normalise_typed(text: str) -> str:
    """Rows in upper-case Latin, one a line, of text that was typed, pasted or scanned.

    Takes back lower case and a Cyrillic keyboard layout, removes blanks. Raises nothing.
    """
    return "\n".join(clean_rows(text))


def _are_rows(rows: tuple[str, ...]) -> bool:
    """Whether these are rows of one layout, all of them, some of them, or unbroken."""
    if not rows or not all(set(row) <= _MRZ for row in rows):
        return False
    widths = {len(row) for row in rows}
    if len(rows) == 1 and widths <= _UNBROKEN:
        return True
    return len(widths) == 1 and len(rows) <= _ROWS_OF.get(len(rows[0]), 0)


def _is_whole(rows: tuple[str, ...]) -> bool:
    """Whether no row is missing."""
    if not _are_rows(rows):
        return False
    return len(rows[0]) in _UNBROKEN or len(rows) == _ROWS_OF[len(rows[0])]
