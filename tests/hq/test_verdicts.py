"""Verdicts tell how things stand now."""

from app.hq.verdicts import verdicts_of
from app.wire.messages import EntryVerdict, Verdict
from tests.hq.headquarters import Headquarters
from tests.hq.laptop import Laptop, id_of


def told(headquarters: Headquarters, laptop: Laptop, first: int, last: int) -> list[EntryVerdict]:
    with headquarters.store.read() as tx:
        return list(verdicts_of(tx, laptop.device, laptop.incarnation, first, last))


def test_only_exceptions_in_the_range_by_number(headquarters: Headquarters) -> None:
    author, laptop = headquarters.laptop(), headquarters.laptop()
    parent = author.register()
    laptop.register()
    aside = laptop.register(sex="7")
    waiting = laptop.amend(parent, [parent], sex="2")
    laptop.write(laptop.entries[0])
    laptop.write(aside)
    headquarters.take(laptop.batch())
    expected = [
        EntryVerdict(2, id_of(aside), Verdict.QUARANTINED, "rule_unknown_code"),
        EntryVerdict(3, id_of(waiting), Verdict.WAITING, "parent_missing"),
        EntryVerdict(4, id_of(laptop.entries[0]), Verdict.DUPLICATE, "held_already"),
        EntryVerdict(5, id_of(aside), Verdict.QUARANTINED, "rule_unknown_code"),
    ]
    assert told(headquarters, laptop, 1, 5) == expected
    assert told(headquarters, laptop, 3, 4) == expected[1:3]
    assert told(headquarters, laptop, 1, 1) == []
    assert told(headquarters, author, 1, 5) == []
    headquarters.take(author.batch())
    assert told(headquarters, laptop, 1, 5) == [expected[0], *expected[2:]]
