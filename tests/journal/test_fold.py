"""The fold against a naive one of another making, and against cases worked out by hand."""

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import permutations
from uuid import UUID

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.journal.entry import Json, dump_json
from app.journal.fold import FieldValue, SeenChange, fold

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LAPTOP, OTHER, THIRD = (UUID(int=n) for n in (0xA, 0xB, 0xC))


def entry(number: int) -> UUID:
    return UUID(int=0x1000 + number)


def change(
    number: int,
    parents: Sequence[int] = (),
    *,
    minute: int = 0,
    device: UUID = LAPTOP,
    **said: Json,
) -> SeenChange:
    """Entry `number`, at 09:00 plus `minute`; a field `map__key` stands for `map/key`."""
    fields = {name.replace("__", "/"): value for name, value in said.items()}
    at = START + timedelta(minutes=minute)
    return SeenChange(entry(number), at, device, tuple(entry(p) for p in parents), fields)


def values(changes: Sequence[SeenChange], field: str) -> list[Json]:
    return [value.value for value in fold(changes).fields[field]]


# --- cases by hand -------------------------------------------------------------------------


def test_a_later_entry_that_saw_the_value_replaces_it() -> None:
    state = fold([change(1, name="ALI", sex="1"), change(2, [1], minute=1, name="ALIM")])
    assert state.shown() == {"name": "ALIM", "sex": "1"}
    assert state.conflicts() == ()
    assert state.heads == (entry(2),)


def test_a_clock_running_behind_does_not_bring_the_old_value_back() -> None:
    history = [change(1, minute=50, name="ALI"), change(2, [1], minute=-400, name="ALIM")]
    assert values(history, "name") == ["ALIM"]


def test_two_who_had_not_seen_each_other_conflict_and_the_later_clock_is_shown() -> None:
    history = [
        change(1, name="ALI"),
        change(2, [1], minute=5, device=OTHER, name="VALI"),
        change(3, [1], minute=4, device=LAPTOP, name="ALIM"),
    ]
    state = fold(history)
    assert state.shown() == {"name": "VALI"}
    assert [v.value for v in state.conflicts()[0].values] == ["VALI", "ALIM"]
    assert state.conflicts()[0].field == "name"
    assert state.heads == (entry(2), entry(3))


def test_at_the_same_moment_the_greater_device_is_shown_then_the_greater_entry() -> None:
    base = change(1, name="ALI")
    by_device = [
        base,
        change(5, [1], device=LAPTOP, name="A"),
        change(4, [1], device=OTHER, name="B"),
    ]
    assert values(by_device, "name") == ["B", "A"]
    by_entry = [base, change(4, [1], name="A"), change(5, [1], name="B")]
    assert values(by_entry, "name") == ["B", "A"]


def test_an_entry_that_saw_all_settles_the_conflict() -> None:
    history = [
        change(1, name="ALI"),
        change(2, [1], minute=5, device=OTHER, name="VALI"),
        change(3, [1], minute=4, name="ALIM"),
        change(4, [2, 3], minute=9, device=THIRD, name="ALIM"),
    ]
    assert values(history, "name") == ["ALIM"]
    assert fold(history).conflicts() == ()


def test_an_entry_that_saw_one_of_two_replaces_that_one_only() -> None:
    history = [
        change(1, name="ALI"),
        change(2, [1], minute=5, device=OTHER, name="VALI"),
        change(3, [1], minute=4, name="ALIM"),
        change(4, [3], minute=9, name="ALIMJAN"),
    ]
    assert values(history, "name") == ["ALIMJAN", "VALI"]


def test_seeing_passes_through_entries_that_say_nothing_of_the_field() -> None:
    history = [change(1, name="ALI"), change(2, [1], sex="1"), change(3, [2], name="ALIM")]
    assert values(history, "name") == ["ALIM"]


def test_an_entry_whose_parent_has_not_come_yet_replaces_nothing_until_it_comes() -> None:
    first, middle, last = change(1, name="ALI"), change(2, [1], sex="1"), change(3, [2], name="B")
    assert values([first, last], "name") == ["B", "ALI"]
    assert values([first, last, middle], "name") == ["B"]


