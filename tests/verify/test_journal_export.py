"""What a clever hand may do to an export, and that the check sees it and says where."""

import base64
import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import Body, Entry, RecordChange, new_body, new_entry
from app.journal.erasure import erasure_change
from app.vault.signing import public_signing_key
from app.verify.findings import Findings, Outcome
from app.verify.journal_export import check_journal_export
from app.wire.journal_export import Incarnation, write_export

DEVICE = UUID(int=2)
KEY, THIEF = bytes(range(32)), bytes(32)
PUBLIC = public_signing_key(KEY)
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
FIRST, SECOND = "00112233445566ff", "ff00112233445566"


def entry(number: int, *bodies: Body, kind: str = "registered", device: UUID = DEVICE) -> Entry:
    return new_entry(
        id=UUID(int=number),
        at=NOW,
        device=device,
        author=UUID(int=3),
        kinds=(kind,),
        bodies=bodies,
    )


def person(number: int) -> Body:
    said = {"family_name": f"Invented {number}"}
    return new_body(UUID(int=number), [RecordChange(UUID(int=number), "person", (), said)])


def journal() -> tuple[Entry, ...]:
    """Seven entries: number 2 lost one of its two bodies, which number 5 says was erased."""
    gone, kept = person(2), person(22)
    second = entry(2, gone, kept)
    erased = new_body(None, [erasure_change(UUID(int=99), [gone.sha256])])
    return (
        entry(1, person(1)),
        Entry(second.head, (None, kept)),
        entry(3, person(3)),
        entry(4),
        entry(5, erased, kind="erased"),
        entry(6, person(6)),
        entry(7, person(7)),
    )


def chain_after(entries: tuple[Entry, ...], number: int) -> bytes:
    chain = genesis(DEVICE, FIRST, None)
    for each in entries[:number]:
        chain = next_chain(chain, each.head)
    return chain


def export(*parts: Incarnation, signing_key: bytes = KEY, device: UUID = DEVICE) -> list[bytes]:
    return list(write_export(parts, device=device, at=NOW, signing_key=signing_key))


def one(entries: tuple[Entry, ...], signing_key: bytes = KEY) -> list[bytes]:
    return export(Incarnation(FIRST, None, entries), signing_key=signing_key)


ENTRIES = journal()
LINES = one(ENTRIES)


def check(lines: list[bytes]) -> Findings:
    return check_journal_export(lines, PUBLIC)


def test_an_untouched_export_is_good() -> None:
    findings = check(LINES)
    assert findings.problems == ()
    assert findings.outcome is Outcome.GOOD
    assert findings.facts == (
        f"Device {DEVICE}, 7 entries.",
        f"Incarnation {FIRST}: 1 to 7, chain {chain_after(ENTRIES, 7).hex()}",
        "Bodies erased or purged, each named by a later entry: 1.",
    )


def test_without_the_devices_key_it_is_not_proved() -> None:
    assert check_journal_export(LINES).outcome is Outcome.NOT_PROVED
    assert check_journal_export(one(ENTRIES, THIEF)).outcome is Outcome.NOT_PROVED
    assert check(one(ENTRIES, THIEF)).outcome is Outcome.BAD


@pytest.mark.parametrize("place", range(len(LINES)))
def test_deleting_any_line_is_seen(place: int) -> None:
    findings = check(LINES[:place] + LINES[place + 1 :])
    assert findings.outcome is Outcome.BAD
    if 3 <= place <= 7:
        number = place - 1  # line 2 is the first entry's
        said = f"entry {number + 1} of incarnation {FIRST}: entry {number} was expected here"
        assert any(said in problem for problem in findings.problems)


@pytest.mark.parametrize("place", range(len(LINES) - 1))
def test_exchanging_neighbours_is_seen(place: int) -> None:
    swapped = [*LINES]
    swapped[place], swapped[place + 1] = swapped[place + 1], swapped[place]
    findings = check(swapped)
    assert findings.outcome is Outcome.BAD
    if 2 <= place <= 7:
        assert any("out of order" in problem for problem in findings.problems)


@pytest.mark.parametrize("place", range(len(LINES)))
def test_doubling_any_line_is_seen(place: int) -> None:
    assert check(LINES[: place + 1] + LINES[place:]).outcome is Outcome.BAD


@pytest.mark.parametrize("length", range(len(LINES)))
def test_cutting_off_the_end_is_seen_and_says_where(length: int) -> None:
    findings = check(LINES[:length])
    assert findings.outcome is Outcome.BAD
    if length > 2:
        said = f"breaks off after entry {length - 2} of incarnation {FIRST}"
        assert any(said in problem for problem in findings.problems)


def test_cutting_off_anywhere_in_bytes_is_seen() -> None:
    data = b"".join(LINES)
    for length in range(0, len(data) - 1, 17):
        lines = data[:length].splitlines(keepends=True)
        assert check(lines).outcome is Outcome.BAD, length
    assert check(data[:-1].splitlines(keepends=True)).outcome is Outcome.GOOD, "the last line feed"


def test_changing_any_byte_is_seen() -> None:
    data = b"".join(LINES)
    good = []
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1
        if check(bytes(changed).splitlines(keepends=True)).outcome is not Outcome.BAD:
            good.append(place)
    # the last line's signature ends in base64 whose last bits carry nothing
    assert all(place > len(data) - 8 for place in good)
    assert len(good) <= 2


def with_entry(place: int, change: Callable[[dict[str, Any]], None]) -> list[bytes]:
    value = json.loads(LINES[place])
    change(value)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return [*LINES[:place], text.encode() + b"\n", *LINES[place + 1 :]]


