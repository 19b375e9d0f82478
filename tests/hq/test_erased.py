"""What of arriving entries is about erased people, and which bodies may be missing."""

from uuid import UUID

from app.hq.erased import (
    erase_lines,
    may_be_missing,
    named_by,
    note_erased,
    order_about,
    sift,
    taken_away,
    was_erased,
)
from app.hq.erasure_list import Order
from app.journal.entry import Body, Entry, new_body, read_head
from tests.hq.headquarters import NOW, Headquarters
from tests.hq.laptop import person_of

DPO = UUID(int=9)


def test_nobody_is_erased_before_somebody_is(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    entry = laptop.register()
    with headquarters.store.write() as tx:
        assert sift(tx, [entry]).entries == (entry,)
        assert sift(tx, [entry]).people == {person_of(entry)}
        note_erased(tx, Order(person_of(entry), None, NOW, DPO))
        note_erased(tx, Order(person_of(entry), DPO, NOW, DPO))
        assert was_erased(tx, [person_of(entry), DPO]) == {person_of(entry)}
        assert order_about(tx, person_of(entry), NOW).request is None, "the first time counts"
        sifted = sift(tx, [entry])
    (body,) = entry.bodies
    assert body is not None
    assert sifted.entries == (Entry(entry.head, (None,)),)
    assert sifted.dropped == {person_of(entry): {body.sha256}}
    assert sifted.hashes == {body.sha256}


def test_a_body_that_cannot_be_read_is_left_to_quarantine(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    broken = laptop.entry(Body(bytes(16), "{"))
    with headquarters.store.read() as tx:
        assert sift(tx, [broken]).entries == (broken,)
        assert may_be_missing(tx, laptop.device, [broken]) == frozenset()


def test_nothing_is_named_by_who_erased_nothing(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    entry = laptop.register()
    headquarters.take(laptop.batch())
    missing = Entry(entry.head, (None,))
    with headquarters.store.write() as tx:
        assert named_by(tx, laptop.device) == frozenset()
        assert may_be_missing(tx, laptop.device, [missing]) == frozenset()
        assert erase_lines(tx, [person_of(entry)]) == []
    assert taken_away(entry) == frozenset()


def test_an_erasing_entry_that_cannot_be_read_names_nothing(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    silent = laptop.entry(new_body(None, []), kinds=("erased",))
    assert read_head(silent.head).kinds == ("erased",)
    assert taken_away(silent) == frozenset()