def test_equal_values_never_conflict() -> None:
    history = [change(1), change(2, [1], n="X"), change(3, [1], device=OTHER, n="X")]
    state = fold(history)
    assert len(state.fields["n"]) == 2
    assert state.conflicts() == ()


def test_true_and_one_are_different_values() -> None:
    history = [change(2, n=True), change(3, device=OTHER, n=1)]
    assert [c.field for c in fold(history).conflicts()] == ["n"]


def test_taking_away_a_field_against_changing_it_is_a_conflict() -> None:
    history = [
        change(1, phone="1"),
        change(2, [1], minute=2, phone=None),
        change(3, [1], minute=1, device=OTHER, phone="2"),
    ]
    state = fold(history)
    assert state.shown() == {}, "the later clock took it away"
    assert [c.field for c in state.conflicts()] == ["phone"]


def test_in_a_map_adding_wins_and_is_no_conflict() -> None:
    history = [
        change(1, languages__tgk=True),
        change(2, [1], minute=9, languages__tgk=None),
        change(3, [1], minute=1, device=OTHER, languages__tgk=True, languages__rus=True),
    ]
    state = fold(history)
    assert state.shown() == {"languages/tgk": True, "languages/rus": True}
    assert state.conflicts() == ()


def test_what_everybody_saw_taken_away_from_a_map_is_away() -> None:
    history = [change(1, languages__tgk=True), change(2, [1], languages__tgk=None)]
    assert fold(history).shown() == {}


def test_withdrawal_wins_over_a_concurrent_change_and_over_a_concurrent_reversal() -> None:
    history = [
        change(1, name="ALI"),
        change(2, [1], minute=1, withdrawn=True),
        change(3, [1], minute=9, device=OTHER, name="ALIM"),
        change(4, [2], minute=20, withdrawn=False),
        change(5, [2], minute=10, device=THIRD, withdrawn=True),
    ]
    assert fold(history[:3]).withdrawn
    assert fold(history[:3]).shown() == {"name": "ALIM", "withdrawn": True}
    assert not fold(history[:4]).withdrawn
    state = fold(history)
    assert state.withdrawn
    assert state.conflicts() == ()


def test_nothing_said_is_an_empty_state() -> None:
    state = fold([])
    assert (state.fields, state.heads, state.shown(), state.conflicts()) == ({}, (), {}, ())


def test_a_value_names_who_said_it() -> None:
    said = fold([change(7, minute=3, device=OTHER, name="ALI")]).fields["name"]
    assert said == (FieldValue("ALI", entry(7), START + timedelta(minutes=3), OTHER),)


def test_forged_circles_lose_no_value_and_end() -> None:
    history = [
        change(1, [2], name="A"),
        change(2, [1], minute=1, name="B"),
        change(3, [3], name="C"),
    ]
    state = fold(history)
    assert {v.value for v in state.fields["name"]} == {"A", "B", "C"}
    assert state.heads == (entry(1), entry(2), entry(3))


def test_an_entry_forged_to_say_two_things_folds_the_same_in_both_orders() -> None:
    one, two = change(1, name="A"), change(1, name="B")
    assert fold([one, two]) == fold([two, one])


def test_a_long_history_folds() -> None:
    history = [change(n, [n - 1] if n else [], minute=n, name=str(n)) for n in range(1200)]
    random.Random(4).shuffle(history)  # noqa: S311 - repeatable, guards nothing
    assert values(history, "name") == ["1199"]


# --- against another algorithm -------------------------------------------------------------


def naive_fold(changes: Sequence[SeenChange]) -> Mapping[str, list[tuple[str, UUID]]]:
    """By walking every path to every ancestor; no bits, no order of working."""
    by_entry = {c.entry: c for c in changes}

    def ancestors(of: UUID) -> set[UUID]:
        found: set[UUID] = set()
        paths = [of]
        while paths:
            for parent in by_entry[paths.pop()].parents:
                if parent in by_entry and parent not in found:
                    found.add(parent)
                    paths.append(parent)
        return found

    seen = {name: ancestors(name) for name in by_entry}
    result: dict[str, list[tuple[str, UUID]]] = {}
    for field in {name for c in by_entry.values() for name in c.set}:
        sets = [c for c in by_entry.values() if field in c.set]
        alive = [c for c in sets if not any(c.entry in seen[o.entry] for o in sets if o is not c)]
        alive.sort(key=lambda c: (c.at, c.device.int, c.entry.int), reverse=True)
        result[field] = [(dump_json(c.set[field]), c.entry) for c in alive]
    return result