def test_an_altered_body_is_named() -> None:
    def rename(value: dict[str, Any]) -> None:
        value["bodies"][0][1] = value["bodies"][0][1].replace("Invented 3", "Invented 4")

    problems = check(with_entry(4, rename)).problems
    assert f"entry 3 of incarnation {FIRST}: body 1 was altered." in problems


def test_an_altered_head_is_named() -> None:
    def move(value: dict[str, Any]) -> None:
        value["head"] = value["head"].replace("10:00:00", "09:00:00")

    problems = check(with_entry(4, move)).problems
    assert (
        f"entry 3 of incarnation {FIRST}: the chain does not fit: the entry was altered."
        in problems
    )
    assert not any("entry 4" in problem for problem in problems), "only the one that was altered"


def test_a_body_and_its_hash_altered_together_break_the_chain() -> None:
    def forge(value: dict[str, Any]) -> None:
        salt, said = value["bodies"][0]
        before = hashlib.sha256(base64.b64decode(salt) + said.encode()).hexdigest()
        said = said.replace("Invented 3", "Invented 4")
        after = hashlib.sha256(base64.b64decode(salt) + said.encode()).hexdigest()
        value["bodies"][0][1] = said
        value["head"] = value["head"].replace(before, after)

    problems = check(with_entry(4, forge)).problems
    assert any("entry 3" in problem and "chain" in problem for problem in problems)


def test_a_whole_chain_made_anew_needs_the_devices_signature() -> None:
    forged = (*ENTRIES[:2], entry(3, person(33)), *ENTRIES[3:])
    lines = one(forged, THIEF)
    assert check(lines).problems
    # even with the true header and the true signature line of the other journal
    findings = check([LINES[0], *one(forged)[1:-1], LINES[-1]])
    assert any("does not end at" in problem for problem in findings.problems)
    assert any("byte for byte" in problem for problem in findings.problems)


def test_taking_away_a_body_that_no_entry_names_is_seen() -> None:
    def lose(value: dict[str, Any]) -> None:
        value["bodies"][0] = None

    problems = check(with_entry(7, lose)).problems
    assert any(f"entry 6 of incarnation {FIRST}: a body is missing" in p for p in problems)
    lost = (*ENTRIES[:5], Entry(ENTRIES[5].head, (None,)), ENTRIES[6])
    findings = check(one(lost))
    (problem,) = findings.problems
    assert problem.startswith(f"entry 6 of incarnation {FIRST}: a body is missing, and no later")


def test_taking_away_the_erasing_entrys_own_body_is_seen() -> None:
    hollow = (*ENTRIES[:4], Entry(ENTRIES[4].head, (None,)), *ENTRIES[5:])
    assert any("line 7" in problem for problem in check(one(hollow)).problems)


def test_an_entry_of_another_device_is_seen() -> None:
    mixed = (*ENTRIES[:3], entry(44, device=UUID(int=55)), *ENTRIES[4:])
    problems = check(one(mixed)).problems
    assert problems == (f"entry 4 of incarnation {FIRST}: it was written by another device.",)


def test_the_same_entry_twice_in_an_incarnation_is_seen() -> None:
    twice = (*ENTRIES, ENTRIES[0])
    problems = check(one(twice)).problems
    assert problems == (f"entry 8 of incarnation {FIRST}: it stands twice in this incarnation.",)


def test_something_after_the_signature_is_seen() -> None:
    for more in (b"\n", LINES[2], LINES[-1]):
        assert any("follows" in problem for problem in check([*LINES, more]).problems)


PARENT = Position(FIRST, 5, chain_after(ENTRIES, 5))
AGAIN = (ENTRIES[5], entry(8, person(8)))


def two(parent: Position | None = PARENT, second: str = SECOND) -> list[bytes]:
    return export(Incarnation(FIRST, None, ENTRIES[:5]), Incarnation(second, parent, AGAIN))


def test_an_incarnation_that_continues_another_is_good() -> None:
    findings = check(two())
    assert findings.problems == ()
    assert "7 entries" in findings.facts[0]


@pytest.mark.parametrize(
    "parent",
    [
        Position("ee" * 8, 5, PARENT.chain),
        Position(FIRST, 6, PARENT.chain),
        Position(FIRST, 5, b"\x01" * 32),
    ],
)
def test_a_past_that_is_not_in_the_export_is_seen(parent: Position) -> None:
    assert any("is not in this export" in problem for problem in check(two(parent)).problems)


def test_an_incarnation_twice_or_missing_or_exchanged_is_seen() -> None:
    assert any("stands twice" in problem for problem in check(two(second=FIRST)).problems)
    lines = two()
    openings = [place for place, line in enumerate(lines) if line.startswith(b'{"incarnation"')]
    assert openings == [1, 7]
    without = lines[:7] + lines[-1:]
    assert any("does not end at" in problem for problem in check(without).problems)
    exchanged = [lines[0], *lines[7:-1], *lines[1:7], lines[-1]]
    assert check(exchanged).outcome is Outcome.BAD


def test_an_entry_before_any_incarnation_is_seen() -> None:
    assert any("before any incarnation" in p for p in check([LINES[0], *LINES[2:]]).problems)


@given(st.lists(st.binary(max_size=60), max_size=5))
def test_junk_is_bad_and_never_a_crash(junk: list[bytes]) -> None:
    assert check(junk).outcome is Outcome.BAD
    assert check([*LINES[:4], *junk, *LINES[4:]]).outcome is (Outcome.BAD if junk else Outcome.GOOD)


@given(st.permutations(range(2, 9)))
def test_every_order_but_the_true_one_is_bad(order: list[int]) -> None:
    lines = [*LINES[:2], *(LINES[place] for place in order), LINES[-1]]
    expected = Outcome.GOOD if order == sorted(order) else Outcome.BAD
    assert check(lines).outcome is expected
