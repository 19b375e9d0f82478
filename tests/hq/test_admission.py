"""Any order, any cut, any repeat: the same people, the same waiting, the same quarantine.

What must come out is computed beside it by a naive model: sets and walks over the whole history,
no waves, no locks, no database.
"""

import shutil
import tempfile
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.hq import schema
from app.hq.people import RegisteredPerson, all_people
from app.hq.quarantine import open_cases
from app.hq.store import Store
from app.hq.stores import embedded_address, open_store
from app.journal.entry import Body, Entry, Json, RecordChange, new_body
from tests.contract.stores import ROOT
from tests.hq.headquarters import (
    Headquarters,
    entry_ids,
    everything,
    new_headquarters,
    set_aside_ids,
    waiting_ids,
)
from tests.hq.laptop import Laptop, id_of, person_of

NAMES = ("ALI", "VALI", "GANI")
Step = tuple[int, int, set[int], str | None, bool]


@dataclass(frozen=True)
class Said:
    """One entry of the history: the entries it saw, what it set, and whether it keeps rules."""

    entry: Entry
    parents: tuple[UUID, ...]
    name: str | None
    fit: bool

    @property
    def id(self) -> UUID:
        return id_of(self.entry)


@dataclass
class History:
    """What several laptops wrote about several people."""

    laptops: list[Laptop]
    said: dict[UUID, list[Said]] = field(default_factory=dict)

    @property
    def all(self) -> list[Said]:
        return [one for about in self.said.values() for one in about]

    def applied(self) -> set[UUID]:
        """Fit entries all of whose ancestors are fit."""
        found: set[UUID] = set()
        for one in self.all:  # parents stand before children
            if one.fit and found.issuperset(one.parents):
                found.add(one.id)
        return found

    def waiting(self) -> set[UUID]:
        applied = self.applied()
        return {one.id for one in self.all if not applied.issuperset(one.parents)}

    def names(self, about: UUID) -> set[str]:
        """Values of the given name that no applied entry which saw them has replaced."""
        applied = self.applied()
        chain = {one.id: one for one in self.said[about] if one.id in applied}
        setting = [one for one in chain.values() if one.name is not None]

        def saw(one: Said, other: UUID) -> bool:
            return other in one.parents or any(saw(chain[p], other) for p in one.parents)

        return {
            one.name or ""
            for one in setting
            if not any(saw(later, one.id) for later in setting if later.id != one.id)
        }


@st.composite
def histories(draw: st.DrawFn) -> tuple[int, list[Step]]:
    """How many laptops, and steps: who writes, about whom, having seen what, saying what."""
    laptops = draw(st.integers(1, 3))
    steps = draw(
        st.lists(
            st.tuples(
                st.integers(0, laptops - 1),
                st.integers(0, 3),
                st.sets(st.integers(0, 5), max_size=3),
                st.sampled_from([*NAMES, None]),
                st.sampled_from([True, True, True, False]),
            ),
            min_size=1,
            max_size=12,
        )
    )
    return laptops, list(steps)


def write_history(headquarters: Headquarters, laptops: int, steps: Sequence[Step]) -> History:
    history = History([headquarters.laptop() for _ in range(laptops)])
    for who, about, seen, name, fit in steps:
        laptop = history.laptops[who]
        known = list(history.said)
        if about >= len(known):
            entry = laptop.register(given_name=name or "NN", sex="1" if fit else "7")
            history.said[person_of(entry)] = [Said(entry, (), name or "NN", fit)]
            continue
        before = history.said[known[about]]
        parents = [before[index] for index in sorted(seen) if index < len(before)] or before[-1:]
        fields: dict[str, Json] = {"sex": "2" if fit else "7"}
        fields |= {"given_name": name} if name else {}
        entry = laptop.amend(before[0].entry, [one.entry for one in parents], **fields)
        before.append(Said(entry, tuple(one.id for one in parents), name, fit))
    return history


@contextmanager
def embedded(template: Path) -> Iterator[Headquarters]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hq.db"
        shutil.copy(template, path)
        with closing(open_store(embedded_address(path), ROOT)) as store:
            yield new_headquarters(store)


def people(store: Store) -> dict[UUID, RegisteredPerson]:
    with store.read() as tx:
        return {one.id: one for one in all_people(tx)}


def send_in_any_order(headquarters: Headquarters, history: History, data: st.DataObject) -> None:
    """Batches of each laptop in turn as they come, cut anywhere, overlapping, repeated."""
    sent = dict.fromkeys(range(len(history.laptops)), 0)
    while True:
        unsent = [who for who, upto in sent.items() if upto < len(history.laptops[who].entries)]
        if not unsent:
            return
        who = data.draw(st.sampled_from(unsent))
        laptop = history.laptops[who]
        first = data.draw(st.integers(max(1, sent[who] - 1), sent[who] + 1))
        last = data.draw(st.integers(first, len(laptop.entries)))
        batch = laptop.batch(first, last)
        sent[who] = headquarters.take(batch).highest
        if data.draw(st.booleans()):
            headquarters.take(batch)