def naive_shown(changes: Sequence[SeenChange]) -> dict[str, str]:
    shown = {}
    for field, alive in naive_fold(changes).items():
        texts = [text for text, _ in alive]
        kept = texts
        if "/" in field:
            kept = [t for t in texts if t != "null"]
        elif field == "withdrawn":
            kept = [t for t in texts if t not in ("null", "false")]
        first = (kept or texts)[0]
        if first != "null":
            shown[field] = first
    return shown


FIELDS = ("name", "phone", "languages/tgk", "withdrawn")
JSON_VALUES: st.SearchStrategy[Json] = st.sampled_from([None, True, False, "A", "B", 1])


@st.composite
def histories(draw: st.DrawFn) -> list[SeenChange]:
    """Up to nine changes of one record: any acyclic graph, some parents never to arrive."""
    size = draw(st.integers(1, 9))
    made: list[SeenChange] = []
    for number in range(size):
        parents = draw(st.sets(st.integers(0, number - 1), max_size=3)) if number else set()
        lost = {99} if draw(st.integers(0, 9)) == 0 else set()
        said = draw(st.dictionaries(st.sampled_from(FIELDS), JSON_VALUES, max_size=3))
        made.append(
            SeenChange(
                entry(draw(st.sampled_from([number * 2, 40 - number]))),
                START + timedelta(minutes=draw(st.integers(-3, 3))),
                draw(st.sampled_from([LAPTOP, OTHER])),
                tuple(made[p].entry for p in parents) + tuple(entry(n) for n in lost),
                said,
            )
        )
    return list({c.entry: c for c in made}.values())


@given(histories(), st.randoms(use_true_random=False))
@settings(max_examples=300, deadline=None)
def test_the_fold_agrees_with_the_naive_one_in_any_order(
    history: list[SeenChange], chance: random.Random
) -> None:
    arrived = [*history, *history[: len(history) // 2]]
    chance.shuffle(arrived)
    state = fold(arrived)
    survivors = {
        field: [(dump_json(v.value), v.entry) for v in values]
        for field, values in state.fields.items()
    }
    assert survivors == naive_fold(history)
    assert {f: dump_json(v) for f, v in state.shown().items()} == naive_shown(history)
    known = {p for c in history for p in c.parents}
    assert set(state.heads) == {c.entry for c in history} - known


@given(histories().filter(lambda h: len(h) <= 5))
@settings(max_examples=60, deadline=None)
@example([change(1, n="A"), change(2, [1], n="B"), change(3, [1], device=OTHER, n="C")])
def test_every_order_of_arrival_gives_the_same_state(history: list[SeenChange]) -> None:
    expected = fold(history)
    for order in permutations(history):
        assert fold(order) == expected


@given(histories())
@settings(max_examples=100, deadline=None)
def test_a_change_that_saw_all_heads_settles_every_conflict(history: list[SeenChange]) -> None:
    state = fold(history)
    last = SeenChange(
        UUID(int=0x9999),
        START - timedelta(days=400),
        LAPTOP,
        state.heads,
        {conflict.field: "settled" for conflict in state.conflicts()},
    )
    assert fold([*history, last]).conflicts() == ()


@pytest.mark.parametrize("field", ["name", "withdrawn", "languages/tgk"])
def test_conflicts_are_exactly_the_different_survivors_among_which_no_rule_decides(
    field: str,
) -> None:
    one = SeenChange(entry(1), START, LAPTOP, (), {field: "A"})
    two = SeenChange(entry(2), START, OTHER, (), {field: "B"})
    none = SeenChange(entry(3), START, OTHER, (), {field: None})
    assert [c.field for c in fold([one, two]).conflicts()] == [field]
    decided_by_rule = field != "name"
    assert (fold([one, none]).conflicts() == ()) is decided_by_rule
