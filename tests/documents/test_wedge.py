from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.keyboard import SCAN_CODES_SET_1, SCAN_CODES_X11
from app.documents.wedge import (
    Burst,
    Key,
    Outcome,
    ReaderSettings,
    Replay,
    Scan,
    decode,
    normalise_typed,
)
from tests.documents import zones
from tests.documents.test_keyboard import KAZAKH_DIGITS, RUSSIAN, under

USUAL = ReaderSettings()
CODES = {said: code for code, said in sorted(SCAN_CODES_SET_1.items(), reverse=True)}


def typed(text: str, *, start: int = 0, gap: int = 8, codes: bool = False) -> list[Key]:
    """Keys as a reader sends them; a line end is Enter, whose text is a carriage return."""
    return [
        Key(
            start + place * gap,
            "\r" if character == "\n" else character,
            CODES.get(character) if codes else None,
        )
        for place, character in enumerate(text)
    ]


def fed(burst: Burst, keys: Iterable[Key], *, until: int = 60_000) -> list[Outcome]:
    """What comes out when the keys go in and the window's timer rings whenever it is due."""
    out: list[Outcome] = []
    for key in keys:
        while (due := burst.due_ms) is not None and due < key.time_ms:
            out += burst.tick(due)
        out += burst.press(key)
    while (due := burst.due_ms) is not None and due <= until:
        out += burst.tick(due)
    return out


@pytest.mark.parametrize("format_", zones.SPECIMENS)
@pytest.mark.parametrize("ending", ["\n", "\n\n", "\t", ""], ids=["enter", "crlf", "tab", "none"])
def test_a_scan_is_one_whole_scan(format_: str, ending: str) -> None:
    text = zones.SPECIMENS[format_]
    rows = text.replace("\n", ending or "\n")
    assert fed(Burst(USUAL), typed(rows + ending)) == [Scan(text)]


def test_no_key_of_a_scan_comes_out_before_it_ends() -> None:
    burst = Burst(USUAL)
    keys = typed(zones.TD3 + "\n")
    assert [burst.press(key) for key in keys[:-1]] == [()] * (len(keys) - 1)
    assert burst.press(keys[-1]) == (Scan(zones.TD3),)
    assert burst.due_ms is None


def test_without_enter_a_scan_ends_by_silence() -> None:
    burst = Burst(USUAL)
    keys = typed(zones.TD3)
    for key in keys:
        assert burst.press(key) == ()
    last = keys[-1].time_ms
    assert burst.due_ms == last + 100
    assert burst.tick(last + 99) == ()
    assert burst.tick(last + 100) == (Scan(zones.TD3),)


def test_the_second_line_end_of_a_scan_presses_nothing_but_a_later_enter_does() -> None:
    burst = Burst(USUAL)
    keys = typed(zones.TD3 + "\n")
    out = fed(burst, keys)
    last = keys[-1].time_ms
    line_feed, enter = Key(last + 5, "\n"), Key(last + 900, "\r")
    assert out == [Scan(zones.TD3)]
    assert burst.press(line_feed) == ()
    assert burst.press(enter) == (Replay((enter,)),)


@pytest.mark.parametrize("layout", [RUSSIAN, {**RUSSIAN, **KAZAKH_DIGITS}], ids=["ru", "kz"])
@pytest.mark.parametrize("codes", [True, False], ids=["scan codes", "text"])
def test_under_a_cyrillic_layout(layout: dict[str, str], codes: bool) -> None:  # noqa: FBT001 - a parameter
    keys = typed(zones.TD3 + "\n", codes=codes)
    garbled = [replace(key, char=under(layout, key.char)) for key in keys]
    assert fed(Burst(USUAL), garbled) == [Scan(zones.TD3)]


def test_under_a_german_layout_only_scan_codes_help() -> None:
    swapped = {"Y": "Z", "Z": "Y", "<": ";"}
    keys = typed(zones.TD3 + "\n", codes=True)
    garbled = [replace(key, char=under(swapped, key.char)) for key in keys]
    assert fed(Burst(USUAL), garbled) == [Scan(zones.TD3)]


def test_with_caps_lock_on() -> None:
    assert fed(Burst(USUAL), typed(zones.TD3.lower() + "\n")) == [Scan(zones.TD3)]


def test_scan_codes_of_x11() -> None:
    keys = [
        replace(key, scan_code=(key.scan_code or 0) + 8, char="\r" if key.char == "\r" else "?")
        for key in typed(zones.TD3 + "\n", codes=True)
    ]
    settings = ReaderSettings(scan_codes=SCAN_CODES_X11)
    assert fed(Burst(settings), keys) == [Scan(zones.TD3)]


def test_rows_that_come_apart_are_joined() -> None:
    first, second, third = zones.TD1.split("\n")
    keys = [
        *typed(first + "\n"),
        *typed(second + "\n", start=900),
        *typed(third + "\n", start=1800),
    ]
    assert fed(Burst(USUAL), keys) == [Scan(zones.TD1)]