def check_any_order(template: Path, steps: tuple[int, list[Step]], data: st.DataObject) -> None:
    with embedded(template) as headquarters:
        history = write_history(headquarters, *steps)
        send_in_any_order(headquarters, history, data)
        store = headquarters.store
        applied, waiting = history.applied(), history.waiting()
        everyone = {one.id for one in history.all}
        assert waiting_ids(store) == waiting
        assert entry_ids(store) == applied | waiting
        assert set_aside_ids(store) == everyone - applied - waiting
        known = people(store)
        assert set(known) == {p for p, said in history.said.items() if said[0].id in applied}
        for person, one in known.items():
            names = history.names(person)
            assert one.given_name in names
            assert (one.conflicts > 0) == (len(names) > 1)
            assert one.entries == sum(said.id in applied for said in history.said[person])
        before = everything(store)
        for laptop in history.laptops:
            if laptop.entries:
                headquarters.take(laptop.batch())
        after = everything(store)
        del before["batches"], after["batches"]
        assert after == before


SLOW_BUT_SURE = (HealthCheck.too_slow, HealthCheck.data_too_large)


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW_BUT_SURE)
@given(steps=histories(), data=st.data())
def test_any_order_gives_the_same(
    embedded_template: Path, steps: tuple[int, list[Step]], data: st.DataObject
) -> None:
    check_any_order(embedded_template, steps, data)


@pytest.mark.long
@pytest.mark.timeout(3000)
@settings(max_examples=1000, deadline=None, suppress_health_check=SLOW_BUT_SURE)
@given(steps=histories(), data=st.data())
def test_any_order_gives_the_same_long(
    embedded_template: Path, steps: tuple[int, list[Step]], data: st.DataObject
) -> None:
    check_any_order(embedded_template, steps, data)


# several writers at once


def all_at_once(headquarters: Headquarters, batches: Sequence[bytes]) -> None:
    together = threading.Barrier(len(batches))

    def send(batch: bytes) -> None:
        together.wait(timeout=30)
        headquarters.take(batch)

    with ThreadPoolExecutor(len(batches)) as carriers:
        for sent in [carriers.submit(send, batch) for batch in batches]:
            sent.result(timeout=60)


def test_the_same_batch_at_once_is_taken_once(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    for _ in range(8):
        laptop.register()
    data = laptop.batch()
    all_at_once(headquarters, [data] * 4)
    once = everything(headquarters.store)
    headquarters.take(data)
    assert everything(headquarters.store) == once
    assert entry_ids(headquarters.store) == {id_of(entry) for entry in laptop.entries}
    assert len(once["positions"]) == len(once["people"]) == 8


def test_the_same_entries_in_two_incarnations_at_once(headquarters: Headquarters) -> None:
    for _ in range(5):
        laptop = headquarters.laptop()
        for _ in range(6):
            laptop.register()
        again = laptop.reborn(0)
        for entry in laptop.entries:
            again.write(entry)
        all_at_once(headquarters, [laptop.batch(), again.batch()])
        assert {id_of(entry) for entry in laptop.entries} <= entry_ids(headquarters.store)
    assert set_aside_ids(headquarters.store) == set()


def test_two_contents_of_one_id_at_once_are_one_entry_and_one_case(
    headquarters: Headquarters,
) -> None:
    for done in range(6):
        laptop = headquarters.laptop()
        real = laptop.register("REAL")
        again = laptop.reborn(0)
        (other,) = laptop.clone().register("OTHER").bodies
        assert other is not None
        again.write(again.entry(other, id=id_of(real)))
        all_at_once(headquarters, [laptop.batch(1, 1), again.batch()])
        with headquarters.store.read() as tx:
            assert len(open_cases(tx)) == done + 1
            (held,) = tx.rows(select(schema.entries).where(schema.entries.c.id == id_of(real)))
            (body,) = tx.rows(select(schema.bodies).where(schema.bodies.c.entry == held.id))
        assert Body(body.salt, body.text).sha256 in held.head, "head and body of one entry"


def test_parent_and_child_at_once_leave_nobody_waiting(headquarters: Headquarters) -> None:
    for _ in range(10):
        author, corrector = headquarters.laptop(), headquarters.laptop()
        parent = author.register("SHARIPOV")
        corrector.amend(parent, [parent], family_name="SHARIPOVA")
        all_at_once(headquarters, [author.batch(), corrector.batch()])
        assert waiting_ids(headquarters.store) == set()
        one = people(headquarters.store)[person_of(parent)]
        assert (one.family_name, one.entries) == ("SHARIPOVA", 2)


def test_two_parents_and_their_child_at_once(headquarters: Headquarters) -> None:
    """One entry about two people, whose records two other laptops bring at the same time."""
    for _ in range(8):
        first, second, third = (headquarters.laptop() for _ in range(3))
        mother, father = first.register("MOTHER"), second.register("FATHER")
        bodies = [
            new_body(
                person_of(one),
                [RecordChange(person_of(one), "person", (id_of(one),), {"occupation": "farmer"})],
            )
            for one in (mother, father)
        ]
        third.write(third.entry(*bodies))
        all_at_once(headquarters, [third.batch(), first.batch(), second.batch()])
        assert waiting_ids(headquarters.store) == set()
        known = people(headquarters.store)
        assert [known[person_of(one)].entries for one in (mother, father)] == [2, 2]
    assert set_aside_ids(headquarters.store) == set()


def test_concurrent_corrections_at_once_lose_none(headquarters: Headquarters) -> None:
    author = headquarters.laptop()
    parent = author.register()
    headquarters.take(author.batch())
    others = [headquarters.laptop() for _ in range(4)]
    for ordinal, other in enumerate(others):
        other.amend(parent, [parent], given_name=f"NAME {ordinal}")
    all_at_once(headquarters, [other.batch() for other in others])
    one = people(headquarters.store)[person_of(parent)]
    assert (one.entries, one.conflicts) == (5, 1)