def test_a_single_row_is_given_when_no_other_comes() -> None:
    row = zones.TD3.split("\n")[1]
    keys = typed(row + "\n")
    burst = Burst(USUAL)
    out: list[Outcome] = []
    for key in keys:
        out += burst.press(key)
    assert out == []
    assert fed(burst, []) == [Scan(row)]


def test_a_row_of_another_document_does_not_swallow_the_one_that_waits() -> None:
    passport = zones.TD3.split("\n")[0]
    card = zones.TD2
    keys = [*typed(passport + "\n"), *typed(card + "\n", start=600)]
    assert fed(Burst(USUAL), keys) == [Scan(passport), Scan(card)]


@pytest.mark.parametrize("gap", [51, 120, 300])
def test_a_person_types_and_every_key_comes_out_at_once(gap: int) -> None:
    keys = typed("KARIMOV FARKHOD 1985", gap=gap)
    assert fed(Burst(USUAL), keys) == [Replay((key,)) for key in keys]


def test_a_persons_key_waits_for_the_gap_only() -> None:
    burst = Burst(USUAL)
    key = Key(1000, "3")
    assert burst.press(key) == ()
    assert burst.due_ms == 1051
    assert burst.tick(1051) == (Replay((key,)),)
    assert burst.due_ms is None


def test_keys_that_roll_over_come_out_in_order() -> None:
    keys = [Key(0, "a"), Key(20, "b"), Key(45, "c"), Key(400, "d")]
    assert fed(Burst(USUAL), keys) == [Replay(tuple(keys[:3])), Replay((keys[3],))]


def test_a_late_timer_loses_nothing() -> None:
    burst = Burst(USUAL)
    first, second = Key(0, "a"), Key(5000, "b")
    assert burst.press(first) == ()
    assert burst.press(second) == (Replay((first,)),)
    assert burst.tick(9000) == (Replay((second,)),)


@pytest.mark.parametrize("character", ["\r", "\n", "\t"])
def test_enter_and_tab_alone_are_a_persons(character: str) -> None:
    key = Key(0, character)
    burst = Burst(USUAL)
    assert burst.press(key) == (Replay((key,)),)
    assert burst.due_ms is None


def test_a_quick_answer_and_enter_come_out_at_once() -> None:
    keys = [Key(0, "5"), Key(30, "\r")]
    burst = Burst(USUAL)
    assert burst.press(keys[0]) == ()
    assert burst.press(keys[1]) == (Replay(tuple(keys)),)


def test_a_key_held_down_is_no_scan() -> None:
    keys = [Key(place * 33, "a") for place in range(60)]
    out = fed(Burst(USUAL), keys)
    assert not [one for one in out if isinstance(one, Scan)]
    assert [key for one in out if isinstance(one, Replay) for key in one.keys] == keys


def test_another_code_comes_as_it_was_read() -> None:
    slip = "MZ1: RRQXO8P608CK/S5580BN9946 "
    assert fed(Burst(USUAL), typed(slip + "\n")) == [Scan(slip)]


def test_prefix_and_suffix_are_the_readers() -> None:
    settings = ReaderSettings(prefix="~", suffix="#")
    assert fed(Burst(settings), typed("~" + zones.TD3 + "#\n")) == [Scan(zones.TD3)]
    assert fed(Burst(settings), typed("~" + zones.TD3 + "#\n", codes=True)) == [Scan(zones.TD3)]


def test_fewer_keys_than_the_least_are_no_scan() -> None:
    keys = typed("P<UTOERIKSSON<<ANNA")
    assert len(keys) == 19
    assert fed(Burst(USUAL), keys) == [Replay(tuple(keys))]
    more = typed("P<UTOERIKSSON<<ANNA<")
    assert fed(Burst(USUAL), more) == [Scan("P<UTOERIKSSON<<ANNA<")]


def test_decode_without_codes_is_the_text() -> None:
    assert decode(typed("Straße 5\n"), USUAL) == "Straße 5"


KEYS = st.lists(st.tuples(st.integers(0, 200), st.sampled_from("aA<5Щ\r\t ")), max_size=80)


@given(KEYS)
def test_no_key_is_lost_doubled_or_moved(steps: list[tuple[int, str]]) -> None:
    """Each key comes out once: in a replay, or as a character of a scan, in the order pressed."""
    keys: list[Key] = []
    for gap, character in steps:
        keys.append(Key((keys[-1].time_ms if keys else 0) + gap, character, len(keys) + 1000))
    out = fed(Burst(ReaderSettings(least_keys=4)), keys)
    replayed = [key for one in out if isinstance(one, Replay) for key in one.keys]
    assert replayed == [key for key in keys if key in set(replayed)]
    assert len(set(replayed)) == len(replayed)
    scanned = "".join(one.text for one in out if isinstance(one, Scan))
    missing = [key for key in keys if key not in set(replayed)]
    assert len(scanned) <= len(missing)
    if not any(isinstance(one, Scan) for one in out):
        assert replayed == keys


def test_what_was_typed_becomes_rows() -> None:
    assert normalise_typed(" p<uto eriksson\r\nЗБ ") == "P<UTOERIKSSON\nP<"


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise_typed(text)
    assert normalise_typed(once) == once
